import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/singer/random.ts';
import { type PitchedNote, drawPitchCurve } from '../../../src/singer/voice/pitch-curve.ts';

const frame = 0.005;
/** Random numbers that let nothing drift. */
const steady = () => 0.5;

const notes: PitchedNote[] = [
  { pitch: 69, start: 1, end: 2 },
  { pitch: 72, start: 2, end: 2.3 },
  { pitch: 67, start: 2.6, end: 3.6 },
];

const draw = (style = { vibrato: 0, detune: 0 }, random = steady) =>
  drawPitchCurve(notes, { start: 0.5, frame, count: 700 }, style, random);

const at = (values: Float64Array, time: number) => values[Math.round((time - 0.5) / frame)] ?? Number.NaN;

const values: [what: string, time: number, pitch: number, digits: number][] = [
  ['it comes up from below after silence', 0.9, 68.1, 5],
  ['and has come when the vowel begins', 1.1, 69, 1],
  ['it stays on a note', 1.5, 69, 3],
  ['it is half way up a little before the next', 1.98, 70.6, 1],
  ['and there soon after', 2.05, 72, 1],
  ['it sinks before a rest', 2.295, 71.6, 1],
  ['it comes up from below after a rest', 2.55, 66.1, 1],
  ['it stays on the last note', 3.3, 67, 3],
];

describe('the pitch of a voice', () => {
  test.each(values)('%s', (_, time, pitch, digits) => {
    expect(at(draw().pitch, time)).toBeCloseTo(pitch, digits);
  });

  test('long notes tremble after a while, and end still', () => {
    const { vibrato, pitch } = draw({ vibrato: 0.35, detune: 0 });
    const during = (from: number, until: number) =>
      [...vibrato].filter((_, i) => i * frame + 0.5 >= from && i * frame + 0.5 < until);
    expect(during(0.5, 1.3).every((value) => value === 0)).toBe(true);
    expect(Math.max(...during(1.5, 1.9))).toBeCloseTo(0.35, 1);
    expect(Math.min(...during(1.5, 1.9))).toBeCloseTo(-0.35, 1);
    expect(during(2, 2.9).every((value) => value === 0)).toBe(true);
    expect(at(pitch, 1.6) - at(draw().pitch, 1.6)).toBeCloseTo(at(vibrato, 1.6), 10);
  });

  test('nothing jumps where a note follows another', () => {
    const { pitch } = draw({ vibrato: 0.35, detune: 0 });
    for (let time = 1; time < 2.2; time += frame)
      expect(Math.abs(at(pitch, time + frame) - at(pitch, time))).toBeLessThan(0.4);
  });

  test('a second singer is a little higher throughout', () => {
    expect(at(draw({ vibrato: 0, detune: 0.08 }).pitch, 1.5)).toBeCloseTo(at(draw().pitch, 1.5) + 0.08, 10);
  });

  test('it drifts, but only by a few cents, and the same way each time', () => {
    const drifting = draw({ vibrato: 0, detune: 0 }, createRandom(1)).pitch;
    const errors = [...drifting].map((pitch, i) => Math.abs(pitch - (draw().pitch[i] ?? 0)));
    expect(Math.max(...errors)).toBeGreaterThan(0.01);
    expect(Math.max(...errors)).toBeLessThan(0.25);
    expect(draw({ vibrato: 0, detune: 0 }, createRandom(1)).pitch).toEqual(drifting);
  });
});
