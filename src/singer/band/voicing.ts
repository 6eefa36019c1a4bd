import { type Chord, firstPitchFrom } from '../chords.ts';
import type { Part, Voicing } from './arrangement.ts';

/** The chord of a bar, and that of the next. */
export interface Harmony {
  chord: Chord;
  next: Chord;
}

const octave = 12;

const voicings: Record<Voicing, (chord: Chord, low: number) => number[]> = {
  close: ({ tones }, low) => tones.map((tone) => firstPitchFrom(low, tone)).toSorted((left, right) => left - right),
  power: ({ root, tones }, low) => {
    const first = firstPitchFrom(low, root);
    return [first, firstPitchFrom(first, tones[2] ?? root), first + octave];
  },
};

/** A tone of a bass line, by its sign: see `LinePart`. */
function lineTone(sign: string, { chord, next }: Harmony, low: number): number {
  const first = firstPitchFrom(low, chord.bass);
  const above = (index: number) => firstPitchFrom(first + 1, chord.tones[index] ?? chord.root);
  switch (sign) {
    case '1':
      return first;
    case '3':
      return above(1);
    case '5':
      return above(2);
    case '7':
      return chord.tones.length > 3 ? above(3) : first + octave;
    case '8':
      return first + octave;
    case '0':
      return above(2) + octave;
    case '<':
      return firstPitchFrom(low, next.bass) - 1;
    default:
      throw new Error(`«${sign}» is no tone of a line.`);
  }
}

function arpeggioTone(sign: string, chord: Chord, low: number): number {
  const tones = voicings.close(chord, low);
  const index = Number(sign) - 1;
  return (tones[index % tones.length] ?? low) + octave * Math.floor(index / tones.length);
}

/** The pitches that a sign of a part stands for in a bar. */
export function pitchesOf(part: Part, sign: string, harmony: Harmony): number[] {
  if ('chords' in part) return voicings[part.voicing](harmony.chord, part.low);
  if ('line' in part) return [lineTone(sign, harmony, part.low)];
  return [arpeggioTone(sign, harmony.chord, part.low)];
}
