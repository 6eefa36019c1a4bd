import { type Score, notesOf, phrasesOf } from '../score.ts';
import { quantile } from './errors.ts';
import type { PitchPoint } from './voice-analysis.ts';

/** Sixteenths of the shortest note that is measured: shorter ones are mostly on their way to the next. */
const shortest = 2;
/** What is left out of a note: seconds, or a share of it where that is less. */
const slide = { in: 0.05, inShare: 0.3, out: 0.08, outShare: 0.35 };
const fewestPoints = 3;

/**
 * How far each note of an eighth or more is from its pitch: the median of what is heard of it, in cents, above 0 where it is too high.
 * @returns undefined for a note where too little is heard
 */
export function measurePitchErrors(score: Score, pitch: readonly PitchPoint[]): (number | undefined)[] {
  const notes = notesOf(phrasesOf(score)).filter(({ steps }) => steps >= shortest);
  return notes.map((note) => {
    const length = note.end - note.start;
    const from = note.start + Math.min(slide.in, length * slide.inShare);
    const until = note.end - Math.min(slide.out, length * slide.outShare);
    const heard = pitch.filter(({ time }) => time >= from && time <= until);
    if (heard.length < fewestPoints) return undefined;
    return quantile(
      heard.map(({ frequency }) => centsAbove(note.pitch, frequency)),
      0.5,
    );
  });
}

/** From a MIDI note number up to a frequency in hertz. */
export const centsAbove = (pitch: number, frequency: number) => 1200 * Math.log2(frequency / 440) - 100 * (pitch - 69);
