import { describe, expect, test } from 'vitest';
import songUrl from '../../songs/resnet-skip-connection/song.m4a?url';
import { observe, playingTrial, untilMoving, type Trial } from './sound-on-trial.ts';

const song = { src: songUrl, type: 'audio/mp4' };

interface Reading {
  now: number;
  said: number;
  told: number;
}

/** Reads the sound's time at each frame, and right beside it what its element says. */
function readFor(seconds: number, { sound, element }: Trial): Promise<Reading[]> {
  const readings: Reading[] = [];
  const end = performance.now() + seconds * 1000;
  return new Promise((done) => {
    const read = () => {
      readings.push({ now: performance.now(), said: element.currentTime, told: sound.time });
      if (performance.now() < end) requestAnimationFrame(read);
      else done(readings);
    };
    requestAnimationFrame(read);
  });
}

/** Readings on each side of one among which what the element says wavers around the truth. */
const around = 12;

/**
 * How far the sound's time is from where the sound truly is. What the element says wavers evenly around that (measured: ± 16 ms at
 * rate 2), so that the truth is its middle over the fifth of a second on both sides.
 */
function errors(readings: Reading[], rate: number): number[] {
  const starts = readings.map(({ now, said }) => said - (now / 1000) * rate);
  return readings.slice(around, -around).map(({ now, told }, index) => {
    const near = starts.slice(index, index + 2 * around + 1);
    const start = near.reduce((sum, each) => sum + each, 0) / near.length;
    return Math.abs(told - (start + (now / 1000) * rate));
  });
}

/** All but the worst twentieth: on a busy machine the media itself halts now and then, and its clock with it. */
function mostly(each: number[]): number {
  return each.toSorted((a, b) => a - b)[Math.floor(each.length * 0.95)] ?? Infinity;
}

function expectNeverBack(readings: Reading[]): void {
  const back = readings.filter(({ told }, index) => told < (readings[index - 1]?.told ?? 0));
  expect(back).toEqual([]);
}

describe('the time of a sound is within 20 ms of the truth, and never runs back', () => {
  test('over 10 s', async () => {
    const trial = await playingTrial(song);
    await observe(200);
    const readings = await readFor(10, trial);
    expectNeverBack(readings);
    expect(mostly(errors(readings, 1))).toBeLessThan(0.02);
  });

  test.for([0.5, 0.75, 1, 1.25, 1.5, 2])('after a seek, at rate %s', async (rate) => {
    const trial = await playingTrial(song);
    trial.sound.setRate(rate);
    await untilMoving(trial);
    trial.sound.seek(40);
    expect(trial.sound.time).toBe(40);
    // While the media stutters after the seek, the time is what the element says.
    const stutter = await readFor(0.15, trial);
    expectNeverBack(stutter);
    expect(stutter.every(({ said, told }) => Math.abs(told - said) < 0.02)).toBe(true);
    await observe(50);
    const readings = await readFor(2, trial);
    expectNeverBack([...stutter, ...readings]);
    expect(mostly(errors(readings, rate))).toBeLessThan(0.02);
  });

  test('where it was not asked for a while', async () => {
    const trial = await playingTrial(song);
    trial.sound.setRate(1.5);
    await untilMoving(trial);
    const before = await readFor(0.5, trial);
    await observe(1500);
    const after = await readFor(0.5, trial);
    expectNeverBack([...before, ...after]);
    expect(mostly(errors(after, 1.5))).toBeLessThan(0.02);
  });
});
