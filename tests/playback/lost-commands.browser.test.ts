import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import {
  createTrial,
  expectSilence,
  expectSilentConsole,
  loadedTrial,
  observe,
  playingTrial,
  toneSource,
  untilMoving,
} from './sound-on-trial.ts';

const song = { src: songUrl, type: 'audio/mp4' };

beforeEach(expectSilentConsole);

describe('commands that follow each other at once', () => {
  test('seek, pause: stands at the new place', async () => {
    const trial = await playingTrial(song);
    trial.sound.seek(60);
    trial.sound.pause();
    await expectSilence(trial);
    expect(trial.element.currentTime).toBe(60);
    expect(trial.sound).toMatchObject({ time: 60, playing: false, waiting: false });
  });

  test('pause, play, pause: stands', async () => {
    const trial = await playingTrial(song);
    trial.sound.pause();
    trial.sound.play();
    trial.sound.pause();
    await expectSilence(trial);
    expect(trial.sound.playing).toBe(false);
  });

  test('pause, play, seek: plays at the new place', async () => {
    const trial = await playingTrial(song);
    trial.sound.pause();
    trial.sound.play();
    trial.sound.seek(50);
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(50);
    expect(trial.element.currentTime).toBeLessThan(55);
  });

  test('pause, play, rate: plays at the new rate', async () => {
    const trial = await playingTrial(song);
    trial.sound.pause();
    trial.sound.play();
    trial.sound.setRate(0.5);
    await untilMoving(trial);
    expect(trial.element.playbackRate).toBe(0.5);
    expect(trial.element.preservesPitch).toBe(true);
  });

  test('play, play: one sound', async () => {
    const trial = await loadedTrial(song);
    trial.sound.play();
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.elements.filter(({ paused }) => !paused)).toEqual([trial.element]);
    trial.sound.pause();
    await expectSilence(trial);
  });

  test('play, pause, play, before there is a song: plays when it comes', async () => {
    const trial = createTrial();
    trial.sound.play();
    trial.sound.load([song]);
    expect(trial.sound.playing).toBe(false);
    trial.sound.play();
    trial.sound.pause();
    trial.sound.play();
    expect(trial.sound).toMatchObject({ playing: true, waiting: true });
    await untilMoving(trial);
  });

  test('seek, rate, play, before the song has come: plays there', async () => {
    const trial = createTrial();
    const heard: number[] = [];
    trial.element.addEventListener('timeupdate', () => heard.push(trial.element.currentTime));
    trial.sound.load([song]);
    trial.sound.seek(70);
    trial.sound.setRate(1.5);
    trial.sound.play();
    expect(trial.sound.time).toBe(70);
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(70);
    expect(trial.element.playbackRate).toBe(1.5);
    expect(Math.min(...heard)).toBeGreaterThanOrEqual(70);
  });

  test('play, pause, before the song has come: stands', async () => {
    const trial = createTrial();
    trial.sound.load([song]);
    trial.sound.play();
    trial.sound.pause();
    await expect.poll(() => trial.sound.duration).toBeGreaterThan(0);
    await expectSilence(trial);
    expect(trial.sound.playing).toBe(false);
  });

  test('seek while playing: the time is the target at once, and a number', async () => {
    const { sound } = await playingTrial(song);
    sound.seek(42);
    expect(sound.time).toBe(42);
    sound.seek(1e9);
    expect(sound.time).toBe(134.5);
    sound.seek(-3);
    expect(sound.time).toBe(0);
  });
});

describe('the system commands', () => {
  test.for([undefined, 1.25])('pause, after rate %s: taken over; play goes on from there', async (rate) => {
    const trial = await playingTrial(song);
    if (rate) trial.sound.setRate(rate);
    trial.sound.seek(30);
    await untilMoving(trial);
    const changes = vi.fn<() => void>();
    trial.sound.subscribe(changes, new AbortController().signal);
    trial.element.pause();
    await expect.poll(() => trial.sound.playing).toBe(false);
    expect(changes).toHaveBeenCalled();
    await expectSilence(trial);
    expect(trial.sound.ended).toBe(false);
    expect(trial.sound.time).toBeCloseTo(trial.element.currentTime, 1);
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(30);
  });

  test('play: taken over', async () => {
    const trial = await loadedTrial(song);
    await trial.element.play();
    await untilMoving(trial);
    expect(trial.sound.playing).toBe(true);
    trial.sound.pause();
    await expectSilence(trial);
  });

  test('pause, and ours is to play, before the news of it has come: plays', async () => {
    const trial = await playingTrial(song);
    trial.element.pause();
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.sound.playing).toBe(true);
  });
});

