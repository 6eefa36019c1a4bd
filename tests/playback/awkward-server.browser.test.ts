import { Howler } from 'howler';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import type { SoundFailure } from '../../src/playback/sound.ts';
import {
  createTrial,
  expectSilence,
  expectSilentConsole,
  loadedTrial,
  observe,
  playingTrial,
  untilMoving,
  type Trial,
} from './sound-on-trial.ts';

const song = { src: songUrl, type: 'audio/mp4' };
let served = 0;

/** An address of the awkward server that no other test asks for. */
function awkward(kind: string): { name: string; src: string } {
  const name = `${kind}-${served++}.wav`;
  return { name, src: new URL(`/awkward/${kind}/${name}`, location.href).href };
}

async function elsewhere(kind: string): Promise<{ src: string }> {
  const origin = await (await fetch('/awkward/elsewhere')).text();
  return { src: `${origin}/${kind}/${served++}.wav` };
}

function spyOnFetch(): { calls: () => string[] } {
  const spy = vi.spyOn(window, 'fetch');
  onTestFinished(() => spy.mockRestore());
  return { calls: () => spy.mock.calls.map(([input]) => (input instanceof Request ? input.url : `${input}`)) };
}

/** The failure, once there is one; nothing is playing then. */
async function failureOf({ sound }: Trial): Promise<SoundFailure | undefined> {
  await expect.poll(() => sound.failure, { timeout: 10_000 }).toBeDefined();
  expect(sound).toMatchObject({ playing: false, waiting: false, ended: false });
  return sound.failure;
}

beforeEach(expectSilentConsole);

describe('a server without byte ranges', () => {
  test('plays from the start without being fetched twice', async () => {
    const fetched = spyOnFetch();
    const trial = await playingTrial(awkward('no-ranges'));
    trial.sound.pause();
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(0.2);
    expect(fetched.calls()).toEqual([]);
  });

  test('a seek while playing: the song is fetched once, and goes on at the place that was sought', async () => {
    const fetched = spyOnFetch();
    const source = awkward('no-ranges');
    const trial = await playingTrial(source);
    trial.sound.seek(30);
    expect(trial.sound).toMatchObject({ time: 30, playing: true, waiting: true });
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(30);
    expect(trial.element.currentTime).toBeLessThan(33);
    trial.sound.seek(10);
    trial.sound.pause();
    await expectSilence(trial);
    expect(trial.sound.time).toBe(10);
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(10);
    expect(trial.element.currentTime).toBeLessThan(12);
    expect(fetched.calls()).toEqual([source.src]);
  });

  test('a seek while paused, then pause, play, pause: stands at the place that was sought', async () => {
    const trial = await loadedTrial(awkward('no-ranges'));
    trial.sound.seek(25);
    trial.sound.play();
    trial.sound.pause();
    await expect.poll(() => trial.element.src).toMatch(/^blob:/u);
    await expect.poll(() => trial.element.currentTime).toBe(25);
    await expectSilence(trial);
    expect(trial.sound.time).toBe(25);
  });

  test('a seek and play before it has come: plays at the place that was sought', async () => {
    const trial = createTrial();
    trial.sound.load([awkward('no-ranges')]);
    trial.sound.seek(25);
    trial.sound.play();
    await expect.poll(() => trial.element.src, { timeout: 8000 }).toMatch(/^blob:/u);
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(25);
  });

  test('the song in memory is let go with the sound', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    const trial = await playingTrial(awkward('no-ranges'));
    trial.sound.seek(30);
    await untilMoving(trial);
    const { src } = trial.element;
    trial.sound.destroy();
    expect(revoked).toHaveBeenCalledWith(src);
  });

  test('another song while the whole one is fetched: it is the other that plays', async () => {
    const trial = await playingTrial(awkward('no-ranges'));
    trial.sound.seek(30);
    trial.sound.load([song]);
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.sound.duration).toBe(134.5);
    expect(trial.element.currentTime).toBeLessThan(5);
  });

  test('and that refuses its bytes by CORS: plays on where it is', async () => {
    const trial = await playingTrial(await elsewhere('no-ranges'));
    trial.sound.seek(30);
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeLessThan(20);
    expect(trial.sound.failure).toBeUndefined();
    expect(trial.sound.time).toBeCloseTo(trial.element.currentTime, 1);
    trial.sound.seek(35);
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeLessThan(20);
  });
});

