import { isSilence, isVowel, type Phone } from './phones.ts';
import { parseSoundTable } from './sound-table.ts';
import { measurePower, type Spectra } from './spectra.ts';
import type { FrameSpan } from './warp.ts';

/** Decibels of each sound against the middle one of all vowels, so that words are understood. The voice alone differs too much. */
const soundLevels = parseSoundTable(`
  a 0  i -0.5  u -0.5  e 0  o 0  N -3  cl -45
  n -4.5  ny -4.5  m -4.5  my -4.5  r -5  ry -5  w -3  y -2.5
  g -9  gy -9  d -8  dy -8  b -9  by -9  z -7  j -7  v -8
  s -9  sh -8  ts -9  ch -8  h -11  hy -11  f -13
  k -12  ky -11  t -12  ty -12  p -14  py -14
`);
const otherSound = -12;

/** How far a sound is pulled towards its level, and by how many decibels at most. */
const pull = { share: 0.8, down: -14, up: 12 };
/** Within a vowel, swells that are longer than some frames are made even in the same way. */
const evenness = { frames: 12, share: 0.6, down: -6, up: 4 };
/** Decibels for what begins on a beat. */
const beat = 0.8;
/** Seconds from which on a note swells, the decibels by which it does, and those that it then loses. */
const swell = { longNote: 0.6, rise: 1.2, loss: 1.5, lossFrom: 0.6 };
/** Decibels of loudness that go with a semitone of vibrato. */
const tremolo = 3;
/** Decibels that the voice loses in each frame of a silence, and where it is silent. */
const fading = { perFrame: 2.2, silent: -60 };
/** How often levels are made smooth. */
const smoothings = 3;

/** What of the spectrum is measured: a consonant such as s is mostly above 8 kHz. */
const measured = { from: 95, to: 20_000 };

/** The middle vowel's loudness, in decibels of full scale. */
const vowelLoudness = -19;

export interface LevelSources {
  spectra: Spectra;
  phones: readonly Phone[];
  /** Where the phones are, in whole frames. */
  spans: readonly FrameSpan[];
  /** Semitones, one a frame. */
  vibrato: Float64Array;
  /** Of the spectra. */
  rate: number;
  /** Seconds. */
  frame: number;
}

/** What each frame is multiplied by, so that all sounds are as loud as they should be. 0 is silence. */
export function computeGains({ spectra, phones, spans, vibrato, rate, frame }: LevelSources): Float64Array {
  const levelOf = measureLevels(spectra, rate);
  const middle = findMiddleVowel(phones, spans, levelOf);
  const decibels = new Float64Array(spectra.frames);
  for (const [index, phone] of phones.entries()) {
    const span = spans[index];
    if (!span) break;
    if (isSilence(phone)) fade(decibels, span);
    else {
      pullTo(decibels, span, middle + (soundLevels.get(phone.symbol) ?? otherSound), levelOf);
      if (isVowel(phone) || phone.symbol === 'N') makeEven(decibels, span, levelOf);
      addExpression(decibels, span, phone, frame);
    }
  }
  for (let i = 0; i < decibels.length; i++) decibels[i]! += tremolo * vibrato[i]!;
  for (let i = 0; i < smoothings; i++) smooth(decibels);
  return decibels.map((level) => (level < fading.silent ? 0 : toFactor(level + vowelLoudness - middle)));
}

/** The mean loudness of frames, in decibels. */
type LevelOf = (from: number, to: number) => number;

const toDecibels = (power: number) => 10 * Math.log10(power + 1e-9);
const toFactor = (decibels: number) => 10 ** (decibels / 20);
const clamp = (value: number, { down, up }: { down: number; up: number }) => Math.max(down, Math.min(up, value));

function measureLevels(spectra: Spectra, rate: number): LevelOf {
  const binOf = (frequency: number) => Math.round((2 * frequency * (spectra.bins - 1)) / rate);
  const from = binOf(measured.from);
  const to = binOf(measured.to);
  const sums = new Float64Array(spectra.frames + 1);
  for (let i = 0; i < spectra.frames; i++) sums[i + 1] = sums[i]! + measurePower(spectra, i, from, to);
  return (first, end) => toDecibels((sums[end]! - sums[first]!) / Math.max(1, end - first));
}

function findMiddleVowel(phones: readonly Phone[], spans: readonly FrameSpan[], levelOf: LevelOf): number {
  const levels = spans
    .filter((_, index) => phones[index] && isVowel(phones[index]))
    .map(({ start, end }) => levelOf(start, end))
    .toSorted((a, b) => a - b);
  return levels[levels.length >> 1] ?? 0;
}

function fade(decibels: Float64Array, { start, end }: FrameSpan): void {
  for (let i = start; i < end; i++) decibels[i] = -fading.perFrame * (i - start);
}

function pullTo(decibels: Float64Array, { start, end }: FrameSpan, target: number, levelOf: LevelOf): void {
  decibels.fill(clamp(pull.share * (target - levelOf(start, end)), pull), start, end);
}

function makeEven(decibels: Float64Array, { start, end }: FrameSpan, levelOf: LevelOf): void {
  const whole = levelOf(start, end);
  for (let i = start; i < end; i++) {
    const here = levelOf(Math.max(start, i - evenness.frames), Math.min(end, i + evenness.frames));
    decibels[i]! += clamp(evenness.share * (whole - here), evenness);
  }
}

/** Accents and swells, as a singer would make them. */
function addExpression(decibels: Float64Array, { start, end }: FrameSpan, { note, start: time }: Phone, frame: number) {
  if (!note) return;
  const length = note.end - note.start;
  const accent = note.step % 4 === 0 ? beat : 0;
  for (let i = start; i < end; i++) {
    const position = (time + (i - start) * frame - note.start) / length;
    decibels[i]! += accent + (length > swell.longNote ? swellAt(position) : 0);
  }
}

const swellAt = (position: number) =>
  swell.rise * Math.sin(Math.PI * Math.max(0, Math.min(1, position))) -
  swell.loss * Math.max(0, position - swell.lossFrom);

function smooth(decibels: Float64Array): void {
  let before = decibels[0]!;
  for (let i = 1; i < decibels.length - 1; i++) {
    const here = decibels[i]!;
    decibels[i] = (before + 2 * here + decibels[i + 1]!) / 4;
    before = here;
  }
}
