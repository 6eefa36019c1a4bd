import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type LocalServer, listen } from '../listen.ts';

/** The site as a plain web server would serve it, below an address of its own as project pages have it. */
const serve = sirv(join(import.meta.dirname, '../../dist/site'), { dev: true });
const startSite = () =>
  listen((request, response) => {
    const found = request.url?.startsWith('/some/where/');
    request.url = request.url?.slice('/some/where'.length) ?? '/';
    const missing = () => {
      response.writeHead(404).end();
    };
    if (found) serve(request, response, missing);
    else missing();
  });

let browser: Browser;
let server: LocalServer;
beforeAll(async () => {
  server = await startSite();
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${server.url}some/where/`);
  return { page, complaints };
}

describe('the built site, below an address of its own', () => {
  test('sings, and neither the browser nor its content policy complains', async () => {
    const { page, complaints } = await open();
    const player = page.locator('karaoke-player');
    await player.locator('karaoke-lyrics li').first().waitFor();
    await player.evaluate((element: HTMLElement & { play(): void; seek(time: number): void }) => {
      element.seek(12);
      element.play();
    });
    await player.locator('karaoke-lyrics [aria-current]').waitFor();
    await player.locator('karaoke-card math, karaoke-card p').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('can be read and heard without JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('ResNet');
    expect(await page.locator('.lyrics li').count()).toBeGreaterThan(5);
    expect(await page.locator('.card math').count()).toBeGreaterThan(0);
    expect(await page.locator('.credits a').count()).toBeGreaterThan(0);
    const source = page.locator('audio[controls] source').first();
    const audio = await fetch(new URL((await source.getAttribute('src')) ?? '', page.url()));
    expect(audio.ok).toBe(true);
    await page.close();
  });

  test.each([360, 390, 844, 1280])('is not wider than a screen of %i pixels', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await page.locator('karaoke-lyrics li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});
