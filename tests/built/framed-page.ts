import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright';
import sirv from 'sirv';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type LocalServer, listen } from '../listen.ts';

/** What WordPress leaves of a frame that another site offers. */
export const filtered = 'sandbox="allow-scripts" security="restricted"';

const site = sirv(join(import.meta.dirname, '../../dist/site'), { dev: true });

/** The built site, at an address of its own for each way of serving it, and a host page of another origin. */
export interface FrameStage {
  /** Sends no header that lets another origin read. */
  closed: string;
  /** Lets every origin read. */
  open: string;
  show(address: string, options?: BrowserContextOptions & { attributes?: string; size?: string }): Promise<Framed>;
  close(): Promise<void>;
}

export interface Framed {
  page: Page;
  frame: Frame;
  /** Whatever the page, its browser or its content policy has complained of. */
  complaints: string[];
}

/** A browser in which nothing sounds without a gesture, as everywhere outside of tests. */
export async function openFrameStage(): Promise<FrameStage> {
  const args = chromiumArgs.filter((arg) => !arg.startsWith('--autoplay-policy'));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  const servers = await Promise.all([listen(serve({})), listen(serve({ 'Access-Control-Allow-Origin': '*' }))]);
  const host = await listen(sendHost);
  const [closed, open] = servers.map(({ url }) => url);
  return {
    closed: closed ?? '',
    open: open ?? '',
    show: (address, options) => show(browser, host, address, options),
    async close() {
      await browser.close();
      await Promise.all([host, ...servers].map((server) => server.close()));
    },
  };
}

const serve = (headers: Record<string, string>) => (request: IncomingMessage, response: ServerResponse) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  site(request, response, () => {
    response.writeHead(404).end();
  });
};

/** The address says which page to show, and the frame's attributes. */
function sendHost({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const query = new URL(url, 'http://host/').searchParams;
  const src = query.get('src')?.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  response.writeHead(src ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>A host</title>
<iframe title="A song" src="${src}" ${query.get('attributes')} style="border: 0; width: 100%; height: ${query.get('size')}"></iframe>`);
}

async function show(
  browser: Browser,
  host: LocalServer,
  address: string,
  { attributes = '', size = '480px', ...options }: BrowserContextOptions & { attributes?: string; size?: string } = {},
): Promise<Framed> {
  const page = await browser.newPage({ locale: 'ja-JP', ...options });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${host.url}?${new URLSearchParams({ src: address, attributes, size })}`, { waitUntil: 'commit' });
  await page.locator('iframe').waitFor();
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('The host shows no frame.');
  return { page, frame, complaints };
}
