import type { Random } from '../random.ts';
import type { Note } from '../score.ts';

/** A note as a voice sings it: the pitch is a MIDI note number. */
export type PitchedNote = Pick<Note, 'pitch' | 'start' | 'end'>;

/** Semitones. */
export interface PitchStyle {
  vibrato: number;
  /** Above the score. */
  detune: number;
}

export interface PitchCurve {
  /** MIDI note numbers with fractions, one a frame. */
  pitch: Float64Array;
  /** How much of it is vibrato, in semitones. */
  vibrato: Float64Array;
}

/** Where and how finely a curve is drawn: frames of `frame` seconds from `start` on. */
export interface FrameGrid {
  start: number;
  frame: number;
  count: number;
}

/** Gaps up to here are no rest. */
const shortestRest = 0.02;
/** From here on the next note is prepared. */
const preparation = 0.09;
/** The voice slides from note to note: in the middle `early` s before the vowel, and 10–90 % of the way in 4.4 times `slope`. */
const glide = { early: 0.022, slope: 0.0125 };
/** After a rest the voice comes up from below … */
const scoop = { depth: 0.9, early: 0.05, decay: 0.045 };
/** … and before one it sinks. */
const fall = { depth: 0.7, early: 0.07, length: 0.09 };
/** Of notes that are long enough: it sets in late, grows, and ends with the note. */
const vibrato = { shortestNote: 0.33, rate: 5.6, share: 0.3, earliest: 0.16, growth: 0.22, release: 0.06 };
/** No voice holds a pitch for long, nor from one moment to the next. */
const drift = { memory: 0.985, step: 0.02, jitterMemory: 0.7, jitterStep: 0.03 };

/** @param notes in order, at least one */
export function drawPitchCurve(
  notes: readonly PitchedNote[],
  grid: FrameGrid,
  style: PitchStyle,
  random: Random,
): PitchCurve {
  const pitch = new Float64Array(grid.count);
  const vibratos = new Float64Array(grid.count);
  const nextDrift = createDrift(random);
  let current = 0;
  for (let frame = 0; frame < grid.count; frame++) {
    const time = grid.start + frame * grid.frame;
    while (time >= (notes[current + 1]?.start ?? Infinity) - preparation) current++;
    const note = notes[current];
    if (!note) break;
    const before = notes[current - 1];
    // The note before trembles on until its end, though this one is being prepared.
    const shake = style.vibrato * (vibratoAt(note, time) + (before ? vibratoAt(before, time) : 0));
    const melody = approach(before, note, time) - fallAt(note, notes[current + 1], time);
    vibratos[frame] = shake;
    pitch[frame] = melody + shake + style.detune + nextDrift();
  }
  return { pitch, vibrato: vibratos };
}

const isRest = (before: PitchedNote | undefined, after: PitchedNote | undefined) =>
  !before || !after || after.start - before.end > shortestRest;

/** The pitch on the way into a note and on it. */
function approach(before: PitchedNote | undefined, note: PitchedNote, time: number): number {
  if (!before || isRest(before, note))
    return note.pitch - scoop.depth * Math.exp(-Math.max(0, time - note.start + scoop.early) / scoop.decay);
  const way = 1 / (1 + Math.exp(-(time - note.start + glide.early) / glide.slope));
  return before.pitch + (note.pitch - before.pitch) * way;
}

function fallAt(note: PitchedNote, after: PitchedNote | undefined, time: number): number {
  const since = time - note.end + fall.early;
  if (since <= 0 || !isRest(note, after)) return 0;
  return fall.depth * Math.min(1, since / fall.length) ** 2;
}

/** From -1 to 1. */
function vibratoAt({ start, end }: PitchedNote, time: number): number {
  const length = end - start;
  if (length < vibrato.shortestNote) return 0;
  const since = time - start - Math.max(vibrato.earliest, vibrato.share * length);
  const depth = clampShare(since / vibrato.growth) * clampShare((end - time) / vibrato.release);
  return depth * Math.sin(2 * Math.PI * vibrato.rate * since);
}

const clampShare = (share: number) => Math.max(0, Math.min(1, share));

function createDrift(random: Random): () => number {
  let slow = 0;
  let fast = 0;
  return () => {
    slow = slow * drift.memory + (random() - 0.5) * drift.step;
    fast = fast * drift.jitterMemory + (random() - 0.5) * drift.jitterStep;
    return slow + fast;
  };
}