describe('the life of an element', () => {
  test('the first click on the page does not load it anew', async () => {
    const trial = await playingTrial(song);
    const emptied = vi.fn<() => void>();
    for (const type of ['emptied', 'loadstart', 'abort']) trial.element.addEventListener(type, emptied);
    await userEvent.click(document.body);
    await untilMoving(trial);
    expect(emptied).not.toHaveBeenCalled();
  });

  test('the duration is exact', async () => {
    const { sound } = await loadedTrial(song);
    expect(sound.duration).toBe(134.5);
  });

  test('destroyed, and another sound made: the other plays, on an element of its own', async () => {
    const first = await playingTrial(song);
    first.sound.destroy();
    const second = await playingTrial(song);
    expect(second.element).not.toBe(first.element);
    await expectSilence(first);
    expect(first.element.getAttribute('src')).toBeNull();
  });

  test('destroyed while play is pending: silence, and no error afterwards', async () => {
    const rejected = vi.fn<() => void>();
    const changed = vi.fn<() => void>();
    window.addEventListener('unhandledrejection', rejected);
    const trial = createTrial();
    trial.sound.load([song]);
    trial.sound.play();
    await expect.poll(() => trial.element.getAttribute('src'), { interval: 1 }).not.toBeNull();
    trial.sound.subscribe(changed, new AbortController().signal);
    trial.sound.destroy();
    await expectSilence(trial);
    window.removeEventListener('unhandledrejection', rejected);
    expect(rejected).not.toHaveBeenCalled();
    expect(changed).not.toHaveBeenCalled();
  });

  test('destroyed before howler has come: it never loads', async () => {
    const trial = createTrial();
    trial.sound.load([song]);
    trial.sound.destroy();
    trial.sound.load([song]);
    await expectSilence(trial);
    expect(trial.element.getAttribute('src')).toBeNull();
  });

  test('the end: ended, at the duration; play starts again', async () => {
    const trial = await loadedTrial(toneSource(1));
    trial.sound.seek(0.5);
    trial.sound.play();
    await expect.poll(() => trial.sound.ended).toBe(true);
    expect(trial.sound).toMatchObject({ playing: false, waiting: false, time: 1, duration: 1 });
    trial.sound.play();
    expect(trial.sound).toMatchObject({ playing: true, ended: false, time: 0 });
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeLessThan(1);
  });

  test('another song while one plays: the first is silent, the second stands at 0 with the same rate, volume and mute', async () => {
    const trial = await playingTrial(song);
    trial.sound.setRate(0.75);
    trial.sound.setVolume(0.4);
    trial.sound.setMuted(true);
    const second = toneSource(3);
    trial.sound.load([second]);
    expect(trial.sound).toMatchObject({ playing: false, time: 0, rate: 0.75, volume: 0.4, muted: true });
    expect(trial.sound.duration).toBeNaN();
    await expect.poll(() => trial.sound.duration).toBe(3);
    await expectSilence(trial);
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.element).toMatchObject({ playbackRate: 0.75, volume: 0.4, muted: true });
    expect(trial.elements.filter(({ paused }) => !paused)).toHaveLength(1);
  });

  test('an empty list unloads', async () => {
    const trial = await playingTrial(song);
    trial.sound.load([]);
    await observe(50);
    expect(trial.sound).toMatchObject({ playing: false, time: 0, failure: undefined });
    expect(trial.sound.duration).toBeNaN();
    expect(trial.element.getAttribute('src')).toBeNull();
  });
});
