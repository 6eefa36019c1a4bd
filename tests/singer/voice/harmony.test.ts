import { expect, test } from 'vitest';
import { harmonise } from '../../../src/singer/voice/harmony.ts';
import { createPhrase, createSection } from './small-score.ts';

/** In C major from C4; ^1 is degree 7. */
const score = { tonic: 60 };

const table: [degree: number, chord: string, transpose: number, pitch: number][] = [
  // E over C: the third below, C, is in the chord.
  [2, 'C', 0, 60],
  // G over C: the third below is E.
  [4, 'C', 0, 64],
  // D over G: a third below is B.
  [1, 'G', 0, 59],
  // C over F: a third below is A.
  [7, 'F', 0, 69],
  // C over C: a third below, A, is not in the chord, a fourth below is G.
  [7, 'C', 0, 67],
  // The chord moves with the section.
  [7, 'C', 2, 69],
  // F over C: D is not in it; a fourth below is C.
  [3, 'C', 0, 60],
  // Where no tone will do, the third.
  [3, 'E', 0, 59],
  [0, '?', 0, 57],
];

test.each(table)('under degree %i over %s, moved by %i, is %i', (degree, chord, transpose, pitch) => {
  const [note] = createPhrase([[{ kana: 'ラ', steps: 4, degree }]]).words.flatMap(({ notes }) => notes);
  const section = createSection({ chords: [chord], transpose });
  expect(note && harmonise(note, section, score)).toBe(pitch);
});
