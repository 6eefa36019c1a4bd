import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { chromium } from 'playwright';
import { transformWithOxc } from 'vite';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import type { StaticServer } from '../static-server.ts';
import { startStaticServer } from '../static-server.ts';
import type { Bench } from './page/bench.ts';

const pageFolder = join(import.meta.dirname, 'page');

/** Whose page is opened: a file in `page/`. */
export type SubjectName = 'karaoke' | 'aplayer' | 'am-lyrics' | 'timeupdate' | 'bare-audio';

export const wide = { width: 800, height: 700 };
export const narrow = { width: 390, height: 844 };

export interface BenchPage {
  page: Page;
  cdp: CDPSession;
  /** Runs one of the measurements of `page/bench.ts` in the page. */
  measure: <Name extends keyof Bench>(
    name: Name,
    ...parameters: Parameters<Bench[Name]>
  ) => Promise<Awaited<ReturnType<Bench[Name]>>>;
  close: () => Promise<void>;
}

export interface BenchBrowser {
  version: string;
  url: string;
  /** Opens a subject, its parameters in the address, and waits until it can be played. */
  openSubject(
    name: SubjectName,
    parameters: Readonly<Record<string, string>>,
    viewport?: typeof wide,
  ): Promise<BenchPage>;
  /** Opens a page that has the measurements, and from us only what `head` brings. */
  openPage(head: string, viewport?: typeof wide): Promise<BenchPage>;
  close(): Promise<void>;
}

/** @param texts files for the pages to load, by path without the leading slash */
export async function startBenchBrowser(texts: Readonly<Record<string, string>>): Promise<BenchBrowser> {
  const pages: Record<string, string> = { ...texts, ...(await pageModules()) };
  const server = await startStaticServer(pages);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumArgs, '--js-flags=--expose-gc'],
  });
  const openPage: BenchBrowser['openPage'] = async (head, viewport = wide) => {
    pages['page.html'] = htmlOf(head);
    return openBenchPage(browser, `${server.url}page.html`, viewport);
  };
  return {
    version: browser.version(),
    url: server.url,
    openPage,
    openSubject: (name, parameters, viewport = wide) => {
      pages[`${name}.html`] = htmlOf(subjectHead(name));
      const query = new URLSearchParams(parameters);
      return openSubjectPage(browser, `${server.url}${name}.html?${query}`, viewport);
    },
    close: () => closeAll(browser, server),
  };
}

async function closeAll(browser: Browser, server: StaticServer): Promise<void> {
  await browser.close();
  await server.close();
}

/** The TypeScript of `page/`, as modules that a browser can run. */
async function pageModules(): Promise<Record<string, string>> {
  const names = readdirSync(pageFolder);
  const codes = await Promise.all(
    names.map((name) => transformWithOxc(readFileSync(join(pageFolder, name), 'utf8'), join(pageFolder, name))),
  );
  return Object.fromEntries(names.map((name, index) => [`bench/${name}`, codes[index]?.code ?? '']));
}

const htmlOf = (head: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title>
<script type="module" src="/bench/bench.ts"></script>${head}</head><body></body></html>`;

/** APlayer is a classic script with a style sheet; the others bring themselves. */
function subjectHead(name: SubjectName): string {
  const folder = '/node_modules/aplayer/dist/APlayer.min';
  const libraries =
    name === 'aplayer' ? `<link rel="stylesheet" href="${folder}.css"><script src="${folder}.js"></script>` : '';
  return `${libraries}<script type="module" src="/bench/${name}.ts"></script>`;
}

async function openSubjectPage(browser: Browser, address: string, viewport: typeof wide): Promise<BenchPage> {
  const opened = await openBenchPage(browser, address, viewport);
  await opened.page.evaluate('window.subject.then(() => undefined)');
  return opened;
}

async function openBenchPage(browser: Browser, address: string, viewport: typeof wide): Promise<BenchPage> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`${address}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.log(`${address}: ${message.text()}`);
  });
  await page.goto(address);
  await page.waitForFunction('window.bench !== undefined');
  const cdp = await context.newCDPSession(page);
  return {
    page,
    cdp,
    // As text: a function would be given names by the compiler that the page does not know.
    measure: (name, ...args) => page.evaluate(`bench.${name}(...${JSON.stringify(args)})`),
    close: () => context.close(),
  };
}

/** Chromium's own counters, such as `TaskDuration` in seconds. */
export async function readMetrics(cdp: CDPSession): Promise<Record<string, number>> {
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
