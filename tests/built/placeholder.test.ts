import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type StaticServer, startStaticServer } from '../static-server.ts';
import { badPosts, figure, placeholderPages, posts } from './placeholder-pages.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer(placeholderPages);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Opened {
  page: Page;
  errors: string[];
  asked: string[];
}

async function open(name: string): Promise<Opened> {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}${name}.html`);
  return { page, errors, asked };
}

const line = (page: Page) => page.locator('figure karaoke-lyrics li').first();
const count = (page: Page, selector: string) => page.locator(selector).count();

/** Resolves when a player has been there and gone, or a while of looking has shown that there is none to come. */
async function untilGivenUp(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('karaoke-player'));
}

test('placeholder.js stays a small thing that every post may load: 1,500 bytes gzip', () => {
  expect(gzipSync(placeholderPages['placeholder.js'] ?? '', { level: 9 }).length).toBeLessThan(1500);
});

describe('a post becomes a player', () => {
  test.each(Object.keys(posts))('%s', async (name) => {
    const { page, errors } = await open(name);
    await line(page).waitFor();
    expect(await count(page, 'audio, pre')).toBe(0);
    expect(await count(page, 'karaoke-player')).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each(['module', 'deferred', 'twice'])('where the script stands as %s', async (name) => {
    const { page, errors } = await open(name);
    await line(page).waitFor();
    expect(await count(page, 'karaoke-player')).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('with its caption, its title, its theme, and the cards of its second text', async () => {
    const { page } = await open('pre');
    await line(page).waitFor();
    const player = page.locator('karaoke-player');
    expect(await player.getAttribute('theme')).toBe('paper');
    expect(await page.locator('figcaption').textContent()).toBe('A post');
    const cards = () => player.evaluate((each: HTMLElement & { state?: object }) => JSON.stringify(each.state));
    await expect.poll(cards).toContain('"title":"A post"');
    await expect.poll(cards).toContain('"id":"second"');
    await page.close();
  });

  test('at the line that its figure names', async () => {
    const { page } = await open('moment');
    await expect.poll(() => page.evaluate(() => document.querySelector('karaoke-player')?.state?.line)).toBe(4);
    await page.close();
  });

  test('also where it comes later', async () => {
    const { page, asked } = await open('none');
    await page.waitForLoadState('networkidle');
    expect(asked).not.toContain('/karaoke.js');
    await page.evaluate((post) => document.body.insertAdjacentHTML('beforeend', post), posts.folder);
    await line(page).waitFor();
    await page.close();
  });

  test('only when it comes near: until then no player is fetched', async () => {
    const { page, asked } = await open('far');
    await page.waitForLoadState('networkidle');
    expect(asked).not.toContain('/karaoke.js');
    expect(await count(page, 'audio')).toBe(1);
    await page.locator('audio').scrollIntoViewIfNeeded();
    await line(page).waitFor();
    await page.close();
  });
});

describe('the audio stays', () => {
  test.each(Object.keys(badPosts).filter((name) => name !== 'silent'))('%s', async (name) => {
    const { page, errors } = await open(name);
    await untilGivenUp(page);
    expect(await count(page, 'figure.oboeuta audio[controls]')).toBe(1);

    expect(errors).toEqual([]);
    await page.close();
  });

  test('where there is none, nothing comes in its place', async () => {
    const { page, errors } = await open('silent');
    await untilGivenUp(page);
    expect(await page.locator('figure').innerText()).toBe('A post');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('where the player’s script does not come', async () => {
    const page = await browser.newPage();
    await page.route('**/karaoke.js', (route) => route.abort());
    await page.goto(`${server.url}folder.html`);
    await untilGivenUp(page);
    expect(await count(page, 'audio[controls]')).toBe(1);
    await page.close();
  });

  test('attributes that are not among those that there are are left out', async () => {
    const { page } = await open('none');
    const post = figure(
      'data-song="resnet-skip-connection" data-theme="x y" data-lang="&quot;" data-stops="never" data-start-at="x"',
    );
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), post);
    await line(page).waitFor();
    const names = await page.locator('karaoke-player').evaluate((each) => each.getAttributeNames());
    expect(names.filter((name) => ['theme', 'lang', 'stops', 'start-at'].includes(name))).toEqual(['stops']);
    await page.close();
  });
});
