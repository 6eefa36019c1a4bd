import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import type { Sound } from '../../src/playback/sound.ts';
import {
  createTrial,
  expectSilence,
  expectSilentConsole,
  loadedTrial,
  observe,
  playingTrial,
  untilMoving,
} from './sound-on-trial.ts';

const song = { src: songUrl, type: 'audio/mp4' };

beforeEach(expectSilentConsole);

/** What of a sound its subscribers saw, each time they were called. */
function record<T>(sound: Sound, see: (sound: Sound) => T): T[] {
  const seen: T[] = [];
  sound.subscribe(() => seen.push(see(sound)), new AbortController().signal);
  return seen;
}

function refuseOnce(): { calls: () => number } {
  const spy = vi.spyOn(HTMLMediaElement.prototype, 'play');
  spy.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  onTestFinished(() => spy.mockRestore());
  return { calls: () => spy.mock.calls.length };
}

describe('a browser that refuses to play without a gesture', () => {
  test('blocked, and not tried again until play', async () => {
    const trial = await loadedTrial(song);
    const play = refuseOnce();
    trial.sound.play();
    await expect.poll(() => trial.sound.blocked).toBe(true);
    expect(trial.sound).toMatchObject({ playing: false, waiting: false, failure: undefined });
    await expectSilence(trial);
    expect(play.calls()).toBe(1);
    trial.sound.play();
    expect(trial.sound.blocked).toBe(false);
    await untilMoving(trial);
  });

  test('a pause that came first is no refusal', async () => {
    const trial = await loadedTrial(song);
    refuseOnce();
    trial.sound.play();
    trial.sound.pause();
    await expectSilence(trial);
    expect(trial.sound.blocked).toBe(false);
  });

  test('play reaches the element in the task of the gesture', async () => {
    const { sound, element } = await loadedTrial(song);
    sound.play();
    expect(element.paused).toBe(false);
  });

  test('also where the song has not come yet', () => {
    const { sound, element } = createTrial();
    sound.load([song]);
    sound.play();
    expect(element.paused).toBe(false);
  });
});

describe('volume', () => {
  test('is that of the element; out of range goes to the nearest', async () => {
    const { sound, element } = await loadedTrial(song);
    sound.setVolume(0.3);
    expect(sound.volume).toBe(0.3);
    expect(element.volume).toBe(0.3);
    sound.setVolume(7);
    expect(sound.volume).toBe(1);
    sound.setMuted(true);
    expect(element.muted).toBe(true);
    expect(sound.canSetVolume).toBe(true);
  });

  test('cannot be set where the platform keeps it', () => {
    const real = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'volume');
    if (!real) throw new Error('Elements have no volume.');
    onTestFinished(() => void Object.defineProperty(HTMLMediaElement.prototype, 'volume', real));
    Object.defineProperty(HTMLMediaElement.prototype, 'volume', { configurable: true, get: () => 1, set: () => {} });
    const { sound } = createTrial();
    sound.setVolume(0.5);
    expect(sound).toMatchObject({ canSetVolume: false, volume: 0.5 });
  });

  test('a fade goes down to silence, and leaves the volume that is wanted', async () => {
    const { sound, element } = await playingTrial(song);
    sound.setVolume(0.8);
    sound.fadeOut(0.2);
    const heard = [element.volume];
    await expect.poll(() => (heard.push(element.volume), element.volume), { interval: 10 }).toBe(0);
    expect(heard).toEqual(heard.toSorted((a, b) => b - a));
    expect(new Set(heard).size).toBeGreaterThan(4);
    expect(sound.volume).toBe(0.8);
  });

  const restoring: Record<string, (sound: Sound, element: HTMLAudioElement) => void> = {
    play: (sound) => sound.play(),
    pause: (sound) => sound.pause(),
    'pause of the system': (_, element) => element.pause(),
    seek: (sound) => sound.seek(20),
    load: (sound) => sound.load([song]),
  };
  test.for(Object.entries(restoring))('%s takes a fade back, whether it is done or under way', async ([, restore]) => {
    const trial = await playingTrial(song);
    const { sound, element } = trial;
    sound.setVolume(0.6);
    sound.fadeOut(0.05);
    await expect.poll(() => element.volume).toBe(0);
    restore(sound, element);
    await expect.poll(() => element.volume).toBe(0.6);
    sound.play();
    await untilMoving(trial);
    sound.fadeOut(1);
    await expect.poll(() => element.volume).toBeLessThan(0.6);
    restore(sound, element);
    await observe(50);
    expect(element.volume).toBe(0.6);
  });
});

