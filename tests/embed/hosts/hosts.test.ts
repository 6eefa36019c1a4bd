import { type Browser, type Page, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../../src/elements/karaoke-player.ts';
import { chromiumArgs, ensureChromium } from '../../chromium.ts';
import type { StaticServer } from '../../static-server.ts';
import { begin, goOn, learn, playerIn, seek, untilHeld, untilReady, untilSounding } from './guest.ts';
import { serveHosts, visit } from './host-pages.ts';
import { soundsIn } from './sounds.ts';

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  server = await serveHosts();
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (name: string) => visit(browser, server.url + name);

describe('a page with a strict content policy', () => {
  test('sees none of its rules broken, whatever the visitor opens', async () => {
    const { page, complaints } = await open('strict-policy.html');
    const player = playerIn(page);
    await learn(page);
    await seek(player, 43);
    await player.locator('karaoke-card math').first().waitFor();
    await player.locator('karaoke-seek-bar .bar').hover();
    await player.locator('karaoke-seek-bar output').waitFor();
    await page.keyboard.press('a');
    await player.locator('[part~=loop-handle]').first().waitFor();
    for (const [key, dialog] of Object.entries({ s: 'settings', '?': 'keys', '/': 'search' })) {
      await page.keyboard.press(key);
      await player.locator(`[part="dialog ${dialog}"]`).waitFor();
      await page.keyboard.press('Escape');
    }
    expect(await page.evaluate('violations')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('would have told of a broken rule', async () => {
    const { page, complaints } = await open('strict-policy.html');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => page.evaluate('violations.length')).toBe(1);
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
    await page.close();
  });
});

test('a page with RequireJS keeps its own names, and its modules load', async () => {
  const { page, complaints } = await open('requirejs.html');
  await learn(page);
  expect(await page.evaluate('[Sound.of, Howl.of, ...loaded]')).toEqual(['the page', 'the page', 'named', 'anonymous']);
  expect(await page.evaluate('Object.keys(require.s.contexts._.defined)')).toEqual(['words', 'anonymous']);
  expect(await page.evaluate('"Howler" in window')).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});

describe('three players on one page', () => {
  const arePlaying = (page: Page) =>
    page.locator('karaoke-player').evaluateAll((all) => (all as KaraokePlayer[]).map(({ state }) => state.playing));

  test('one starts, the others pause; a card stops and continues its own', async () => {
    const { page, complaints } = await open('three-players.html');
    await begin(page, playerIn(page, 0));
    await begin(page, playerIn(page, 1));
    expect(await arePlaying(page)).toEqual([false, true, false]);
    await untilHeld(page, playerIn(page, 1));
    await goOn(page, playerIn(page, 1));
    expect(await arePlaying(page)).toEqual([false, true, false]);
    expect(await page.locator('karaoke-card').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the one that plays together with others lets them play on', async () => {
    const { page, complaints } = await open('three-players.html');
    await begin(page, playerIn(page, 0));
    await untilReady(playerIn(page, 2));
    await playerIn(page, 2).locator('[part~=start]').click();
    await expect.poll(async () => (await soundsIn(page)).length).toBe(2);
    expect(await arePlaying(page)).toEqual([true, false, true]);
    await untilReady(playerIn(page, 1));
    await playerIn(page, 1).locator('[part~=start]').click();
    await expect.poll(() => arePlaying(page)).toEqual([false, true, false]);
    await untilSounding(page);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the style sheet of a page', () => {
  const pages = ['hostile-style.html', 'right-to-left.html'];
  const sizes = [
    [390, 844],
    [1280, 800],
  ] as const;
  test.each(pages.flatMap((name) => sizes.map(([width, height]) => ({ name, width, height }))))(
    '$name at $width pixels: a song is learnt as elsewhere, its words no larger or smaller',
    async ({ name, width, height }) => {
      const viewport = { width, height };
      const { page, complaints } = await visit(browser, server.url + name, { viewport });
      await learn(page);
      const seen = await typeOf(page);
      const lyrics = await page.locator('karaoke-lyrics').boundingBox();
      const panel = await page.locator('[part~=panel]').boundingBox();
      expect(panel?.y).toBeGreaterThanOrEqual((lyrics?.y ?? 0) + (lyrics?.height ?? 0));
      expect(panel?.width).toBeGreaterThan(width < 500 ? 300 : 700);
      expect(complaints).toEqual([]);
      await page.close();
      const plain = await visit(browser, `${server.url}plain.html`, { viewport });
      await begin(plain.page);
      expect(seen).toEqual({ ...(await typeOf(plain.page)), color: expect.any(String) });
      await plain.page.close();
    },
  );

  /** What a page hands down to all that it has, as a line of the lyric has it. */
  const typeOf = (page: Page) =>
    page.locator('karaoke-lyrics [data-line="3"] .time').evaluate((element) => {
      const {
        color,
        direction,
        fontSize,
        fontStyle,
        letterSpacing,
        textTransform,
        userSelect,
        whiteSpace,
        writingMode,
      } = getComputedStyle(element);
      const { cursor, textAlign, textShadow, visibility, wordBreak } = getComputedStyle(element);
      const rest = { cursor, textAlign, textShadow, visibility, wordBreak, userSelect, whiteSpace, writingMode };
      return { color, direction, fontSize, fontStyle, letterSpacing, textTransform, ...rest };
    });
});
