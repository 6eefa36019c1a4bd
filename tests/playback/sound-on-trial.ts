import { expect, onTestFinished, vi } from 'vitest';
import type { AudioSource } from '../../src/core/song.ts';
import { createHowlerSound } from '../../src/playback/howler-sound.ts';
import type { Sound } from '../../src/playback/sound.ts';
import { toneWav } from './tone.ts';

const RealAudio = window.Audio;
/** The machine may be busy with other things. */
const patient = { timeout: 8000 };

export interface Trial {
  sound: Sound;
  /** The sound's own element, which it does not show. */
  element: HTMLAudioElement;
  /** Every audio element that was made since. */
  elements: HTMLAudioElement[];
}

/** A sound and the element behind it. It is destroyed after the test, in which nothing may be written to the console. */
export function createTrial(): Trial {
  const elements: HTMLAudioElement[] = [];
  vi.stubGlobal('Audio', function (src?: string) {
    const element = new RealAudio(src);
    elements.push(element);
    return element;
  });
  const sound = createHowlerSound();
  const [element] = elements;
  if (!element) throw new Error('The sound has made no element.');
  onTestFinished(() => {
    sound.destroy();
    vi.unstubAllGlobals();
  });
  return { sound, element, elements };
}

export function expectSilentConsole(): void {
  const spies = (['log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method));
  onTestFinished(() => {
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}

export async function loadedTrial(...sources: AudioSource[]): Promise<Trial> {
  const trial = createTrial();
  trial.sound.load(sources);
  await expect.poll(() => trial.sound.duration, patient).toBeGreaterThan(0);
  return trial;
}

export async function playingTrial(...sources: AudioSource[]): Promise<Trial> {
  const trial = await loadedTrial(...sources);
  trial.sound.play();
  await untilMoving(trial);
  return trial;
}

/** Until it is heard: the element itself moves on, from where it goes. */
export async function untilMoving({ element, sound }: Trial): Promise<void> {
  await expect.poll(() => sound.playing && !sound.waiting, patient).toBe(true);
  const { currentTime } = element;
  await expect.poll(() => element.currentTime, { ...patient, interval: 5 }).toBeGreaterThan(currentTime + 0.15);
}

/** Watches for a while that nothing sounds: an element that plays against our will does so within this time. */
export async function expectSilence({ elements }: Trial): Promise<void> {
  const places = () => elements.map(({ currentTime }) => currentTime);
  await observe(100);
  const before = places();
  await observe(400);
  expect(places()).toEqual(before);
  expect(elements.every(({ paused }) => paused)).toBe(true);
}

/** Lets real time pass for something that must not happen. */
export function observe(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

export function toneSource(seconds: number): AudioSource {
  const src = URL.createObjectURL(new Blob([toneWav(seconds)], { type: 'audio/wav' }));
  onTestFinished(() => URL.revokeObjectURL(src));
  return { src, type: 'audio/wav' };
}
