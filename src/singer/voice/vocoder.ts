import { type Fft, createFft } from '../fft.ts';
import type { Random } from '../random.ts';
import type { Spectra } from './spectra.ts';

/** All that is sung, in frames of `hop` samples. */
export interface Singing {
  /** Samples in a second. */
  rate: number;
  hop: number;
  spectra: Spectra;
  /** MIDI note numbers with fractions. */
  pitch: Float64Array;
  /** 1 where the vocal cords sound, 0 where only breath does. */
  voicing: Float64Array;
  /** How breathy a voiced sound is; 1 is usual. */
  breath: Float64Array;
  /** What the amplitudes of the spectrum are multiplied by. */
  gain: Float64Array;
}

/** A gain below this is not heard. */
const silent = 1e-6;
/** Breath in voiced sounds, against what the voice's filter would leave to it. */
const breathLevel = 0.7;

/** How many bins the spectra need to have. */
export const vocoderBins = 1025;

/**
 * Makes sound of spectra: one pulse a period, and noise, both through the filter that each spectrum is.
 * @param filter taps, symmetrical, of the filter that passes what is voiced; noise has the rest
 * @returns samples from the first frame on, some more than the frames have: the last pulse rings out
 */
export function sing(singing: Singing, filter: Float32Array, random: Random): Float64Array<ArrayBuffer> {
  const fft = createFft(2 * (vocoderBins - 1));
  const output = new Float64Array(singing.spectra.frames * singing.hop + fft.size);
  const voicedShare = computeResponse(filter, vocoderBins);
  addPulses(output, singing, voicedShare, fft);
  addNoise(output, singing, voicedShare, fft, random);
  return output;
}

/** The amplitudes, from 0 to 1, that a symmetrical filter passes. */
function computeResponse(taps: Float32Array, bins: number): Float64Array {
  const middle = (taps.length - 1) / 2;
  return Float64Array.from({ length: bins }, (_, bin) => {
    let sum = 0;
    for (const [index, tap] of taps.entries()) sum += tap * Math.cos(((index - middle) * Math.PI * bin) / (bins - 1));
    return Math.max(0, Math.min(1, sum));
  });
}

interface Bins {
  real: Float64Array;
  imaginary: Float64Array;
}

const createBins = (count: number): Bins => ({ real: new Float64Array(count), imaginary: new Float64Array(count) });

/** A pulse of each period stands where it belongs between two samples: rounded to one, high notes would be out of tune. */
function addPulses(output: Float64Array, singing: Singing, voicedShare: Float64Array, fft: Fft): void {
  const { rate, hop, spectra, pitch, voicing, gain } = singing;
  const bins = createBins(fft.bins);
  const samples = new Float64Array(fft.size);
  const end = spectra.frames * hop;
  let period: number;
  for (let position = 0; position < end; position += period) {
    const frame = position / hop;
    period = rate / (440 * 2 ** ((valueAt(pitch, frame) - 69) / 12));
    const strength = valueAt(voicing, frame) * valueAt(gain, frame);
    if (strength < silent) continue;
    const sample = Math.floor(position);
    const pulse = { frame, amplitude: strength * Math.sqrt(period), delay: position - sample };
    shapePulse(bins, pulse, singing, voicedShare);
    fft.inverse(bins.real, bins.imaginary, samples);
    addAt(output, sample, samples);
  }
}

interface Pulse {
  frame: number;
  amplitude: number;
  /** Samples by which it is later than where it is put. */
  delay: number;
}

/** The spectrum between two frames: loudness in decibels and phase, each in the middle between theirs. */
function shapePulse(
  { real, imaginary }: Bins,
  { frame, amplitude, delay }: Pulse,
  { spectra, breath }: Singing,
  voicedShare: Float64Array,
): void {
  const { bins, frames, logAmplitude, phase } = spectra;
  const from = Math.floor(frame) * bins;
  const to = Math.min(Math.floor(frame) + 1, frames - 1) * bins;
  const share = frame - Math.floor(frame);
  const breathiness = valueAt(breath, frame);
  const turn = (delay * Math.PI) / (bins - 1);
  for (let bin = 0; bin < bins; bin++) {
    const voiced = 1 - (1 - voicedShare[bin]!) * breathiness;
    if (voiced <= 0) {
      real[bin] = 0;
      imaginary[bin] = 0;
      continue;
    }
    const level = logAmplitude[from + bin]! * (1 - share) + logAmplitude[to + bin]! * share;
    const angle = phase[from + bin]! * (1 - share) + phase[to + bin]! * share - turn * bin;
    const size = amplitude * voiced * Math.exp(level);
    real[bin] = size * Math.cos(angle);
    imaginary[bin] = size * Math.sin(angle);
  }
  // Half the sample rate has no phase; a pulse between two samples has nothing there.
  real[bins - 1] = 0;
  imaginary[bins - 1] = 0;
  imaginary[0] = 0;
}

/** Noise of two frames' length for every frame, which fades in and out so that all of it together is even. */
function addNoise(
  output: Float64Array,
  { hop, spectra, voicing, breath, gain }: Singing,
  voicedShare: Float64Array,
  fft: Fft,
  random: Random,
): void {
  const noise = createBins(fft.bins);
  const samples = new Float64Array(fft.size);
  const window = Float64Array.from({ length: 2 * hop }, (_, i) => Math.sin((Math.PI * (i + 0.5)) / (2 * hop)));
  for (let frame = 0; frame < spectra.frames; frame++) {
    if (gain[frame]! < silent) continue;
    samples.fill(0);
    for (let i = 0; i < window.length; i++) samples[i] = window[i]! * createNoise(random);
    fft.forward(samples, noise.real, noise.imaginary);
    const unvoiced = 1 - voicing[frame]!;
    const breathiness = voicing[frame]! * breath[frame]! * breathLevel;
    for (let bin = 0; bin < spectra.bins; bin++) {
      const at = frame * spectra.bins + bin;
      const share = unvoiced + breathiness * (1 - voicedShare[bin]!);
      const size = gain[frame]! * share * Math.exp(spectra.logAmplitude[at]!);
      const filterReal = size * Math.cos(spectra.phase[at]!);
      const filterImaginary = size * Math.sin(spectra.phase[at]!);
      const real = noise.real[bin]!;
      const imaginary = noise.imaginary[bin]!;
      noise.real[bin] = real * filterReal - imaginary * filterImaginary;
      noise.imaginary[bin] = real * filterImaginary + imaginary * filterReal;
    }
    fft.inverse(noise.real, noise.imaginary, samples);
    addAt(output, (frame - 1) * hop, samples);
  }
}

/** Nearly normal, with variance 1: the sum of four even ones. */
const createNoise = (random: Random) => (random() + random() + random() + random() - 2) * Math.sqrt(3);

function addAt(output: Float64Array, at: number, samples: Float64Array): void {
  const end = Math.min(samples.length, output.length - at);
  for (let i = Math.max(0, -at); i < end; i++) output[at + i]! += samples[i]!;
}

/** Between two frames, what lies between their values. */
function valueAt(values: Float64Array, frame: number): number {
  const from = Math.min(Math.floor(frame), values.length - 1);
  const to = Math.min(from + 1, values.length - 1);
  return values[from]! + (values[to]! - values[from]!) * (frame - from);
}
