import { mei } from './mei.ts';

/** Spectra of a voice, frame after frame, each from 0 Hz up to half the sample rate. */
export interface Spectra {
  frames: number;
  bins: number;
  /** Natural logarithms of amplitudes. */
  logAmplitude: Float32Array;
  /** Radians, of the minimum-phase filter with these amplitudes. */
  phase: Float32Array;
}

/** Formants stand out more than in speech: what shapes the spectrum is enlarged, its loudness and its tilt are not. */
const formantEmphasis = 1.3;
const firstOfShape = 2;

/** @param warping the all-pass constant of the mel scale; other than the voice's own, it moves the formants */
export function computeSpectra(cepstra: Float32Array, bins: number, warping: number): Spectra {
  const { order } = mei;
  const frames = cepstra.length / order;
  const { cos, sin } = createWarpedWaves(bins, warping);
  const spectra = {
    frames,
    bins,
    logAmplitude: new Float32Array(frames * bins),
    phase: new Float32Array(frames * bins),
  };
  const shaped = new Float64Array(order);
  for (let frame = 0; frame < frames; frame++) {
    for (let i = 0; i < order; i++) {
      shaped[i] = cepstra[frame * order + i]! * (i < firstOfShape ? 1 : formantEmphasis);
    }
    for (let bin = 0; bin < bins; bin++) {
      const at = frame * bins + bin;
      spectra.logAmplitude[at] = dot(shaped, cos, bin * order);
      spectra.phase[at] = -dot(shaped, sin, bin * order);
    }
  }
  return spectra;
}

/** cos(m·ω̃) and sin(m·ω̃) for each bin and, within it, each coefficient m. */
function createWarpedWaves(bins: number, warping: number): { cos: Float64Array; sin: Float64Array } {
  const cos = new Float64Array(bins * mei.order);
  const sin = new Float64Array(bins * mei.order);
  for (let bin = 0; bin < bins; bin++) {
    const angle = (Math.PI * bin) / (bins - 1);
    const bent = angle + 2 * Math.atan2(warping * Math.sin(angle), 1 - warping * Math.cos(angle));
    for (let m = 0; m < mei.order; m++) {
      cos[bin * mei.order + m] = Math.cos(m * bent);
      sin[bin * mei.order + m] = Math.sin(m * bent);
    }
  }
  return { cos, sin };
}

function dot(numbers: Float64Array, waves: Float64Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]! * waves[from + i]!;
  return sum;
}

/** The power of a frame from one bin up to another: the mean square of the samples that it would make. */
export function measurePower({ bins, logAmplitude }: Spectra, frame: number, from: number, to: number): number {
  let power = 0;
  for (let bin = from; bin < to; bin++) power += Math.exp(2 * logAmplitude[frame * bins + bin]!);
  return power / (bins - 1);
}
