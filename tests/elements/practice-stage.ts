import { expect, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deep, deepAll, mountPlayer } from './stage.ts';

/** Short lines, so that nobody waits. */
const lyrics = `[00:01.00]One[00:01.60]
[00:02.00]Two[00:02.60]
[00:03.00]Three[00:03.60]
[00:09.00]Late[00:09.60]`;
const cards = `## First {#first}
> One

A.

## Second {#second}
> Two / Three

B.`;

/** A player with short lines, which stands at a time. */
export async function mountAt(time: number): Promise<KaraokePlayer> {
  const player = await mountPlayer({ lyrics, cards, attributes: { stops: 'never' } });
  player.seek(time);
  return player;
}

export const press = (player: KaraokePlayer, key: string) =>
  deep(player, '.stage').dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

/** What the bar says of where somebody is. */
export const place = (player: KaraokePlayer) =>
  deep(deep(player, 'stage-practice-bar'), '.place').textContent?.replaceAll(/\s+/g, ' ').trim();

/** Opens the dialog of practising, with its content. */
export async function openPractice(player: KaraokePlayer): Promise<void> {
  deep(player, 'button.practice').click();
  await vi.waitFor(() => deep(player, '.scope'), 8000);
}

/** Chooses a way of practising by its radio button: `mode` 0 repeats, 1 drills; `times` 0 to 3. */
export async function chooseWay(player: KaraokePlayer, name: 'mode' | 'times', place: number): Promise<void> {
  deepAll(player, `input[name=${name}]`)[place]?.click();
  await player.updateComplete;
  await expect.poll(() => deepAll(player, `input[name=${name}]:checked`).length).toBe(1);
}

/** Begins with the lines of a button, such as `.line`. */
export async function beginPractice(player: KaraokePlayer, button: string): Promise<void> {
  deep(deep(player, 'stage-practice'), `button${button}`).click();
  await vi.waitFor(() => deep(player, '.stop'), 8000);
}

/** Goes near to the end of the line that is practised, so that nobody waits. */
export function hurry(player: KaraokePlayer): void {
  player.seek((player.state.loop?.end ?? 0) - 0.2);
}

/** Resolves when a drill waits for an answer. */
export async function untilAsked(player: KaraokePlayer): Promise<void> {
  await vi.waitFor(() => deep(player, '.wait'), { timeout: 10_000, interval: 20 });
}
