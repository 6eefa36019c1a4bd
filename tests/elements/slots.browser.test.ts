import { expect, test } from 'vitest';
import {
  addressOf,
  cardsText,
  deep,
  deepAll,
  lyricsText,
  mountPlayer,
  putPlayer,
  testSong,
  untilReady,
} from './stage.ts';

const fallback = '<p slot="fallback">Listen at <a href="/song.m4a">song.m4a</a></p>';
const shown = (player: Element, slot: string) => player.querySelector(`[slot=${slot}]`)?.checkVisibility();

test('fallback: shown until the song has come, in the place of the word that it is loading', async () => {
  const player = putPlayer({ layout: fallback, attributes: { src: '/awkward/silence/slots' } });
  await expect.poll(() => player.state.phase).toBe('loading');
  await player.updateComplete;
  expect(shown(player, 'fallback')).toBe(true);
  expect(player.matches(':state(fallback)')).toBe(true);
  expect(deepAll(player, '.wait')).toEqual([]);
  player.song = testSong();
  await untilReady(player);
  expect(shown(player, 'fallback')).toBe(false);
  expect(player.matches(':state(fallback)')).toBe(false);
});

test('fallback: shown where there is no song, and beside the lyrics where there is no sound', async () => {
  const player = putPlayer({ layout: fallback, attributes: { src: '/awkward/missing/a.json' } });
  await expect.poll(() => deepAll(player, '[role=alert]')).toHaveLength(1);
  expect(shown(player, 'fallback')).toBe(true);
  player.song = { title: 'Song', lyrics: lyricsText, cards: cardsText, audio: addressOf('no sound') };
  await expect.poll(() => player.state.error?.code).toBe('audio-not-playable');
  await expect.poll(() => deepAll(player, '[data-line]').length).toBeGreaterThan(0);
  expect(shown(player, 'fallback')).toBe(true);
  expect(deep(player, 'karaoke-lyrics').checkVisibility()).toBe(true);
});

test('fallback: shown in a layout of the page too', async () => {
  const player = putPlayer({
    layout: `${fallback}<karaoke-lyrics></karaoke-lyrics>`,
    attributes: { src: '/awkward/missing/b.json' },
  });
  await expect.poll(() => player.state.phase).toBe('failed');
  expect(shown(player, 'fallback')).toBe(true);
  expect(player.querySelector('karaoke-lyrics')?.checkVisibility()).toBe(true);
});

test('title: before the song and in the place of its title; footer: under the controls', async () => {
  const player = putPlayer({ layout: '<h3 slot="title">My song</h3><p slot="footer">By me</p>' });
  await player.updateComplete;
  expect(shown(player, 'title')).toBe(true);
  player.song = testSong();
  await untilReady(player);
  await expect.poll(() => deepAll(player, '.panel')).toHaveLength(1);
  expect(shown(player, 'title')).toBe(true);
  expect(deep(player, '[part=title]').checkVisibility()).toBe(false);
  const top = (selector: string) => player.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
  const panel = deep(player, '.panel').getBoundingClientRect();
  expect(top('[slot=footer]')).toBeGreaterThanOrEqual(panel.bottom - 1);
  expect(top('[slot=footer]')).toBeLessThan(player.getBoundingClientRect().bottom);
});

test('without them nothing of that is there', async () => {
  const player = await mountPlayer();
  expect(player.matches(':state(fallback)')).toBe(false);
  expect(deep(player, '[part=title]').checkVisibility()).toBe(true);
});
