import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/singer/random.ts';
import { type Singing, sing, vocoderBins } from '../../../src/singer/voice/vocoder.ts';

const rate = 48_000;
const hop = 240;
const frames = 100;
/** Passes all of the sound as voiced. */
const passAll = Float32Array.of(0, 1, 0);
/** Passes nothing as voiced. */
const passNone = Float32Array.of(0, 0, 0);

/** A vowel of sorts: a single formant at 1500 Hz, so wide that no harmonic stands out. */
const createSinging = (parts: Partial<Singing> = {}): Singing => {
  const logAmplitude = new Float32Array(frames * vocoderBins);
  for (let i = 0; i < logAmplitude.length; i++) {
    const frequency = ((i % vocoderBins) * rate) / 2 / (vocoderBins - 1);
    logAmplitude[i] = -(((frequency - 1500) / 1000) ** 2);
  }
  return {
    rate,
    hop,
    spectra: { frames, bins: vocoderBins, logAmplitude, phase: new Float32Array(frames * vocoderBins) },
    pitch: new Float64Array(frames).fill(57),
    voicing: new Float64Array(frames).fill(1),
    breath: new Float64Array(frames).fill(1),
    gain: new Float64Array(frames).fill(0.1),
    ...parts,
  };
};

const render = (parts: Partial<Singing> = {}, filter = passAll) => sing(createSinging(parts), filter, createRandom(1));

/** How alike sound is to itself, some samples later: 1 is alike. */
const likeness = (samples: Float64Array, lag: number) => {
  let product = 0;
  let power = 0;
  for (let i = 6000; i < 16_000; i++) {
    product += (samples[i] ?? 0) * (samples[i + lag] ?? 0);
    power += (samples[i] ?? 0) ** 2;
  }
  return product / power;
};

const rms = (samples: Float64Array, from = 6000, until = 16_000) =>
  Math.sqrt(samples.slice(from, until).reduce((sum, sample) => sum + sample ** 2, 0) / (until - from));

/** The frequency at which sound repeats, looked for between 150 and 300 Hz, to a tenth of a sample. */
const findFrequency = (samples: Float64Array) => {
  const lags = Array.from({ length: 160 }, (_, i) => 160 + i);
  const best = lags.reduce((a, b) => (likeness(samples, b) > likeness(samples, a) ? b : a));
  const [before, here, after] = [-1, 0, 1].map((offset) => likeness(samples, best + offset));
  const vertex = ((before ?? 0) - (after ?? 0)) / (2 * ((before ?? 0) - 2 * (here ?? 0) + (after ?? 0)));
  return rate / (best + vertex);
};

describe('the vocoder', () => {
  test.each([
    [57, 220],
    [57.5, 226.446],
    [52.2, 166.746],
  ])('sings pitch %d at %d Hz', (pitch, frequency) => {
    const samples = render({ pitch: new Float64Array(frames).fill(pitch) });
    expect(1200 * Math.log2(findFrequency(samples) / frequency)).toBeLessThan(2);
    expect(1200 * Math.log2(findFrequency(samples) / frequency)).toBeGreaterThan(-2);
  });

  test('is as loud on high notes as on low ones, and in whispers', () => {
    const low = rms(render());
    const high = rms(render({ pitch: new Float64Array(frames).fill(69.3) }));
    const whisper = rms(render({ voicing: new Float64Array(frames) }));
    expect(Math.abs(20 * Math.log10(high / low))).toBeLessThan(1);
    expect(Math.abs(20 * Math.log10(whisper / low))).toBeLessThan(1);
  });

  test('whispers have no pitch', () => {
    const samples = render({ voicing: new Float64Array(frames) });
    expect(likeness(samples, Math.round(rate / 220))).toBeLessThan(0.3);
    expect(likeness(render(), Math.round(rate / 220))).toBeGreaterThan(0.95);
  });

  test('what the filter does not pass is breath', () => {
    const breathy = rms(render({}, passNone));
    expect(breathy / rms(render({ voicing: new Float64Array(frames) }))).toBeCloseTo(0.7, 1);
    expect(breathy * 1.6).toBeCloseTo(rms(render({ breath: new Float64Array(frames).fill(1.6) }, passNone)), 3);
  });

  test('where the gain is 0, there is silence', () => {
    const gain = new Float64Array(frames).fill(0.1, 0, 40);
    const samples = render({ gain });
    expect(rms(samples, 2000, 8000)).toBeGreaterThan(0.001);
    expect(rms(samples, 41 * hop + 2048, 60 * hop)).toBe(0);
  });

  test('sings the same each time', () => {
    expect(render()).toEqual(render());
  });
});
