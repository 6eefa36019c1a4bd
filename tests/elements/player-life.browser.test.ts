import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import {
  deep,
  deepAll,
  mountPlayer,
  putPlayer,
  testSong,
  toneAddress,
  untilReady,
  untilTime,
  watchConsole,
} from './stage.ts';

const quiet = { attributes: { stops: 'never' } };

/** The audio elements that are made from now on. */
function watchAudio(): HTMLAudioElement[] {
  const made: HTMLAudioElement[] = [];
  const RealAudio = window.Audio;
  vi.stubGlobal('Audio', function (src?: string) {
    const element = new RealAudio(src);
    made.push(element);
    return element;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return made;
}

async function playing(player: KaraokePlayer): Promise<KaraokePlayer> {
  player.play();
  await untilTime(player, 0.2);
  return player;
}

describe('in the page', () => {
  test('moved while it plays, it plays on, and its lines go on lighting up', async () => {
    const player = await playing(await mountPlayer(quiet));
    const paused = vi.fn<() => void>();
    player.addEventListener('karaoke-pause', paused);
    const elsewhere = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => elsewhere.remove());
    elsewhere.append(player);
    await untilTime(player, 1.2);
    await expect.poll(() => deepAll(player, '[aria-current]')[0]?.dataset['line']).toBe('0');
    expect(deepAll(player, '[part=sweep]')).toHaveLength(1);
    expect(paused).not.toHaveBeenCalled();
    expect(player.state.playing).toBe(true);
  });

  test('removed, it falls silent and lets its audio go', async () => {
    const audio = watchAudio();
    const player = await playing(await mountPlayer(quiet));
    player.remove();
    await expect.poll(() => audio.every(({ paused }) => paused)).toBe(true);
    expect(audio.some((each) => each.hasAttribute('src'))).toBe(false);
    expect(player.state.playing).toBe(false);
  });

  test('removed, it no longer listens to the page, and opens nothing anew', async () => {
    const audio = watchAudio();
    const player = await mountPlayer(quiet);
    player.remove();
    await Promise.resolve();
    audio.length = 0;
    const listening = vi.spyOn(document, 'addEventListener');
    onTestFinished(() => listening.mockRestore());
    player.rate = 1.5;
    player.play();
    expect(player.state.playing).toBe(false);
    await player.updateComplete;
    expect(listening).not.toHaveBeenCalled();
    expect(audio).toEqual([]);
  });

  test.each<[string, (player: KaraokePlayer) => unknown]>([
    ['at rest', () => undefined],
    ['asked for its state', (player) => player.state],
    ['given another rate', (player) => (player.rate = 1.5)],
    ['told to play', (player) => player.play()],
  ])('back again, having been %s meanwhile, it has its song and plays', async (_what, act) => {
    const player = await playing(await mountPlayer(quiet));
    player.remove();
    await Promise.resolve();
    act(player);
    await player.updateComplete;
    document.body.append(player);
    await untilReady(player);
    expect(player.state.rate).toBe(player.rate);
    expect(player.currentTime).toBe(0);
    await playing(player);
    await untilTime(player, 1.1);
    await expect.poll(() => deepAll(player, '[aria-current]')).toHaveLength(1);
  });

  test('given another song while away, it comes back with that', async () => {
    const player = await mountPlayer(quiet);
    player.remove();
    await Promise.resolve();
    player.song = testSong({ title: 'Another' });
    await player.updateComplete;
    document.body.append(player);
    await expect.poll(() => player.state.song?.title).toBe('Another');
  });
});

describe('another song', () => {
  test('while one plays: that falls silent, the other stands at its start with its own cards', async () => {
    const seen = watchConsole();
    const player = await playing(await mountPlayer(quiet));
    player.openCard('skip');
    player.song = testSong({
      title: 'Another',
      id: 'other',
      lyrics: '[00:01.00]New words',
      cards: '## New {#new}\n> New words',
    });
    await expect.poll(() => player.state.song?.cards[0]?.id).toBe('new');
    expect(player.state).toMatchObject({ playing: false, card: undefined, line: -1, ended: false });
    expect(player.currentTime).toBe(0);
    expect(player.state.met.size).toBe(0);
    await expect.poll(() => deepAll(player, '[data-line]')).toHaveLength(1);
    await expect.poll(() => deepAll(player, '[part=start]')).toHaveLength(1);
    await playing(player);
    expect(seen).toEqual([]);
  });

  test('and another, faster than they come: it is the last that stands, with its own cards', async () => {
    const player = putPlayer(quiet);
    const ready = vi.fn<(title: string) => void>();
    player.addEventListener('karaoke-ready', (event) =>
      ready((event as Event & { song: { title: string } }).song.title),
    );
    for (const title of ['One', 'Two', 'Three']) {
      player.song = testSong({ title, cards: `## ${title} {#${title}}\n> Skip connection` });
      await player.updateComplete;
    }
    await untilReady(player);
    expect(ready.mock.calls).toEqual([['Three']]);
    expect(player.state.song?.cards.map(({ id }) => id)).toEqual(['Three']);
  });

  test('by another address: src before audio and lyrics', async () => {
    const player = putPlayer({ attributes: { audio: toneAddress(), lyrics: '/missing.lrc' } });
    await expect.poll(() => player.state.error?.code).toBe('not-found');
    player.src = '/songs/resnet-skip-connection/song.json';
    await untilReady(player);
    expect(player.state).toMatchObject({ phase: 'ready', error: undefined });
    expect(deepAll(player, '[role=alert]')).toEqual([]);
  });

  test('taken away, it falls silent and is gone', async () => {
    const player = await playing(await mountPlayer(quiet));
    player.song = undefined;
    await expect.poll(() => player.state.error?.code).toBe('nothing-to-load');
    expect(player.state).toMatchObject({ playing: false, song: undefined });
    expect(deepAll(player, '[data-line], header')).toEqual([]);
  });
});

describe('two players', () => {
  const pair = async (attributes: Record<string, string> = {}) =>
    [await mountPlayer(quiet), await mountPlayer({ attributes: { stops: 'never', ...attributes } })] as const;

  test('one starts, the other pauses', async () => {
    const [one, other] = await pair();
    await playing(one);
    await playing(other);
    expect(one.state.playing).toBe(false);
    expect(other.state.playing).toBe(true);
  });

  test('one that plays together leaves the other alone', async () => {
    const [one, other] = await pair({ together: '' });
    await playing(one);
    await playing(other);
    expect(one.state.playing).toBe(true);
    one.pause();
    one.play();
    await expect.poll(() => other.state.playing).toBe(false);
  });

  test.each(['open', 'closed'] as const)('each in an %s shadow root', async (mode) => {
    const [one, other] = await pair();
    for (const player of [one, other]) {
      const host = document.body.appendChild(document.createElement('div'));
      onTestFinished(() => host.remove());
      host.attachShadow({ mode }).append(player);
    }
    await playing(one);
    expect(one.state.playing).toBe(true);
    await playing(other);
    expect(one.state.playing).toBe(false);
    expect(other.state.playing).toBe(true);
  });

  test('each with its own song, its own cards, its own keys', async () => {
    const [one, other] = await pair();
    other.openCard('gradient');
    one.seek(0.5);
    deep(one, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true }));
    expect([one.state.muted, other.state.muted]).toEqual([true, false]);
    expect([one.state.card, other.state.card?.card.id]).toEqual([undefined, 'gradient']);
    expect([one.currentTime, other.currentTime]).toEqual([0.5, 0]);
  });
});
