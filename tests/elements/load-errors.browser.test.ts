import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { KaraokeErrorEvent } from '../../src/elements/error-event.ts';
import { KaraokeReadyEvent } from '../../src/elements/events.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import type { LoadErrorCode } from '../../src/playback/load-error.ts';
import {
  addressOf,
  button,
  deep,
  deepAll,
  lyricsText,
  putPlayer,
  testSong,
  toneAddress,
  untilTime,
  watchConsole,
} from './stage.ts';
import { takeTimeoutsByHand } from '../playback/timeout-by-hand.ts';

let served = 0;
const awkward = (kind: string) => new URL(`/awkward/${kind}/${served++}.x`, location.href).href;
/** The same on another origin, which says nothing of CORS. */
const elsewhere = async (kind: string) => `${await (await fetch('/awkward/elsewhere')).text()}/${kind}/${served++}.x`;
const songFile = (given: object = {}) =>
  addressOf(
    JSON.stringify({ title: 'Song', audio: toneAddress(), lyrics: addressOf(lyricsText), ...given }),
    'application/json',
  );

type Attributes = Record<string, string>;

interface Telling {
  player: KaraokePlayer;
  errors: KaraokeErrorEvent[];
  ready: KaraokeReadyEvent[];
}

function listenTo(attributes: Attributes): Telling {
  const errors: KaraokeErrorEvent[] = [];
  const ready: KaraokeReadyEvent[] = [];
  const listener = (event: Event) => {
    if (event instanceof KaraokeErrorEvent) errors.push(event);
    if (event instanceof KaraokeReadyEvent) ready.push(event);
  };
  document.addEventListener('karaoke-error', listener);
  document.addEventListener('karaoke-ready', listener);
  onTestFinished(() => {
    document.removeEventListener('karaoke-error', listener);
    document.removeEventListener('karaoke-ready', listener);
  });
  return { player: putPlayer({ attributes }), errors, ready };
}

/** One sentence or two short ones, with the address, in the page and in the event; one each. */
async function expectError({ player, errors }: Telling, code: LoadErrorCode, address: string): Promise<void> {
  await expect.poll(() => errors.length, { timeout: 10_000 }).toBe(1);
  expect(errors[0]?.error).toMatchObject({ code, address });
  expect(errors[0]?.error.message).toMatch(/^\S.*: .+\.$/u);
  await expect.poll(() => deepAll(player, '[role=alert]').length).toBe(1);
  const told = deep(player, '[role=alert]');
  expect(told.textContent?.trim().length).toBeGreaterThan(20);
  expect(told.querySelector('code')?.textContent ?? '').toBe(address);
}

const audio = () => ({ audio: toneAddress() });
const tooMany = Array.from({ length: 5001 }, (_, index) => `[${Math.floor(index / 60)}:${index % 60}]a`).join('\n');

