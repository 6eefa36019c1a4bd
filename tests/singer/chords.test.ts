import { describe, expect, it } from 'vitest';
import { chordKinds, firstPitchFrom, parseChord, transposeChord } from '../../src/singer/chords.ts';

describe('a chord', () => {
  it.each([
    ['C', 0, 0, [0, 4, 7]],
    ['Am', 9, 9, [9, 0, 4]],
    ['F#m7', 6, 6, [6, 9, 1, 4]],
    ['Bbmaj7', 10, 10, [10, 2, 5, 9]],
    ['G7sus4', 7, 7, [7, 0, 2, 5]],
    ['G/B', 7, 11, [7, 11, 2]],
    ['Cb', 11, 11, [11, 3, 6]],
    ['Dm7b5', 2, 2, [2, 5, 8, 0]],
  ])('%s has root %i, bass %i and tones %j', (name, root, bass, tones) => {
    expect(parseChord(name)).toEqual({ root, bass, tones });
  });

  it.each(['', 'H', 'c', 'Cmaj', 'C/', 'C/m', 'Am ', 'C|F', 'CtoString'])('is not «%s»', (name) => {
    expect(parseChord(name)).toBeUndefined();
  });

  it.each(chordKinds)('of kind «%s» has at least three tones, all different', (kind) => {
    const tones = parseChord(`C${kind}`)?.tones ?? [];
    expect(tones.length).toBeGreaterThanOrEqual(3);
    expect(new Set(tones).size).toBe(tones.length);
  });

  it('moves with the key', () => {
    const chord = parseChord('G/B');
    expect(chord && transposeChord(chord, 57)).toEqual({ root: 4, bass: 8, tones: [4, 8, 11] });
    expect(chord && transposeChord(chord, -57)).toEqual({ root: 10, bass: 2, tones: [10, 2, 5] });
  });
});

it.each([
  [28, 4, 28],
  [28, 3, 39],
  [60, 0, 60],
  [60, 11, 71],
])('from %i the first pitch of class %i is %i', (low, tone, pitch) => {
  expect(firstPitchFrom(low, tone)).toBe(pitch);
});
