import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import sirv from 'sirv';
import { afterAll, beforeAll } from 'vitest';
import { sayHeaders } from '../../src/site/header-sayer.ts';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type LocalServer, listen } from '../listen.ts';

/** The built site as a host would serve it that reads its `_headers`, below an address of its own as project pages have it. */
export function serveSite(): Promise<LocalServer> {
  const site = join(import.meta.dirname, '../../dist/site');
  const [serve, sayAsHosts] = [sirv(site, { dev: true }), sayHeaders(site)];
  return listen((request, response) => {
    const found = request.url?.startsWith('/some/where/');
    request.url = request.url?.slice('/some/where'.length) ?? '/';
    const missing = () => {
      response.writeHead(404).end();
    };
    if (found) sayAsHosts(request, response, () => serve(request, response, missing));
    else missing();
  });
}

export interface Visit {
  page: Page;
  /** Whatever the page, its browser or its content policy has complained of. */
  complaints: string[];
}

export type VisitOptions = BrowserContextOptions & {
  /** What follows the address of the site. */
  query?: string;
  /** Texts that stand at addresses instead of what is there. */
  answer?: Record<string, string>;
};

/** The built site and a browser, for all tests of a file. */
export interface OpenSite {
  /** With a slash at its end. */
  readonly address: string;
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
  visit: (options?: VisitOptions) => Promise<Visit>;
}

export function openSite(): OpenSite {
  let browser: Browser;
  let server: LocalServer;
  beforeAll(async () => {
    server = await serveSite();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get address() {
      return `${server.url}some/where/`;
    },
    newPage: (options) => browser.newPage(options),
    visit: (options) => visit(browser, server, options),
  };
}

async function visit(browser: Browser, server: LocalServer, options: VisitOptions = {}): Promise<Visit> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  for (const [address, body] of Object.entries(options.answer ?? {})) {
    await page.route(address, (route) => route.fulfill({ body, contentType: 'application/json' }));
  }
  await page.goto(`${server.url}some/where/${options.query ?? ''}`);
  return { page, complaints };
}