describe('a song that cannot be played', () => {
  test.for([
    { name: 'missing', failure: { kind: 'network', answer: 404 } },
    { name: 'forbidden', failure: { kind: 'network', answer: 403 } },
    { name: 'page', failure: { kind: 'network', answer: 'page' } },
    { name: 'text', failure: { kind: 'format' } },
  ])('$name: $failure', async ({ name, failure }) => {
    const source = awkward(name);
    const trial = createTrial();
    trial.sound.load([source]);
    trial.sound.play();
    expect(await failureOf(trial)).toEqual({ ...failure, src: source.src });
    await expectSilence(trial);
  });

  test('a server that cannot be reached: network', async () => {
    const src = 'http://127.0.0.1:9/song.m4a';
    const trial = createTrial();
    trial.sound.load([{ src }]);
    expect(await failureOf(trial)).toEqual({ kind: 'network', src });
  });

  test.each(['text', 'page', 'missing'])('%s from another origin that refuses by CORS: cross-origin', async (name) => {
    const source = await elsewhere(name);
    const trial = createTrial();
    trial.sound.load([source]);
    expect(await failureOf(trial)).toEqual({ kind: 'cross-origin', src: source.src });
  });

  test('a format that howler says this browser does not know: format, without a request', async () => {
    const fetched = spyOnFetch();
    const codecs = vi.spyOn(Howler, 'codecs').mockReturnValue(false);
    const trial = createTrial();
    trial.sound.load([song]);
    expect(await failureOf(trial)).toEqual({ kind: 'format', src: songUrl });
    codecs.mockRestore();
    expect(fetched.calls()).toEqual([]);
    expect(trial.element.getAttribute('src')).toBeNull();
  });

  test('a seek and play after the failure try again, there', async () => {
    const { name, src } = awkward('missing-at-first');
    const trial = createTrial();
    trial.sound.load([{ src }]);
    expect(await failureOf(trial)).toEqual({ kind: 'network', src, answer: 404 });
    await fetch(`/awkward/mend/${name}`);
    trial.sound.seek(12);
    trial.sound.play();
    expect(trial.sound.failure).toBeUndefined();
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(12);
  });

  test('no type and no ending that says what it is: plays', async () => {
    const { src } = awkward('no-type');
    const trial = await playingTrial({ src: `${src}?of=none`.replace('.wav', '') });
    expect(trial.sound.failure).toBeUndefined();
  });
});

describe('several sources', () => {
  test('the first that can be played is played', async () => {
    const [missing, text] = [awkward('missing'), awkward('text')];
    const trial = await playingTrial(missing, text, song);
    expect(trial.element.currentSrc).toBe(new URL(songUrl, location.href).href);
    expect(trial.sound.failure).toBeUndefined();
  });

  test('where none can, the failure is that of the first', async () => {
    const [missing, text] = [awkward('missing'), awkward('text')];
    const trial = createTrial();
    trial.sound.load([missing, text]);
    expect(await failureOf(trial)).toEqual({ kind: 'network', src: missing.src, answer: 404 });
  });
});

describe('a song that stops arriving half-way', () => {
  test('the connection breaks: waiting where it broke, until the server is mended', async () => {
    const { name, src } = awkward('half-way');
    const trial = await loadedTrial({ src });
    trial.sound.seek(17);
    trial.sound.play();
    await untilMoving(trial);
    await expect.poll(() => trial.sound.waiting, { timeout: 8000 }).toBe(true);
    expect(trial.sound.playing).toBe(true);
    const { time } = trial.sound;
    expect(time).toBeCloseTo(trial.element.currentTime, 1);
    await observe(400);
    expect(trial.sound.time).toBe(time);
    await fetch(`/awkward/mend/${name}`);
    await expect.poll(() => trial.sound.time, { timeout: 10_000 }).toBeGreaterThan(time + 1);
  });

  test('the rest is gone: a failure where it broke; play goes on there when the server is mended', async () => {
    const { name, src } = awkward('gone');
    const trial = await loadedTrial({ src });
    trial.sound.seek(17);
    trial.sound.play();
    expect(await failureOf(trial)).toEqual({ kind: 'network', src });
    const { time } = trial.sound;
    expect(time).toBeGreaterThanOrEqual(17);
    await expectSilence(trial);
    expect(trial.sound.time).toBe(time);
    await fetch(`/awkward/mend/${name}`);
    trial.sound.play();
    await untilMoving(trial);
    expect(trial.element.currentTime).toBeGreaterThan(time);
    expect(trial.element.currentTime).toBeLessThan(time + 3);
  });
});
