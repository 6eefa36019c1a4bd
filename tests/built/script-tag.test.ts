import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import type { StaticServer } from '../static-server.ts';
import { startStaticServer } from '../static-server.ts';
import { hostPages } from './host-pages.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer(hostPages);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page and collects all that it complains of. */
async function open(name: keyof typeof hostPages): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('requestfailed', (request) => {
    // A seek gives up the piece of audio that is on its way.
    if (request.resourceType() !== 'media') complaints.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  await page.goto(server.url + name);
  return { page, complaints };
}

const currentLine = (page: Page) => page.locator('karaoke-player karaoke-lyrics [aria-current]');
const play = (page: Page) =>
  page.locator('karaoke-player').evaluate((player: HTMLElement & { play(): void }) => player.play());
const seek = (page: Page, time: number) =>
  page
    .locator('karaoke-player')
    .evaluate((player: HTMLElement & { seek(time: number): void }, target) => player.seek(target), time);

/** Goes the whole way: loads the song, sings its first line, and its second after a seek. */
async function sing(page: Page): Promise<void> {
  await page.locator('karaoke-lyrics li', { hasText: 'second line' }).waitFor();
  await seek(page, 1.2);
  await play(page);
  await currentLine(page).filter({ hasText: 'first line' }).waitFor();
  await seek(page, 3.2);
  await currentLine(page).filter({ hasText: 'second line' }).waitFor();
}

describe('karaoke.js from a script tag', () => {
  test.each(['plain.html', 'amd.html', 'twice.html', 'late.html'] as const)(
    '%s sings and has nothing to complain of',
    async (name) => {
      const { page, complaints } = await open(name);
      await sing(page);
      expect(await currentLine(page).count()).toBe(1);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  test('leaves no name of howler on the page', async () => {
    const { page } = await open('plain.html');
    await sing(page);
    const names = ['Howl', 'Howler', 'HowlerGlobal', 'Sound'];
    expect(await page.evaluate((list) => list.filter((name) => name in window), names)).toEqual([]);
    await page.close();
  });

  test("does not call the page's AMD define", async () => {
    const { page } = await open('amd.html');
    await sing(page);
    expect(await page.evaluate('defined')).toEqual([]);
    await page.close();
  });
});
