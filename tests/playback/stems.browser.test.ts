import { describe, expect, onTestFinished, test, vi } from 'vitest';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import stemsUrl from '../../songs/resnet-skip-connection/stems.m4a?url';
import { openStems, type Stems } from '../../src/playback/stems.ts';
import type { SoundFailure } from '../../src/playback/sound.ts';
import { wallTimer } from '../../src/playback/timer.ts';
import { VocalSwitch } from '../../src/playback/vocal-switch.ts';
import { fourTonesWav, openEar, tones, type Ear } from './four-tones.ts';
import { createTrial, untilMoving } from './sound-on-trial.ts';
import { watchJumps } from './watched-jumps.ts';

const patient = { timeout: 8000, interval: 20 };
const sides = [0, 1] as const;

/** Stems whose four tones play. */
async function playTones(): Promise<Stems & { ear: Ear }> {
  const ear = openEar();
  const stems = await openStems();
  const { sound } = stems;
  onTestFinished(() => sound.destroy());
  const src = URL.createObjectURL(new Blob([fourTonesWav(30)], { type: 'audio/wav' }));
  onTestFinished(() => URL.revokeObjectURL(src));
  sound.load([{ src, type: 'audio/wav' }]);
  sound.play();
  for (const side of sides) await expect.poll(() => ear.hear(side, tones.voice[side]), patient).toBeGreaterThan(-40);
  await untilSteady(() => ear.hear(0, tones.band[0]));
  return { ...stems, ear };
}

/** What is measured reaches some 0.2 s back: until that is all sound. */
async function untilSteady(hear: () => number): Promise<void> {
  let before = -Infinity;
  const change = () => {
    const [last, now] = [before, hear()];
    before = now;
    return Math.abs(now - last);
  };
  await expect.poll(change, { ...patient, interval: 250 }).toBeLessThan(0.1);
}

/** By how many dB the voice is louder than the band, on each side. */
const voiceOverBand = (ear: Ear) =>
  sides.map((side) => ear.hear(side, tones.voice[side]) - ear.hear(side, tones.band[side]));

describe('four channels', () => {
  test('are heard as they are: each on its side, and on no other', async () => {
    const { ear } = await playTones();
    await expect.poll(() => voiceOverBand(ear).every((each) => Math.abs(each) < 1), patient).toBe(true);
    for (const side of sides) {
      const other = side === 0 ? 1 : 0;
      // The first moment, from silence to a tone, has something of every tone.
      for (const pair of [tones.voice, tones.band])
        await expect.poll(() => ear.hear(side, pair[side]) - ear.hear(other, pair[side]), patient).toBeGreaterThan(40);
    }
  });

  test('at level 0.5 the voice is 6 dB quieter, at 0 it is silent, and the band is as loud as before', async () => {
    const { ear, setVoice } = await playTones();
    await expect.poll(() => voiceOverBand(ear).every((each) => Math.abs(each) < 1), patient).toBe(true);
    const [whole, band] = [ear.hear(0, tones.voice[0]), ear.hear(0, tones.band[0])];
    setVoice(0.5);
    await expect.poll(() => Math.abs(ear.hear(0, tones.voice[0]) - whole + 6.02), patient).toBeLessThan(0.5);
    await expect.poll(() => Math.abs(ear.hear(0, tones.band[0]) - band), patient).toBeLessThan(0.5);
    setVoice(0);
    await expect.poll(() => ear.hear(0, tones.voice[0]), patient).toBeLessThan(whole - 60);
    expect(ear.hear(1, tones.voice[1])).toBeLessThan(whole - 60);
    await expect.poll(() => Math.abs(ear.hear(0, tones.band[0]) - band), patient).toBeLessThan(0.5);
    setVoice(1);
    await expect.poll(() => Math.abs(ear.hear(0, tones.voice[0]) - whole), patient).toBeLessThan(0.5);
  });

  test('keep their pitch at rate 0.75', async () => {
    const { ear, sound } = await playTones();
    sound.setRate(0.75);
    const isKept = () => ear.hear(0, tones.band[0]) > ear.hear(0, tones.band[0] * 0.75) + 15;
    await expect.poll(() => sound.rate, patient).toBe(0.75);
    await expect.poll(isKept, patient).toBe(true);
    expect(sound.playing).toBe(true);
  });

  test('fall silent with volume 0, mute, pause', async () => {
    const { ear, sound } = await playTones();
    const hear = () => ear.hear(0, tones.band[0]);
    const loud = hear();
    const steps: [() => void, () => void][] = [
      [() => sound.setVolume(0), () => sound.setVolume(1)],
      [() => sound.setMuted(true), () => sound.setMuted(false)],
      [() => sound.pause(), () => sound.play()],
    ];
    for (const [quiet, again] of steps) {
      quiet();
      await expect.poll(hear, patient).toBeLessThan(loud - 60);
      again();
      await expect.poll(hear, patient).toBeGreaterThan(loud - 3);
    }
  });
});

test('of a real song take over from it within 20 ms of the same place, and seek', async () => {
  const { sound: voiced, element: voice, elements } = createTrial();
  const { length } = elements;
  const opened = vi.spyOn(AudioContext.prototype, 'createMediaElementSource');
  onTestFinished(() => opened.mockRestore());
  const { sound: mixed } = await openStems();
  const context = opened.mock.contexts[0];
  const stems = elements[length];
  if (!stems) throw new Error('There is no second element.');
  expect(stems.crossOrigin).toBe('anonymous');
  const sound = new VocalSwitch(voiced, mixed, wallTimer);
  onTestFinished(() => sound.destroy());
  sound.load([{ src: songUrl, type: 'audio/mp4' }]);
  sound.seek(20);
  sound.play();
  await untilMoving({ sound, element: voice, elements });
  const jumps = watchJumps(voice, stems);
  sound.setVocals(false, [{ src: stemsUrl, type: 'audio/mp4' }], () => undefined);
  await expect.poll(() => voice.paused && !stems.paused, patient).toBe(true);
  expect(jumps).toHaveLength(1);
  // So much later than its element says it is heard.
  const latency = context instanceof AudioContext ? context.outputLatency : NaN;
  expect(Math.abs((jumps[0] ?? NaN) - latency)).toBeLessThan(0.02);
  sound.seek(60);
  await expect.poll(() => stems.currentTime, patient).toBeGreaterThan(60.1);
});

describe('refused', () => {
  test('by a server without CORS, it is said why', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaint.mockRestore());
    const { sound } = await openStems();
    onTestFinished(() => sound.destroy());
    const origin = await (await fetch('/awkward/elsewhere')).text();
    sound.load([{ src: `${origin}/no-ranges/stems.wav`, type: 'audio/wav' }]);
    sound.play();
    await expect.poll(() => sound.failure?.kind, patient).toBe('cross-origin' satisfies SoundFailure['kind']);
  });

  test('where there is no Web Audio, and by one that does not take the element, nothing stays open', async () => {
    const close = vi.spyOn(AudioContext.prototype, 'close');
    const refusal = vi.spyOn(AudioContext.prototype, 'createMediaElementSource').mockImplementation(() => {
      throw new Error('Refused');
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await expect(openStems()).rejects.toThrow('Refused');
    expect(close).toHaveBeenCalledTimes(1);
    refusal.mockRestore();
    vi.stubGlobal('AudioContext', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    await expect(openStems()).rejects.toThrow(TypeError);
  });
});
