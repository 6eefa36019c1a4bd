import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type StaticServer, startStaticServer } from '../static-server.ts';

const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
/** The rule that the README gives to whoever embeds a player. */
const [, rule = ''] = /```css\n(karaoke-player:not\(:defined\)[^]*?)```/u.exec(readme) ?? [];
const song = '/songs/resnet-skip-connection/song.json';

const hostPage = (style: string, above = '') => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A host page</title><style>${style} .far { block-size: 500vh }</style>
<script type="module" src="/dist/lib/karaoke.js"></script></head>
<body><h1>A page</h1>${above}
<karaoke-player src="${song}"></karaoke-player>
<p>What comes after it.</p></body></html>`;

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({
    'reserved.html': hostPage(rule),
    'unreserved.html': hostPage(''),
    'far.html': hostPage(rule, '<div class="far"></div>'),
  });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A slow phone's network and processor. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytes = (1.6 * 1024 * 1024) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** How much has moved in a page by the time that its player is whole: the sum of what the browser calls layout shifts. */
async function shiftsOf(name: string, options: BrowserContextOptions): Promise<number> {
  const page = await browser.newPage(options);
  await slowDown(page);
  await page.goto(server.url + name);
  await page.locator('karaoke-player karaoke-controls button.play').waitFor();
  await page.locator('karaoke-player .chip').first().waitFor({ state: 'attached' });
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestIdleCallback(() => setTimeout(() => resolve(sum), 100)));
      }),
  );
  await page.close();
  return moved;
}

describe('nothing of a page moves while its player comes', () => {
  const windows: [string, BrowserContextOptions][] = [
    ['on a phone', { viewport: { width: 390, height: 844 } }],
    ['on a phone on its side', { viewport: { width: 844, height: 390 } }],
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ];
  test.each(windows)('%s', async (_, options) => {
    expect(await shiftsOf('reserved.html', options)).toBe(0);
  });

  test('but for the rule that keeps its place, it would', async () => {
    expect(await shiftsOf('unreserved.html', { viewport: { width: 390, height: 844 } })).toBeGreaterThan(0);
  });
});

test('a player far from the window costs its script and nothing else; near it, no words but those of its language', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}far.html`, { waitUntil: 'networkidle' });
  expect(asked).toContain('/dist/lib/karaoke.js');
  expect(asked.filter((path) => /songs|late-parts|japanese|english|howler/.test(path))).toEqual([]);
  await page.locator('karaoke-player').scrollIntoViewIfNeeded();
  await page.locator('karaoke-player karaoke-controls button.play').waitFor();
  expect(asked).toContain(song);
  expect(asked.filter((path) => /karaoke-(japanese|english)-/.test(path))).toEqual([
    expect.stringContaining('karaoke-japanese-'),
  ]);
  await page.close();
});

test('whoever plays at once has the mathematics of the cards long before a card needs it', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto(`${server.url}unreserved.html`);
  // Its first card with a formula comes up at 36 s.
  await page.evaluate(() => document.querySelector('karaoke-player')?.play());
  await expect.poll(() => asked.some((url) => url.includes('card-math'))).toBe(true);
  await page.close();
});
