import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findFaults } from './axe.ts';
import { openSite } from './served-site.ts';

const phone = { viewport: { width: 390, height: 844 } };

const site = openSite();

async function openOnPhone(): Promise<Page> {
  const { page } = await site.visit(phone);
  await page.locator('.stage karaoke-controls').waitFor();
  return page;
}

interface ShownPlayer extends HTMLElement {
  currentTime: number;
  state: { playing: boolean; held: boolean };
}

test('on a phone, the button that starts the song is in the first screen', async () => {
  const page = await openOnPhone();
  const { y = 0, height = 0 } = (await page.locator('.stage [part~=start]').boundingBox()) ?? {};
  expect(y).toBeGreaterThan(0);
  expect(y + height).toBeLessThan(phone.viewport.height);
  await page.locator('.stage [part~=start]').click();
  await page.waitForFunction(() => document.querySelector<ShownPlayer>('.stage karaoke-player')?.state.playing);
  await page.close();
});

test('by keyboard, Play is five presses away from the top of the page', async () => {
  const { page } = await site.visit({ viewport: { width: 1280, height: 800 } });
  await page.locator('.stage karaoke-controls').waitFor();
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.ariaLabel ?? active?.textContent?.trim();
    });
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('プレーヤーへ');
  await page.keyboard.press('Enter');
  const names: (string | undefined)[] = [];
  while (names.length < 3 && names.at(-1) !== '再生') {
    await page.keyboard.press('Tab');
    names.push(await focused());
  }
  expect(names.at(-1)).toBe('再生');
  await page.close();
});

test('nothing moves while the player comes', async () => {
  const { page } = await site.visit(phone);
  await page.locator('.stage karaoke-controls').waitFor();
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value);
          resolve(shifts.reduce((sum, value) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(moved).toBeLessThan(0.05);
  await page.close();
});

describe('the phrase to try', () => {
  const lit = '.phrase karaoke-lyrics [aria-current]';
  const state = (page: Page) =>
    page.locator('.phrase karaoke-player').evaluate((player: ShownPlayer) => ({
      held: player.state.held,
      playing: player.state.playing,
      time: player.currentTime,
    }));

  test('costs nothing before one comes near', async () => {
    const page = await openOnPhone();
    expect(await page.locator('.phrase karaoke-player').count()).toBe(0);
    await page.close();
  });

  test('is sung and lit, its card stops it, and it is sung once more and no further', async () => {
    const { page, complaints } = await site.visit(phone);
    const button = page.locator('.phrase > button');
    await button.click();
    await page.locator(lit).filter({ hasText: '2015年ILSVRC' }).waitFor();
    expect((await state(page)).time).toBeGreaterThan(5.5);
    await page.locator('.phrase karaoke-card').filter({ hasText: 'ResNetと層の深さ' }).waitFor();
    const goOn = page.locator('.phrase karaoke-card [part~=continue]');
    await goOn.waitFor();
    const stopped = await state(page);
    expect(stopped).toMatchObject({ held: true, playing: false });
    expect(stopped.time).toBeGreaterThan(17.5);
    expect(stopped.time).toBeLessThan(18.2);
    await goOn.click();
    await button.filter({ hasText: '止める' }).waitFor();
    await button.filter({ hasText: 'もう一度聴く' }).waitFor();
    expect((await state(page)).time).toBeLessThan(18.2);
    expect(await page.locator('.stage karaoke-player').evaluate((player: ShownPlayer) => player.currentTime)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('where the listener wants no stops, the phrase ends with its card open', async () => {
  const { page } = await site.visit(phone);
  await page.locator('.phrase').scrollIntoViewIfNeeded();
  await page.locator('.phrase karaoke-lyrics li').waitFor();
  // As the settings on this device would have it.
  await page.locator('.phrase karaoke-player').evaluate((player: HTMLElement & { stops: string }) => {
    player.stops = 'never';
  });
  const button = page.locator('.phrase > button');
  await button.click();
  await button.filter({ hasText: '止める' }).waitFor();
  await button.filter({ hasText: 'もう一度聴く' }).waitFor();
  const card = page.locator('.phrase karaoke-card').filter({ hasText: '画像認識の競技会' });
  await card.waitFor();
  expect(await card.locator('[part~=continue]').count()).toBe(0);
  await page.close();
});

describe('axe finds nothing on the home page', () => {
  const cases: [string, BrowserContextOptions][] = [
    ['on a phone, dark', { ...phone, colorScheme: 'dark' }],
    ['on a phone, light', { ...phone, colorScheme: 'light' }],
    ['on a desk, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ];
  test.each(cases)('%s', async (_, options) => {
    const { page } = await site.visit(options);
    await page.locator('.stage karaoke-controls').waitFor();
    await page.locator('.phrase').scrollIntoViewIfNeeded();
    await page.locator('.phrase karaoke-lyrics li').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.close();
  });

  test('without JavaScript', async () => {
    // The page's own scripts are kept away, and noscript is unpacked: axe itself must run.
    const { page } = await site.visit({ ...phone, javaScriptEnabled: false });
    const html = await page.content();
    await page.close();
    const checked = await site.newPage(phone);
    await checked.route('**/*.js', (route) => route.abort());
    await checked.route('**/read/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replaceAll(/<\/?noscript>/g, '') }),
    );
    await checked.goto(`${site.address}read/`);
    expect(await findFaults(checked)).toEqual([]);
    await checked.close();
  });
});

test('link previews and search engines find what they look for', async () => {
  const { page } = await site.visit({ javaScriptEnabled: false });
  for (const name of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale']) {
    expect(await page.locator(`meta[property="${name}"]`).getAttribute('content')).toBeTruthy();
  }
  for (const name of ['description', 'twitter:card', 'theme-color', 'color-scheme']) {
    expect(await page.locator(`meta[name="${name}"]`).first().getAttribute('content')).toBeTruthy();
  }
  const data: unknown = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
  expect(data).toMatchObject({ '@type': ['MusicRecording', 'LearningResource'], inLanguage: 'ja' });
  expect(await page.locator('#english').getAttribute('lang')).toBe('en');
  await page.close();
});
