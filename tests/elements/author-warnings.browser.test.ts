import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import {
  addressOf,
  deep,
  deepAll,
  lyricsText,
  putPlayer,
  testSong,
  toneAddress,
  untilTime,
  watchConsole,
} from './stage.ts';
import { awkward, listenTo, songFile } from './telling.ts';

const audio = () => ({ audio: toneAddress() });

describe('a player that is given no song', () => {
  const sentence = 'oboeuta: The song has nothing to load: give it src, or audio and lyrics.';
  const inPage = (player: KaraokePlayer) => deepAll(player, '[part=error]').map((each) => each.textContent?.trim());

  test.each(['', '<karaoke-lyrics></karaoke-lyrics>'])('says so, once, and is ready for one: «%s»', async (layout) => {
    const seen = watchConsole();
    const player = putPlayer({ layout });
    await expect
      .poll(() => inPage(player), { timeout: 8000 })
      .toEqual(['No song was given. Set src, or audio and lyrics.']);
    expect(player.state).toMatchObject({ phase: 'empty', error: undefined });
    document.body.append(player);
    player.play();
    player.src = songFile();
    await untilTime(player, 0.2);
    expect(inPage(player)).toEqual([]);
    expect(seen).toEqual([sentence]);
  });

  test.each<[what: string, give: (player: KaraokePlayer) => unknown]>([
    ['src', (player) => (player.src = songFile())],
    ['song', (player) => (player.song = testSong())],
  ])('says nothing where its %s is set when it has been drawn', async (_what, give) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback'] });
    onTestFinished(() => void vi.useRealTimers());
    const seen = watchConsole();
    const player = putPlayer({ layout: '<karaoke-lyrics></karaoke-lyrics>' });
    await vi.waitUntil(() => deep(player, 'karaoke-lyrics').shadowRoot);
    await import('../../src/elements/late-parts.ts');
    await player.updateComplete;
    await vi.advanceTimersByTimeAsync(900);
    give(player);
    await player.updateComplete;
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await expect.poll(() => player.state.phase).toBe('ready');
    expect(inPage(player)).toEqual([]);
    expect(seen).toEqual([]);
  });
});

describe('cards that cannot come: the song plays all the same, and its author is told', () => {
  const table: [what: string, cards: () => string, told: RegExp][] = [
    ['not there', () => awkward('missing'), /was not found/u],
    ['a web page', () => awkward('page'), /web page/u],
    ['never sung', () => addressOf('## Card\n> Words of another song'), /Words of another song/u],
    ['broken: the same id twice', () => addressOf('## A {#a}\n> Skip\n\n## B {#a}\n> adds'), /"a"|#a|a/u],
  ];

  test.each(table)('%s', async (_what, cards, told) => {
    const seen = watchConsole();
    const { player, ready, errors } = listenTo({ ...audio(), lyrics: addressOf(lyricsText), cards: cards() });
    await expect.poll(() => ready.length, { timeout: 8000 }).toBe(1);
    expect(ready[0]?.problems).toHaveLength(1);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(told);
    expect(errors).toEqual([]);
    player.play();
    await untilTime(player, 0.3);
  });

  test('TeX that is broken is told of when its card is shown, once', async () => {
    const seen = watchConsole();
    const { player } = listenTo({
      ...audio(),
      lyrics: addressOf(lyricsText),
      cards: addressOf(String.raw`## Good {#good}
$x$

## Broken {#broken}
$y$ and $\frac{a$ and $\nothing$`),
    });
    for (const id of ['good', 'broken', 'good', 'broken']) {
      player.openCard(id);
      await expect.poll(() => deepAll(player, '[part=body] math')).toHaveLength(1);
    }
    expect(deepAll(player, 'code.tex').map((each) => each.textContent)).toEqual([
      String.raw`$\frac{a$`,
      String.raw`$\nothing$`,
    ]);
    expect(player.state.problems.map(({ code }) => code)).toEqual(['formula-not-readable', 'formula-not-readable']);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatch(
      /^oboeuta: The formula \$\\frac\{a\$ of the card «broken» cannot be read: .+\. Mend its TeX/u,
    );
    expect(seen[1]).toContain(String.raw`$\nothing$`);
  });

  test('a stamp beyond the audio is told as well', async () => {
    const seen = watchConsole();
    const { player } = listenTo({ ...audio(), lyrics: addressOf('[00:01.00]A\n[00:30.00]B\n[00:31.00]') });
    await expect.poll(() => player.state.problems.length, { timeout: 8000 }).toBe(1);
    await expect.poll(() => seen.length).toBe(1);
    expect(seen[0]).toMatch(/audio/u);
    player.play();
    await untilTime(player, 0.3);
  });
});
