import { expect, onTestFinished, test } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { testSong } from './stage.ts';

/** Boxes 320 px wide, in which a page may put the player: how each lays out, and how wide the player is in it. */
const boxes: [style: string, width: number][] = [
  ['', 320],
  ['display: grid', 320],
  ['display: grid; grid-template-columns: 1fr', 320],
  ['display: flex', 320],
  ['display: flex; flex-direction: column', 320],
  ['display: flex; flex-direction: column; align-items: center', 320],
];

test.for(boxes)('in a box with «%s» the player is %i px wide', async ([style, width]) => {
  const box = document.createElement('div');
  box.style.cssText = `inline-size: 320px; ${style}`;
  const player: KaraokePlayer = document.createElement('karaoke-player');
  player.song = testSong();
  box.append(player);
  document.body.append(box);
  onTestFinished(() => box.remove());
  await expect.poll(() => player.state.phase).toBe('ready');
  expect(player.getBoundingClientRect().width).toBe(width);
  expect(box.scrollWidth).toBe(width);
});
