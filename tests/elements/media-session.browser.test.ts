import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { mountPlayer, putPlayer, testSong, untilReady, untilTime } from './stage.ts';

const session = navigator.mediaSession;
const handlers = new Map<MediaSessionAction, MediaSessionActionHandler | null>();
let positions: (MediaPositionState | undefined)[] = [];

beforeEach(() => {
  handlers.clear();
  positions = [];
  vi.spyOn(session, 'setActionHandler').mockImplementation((action, handler) => void handlers.set(action, handler));
  vi.spyOn(session, 'setPositionState').mockImplementation((state) => void positions.push(state));
});
afterEach(() => void vi.restoreAllMocks());

const press = (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}) =>
  handlers.get(action)?.({ action, ...details });

async function sounding(player: KaraokePlayer): Promise<KaraokePlayer> {
  player.play();
  await expect.poll(() => player.state.playing && !player.state.waiting).toBe(true);
  return player;
}

const mount = () => mountPlayer({ attributes: { stops: 'never' } });

/** Its cover stands elsewhere, as pictures do; nobody fetches it here. */
async function mountWithCover(cover: string): Promise<KaraokePlayer> {
  const player = putPlayer({ attributes: { stops: 'never' } });
  player.song = testSong({ title: '覚えうた', artist: '歌手', exam: 'G検定', cover });
  await untilReady(player);
  return player;
}

describe('what the system shows', () => {
  test('nothing of a player that has not played', async () => {
    await mount();
    expect(session.metadata).toBeNull();
    expect(session.playbackState).toBe('none');
    expect(handlers).toEqual(new Map());
  });

  test.each([
    ['cover.svg', { sizes: 'any', type: 'image/svg+xml' }],
    ['cover.JPG?v=2', { sizes: '', type: 'image/jpeg' }],
    ['cover', { sizes: '', type: '' }],
  ])('title, artist, exam and the cover %s by its whole address', async (cover, known) => {
    await sounding(await mountWithCover(cover));
    expect(session.metadata).toMatchObject({ title: '覚えうた', artist: '歌手', album: 'G検定' });
    expect(session.metadata?.artwork).toEqual([{ src: new URL(cover, document.baseURI).href, ...known }]);
  });

  test('a song without artist, exam and cover', async () => {
    await sounding(await mount());
    expect(session.metadata).toMatchObject({ title: 'Test song', artist: '', album: '', artwork: [] });
  });

  test('whether it plays; paused while a card holds the music', async () => {
    const player = await sounding(await mountPlayer());
    expect(session.playbackState).toBe('playing');
    player.seek(2);
    await expect.poll(() => player.state.held, { timeout: 8000 }).toBe(true);
    expect(session.playbackState).toBe('paused');
    press('play');
    expect(player.state.held).toBe(false);
    expect(session.playbackState).toBe('playing');
  });

  test('the place, at load, seek, play, pause and another rate, and at no other time', async () => {
    const player = await sounding(await mount());
    await untilTime(player, 0.8);
    const last = () => positions.at(-1);
    const whileItRuns = positions.length;
    await untilTime(player, 1.6);
    expect(positions).toHaveLength(whileItRuns);
    player.seek(4);
    expect(last()).toMatchObject({ duration: player.state.duration, playbackRate: 1, position: 4 });
    player.rate = 1.5;
    await player.updateComplete;
    expect(last()?.playbackRate).toBe(1.5);
    player.pause();
    expect(last()?.position).toBeCloseTo(player.currentTime, 3);
    expect(positions.length - whileItRuns).toBeLessThan(8);
  });
});

describe("the system's buttons", () => {
  test('play, pause, seek, and go from line to line', async () => {
    const player = await sounding(await mount());
    press('pause');
    expect(player.state.playing).toBe(false);
    press('seekto', { seekTime: 3.2 });
    expect(player.currentTime).toBe(3.2);
    press('nexttrack');
    expect(player.state.line).toBe(2);
    press('previoustrack');
    expect(player.state.line).toBe(1);
    press('play');
    expect(player.state.playing).toBe(true);
    expect(handlers.get('seekbackward')).toBeNull();
    expect(handlers.get('seekforward')).toBeNull();
  });

  test('are told anew when it begins to sound again: WebKit forgets them', async () => {
    const player = await sounding(await mount());
    player.pause();
    handlers.clear();
    session.metadata = null;
    await sounding(player);
    expect(handlers.get('pause')).toBeInstanceOf(Function);
    expect(session.metadata).not.toBeNull();
  });

  test('one that the browser does not know takes nothing from the others', async () => {
    vi.spyOn(session, 'setActionHandler').mockImplementation((action, handler) => {
      if (action === 'previoustrack') throw new TypeError('unknown');
      handlers.set(action, handler);
    });
    await sounding(await mount());
    expect(handlers.get('nexttrack')).toBeInstanceOf(Function);
  });
});

describe('of several players', () => {
  test('the one that last began to play has the session', async () => {
    const first = await sounding(await mount());
    const second = await sounding(await mount());
    await expect.poll(() => first.state.playing).toBe(false);
    expect(session.playbackState).toBe('playing');
    first.seek(5);
    expect(positions.at(-1)?.position).toBeLessThan(4);
    press('pause');
    expect(second.state.playing).toBe(false);
    await sounding(first);
    press('pause');
    expect(first.state.playing).toBe(false);
  });

  test('one that leaves gives it back; one that had none takes nothing away', async () => {
    const first = await sounding(await mount());
    const second = await sounding(await mount());
    first.remove();
    await Promise.resolve();
    expect(session.playbackState).toBe('playing');
    second.remove();
    await Promise.resolve();
    expect(session.playbackState).toBe('none');
    expect(session.metadata).toBeNull();
    expect([...handlers.values()].every((handler) => handler === null)).toBe(true);
  });
});

test('where there is no such thing, it plays all the same', async () => {
  Object.defineProperty(navigator, 'mediaSession', { value: undefined, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'mediaSession'));
  const player = await sounding(await mount());
  expect(player.state.playing).toBe(true);
});
