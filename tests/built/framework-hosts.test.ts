import { type Browser, type Page, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type StaticServer, startStaticServer } from '../static-server.ts';
import { type Framework, buildHost, frameworks } from './framework-host.ts';
import { type InstalledPackage, installPackage } from './installed-package.ts';

interface ShownPlayer extends HTMLElement {
  currentTime: number;
  loop: boolean;
  stopsHidden: boolean;
  together: boolean;
  play(): void;
  pause(): void;
  seek(time: number): void;
  state: { playing: boolean; rate: number; song?: { title: string } };
}

let installed: InstalledPackage;
let server: StaticServer;
let browser: Browser;
beforeAll(async () => {
  installed = await installPackage();
  const names = Object.keys(frameworks) as Framework[];
  const pages = await Promise.all(names.map((framework) => buildHost(framework, installed)));
  server = await startStaticServer(Object.assign({}, ...pages));
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await installed?.remove();
});

/** Keeps what plays within reach: the player's sound is not in the page. */
const keepSounds = `
  window.sounds = new Set();
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () { sounds.add(this); return play.call(this); };`;

/** Opens an app, and collects all that it, its framework and the browser complain of. */
async function open(name: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (!message.text().includes('React DevTools')) complaints.push(message.text());
  });
  await page.addInitScript(keepSounds);
  await page.goto(`${server.url}${name}.html`);
  return { page, complaints };
}

const main = (page: Page) => page.locator('#main');
const press = (page: Page, button: string) => page.locator(`#${button}`).dispatchEvent('click');
const told = (page: Page) => page.locator('#told').innerText();
const sounding = (page: Page) => page.evaluate('[...sounds].filter(({ paused }) => !paused).length');
const titleOf = (page: Page) => main(page).evaluate(({ state }: ShownPlayer) => state.song?.title);
const rateOf = (page: Page) => main(page).evaluate(({ state }: ShownPlayer) => state.rate);
const playing = (page: Page, name: string) =>
  page.locator(`#${name}`).evaluate(({ state }: ShownPlayer) => state.playing);

/** Sings the song in memory, until the app has shown a line that it was told of. */
async function sing(page: Page): Promise<void> {
  await main(page).locator('li', { hasText: 'second line' }).waitFor();
  await main(page).evaluate((player: ShownPlayer) => player.seek(1.2));
  await press(page, 'play');
  await page.locator('#line', { hasText: 'first line' }).waitFor();
}

describe.each(Object.keys(frameworks))('an app of %s', (framework) => {
  test.each([framework, `${framework}-from-server`])('%s sings, and is told of it', async (name) => {
    const { page, complaints } = await open(name);
    await sing(page);
    await expect.poll(() => told(page)).toBe('karaoke-ready karaoke-play');
    expect(await main(page).getAttribute('class')).toBe('player');
    expect(await main(page).evaluate(({ loop, stopsHidden }: ShownPlayer) => ({ loop, stopsHidden }))).toEqual({
      loop: false,
      stopsHidden: false,
    });
    expect(await page.locator('#one').evaluate(({ together }: ShownPlayer) => together)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('gives another song, by its address, and the first one again', async () => {
    const { page, complaints } = await open(framework);
    await sing(page);
    await press(page, 'address');
    await expect.poll(() => titleOf(page)).toBe('ResNet・スキップ結合覚えうた');
    await expect.poll(() => sounding(page)).toBe(0);
    await press(page, 'address');
    await expect.poll(() => titleOf(page)).toBe('A song in memory');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('gives an attribute, and takes it back', async () => {
    const { page, complaints } = await open(framework);
    await main(page).locator('li', { hasText: 'second line' }).waitFor();
    await press(page, 'rate');
    await expect.poll(() => rateOf(page)).toBe(1.5);
    await press(page, 'rate');
    await expect.poll(() => rateOf(page)).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('lays the player out while it plays', async () => {
    const { page, complaints } = await open(framework);
    await sing(page);
    await press(page, 'layout');
    await page.locator('.layout > karaoke-lyrics [aria-current]').waitFor();
    expect(await main(page).locator('karaoke-controls').count()).toBe(0);
    await press(page, 'layout');
    await main(page).locator('karaoke-controls').waitFor();
    expect(await playing(page, 'main')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('takes the player away while it plays, and brings it back', async () => {
    const { page, complaints } = await open(framework);
    await sing(page);
    await expect.poll(() => sounding(page)).toBe(1);
    await press(page, 'toggle');
    await expect.poll(() => sounding(page)).toBe(0);
    expect(await main(page).count()).toBe(0);
    await press(page, 'toggle');
    await sing(page);
    await expect.poll(() => sounding(page)).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('puts players in another order while they play', async () => {
    const { page, complaints } = await open(framework);
    for (const name of ['one', 'two']) {
      await page.locator(`#${name} karaoke-lyrics li`).first().waitFor();
      await page.locator(`#${name}`).evaluate((player: ShownPlayer) => player.play());
      await expect.poll(() => playing(page, name)).toBe(true);
    }
    await press(page, 'reverse');
    await expect.poll(() => page.locator('ul > li > karaoke-player').first().getAttribute('id')).toBe('two');
    expect([await playing(page, 'one'), await playing(page, 'two')]).toEqual([true, true]);
    expect(await sounding(page)).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
