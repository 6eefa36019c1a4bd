import { describe, expect, test } from 'vitest';
import { measureUnlikeness } from '../../../src/singer/measure/alignment.ts';
import { computeFeatures } from '../../../src/singer/measure/features.ts';

const rate = 16_000;

interface Vowel {
  seconds: number;
  /** Of two formants, in hertz. */
  formants: [number, number];
}

const a: Vowel = { seconds: 0.2, formants: [800, 1300] };
const i: Vowel = { seconds: 0.2, formants: [300, 2700] };
const u: Vowel = { seconds: 0.2, formants: [350, 1200] };
const longer = ({ seconds, formants }: Vowel): Vowel => ({ seconds: seconds * 2, formants });

/** Harmonics that are the louder the nearer they are to a formant. */
const sing = (vowels: Vowel[], pitch = 200, gain = 1) =>
  Float64Array.from(
    vowels.flatMap(({ seconds, formants }) =>
      Array.from({ length: Math.round(seconds * rate) }, (_, index) => {
        let sum = 0;
        for (let frequency = pitch; frequency < 4000; frequency += pitch) {
          const loudness = formants.reduce(
            (most, formant) => Math.max(most, 100 / (100 + Math.abs(frequency - formant))),
            0,
          );
          sum += loudness * Math.sin((2 * Math.PI * frequency * index) / rate);
        }
        return sum * gain;
      }),
    ),
  );

const featuresOf = (...song: Parameters<typeof sing>) => computeFeatures(sing(...song), rate);
const word = featuresOf([a, i, u]);

describe('words are recognised', () => {
  test('when they are the same', () => {
    expect(measureUnlikeness(word, word)).toBe(0);
  });

  test.each([
    ['softer', featuresOf([a, i, u], 200, 0.1)],
    ['slower', featuresOf([longer(a), i, longer(u)])],
    ['at another pitch', featuresOf([a, i, u], 260)],
  ])('%s', (_, sung) => {
    const others = [featuresOf([u, a, i]), featuresOf([i, u, a]), featuresOf([a, u, i])];
    const unlikeness = others.map((other) => measureUnlikeness(sung, other));
    expect(measureUnlikeness(sung, word)).toBeLessThan(0.7 * Math.min(...unlikeness));
  });

  test('but not where nothing is', () => {
    expect(measureUnlikeness(word, computeFeatures(new Float64Array(10), rate))).toBe(Infinity);
  });
});

test('a row is described every 10 ms', () => {
  expect(word.rows).toBe(58);
});
