import type { Locator } from 'playwright';
import { expect } from 'vitest';
import type { KaraokePlayer } from '../../../src/elements/karaoke-player.ts';
import { type Place, soundsIn } from './sounds.ts';

const patient = { timeout: 15_000, interval: 50 };

/** The first player of a page, or the one of this number. */
export const playerIn = (page: Place, index = 0): Locator => page.locator('karaoke-player').nth(index);

const factsOf = (player: Locator) =>
  player.evaluate((element: KaraokePlayer) => {
    const { cardsReady, duration, playing, held } = element.state;
    return { isReady: cardsReady && duration > 0, playing, held, time: element.currentTime };
  });

export const seek = (player: Locator, to: number): Promise<void> =>
  player.evaluate((element: KaraokePlayer, time) => element.seek(time), to);

/** Resolves when the song and its cards are there. */
export async function untilReady(player: Locator): Promise<void> {
  await expect.poll(() => factsOf(player), patient).toMatchObject({ isReady: true });
}

/** Resolves when one media element of the page sounds, and its time goes on. */
export async function untilSounding(page: Place): Promise<void> {
  await expect.poll(async () => (await soundsIn(page)).length, patient).toBe(1);
  const [before] = await soundsIn(page);
  await expect.poll(async () => (await soundsIn(page))[0]?.time, patient).toBeGreaterThan((before?.time ?? 0) + 0.1);
}

export async function untilSilent(page: Place): Promise<void> {
  await expect.poll(() => soundsIn(page), patient).toEqual([]);
}

/** Resolves when the line with these words is lit, and no other. */
export async function untilLit(player: Locator, words: string): Promise<void> {
  const lit = player.locator('karaoke-lyrics [aria-current]');
  await lit.filter({ hasText: words }).waitFor();
  expect(await lit.count()).toBe(1);
}

/** Begins our first song with its large button, as a visitor does, and hears it. In a layout of the page's there is only the usual one. */
export async function begin(page: Place, player: Locator = playerIn(page)): Promise<void> {
  await untilReady(player);
  await player.locator('[part~=start], karaoke-controls .play').first().click();
  await untilSounding(page);
}

/** From just before the end of the first phrase of our first song: its card stops the music. */
export async function untilHeld(page: Place, player: Locator = playerIn(page)): Promise<void> {
  await seek(player, 16.5);
  await untilLit(player, '152層');
  await player.locator('karaoke-card', { hasText: 'ResNetと層の深さ' }).locator('[part~=continue]').waitFor();
  await untilSilent(page);
  expect(await factsOf(player)).toMatchObject({ held: true, playing: false });
}

/** Presses Continue: the phrase is sung once more. */
export async function goOn(page: Place, player: Locator = playerIn(page)): Promise<void> {
  await player.locator('karaoke-card [part~=continue]').click();
  await untilSounding(page);
  expect(await factsOf(player)).toMatchObject({ held: false, playing: true });
}

/** The whole way of a learner, by mouse: the song sounds, its line lights up, its card stops the music, Continue continues. */
export async function learn(page: Place, player: Locator = playerIn(page)): Promise<void> {
  await begin(page, player);
  await untilHeld(page, player);
  await goOn(page, player);
}
