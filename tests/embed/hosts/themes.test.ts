import { type Browser, type Page, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../../chromium.ts';
import type { StaticServer } from '../../static-server.ts';
import { begin, playerIn, untilHeld, untilSounding } from './guest.ts';
import { serveHosts, visit } from './host-pages.ts';
import { measure } from './measured.ts';
import { type Layout, pageOf, themePages, themes } from './themes.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await serveHosts(themePages);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Size {
  width: number;
  height: number;
}
const phone: Size = { width: 390, height: 844 };
const desk: Size = { width: 1280, height: 800 };

/** Plays until a card holds the music: nothing moves then. */
async function hold(page: Page): Promise<void> {
  await begin(page, playerIn(page));
  await untilHeld(page);
}

/** Lets a player be as large, in a page that has no style of its own. */
async function resize(page: Page, viewport: Size, { width, height }: Size): Promise<void> {
  await page.setViewportSize(viewport);
  await page.addStyleTag({
    content: `karaoke-player { width: ${width}px; max-width: none; height: ${height}px; }`,
  });
}

/** What is not the same in two pages, as it is in one and in the other; and how much is seen at all. */
async function compare(page: Page, other: Page): Promise<{ differences: string[]; count: number }> {
  const [seen, expected] = await Promise.all([measure(playerIn(page)), measure(playerIn(other))]);
  const here = seen.filter((line, index) => line !== expected[index]);
  const there = expected.filter((line, index) => line !== seen[index]);
  return { differences: [...here, ...there], count: seen.length };
}

const places: { theme: string; layout: Layout }[] = [
  ...Object.keys(themes).flatMap((theme) => (['own', 'page'] as const).map((layout) => ({ theme, layout }))),
  { theme: 'wordpress', layout: 'figure' },
];

describe("in a page of somebody else's design", () => {
  test.each(places)('$theme, $layout: a song is learnt, and all of it looks as it does alone', async (place) => {
    const { theme, layout } = place;
    const { page, complaints } = await visit(browser, server.url + pageOf(theme, layout), { viewport: phone });
    const own = layout === 'page' ? 'page' : 'own';
    const { page: alone } = await visit(browser, server.url + pageOf('none', own), { viewport: phone });
    await hold(page);
    await hold(alone);
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      const box = await playerIn(page).boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(viewport === phone ? 320 : 600);
      expect(box?.width).toBeLessThanOrEqual(viewport.width);
      expect(box?.height).toBeGreaterThan(400);
      await resize(alone, viewport, box ?? phone);
      await expect.poll(async () => (await compare(page, alone)).differences).toEqual([]);
    }
    expect((await compare(page, alone)).count).toBeGreaterThan(100);
    // What has focus is Continue, and not all that is around it.
    expect(await playerIn(page).evaluate((player) => getComputedStyle(player).outlineStyle)).toBe('none');
    await playerIn(page).locator('karaoke-card [part~=continue]').click();
    await untilSounding(page);
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), alone.close()]);
  });
});
