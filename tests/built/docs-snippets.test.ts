import type { IncomingMessage } from 'node:http';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, listen } from '../listen.ts';
import { readExamples } from './docs-examples.ts';
import { openSite } from './served-site.ts';

interface Sent {
  headers: IncomingMessage['headers'];
  statement: { verb: { id: string }; actor: unknown; object: { id: string } };
}

const site = openSite();
/** A page of another origin, and what its server was sent. */
let host: LocalServer;
let pasted = '';
const sent: Sent[] = [];
beforeAll(async () => {
  host = await listen((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        if (request.url === '/xapi/statements') sent.push({ headers: request.headers, statement: JSON.parse(body) });
        response.end();
      });
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="ja"><title>A host</title><body>${pasted}`);
  });
});
afterAll(() => host.close());

/** Pastes examples, as they stand on the page, into a page of another origin. */
async function paste(names: readonly string[], options: BrowserContextOptions = {}): Promise<Page> {
  pasted = (await readExamples(site, ...names)).join('\n');
  const page = await site.newPage(options);
  await page.goto(host.url);
  return page;
}

const player = (page: Page) => page.locator('karaoke-player');
const framed = (page: Page) => page.frameLocator('iframe').locator('karaoke-player');
type Seeking = HTMLElement & { seek(time: number): void };
/** Near the end of the first phrase of our first song, whose card is met then. */
const seekToCard = (element: Seeking) => element.seek(16.5);

async function untilPlaying(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.playing);
}

describe('what the page tells to copy sings in a page of another origin', () => {
  test.each(['script', 'script-inline'])('%s', async (name) => {
    const page = await paste([name]);
    await player(page).locator('[part~=start]').click();
    await untilPlaying(page);
    // The cards, and what else the song says of itself, come after its first sound.
    await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.cardsReady);
    const song = await page.evaluate(() => document.querySelector('karaoke-player')?.state.song);
    expect(song?.cards.length).toBeGreaterThan(0);
    expect(song?.title).toMatch(/スキップ結合/);
    await page.close();
  });

  test.each(['iframe', 'iframe-whole', 'iframe-no-upload'])('%s', async (name) => {
    const page = await paste([name]);
    const frame = page.frameLocator('iframe');
    await frame.locator('.poster button').click();
    await frame.locator('karaoke-player:state(playing)').waitFor();
    expect(await frame.locator('karaoke-lyrics li').count()).toBeGreaterThan(0);
    await page.close();
  });

  test.each(['figure', 'figure-texts'])('%s, where the site has the script', async (name) => {
    const page = await paste([name, 'placeholder']);
    await player(page).locator('[part~=start]').click();
    await untilPlaying(page);
    expect(await page.locator('figure audio, figure pre').count()).toBe(0);
    await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.cardsReady);
    expect(await page.evaluate(() => document.querySelector('karaoke-player')?.state.song?.title)).toMatch(
      /スキップ結合/,
    );
    await page.close();
  });

  test('link: it leads to the page of the song', async () => {
    const [address = ''] = await readExamples(site, 'link');
    const page = await site.newPage();
    const answer = await page.goto(address);
    await player(page).locator('[part~=start]').click();
    await untilPlaying(page);
    expect(answer?.ok()).toBe(true);
    await page.close();
  });
});

test('with the CSS of the page nothing moves when the player comes', async () => {
  const [height = '', script = ''] = await readExamples(site, 'height', 'script');
  pasted = `<style>${height}</style>${script}<p>Below</p>`;
  const page = await site.newPage({ viewport: { width: 1280, height: 1200 } });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) document.title += ` ${JSON.stringify(shift)}`;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(host.url);
  await player(page).locator('karaoke-controls').waitFor();
  expect(await player(page).evaluate((element) => element.getBoundingClientRect().height)).toBe(640);
  expect(await page.title()).toBe('A host');
  await page.close();
});

test('a page drives the iframe: it plays, tells the line that is sung, and gives it its height', async () => {
  const page = await paste(['drive']);
  await framed(page).locator('karaoke-lyrics li').first().waitFor({ state: 'attached' });
  await framed(page).evaluate((element: Seeking) => element.seek(5.5));
  await page.locator('#sing').click();
  await expect.poll(() => page.locator('#line').innerText()).toContain('ResNet');
  expect(await page.locator('iframe').evaluate(({ style }) => style.height)).toMatch(/^\d+px$/);
  await page.close();
});

test('a page sends what was learned to its own store, as xAPI statements', async () => {
  sent.length = 0;
  const page = await paste(['xapi-statements']);
  await player(page).locator('karaoke-cards [part~=entry]').first().waitFor();
  await player(page).locator('[part~=start]').click();
  await player(page).evaluate(seekToCard);
  await expect.poll(() => sent.length).toBe(1);
  const { headers, statement } = sent[0] ?? {};
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' });
  expect(statement?.verb.id).toMatch(/experienced$/);
  expect(statement?.actor).toEqual({ account: { homePage: 'https://lms.example/', name: 'student-7' } });
  expect(statement?.object.id).toContain(`${site.address}songs/resnet-skip-connection/`);
  await page.close();
});

test('a page keeps the progress of a frame, and gives it back to another browser', async () => {
  const page = await paste(['progress']);
  const met = (each: Page) => framed(each).locator('karaoke-cards [part~=met]').count();
  const kept = () => page.evaluate(() => localStorage.getItem('oboeuta'));
  await framed(page).locator('karaoke-cards [part~=entry]').first().waitFor({ state: 'attached' });
  expect(await met(page)).toBe(0);
  await page.frameLocator('iframe').locator('.poster button').click();
  await framed(page).evaluate(seekToCard);
  await expect.poll(async () => (await kept())?.length ?? 0).toBeGreaterThan(1);
  const code = (await kept()) ?? '';
  await page.close();
  const stored = { origin: new URL(host.url).origin, localStorage: [{ name: 'oboeuta', value: code }] };
  const other = await site.newPage({ storageState: { cookies: [], origins: [stored] } });
  await other.goto(host.url);
  await expect.poll(() => met(other)).toBe(1);
  await other.close();
});
