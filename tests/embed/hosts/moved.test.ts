import { type Browser, type Page, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../../src/elements/karaoke-player.ts';
import { chromiumArgs, ensureChromium } from '../../chromium.ts';
import type { StaticServer } from '../../static-server.ts';
import { begin, playerIn, seek, untilLit, untilReady, untilSilent, untilSounding } from './guest.ts';
import { type Visit, serveHosts, visit } from './host-pages.ts';
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

async function openPlaying(): Promise<Visit> {
  const seen = await visit(browser, `${server.url}moved.html`, { viewport: { width: 1280, height: 800 } });
  await begin(seen.page);
  await seek(playerIn(seen.page), 18.5);
  await untilLit(playerIn(seen.page), 'ネットワークを可能にした');
  return seen;
}

/** It sounds alone, from where it was; and the lines light up that come now, with what is drawn over them, in sight. */
async function expectToGoOn(page: Page): Promise<void> {
  const player = playerIn(page);
  await untilSounding(page);
  expect((await soundsIn(page))[0]?.time).toBeGreaterThan(18);
  await seek(player, 42.5);
  await untilLit(player, '足し合わせる');
  const line = player.locator('karaoke-lyrics [aria-current]');
  await line.locator('[part~=sweep]').waitFor();
  const box = () => player.locator('karaoke-lyrics').boundingBox();
  await expect
    .poll(async () => {
      const [lyrics, lit] = [await box(), await line.boundingBox()];
      return lyrics && lit && lit.y >= lyrics.y && lit.y + lit.height <= lyrics.y + lyrics.height;
    })
    .toBe(true);
  await seek(player, 53.7);
  await untilLit(player, 'そのものではなく');
  await player.locator('karaoke-controls .play').click();
  await untilSilent(page);
  await player.locator('karaoke-controls .play').click();
  await untilSounding(page);
}

/** What a page does to its player, which is `player` there. */
const moves: [what: string, act: string][] = [
  ['to another place', 'column.append(player)'],
  ['up and down and back', 'column.append(player); main.append(player); main.prepend(player)'],
  ['to another place, its state kept', 'column.moveBefore(player, null)'],
  ['with what stands around it', 'column.append(main)'],
  ['out, and back in the same breath', 'player.remove(); main.append(player)'],
  ['into a shadow root', 'component.shadowRoot.append(player)'],
  ['into a dialog that opens', 'dialog.append(player); dialog.showModal()'],
  ['into a dialog that is open', 'dialog.showModal(); dialog.append(player)'],
];

describe('a player that plays, and is moved', () => {
  const act = (page: Page, script: string) =>
    page.evaluate(`{
      const player = document.querySelector('karaoke-player');
      const [main, column, component, dialog] = document.querySelectorAll('main, aside, #component, dialog');
      ${script};
    }`);

  test.each(moves)('%s: plays on', async (_, script) => {
    const { page, complaints } = await openPlaying();
    await act(page, script);
    await expectToGoOn(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['is hidden', 'player.hidden = true', 'player.hidden = false'],
    ['stands in what is hidden', 'main.hidden = true', 'main.hidden = false'],
    ['goes into a closed dialog', 'dialog.append(player)', 'dialog.showModal()'],
    ['leaves its dialog', 'dialog.append(player); dialog.showModal(); dialog.close()', 'main.append(player)'],
  ])('%s: is heard without being seen, and seen again goes on', async (_, hide, show) => {
    const { page, complaints } = await openPlaying();
    await act(page, hide);
    await playerIn(page).waitFor({ state: 'hidden' });
    await untilSounding(page);
    await seek(playerIn(page), 41.5);
    await expect.poll(() => playerIn(page).evaluate((player: KaraokePlayer) => player.state.line)).toBe(3);
    await act(page, show);
    await untilLit(playerIn(page), '足し合わせる');
    await expectToGoOn(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('with a dialog of its own open: that can be closed, or opened again', async () => {
    const { page, complaints } = await openPlaying();
    const settings = playerIn(page).locator('[part="dialog settings"]');
    await page.keyboard.press('s');
    await settings.waitFor();
    await act(page, 'column.append(player)');
    await untilSounding(page);
    await page.keyboard.press('Escape');
    if (await settings.isVisible()) await settings.locator('[part~=close]').first().click();
    await settings.waitFor({ state: 'hidden' });
    await playerIn(page).locator('karaoke-lyrics .time').first().focus();
    await page.keyboard.press('s');
    await settings.waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('and cloned: the copy is a player of its own, which has not been begun', async () => {
    const { page, complaints } = await openPlaying();
    await act(page, 'column.append(player.cloneNode(true))');
    const copy = playerIn(page, 1);
    await untilReady(copy);
    await untilSounding(page);
    await untilLit(playerIn(page), 'ネットワークを可能にした');
    expect(await copy.locator('karaoke-lyrics [aria-current]').count()).toBe(0);
    await begin(page, copy);
    expect((await soundsIn(page))[0]?.time).toBeLessThan(10);
    expect(await playerIn(page).evaluate((player: KaraokePlayer) => player.state.playing)).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a player that plays, and is taken out of the page', () => {
  const takeOut = (page: Page) =>
    page.evaluate(() => {
      const player = document.querySelector('karaoke-player');
      player?.remove();
      Object.assign(window, { taken: player });
    });

  test('falls silent; put back, it begins anew', async () => {
    const { page, complaints } = await openPlaying();
    await takeOut(page);
    await untilSilent(page);
    expect(await page.evaluate('taken.state.playing')).toBe(false);
    await page.evaluate('document.querySelector("main").append(taken)');
    await begin(page);
    expect((await soundsIn(page))[0]?.time).toBeLessThan(10);
    await seek(playerIn(page), 42.5);
    await untilLit(playerIn(page), '足し合わせる');
    await untilSounding(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('leaves nothing behind: neither itself nor its sound is kept', async () => {
    const { page, complaints } = await openPlaying();
    await page.evaluate('window.last = new WeakRef(document.querySelector("karaoke-player"))');
    await page.evaluate('document.querySelector("karaoke-player").remove()');
    await untilSilent(page);
    const devtools = await page.context().newCDPSession(page);
    const isKept = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return page.evaluate('[last.deref() !== undefined, heard().length]');
    };
    await expect.poll(isKept, { timeout: 15_000, interval: 500 }).toEqual([false, 0]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
