import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { type StaticServer, startStaticServer } from '../../static-server.ts';
import { watchSounds } from './sounds.ts';

/** What a strict page says of itself: nothing inline, nothing from elsewhere, no string becomes a script. */
const strict =
  "default-src 'self'; script-src 'self'; style-src 'self'; media-src 'self'; require-trusted-types-for 'script'; report-uri /violation";
const policies: Record<string, string> = { 'strict-policy.html': strict };

/** The pages in this folder, and what stands beside them, at their own names; and the built files and the songs of the repository. */
export function serveHosts(more: Readonly<Record<string, string>> = {}): Promise<StaticServer> {
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter((name) => /\.(html|css|js)$/u.test(name));
  const pages = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return startStaticServer({ ...pages, ...more }, (path) => {
    const policy = policies[path];
    return policy === undefined ? {} : { 'Content-Security-Policy': policy };
  });
}

/** Somebody else's server, which lets every page have the built files. */
export const serveElsewhere = (files: Readonly<Record<string, string>> = {}): Promise<StaticServer> =>
  startStaticServer(files, () => ({ 'Access-Control-Allow-Origin': '*' }));

export interface Visit {
  page: Page;
  /** Whatever the page, its browser or its content policy has complained of. */
  complaints: string[];
}

/** Opens a host page as a visitor does. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (request.url().endsWith('/violation')) complaints.push(`A violation was reported: ${request.postData() ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A seek gives up the piece of audio that is on its way; and Chromium calls a text given up that was read to its end as a stream.
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${errorText}`);
  });
  await page.addInitScript(watchSounds);
  await page.goto(address);
  return { page, complaints };
}
