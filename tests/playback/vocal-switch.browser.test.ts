import { describe, expect, onTestFinished, test, vi } from 'vitest';
import instrumentalUrl from '../../songs/resnet-skip-connection/instrumental.m4a?url';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import { createHowlerSound } from '../../src/playback/howler-sound.ts';
import type { SoundFailure } from '../../src/playback/sound.ts';
import { wallTimer } from '../../src/playback/timer.ts';
import { VocalSwitch } from '../../src/playback/vocal-switch.ts';
import { createTrial, observe, untilMoving } from './sound-on-trial.ts';
import { watchJumps } from './watched-jumps.ts';

const song = { src: songUrl, type: 'audio/mp4' };
const instrumental = { src: instrumentalUrl, type: 'audio/mp4' };
const patient = { timeout: 8000, interval: 5 };

interface Duet {
  sound: VocalSwitch;
  voice: HTMLAudioElement;
  band: HTMLAudioElement;
  /** How far (seconds) the two were apart each time that one came up. */
  jumps: number[];
  failures: SoundFailure[];
  setVocals(vocals: boolean, src?: string): void;
}

/** The real song from its 20th second on, played by the real thing. */
async function openDuet(): Promise<Duet> {
  const { sound: voiced, element: voice, elements } = createTrial();
  const { length } = elements;
  const sound = new VocalSwitch(voiced, createHowlerSound(), wallTimer);
  const band = elements[length];
  if (!band) throw new Error('There is no second element.');
  onTestFinished(() => sound.destroy());
  const failures: SoundFailure[] = [];
  sound.load([song]);
  sound.seek(20);
  sound.play();
  await untilMoving({ sound, element: voice, elements });
  return {
    sound,
    voice,
    band,
    jumps: watchJumps(voice, band),
    failures,
    setVocals: (vocals, src = instrumental.src) =>
      sound.setVocals(vocals, [{ ...instrumental, src }], (failure) => failures.push(failure)),
  };
}

const heard = ({ voice, band }: Duet) => {
  const sounds = (element: HTMLAudioElement) => !element.paused && !element.muted && element.volume > 0.1;
  return [sounds(voice) && 'voice', sounds(band) && 'band'].filter(Boolean).join(' and ');
};

describe('real audio', () => {
  test.each([1, 0.75])('at rate %d one takes over from the other within 20 ms of the same place', async (rate) => {
    const duet = await openDuet();
    const { sound, voice, band, jumps } = duet;
    sound.setRate(rate);
    duet.setVocals(false);
    await expect.poll(() => heard(duet), patient).toBe('band');
    expect(voice.paused).toBe(true);
    expect(band.playbackRate).toBe(rate);
    expect(Math.abs(sound.time - band.currentTime)).toBeLessThan(0.03);
    duet.setVocals(true);
    await expect.poll(() => heard(duet), patient).toBe('voice');
    expect(band.paused).toBe(true);
    expect(jumps).toHaveLength(2);
    expect(Math.max(...jumps.map(Math.abs))).toBeLessThan(0.02);
  });

  test('every command holds for the one that is heard', async () => {
    const duet = await openDuet();
    const { sound, band } = duet;
    duet.setVocals(false);
    await expect.poll(() => heard(duet), patient).toBe('band');
    sound.seek(60);
    await expect.poll(() => band.currentTime, patient).toBeGreaterThan(60.1);
    sound.setRate(1.25);
    sound.pause();
    expect(band).toMatchObject({ paused: true, playbackRate: 1.25 });
    const { currentTime } = band;
    await observe(200);
    expect(heard(duet)).toBe('');
    expect(band.currentTime).toBe(currentTime);
    sound.play();
    await expect.poll(() => heard(duet), patient).toBe('band');
  });

  test('at rest it takes over at once', async () => {
    const duet = await openDuet();
    const { sound, band } = duet;
    sound.pause();
    const { time } = sound;
    duet.setVocals(false);
    await expect.poll(() => band.currentTime, patient).toBeCloseTo(time, 2);
    sound.play();
    await expect.poll(() => heard(duet), patient).toBe('band');
  });

  test('an instrumental that is not there: the voice sings on', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaint.mockRestore());
    const duet = await openDuet();
    duet.setVocals(false, '/nowhere.m4a');
    await expect.poll(() => duet.failures.length, patient).toBe(1);
    expect(duet.failures[0]?.src).toContain('/nowhere.m4a');
    expect(duet.sound.failure).toBeUndefined();
    expect(heard(duet)).toBe('voice');
  });
});
