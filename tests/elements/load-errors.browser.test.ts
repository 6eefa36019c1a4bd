import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { LoadErrorCode } from '../../src/playback/load-error.ts';
import { addressOf, button, deep, deepAll, lyricsText, toneAddress, untilTime, watchConsole } from './stage.ts';
import { awkward, elsewhere, listenTo, songFile, type Attributes, type Telling } from './telling.ts';
import { takeTimeoutsByHand } from '../playback/timeout-by-hand.ts';

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

describe('audio that cannot be played: lyrics and cards stand all the same', () => {
  const given = () => ({
    lyrics: addressOf(lyricsText),
    cards: addressOf('## Card {#card}\n> Skip connection\n\nText.'),
  });

  /** What the reader is told, beside the address. */
  const alerts: Partial<Record<LoadErrorCode, RegExp>> = {
    'audio-not-found': /not found\. Check the address/u,
    'audio-not-playable': /Offer it as M4A/u,
    'audio-cross-origin': /Check the address, and then the CORS/u,
  };
  const unseen = /^\S+ cannot be played, .+ does not let .+ see why: check the address; if .+ \(CORS\)\.$/u;
  const table: [what: string, code: LoadErrorCode, message: RegExp, audio: () => string | Promise<string>][] = [
    ['not there', 'audio-not-found', /was not found \(404\): check the address/u, () => awkward('missing')],
    ['refused', 'audio-not-found', /was refused by its server \(403\)/u, () => awkward('forbidden')],
    ['a web page', 'audio-not-found', /is a web page \(HTML\) .+: check the address/u, () => awkward('page')],
    [
      'out of reach',
      'audio-not-found',
      /could not be reached: check the address/u,
      () => 'http://127.0.0.1:9/song.m4a',
    ],
    ['not audio', 'audio-not-playable', /offer it as M4A/u, () => addressOf('Only words', 'audio/wav')],
    ['empty', 'audio-not-playable', /offer it as M4A/u, () => addressOf('', 'audio/wav')],
    ['on another origin, a page that may not be read', 'audio-cross-origin', unseen, () => elsewhere('page')],
    ['on another origin, and not there', 'audio-cross-origin', unseen, () => elsewhere('missing')],
  ];

  test.each(table)('%s: %s', async (_what, code, message, makeAudio) => {
    const seen = watchConsole();
    const address = await makeAudio();
    const telling = listenTo({ ...given(), audio: address });
    await expectError(telling, code, address);
    expect(telling.errors[0]?.error.message).toMatch(message);
    expect(deep(telling.player, '[role=alert]').textContent).toMatch(alerts[code] ?? /^$/u);
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
    const name = `${crypto.randomUUID()}.wav`;
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
