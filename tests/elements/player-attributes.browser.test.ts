import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import {
  button,
  deep,
  deepAll,
  mountPlayer,
  putPlayer,
  testSong,
  untilReady,
  untilTime,
  watchConsole,
} from './stage.ts';

type Holds = (player: KaraokePlayer) => unknown;

const attributes: [name: string, value: string, holds: Holds, expected: unknown, usual: unknown][] = [
  ['stops', 'always', ({ state }) => state.stops, 'always', 'once'],
  ['stops', 'never', ({ state }) => state.stops, 'never', 'once'],
  ['stops-hidden', '', ({ state }) => state.stopsHidden, true, false],
  ['continue-from', 'line', ({ state }) => state.continueFrom, 'line', 'phrase'],
  ['continue-from', 'here', ({ state }) => state.continueFrom, 'here', 'phrase'],
  ['rate', '0.75', ({ state }) => state.rate, 0.75, 1],
  ['rate', '2', ({ state }) => state.rate, 2, 1],
  ['volume', '0', ({ state }) => state.volume, 0, 1],
  ['volume', '0.4', ({ state }) => state.volume, 0.4, 1],
  ['loop', '', ({ state }) => state.repeat, true, false],
];

describe('an attribute that says how the song is played', () => {
  test.each(attributes)('%s="%s": from the start', async (name, value, holds, expected) => {
    const seen = watchConsole();
    const player = await mountPlayer({ attributes: { [name]: value } });
    expect(holds(player)).toBe(expected);
    expect(seen).toEqual([]);
  });

  test.each(attributes)('%s="%s": set, and taken away again', async (name, value, holds, expected, usual) => {
    const seen = watchConsole();
    const player = await mountPlayer();
    expect(holds(player)).toBe(usual);
    player.setAttribute(name, value);
    await player.updateComplete;
    expect(holds(player)).toBe(expected);
    player.removeAttribute(name);
    await player.updateComplete;
    expect(holds(player)).toBe(usual);
    expect(seen).toEqual([]);
  });

  test.each<[name: string, value: string, holds: Holds, usual: unknown]>([
    ['stops', 'sometimes', ({ state }) => state.stops, 'once'],
    ['stops', '', ({ state }) => state.stops, 'once'],
    ['continue-from', 'there', ({ state }) => state.continueFrom, 'phrase'],
    ['rate', 'fast', ({ state }) => state.rate, 1],
    ['rate', '0', ({ state }) => state.rate, 1],
    ['rate', '2.5', ({ state }) => state.rate, 1],
    ['volume', '-1', ({ state }) => state.volume, 1],
    ['volume', '50', ({ state }) => state.volume, 1],
    ['sweep', 'slow', () => true, true],
    ['keys', 'space', () => true, true],
  ])('%s="%s" is wrong: the usual is taken, and the author told in one sentence', async (name, value, holds, usual) => {
    const seen = watchConsole();
    const player = await mountPlayer({ attributes: { [name]: value } });
    expect(holds(player)).toBe(usual);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain('oboeuta: ');
    expect(seen[0]).toContain(name);
    player.dispatchEvent(new KeyboardEvent('keydown', { key: 'k' }));
    expect(seen).toHaveLength(1);
  });

  test('keys: taken away, all keys are ours again', async () => {
    const player = await mountPlayer({ attributes: { keys: 'none' } });
    player.removeAttribute('keys');
    await player.updateComplete;
    player.dispatchEvent(new KeyboardEvent('keydown', { key: 'm' }));
    expect(player.state.muted).toBe(true);
  });

  test('loop: at its end the song begins again', async () => {
    const player = await mountPlayer({ attributes: { loop: '', stops: 'never' } });
    player.seek(9.5);
    player.play();
    await vi.waitFor(() => expect(player.currentTime).toBeLessThan(5), { timeout: 5000 });
    await untilTime(player, 0.3);
    expect(player.state).toMatchObject({ playing: true, ended: false });
  });

  test('sweep="none": set while a line is sung, the copy goes', async () => {
    const player = await mountPlayer();
    player.seek(1.7);
    await expect.poll(() => deepAll(player, '[part=sweep]')).toHaveLength(1);
    player.setAttribute('sweep', 'none');
    await expect.poll(() => deepAll(player, '[part=sweep]')).toHaveLength(0);
    player.removeAttribute('sweep');
    await expect.poll(() => deepAll(player, '[part=sweep]')).toHaveLength(1);
  });
});

describe('the language of the interface', () => {
  const playName = (player: KaraokePlayer) => deepAll(player, '.play')[0]?.ariaLabel;

  test.each([
    ['ja', '再生'],
    ['ja-JP', '再生'],
    ['en', 'Play'],
    ['de', 'Play'],
  ])('is its own lang="%s"', async (lang, name) => {
    const player = await mountPlayer({ attributes: { lang } });
    await expect.poll(() => deepAll(player, '.play')[0]?.ariaLabel).toBe(name);
  });

  test('is that of what is around it, through a shadow root', async () => {
    const around = document.createElement('div');
    around.lang = 'ja';
    const host = around.appendChild(document.createElement('div'));
    const player = putPlayer();
    player.removeAttribute('lang');
    host.attachShadow({ mode: 'open' }).append(player);
    document.body.append(around);
    onTestFinished(() => around.remove());
    player.song = testSong();
    await untilReady(player);
    await expect.poll(() => playName(player)).toBe('再生');
  });

  test('changes at run time, in every element', async () => {
    const player = await mountPlayer();
    player.openCard('skip');
    await expect.poll(() => deepAll(player, '[part=close]')[0]?.ariaLabel).toBe('Close');
    player.lang = 'ja';
    await expect.poll(() => deepAll(player, '[part=close]')[0]?.ariaLabel).toBe('閉じる');
    expect(playName(player)).toBe('再生');
    expect(deep(player, '[data-position]').ariaLabel).toBe('再生位置');
    expect(deep(player, 'ol').ariaLabel).toBe('歌詞');
    expect(button(player, '0:01 へ移動').className).toBe('time');
  });

  test('is not that of the song: lyrics, title and cards bear their own', async () => {
    const player = putPlayer({ attributes: { lang: 'en' } });
    player.song = testSong({ language: 'ja' });
    await untilReady(player);
    player.openCard('skip');
    await expect.poll(() => deepAll(player, '#title')[0]?.lang).toBe('ja');
    expect(deep(player, 'header').lang).toBe('ja');
    expect(deepAll(player, '.sung').every((line) => line.lang === 'ja')).toBe(true);
  });
});

test('what is amiss with a song is told once, and in one sentence each', async () => {
  const seen = watchConsole();
  const player = await mountPlayer({
    lyrics: '[00:01.00]A line\nastray\n[00:20.00]Beyond the audio',
    cards: '## Card\n> Never sung anywhere\n',
  });
  await expect.poll(() => player.state.problems).toHaveLength(3);
  expect(seen).toHaveLength(3);
  expect(seen.join('\n')).toContain('Never sung anywhere');
  expect(seen.join('\n')).toContain(':2:');
});
