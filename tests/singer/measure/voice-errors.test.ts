import { describe, expect, test } from 'vitest';
import { summariseErrors } from '../../../src/singer/measure/errors.ts';
import { measureOnsetErrors } from '../../../src/singer/measure/onset.ts';
import { measurePitchErrors } from '../../../src/singer/measure/pitch.ts';
import { type Token, createPhrase, createScore, createSection } from '../voice/small-score.ts';

const scoreOf = (...tokens: Token[]) => createScore([createSection({ phrases: [createPhrase([tokens])] })]);

/** A voice that is some cents off, heard every 5 ms. */
const hear = (start: number, end: number, cents: number) =>
  Array.from({ length: Math.round((end - start) / 0.005) }, (_, i) => ({
    time: start + i * 0.005,
    frequency: 440 * 2 ** (cents / 1200),
  }));

describe('pitch', () => {
  const score = scoreOf(
    { kana: 'ア', steps: 4, pitch: 69 },
    { kana: 'イ', steps: 1, pitch: 69 },
    { kana: 'ウ', steps: 3, pitch: 69 },
  );

  test('is the middle of what is heard of a note, and short notes do not count', () => {
    const heard = [...hear(0, 0.07, -300), ...hear(0.07, 0.4, 12), ...hear(0.5, 0.8, -7)];
    const [first, second] = measurePitchErrors(score, heard);
    expect(measurePitchErrors(score, heard)).toHaveLength(2);
    expect(first).toBeCloseTo(12, 6);
    expect(second).toBeCloseTo(-7, 6);
  });

  test('cannot be measured where too little is heard', () => {
    expect(measurePitchErrors(score, hear(0.2, 0.21, 5))).toEqual([undefined, undefined]);
  });
});

describe('onset', () => {
  const score = scoreOf(
    2,
    { kana: 'カシ', steps: 4 },
    { kana: 'マ', steps: 2 },
    { kana: 'ティッ', steps: 4 },
    { kana: 'ト', steps: 2 },
  );

  /** Pulses of 200 Hz while the voice sounds. */
  const pulse = (...spans: [start: number, end: number][]) =>
    spans.flatMap(([start, end]) => Array.from({ length: Math.round((end - start) * 200) }, (_, i) => start + i / 200));

  test('is where the voice sets in again, nearest to the stamp', () => {
    const errors = measureOnsetErrors(score, pulse([0.05, 0.15], [0.204, 0.35], [0.39, 0.75], [0.87, 1], [1.4, 1.5]));
    expect(errors[0]).toBeCloseTo(4, 6);
    expect(errors[1]).toBeCloseTo(-10, 6);
    expect(errors[2]).toBeUndefined();
    expect(errors[3]).toBeUndefined();
    expect(errors).toHaveLength(4);
  });
});

describe('errors', () => {
  test('are summed up by their sizes, and which way they mostly lie', () => {
    const summary = summariseErrors([-1, -2, 3, undefined, -4, -5]);
    expect(summary).toEqual({ count: 6, measured: 5, median: 3, p90: 5, p95: 5, greatest: 5, bias: -2 });
  });

  test('of nothing, no number can be told', () => {
    expect(summariseErrors([undefined]).median).toBeNaN();
  });
});
