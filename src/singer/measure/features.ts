import { type Fft, createFft } from '../fft.ts';

/** What an ear would keep of sound: mel-frequency cepstra, a row of `featureCount` numbers for every 10 ms. */
export interface Features {
  rows: number;
  values: Float64Array;
}

export const featureCount = 12;
const filterCount = 26;

/** Seconds. */
const window = 0.025;
const hop = 0.01;
/** Hertz: what tells one vowel from another. */
const band = { low: 100, high: 7600 };
/** Louder highs, as the ear hears them. */
const preEmphasis = 0.97;

/** Each feature is made to have mean 0 and variance 1, so that loudness, microphone and tone do not count. */
export function computeFeatures(samples: Float64Array, rate: number): Features {
  const length = Math.round(window * rate);
  const step = Math.round(hop * rate);
  const rows = Math.max(0, Math.floor((samples.length - length) / step) + 1);
  const values = new Float64Array(rows * featureCount);
  const describe = createDescriber(length, rate);
  for (let row = 0; row < rows; row++) {
    values.set(describe(samples.subarray(row * step, row * step + length)), row * featureCount);
  }
  normalise(values, rows);
  return { rows, values };
}

function createDescriber(length: number, rate: number): (samples: Float64Array) => Float64Array {
  const fft = createFft(2 ** Math.ceil(Math.log2(length)));
  const filters = createMelFilters(fft, rate);
  const hamming = Float64Array.from({ length }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (length - 1)));
  const padded = new Float64Array(fft.size);
  const real = new Float64Array(fft.bins);
  const imaginary = new Float64Array(fft.bins);
  const loudness = new Float64Array(filterCount);
  return (samples) => {
    for (let i = 0; i < length; i++)
      padded[i] = (samples[i]! - preEmphasis * samples[Math.max(0, i - 1)]!) * hamming[i]!;
    fft.forward(padded, real, imaginary);
    for (const [index, { first, weights }] of filters.entries()) {
      let power = 1e-10;
      for (const [i, weight] of weights.entries())
        power += weight * (real[first + i]! ** 2 + imaginary[first + i]! ** 2);
      loudness[index] = Math.log(power);
    }
    return computeCepstrum(loudness);
  };
}

interface MelFilter {
  /** The bin where it begins. */
  first: number;
  weights: Float64Array;
}

const toMel = (frequency: number) => 2595 * Math.log10(1 + frequency / 700);
const fromMel = (mel: number) => 700 * (10 ** (mel / 2595) - 1);

/** Triangles that are as wide as the ear's own bands. */
function createMelFilters({ size }: Fft, rate: number): MelFilter[] {
  const low = toMel(band.low);
  const stride = (toMel(band.high) - low) / (filterCount + 1);
  return Array.from({ length: filterCount }, (_, index) => {
    const [from = 0, top = 0, to = 0] = [0, 1, 2].map((edge) => (fromMel(low + (index + edge) * stride) * size) / rate);
    const first = Math.ceil(from);
    const weights = Float64Array.from({ length: Math.floor(to) - first + 1 }, (_unused, i) =>
      Math.min((first + i - from) / (top - from), (to - first - i) / (to - top)),
    );
    return { first, weights };
  });
}

/** The cosine transform, without its mean. */
function computeCepstrum(loudness: Float64Array): Float64Array {
  return Float64Array.from({ length: featureCount }, (_, index) => {
    let sum = 0;
    for (let i = 0; i < filterCount; i++)
      sum += loudness[i]! * Math.cos((Math.PI * (index + 1) * (i + 0.5)) / filterCount);
    return sum;
  });
}

function normalise(values: Float64Array, rows: number): void {
  for (let feature = 0; feature < featureCount; feature++) {
    let sum = 0;
    let squares = 0;
    for (let i = feature; i < values.length; i += featureCount) {
      sum += values[i]!;
      squares += values[i]! ** 2;
    }
    const mean = sum / rows;
    const deviation = Math.sqrt(Math.max(1e-12, squares / rows - mean ** 2));
    for (let i = feature; i < values.length; i += featureCount) values[i] = (values[i]! - mean) / deviation;
  }
}
