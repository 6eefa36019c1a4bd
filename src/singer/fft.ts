/**
 * Fourier transforms of real samples. Spectra are the bins from 0 Hz up to half the sample rate, as two arrays of `bins` numbers.
 * Arrays belong to the caller; nothing is kept or allocated, so that one transform serves a whole song.
 */
export interface Fft {
  /** How many samples: a power of two, at least 4. */
  size: number;
  /** Half the size, and one more. */
  bins: number;
  /** Analyses `samples` into `real` and `imaginary`. */
  forward: (samples: Float64Array, real: Float64Array, imaginary: Float64Array) => void;
  /** The way back: `inverse(forward(x))` is x. `real` and `imaginary` are used up. */
  inverse: (real: Float64Array, imaginary: Float64Array, samples: Float64Array) => void;
}

/** Even samples are taken for real parts and odd ones for imaginary: a complex transform of half the size does the work. */
export function createFft(size: number): Fft {
  const half = size / 2;
  const transform = createComplexTransform(half);
  const twiddles = createTwiddles(size, half / 2 + 1);
  const even = new Float64Array(half);
  const odd = new Float64Array(half);
  return {
    size,
    bins: half + 1,
    forward(samples, real, imaginary) {
      for (let i = 0; i < half; i++) {
        even[i] = samples[2 * i]!;
        odd[i] = samples[2 * i + 1]!;
      }
      transform(even, odd);
      split(even, odd, real, imaginary, twiddles);
    },
    inverse(real, imaginary, samples) {
      join(real, imaginary, even, odd, twiddles);
      // Swapping the parts turns a transform into its inverse.
      transform(odd, even);
      for (let i = 0; i < half; i++) {
        samples[2 * i] = even[i]! / half;
        samples[2 * i + 1] = odd[i]! / half;
      }
    },
  };
}

interface Twiddles {
  cos: Float64Array;
  sin: Float64Array;
}

function createTwiddles(size: number, count: number): Twiddles {
  const angles = Float64Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / size);
  return { cos: angles.map(Math.cos), sin: angles.map(Math.sin) };
}

/** From the transform of even + i·odd to the spectrum of the samples. */
function split(
  even: Float64Array,
  odd: Float64Array,
  real: Float64Array,
  imaginary: Float64Array,
  { cos, sin }: Twiddles,
): void {
  const half = even.length;
  real[half] = even[0]! - odd[0]!;
  imaginary[half] = 0;
  real[0] = even[0]! + odd[0]!;
  imaginary[0] = 0;
  for (let i = 1, j = half - 1; i <= j; i++, j--) {
    const sumReal = (even[i]! + even[j]!) / 2;
    const sumImaginary = (odd[i]! - odd[j]!) / 2;
    const turnedReal = ((odd[i]! + odd[j]!) * cos[i]! - (even[i]! - even[j]!) * sin[i]!) / 2;
    const turnedImaginary = -((odd[i]! + odd[j]!) * sin[i]! + (even[i]! - even[j]!) * cos[i]!) / 2;
    real[i] = sumReal + turnedReal;
    imaginary[i] = sumImaginary + turnedImaginary;
    real[j] = sumReal - turnedReal;
    imaginary[j] = turnedImaginary - sumImaginary;
  }
}

/** The way back from {@link split}. */
function join(
  real: Float64Array,
  imaginary: Float64Array,
  even: Float64Array,
  odd: Float64Array,
  { cos, sin }: Twiddles,
): void {
  const half = even.length;
  even[0] = (real[0]! + real[half]!) / 2;
  odd[0] = (real[0]! - real[half]!) / 2;
  for (let i = 1, j = half - 1; i <= j; i++, j--) {
    const sumReal = (real[i]! + real[j]!) / 2;
    const sumImaginary = (imaginary[i]! - imaginary[j]!) / 2;
    const differenceReal = (real[i]! - real[j]!) / 2;
    const differenceImaginary = (imaginary[i]! + imaginary[j]!) / 2;
    const turnedReal = differenceReal * cos[i]! - differenceImaginary * sin[i]!;
    const turnedImaginary = differenceReal * sin[i]! + differenceImaginary * cos[i]!;
    even[i] = sumReal - turnedImaginary;
    odd[i] = sumImaginary + turnedReal;
    even[j] = sumReal + turnedImaginary;
    odd[j] = turnedReal - sumImaginary;
  }
}

type ComplexTransform = (real: Float64Array, imaginary: Float64Array) => void;

/** Cooley and Tukey's, in place, unscaled. */
function createComplexTransform(size: number): ComplexTransform {
  const { cos, sin } = createTwiddles(size, Math.max(1, size / 2));
  const swaps = findSwaps(size);
  return (real, imaginary) => {
    for (let i = 0; i < swaps.length; i += 2) {
      swap(real, swaps[i]!, swaps[i + 1]!);
      swap(imaginary, swaps[i]!, swaps[i + 1]!);
    }
    for (let span = 1; span < size; span *= 2) {
      const stride = size / (2 * span);
      for (let offset = 0; offset < span; offset++) {
        const turnReal = cos[offset * stride]!;
        const turnImaginary = -sin[offset * stride]!;
        for (let a = offset; a < size; a += 2 * span) {
          const b = a + span;
          const bReal = real[b]! * turnReal - imaginary[b]! * turnImaginary;
          const bImaginary = real[b]! * turnImaginary + imaginary[b]! * turnReal;
          real[b] = real[a]! - bReal;
          imaginary[b] = imaginary[a]! - bImaginary;
          real[a]! += bReal;
          imaginary[a]! += bImaginary;
        }
      }
    }
  };
}

function swap(numbers: Float64Array, i: number, j: number): void {
  const kept = numbers[i]!;
  numbers[i] = numbers[j]!;
  numbers[j] = kept;
}

/** Pairs of places that change contents when the bits of each index are reversed. */
function findSwaps(size: number): Uint32Array {
  const swaps: number[] = [];
  for (let i = 0, reversed = 0; i < size; i++) {
    if (i < reversed) swaps.push(i, reversed);
    let bit = size >> 1;
    while (bit > 0 && reversed & bit) {
      reversed ^= bit;
      bit >>= 1;
    }
    reversed |= bit;
  }
  return Uint32Array.from(swaps);
}