describe('a song that cannot come', () => {
  const table: [what: string, code: LoadErrorCode, attributes: () => Attributes, wrong: string][] = [
    ['the song file is not there', 'not-found', () => ({ src: awkward('missing') }), 'src'],
    ['the song file may not be read', 'unreachable', () => ({ src: awkward('forbidden') }), 'src'],
    ['the song file is not JSON', 'not-json', () => ({ src: addressOf('{"title": "A",}') }), 'src'],
    ['the song file is a web page', 'not-json', () => ({ src: awkward('page') }), 'src'],
    ['the song file is empty', 'not-json', () => ({ src: addressOf('') }), 'src'],
    ['the song file is a list', 'bad-song-file', () => ({ src: addressOf('[]') }), 'src'],
    ['the song file lacks its audio', 'bad-song-file', () => ({ src: songFile({ audio: [] }) }), 'src'],
    ['the song file is a script', 'nothing-to-load', () => ({ src: 'javascript:alert(1)' }), 'src'],
    ['the lyrics are not there', 'not-found', () => ({ ...audio(), lyrics: awkward('missing') }), 'lyrics'],
    ['the lyrics are a web page', 'no-lyrics', () => ({ ...audio(), lyrics: awkward('page') }), 'lyrics'],
    ['the lyrics are empty', 'no-lyrics', () => ({ ...audio(), lyrics: addressOf('') }), 'lyrics'],
    ['the lyrics have no stamps', 'no-lyrics', () => ({ ...audio(), lyrics: addressOf('Only words') }), 'lyrics'],
    ['the lyrics are too many', 'lyrics-too-large', () => ({ ...audio(), lyrics: addressOf(tooMany) }), 'lyrics'],
    [
      'the lyrics are too large',
      'lyrics-too-large',
      () => ({ ...audio(), lyrics: addressOf(' '.repeat(5_000_001)) }),
      'lyrics',
    ],
    ['no lyrics are given', 'no-lyrics', audio, ''],
    ['no audio is given', 'nothing-to-load', () => ({ lyrics: addressOf(lyricsText) }), ''],
    ['only cards are given', 'nothing-to-load', () => ({ cards: addressOf('## Card') }), ''],
    ['an empty address is given', 'nothing-to-load', () => ({ src: '' }), 'src'],
  ];

  test.each(table)('%s: %s', async (_what, code, makeAttributes, wrong) => {
    const seen = watchConsole();
    const attributes = makeAttributes();
    const telling = listenTo(attributes);
    await expectError(telling, code, attributes[wrong] ?? '');
    const { player, ready } = telling;
    expect(player.state).toMatchObject({ phase: 'failed', song: undefined, playing: false });
    expect(deepAll(player, '[part=start]')).toEqual([]);
    player.play();
    player.openCard('a');
    player.nextLine();
    expect(player.state.playing).toBe(false);
    expect(ready).toEqual([]);
    // The author of the page finds the same sentence in the console.
    expect(seen).toEqual([`oboeuta: ${telling.errors[0]?.error.message}`]);
  });

  test('another origin says nothing of CORS: unreachable', async () => {
    const src = await elsewhere('page');
    const telling = listenTo({ src });
    await expectError(telling, 'unreachable', src);
    expect(telling.player.state.phase).toBe('failed');
  });

  test('the song file does not come in time: timeout', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    takeTimeoutsByHand();
    onTestFinished(() => void vi.useRealTimers().restoreAllMocks());
    const src = awkward('silence');
    const telling = listenTo({ src });
    await vi.waitUntil(() => telling.player.state.phase === 'loading');
    await vi.advanceTimersByTimeAsync(14_000);
    expect(telling.errors).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await expectError(telling, 'timeout', src);
  });

  test('in Japanese, and in a layout of the page', async () => {
    const src = awkward('missing');
    const telling = listenTo({ src, lang: 'ja' });
    telling.player.append(document.createElement('karaoke-lyrics'));
    await expectError(telling, 'not-found', src);
    expect(deep(telling.player, '[role=alert]').textContent).toContain('見つかりません');
  });

  test('is mended by another address, and not asked for again by itself', async () => {
    const fetching = vi.spyOn(window, 'fetch');
    onTestFinished(() => fetching.mockRestore());
    const src = awkward('missing');
    const telling = listenTo({ src });
    await expectError(telling, 'not-found', src);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
    expect(fetching).toHaveBeenCalledTimes(1);
    telling.player.src = songFile();
    await expect.poll(() => telling.player.state.phase).toBe('ready');
    expect(deepAll(telling.player, '[role=alert]')).toEqual([]);
  });
});

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

describe('audio that cannot be played: lyrics and cards stand all the same', () => {
  const given = () => ({
    lyrics: addressOf(lyricsText),
    cards: addressOf('## Card {#card}\n> Skip connection\n\nText.'),
  });

  const table: [what: string, code: LoadErrorCode, audio: () => string | Promise<string>][] = [
    ['not there', 'audio-not-found', () => awkward('missing')],
    ['a web page', 'audio-not-playable', () => awkward('page')],
    ['not audio', 'audio-not-playable', () => addressOf('Only words', 'audio/wav')],
    ['empty', 'audio-not-playable', () => addressOf('', 'audio/wav')],
    ['on another origin, not audio, and refused by CORS', 'audio-cross-origin', () => elsewhere('page')],
  ];

  test.each(table)('%s: %s', async (_what, code, makeAudio) => {
    const seen = watchConsole();
    const address = await makeAudio();
    const telling = listenTo({ ...given(), audio: address });
    await expectError(telling, code, address);
    const { player, ready } = telling;
    await expect.poll(() => ready.length).toBe(1);
    expect(player.state).toMatchObject({ phase: 'ready', playing: false });
    await expect.poll(() => deepAll(player, '[data-line]').length).toBe(4);
    button(player, 'Open card').click();
    await expect.poll(() => deepAll(player, '[part=body]')[0]?.textContent).toContain('Text.');
    // The author of the page finds the same sentence in the console.
    expect(seen).toEqual([`oboeuta: ${telling.errors[0]?.error.message}`]);
  });

  test('Play tries again, and plays once the server has been mended', async () => {
    const name = `${served++}.wav`;
    const address = new URL(`/awkward/missing-at-first/${name}`, location.href).href;
    const telling = listenTo({ ...given(), audio: address });
    await expectError(telling, 'audio-not-found', address);
    await fetch(`/awkward/mend/${name}`);
    button(telling.player, 'Play').click();
    await untilTime(telling.player, 0.2);
    expect(telling.player.state.error).toBe(undefined);
    expect(deepAll(telling.player, '[role=alert]')).toEqual([]);
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