describe('what subscribers are told', () => {
  test('each change, and nothing while only time runs', async () => {
    const { sound } = await playingTrial(song);
    await expect.poll(() => sound.bufferedEnd).toBeCloseTo(sound.duration, 0);
    await observe(400);
    const seen = record(sound, ({ jumps }) => jumps);
    await observe(700);
    expect(seen).toEqual([]);
    sound.setVolume(0.5);
    expect(seen).toHaveLength(1);
    sound.setVolume(0.5);
    expect(seen).toHaveLength(1);
  });

  test('playing and waiting, then running; then the true edge of the clock', async () => {
    const { sound } = await loadedTrial(song);
    const seen = record(sound, ({ playing, waiting, jumps }) => ({ playing, waiting, jumps }));
    const { jumps } = sound;
    sound.play();
    expect(sound).toMatchObject({ playing: true, waiting: true });
    await expect.poll(() => seen.at(-1)).toEqual({ playing: true, waiting: false, jumps: jumps + 1 });
  });

  test('a seek is a jump', async () => {
    const { sound } = await playingTrial(song);
    const seen = record(sound, ({ jumps, time }) => ({ jumps, time }));
    const { jumps } = sound;
    sound.seek(33);
    expect(seen[0]).toEqual({ jumps: jumps + 1, time: 33 });
  });

  test('no more once the signal is aborted', async () => {
    const { sound } = await loadedTrial(song);
    const closing = new AbortController();
    const heard = vi.fn<() => void>();
    sound.subscribe(heard, closing.signal);
    closing.abort();
    sound.subscribe(heard, closing.signal);
    sound.setVolume(0.2);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('frames', () => {
  test('run for at most 300 ms after a seek, and then not at all', async () => {
    const trial = await playingTrial(song);
    await observe(400);
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    onTestFinished(() => frames.mockRestore());
    await observe(300);
    expect(frames).not.toHaveBeenCalled();
    trial.sound.seek(50);
    await untilMoving(trial);
    await observe(400);
    expect(frames).toHaveBeenCalled();
    const { length } = frames.mock.calls;
    await observe(300);
    expect(frames.mock.calls).toHaveLength(length);
  });

  test('are not waited for in a hidden page', async () => {
    const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    onTestFinished(() => [frames, hidden].forEach((spy) => spy.mockRestore()));
    const trial = await loadedTrial(song);
    const { jumps } = trial.sound;
    const seen = record(trial.sound, (sound) => sound.jumps);
    trial.sound.seek(30);
    trial.sound.play();
    await expect.poll(() => seen.at(-1)).toBeGreaterThan(jumps + 1);
    expect(frames).not.toHaveBeenCalled();
    await expect.poll(() => trial.sound.time).toBeGreaterThan(30.2);
  });

  test('begin anew where the media takes longer to move', async () => {
    const { sound, element } = await loadedTrial(song);
    Object.defineProperty(element, 'currentTime', { configurable: true, get: () => 0 });
    const seen = record(sound, ({ waiting }) => waiting);
    sound.play();
    await observe(600);
    expect(seen.at(-1)).toBe(true);
    Reflect.deleteProperty(element, 'currentTime');
    await expect.poll(() => seen.at(-1)).toBe(false);
  });

  test('begin anew when the page comes into sight', async () => {
    const { sound } = await playingTrial(song);
    await observe(400);
    const { jumps } = sound;
    const seen = record(sound, (each) => each.jumps);
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => seen.at(-1)).toBe(jumps + 1);
  });
});
