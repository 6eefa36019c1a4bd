import { parseChord, transposeChord } from '../chords.ts';
import { type Note, type Score, type ScoreSection, stepsInBar } from '../score.ts';

/** Semitones of the degrees of the major scale. */
const scale = [0, 2, 4, 5, 7, 9, 11];

/** How many steps of the scale a second voice may lie below the first; the nearer, the better. */
const stepsBelow = [2, 3, 4];

const pitchClass = (pitch: number) => ((pitch % 12) + 12) % 12;

/** What a second voice sings to a note: the nearest tone of the bar's chord that is a third to a fifth below, else the third. */
export function harmonise(note: Note, section: ScoreSection, { tonic }: Pick<Score, 'tonic'>): number {
  const key = tonic + section.transpose;
  const bar = Math.floor(note.step / stepsInBar) - section.firstBar;
  const chord = parseChord(section.chords[bar] ?? '');
  const tones = chord ? transposeChord(chord, key).tones : [];
  const pitches = stepsBelow.map((steps) => pitchOf(note.degree - steps, key));
  return pitches.find((pitch) => tones.includes(pitchClass(pitch))) ?? pitchOf(note.degree - 2, key);
}

const pitchOf = (degree: number, key: number) =>
  key + (scale[((degree % 7) + 7) % 7] ?? 0) + 12 * Math.floor(degree / 7);
