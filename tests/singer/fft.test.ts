import { describe, expect, test } from 'vitest';
import { createFft } from '../../src/singer/fft.ts';
import { createRandom } from '../../src/singer/random.ts';

const createSamples = (size: number) => {
  const random = createRandom(size);
  return Float64Array.from({ length: size }, () => random() - 0.5);
};

/** Word for word what a Fourier transform is. */
const transformNaively = (samples: Float64Array, bin: number) => {
  let real = 0;
  let imaginary = 0;
  for (const [index, sample] of samples.entries()) {
    const angle = (-2 * Math.PI * bin * index) / samples.length;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
  }
  return { real, imaginary };
};

describe.each([4, 8, 64, 512])('of %i samples', (size) => {
  const fft = createFft(size);
  const samples = createSamples(size);
  const real = new Float64Array(fft.bins);
  const imaginary = new Float64Array(fft.bins);

  test('the spectrum is the naive one', () => {
    fft.forward(samples, real, imaginary);
    for (let bin = 0; bin < fft.bins; bin++) {
      const naive = transformNaively(samples, bin);
      expect(real[bin]).toBeCloseTo(naive.real, 10);
      expect(imaginary[bin]).toBeCloseTo(naive.imaginary, 10);
    }
  });

  test('the way back gives the samples', () => {
    const again = new Float64Array(size);
    fft.forward(samples, real, imaginary);
    fft.inverse(real, imaginary, again);
    for (const [index, sample] of samples.entries()) expect(again[index]).toBeCloseTo(sample, 12);
  });
});
