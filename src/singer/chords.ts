/** A chord by its pitch classes: 0 for C, 1 for C♯, … 11 for B. */
export interface Chord {
  root: number;
  /** The lowest: the root, but where the chord's name has a slash. */
  bass: number;
  /** The root first, then upwards. */
  tones: number[];
}

/** Semitones above the root, by what follows it in the name of the chord. */
const kinds: Record<string, number[]> = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  '6': [0, 4, 7, 9],
  m6: [0, 3, 7, 9],
  '7': [0, 4, 7, 10],
  m7: [0, 3, 7, 10],
  maj7: [0, 4, 7, 11],
  M7: [0, 4, 7, 11],
  mM7: [0, 3, 7, 11],
  '9': [0, 4, 7, 10, 2],
  m9: [0, 3, 7, 10, 2],
  maj9: [0, 4, 7, 11, 2],
  add9: [0, 4, 7, 2],
  '7sus4': [0, 5, 7, 10],
  sus4: [0, 5, 7],
  sus2: [0, 2, 7],
  dim: [0, 3, 6],
  dim7: [0, 3, 6, 9],
  m7b5: [0, 3, 6, 10],
  aug: [0, 4, 8],
};

/** What may follow a root. */
export const chordKinds = Object.keys(kinds);

const naturals: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const accidentals: Record<string, number> = { '': 0, '#': 1, b: -1 };

const pitchClass = (pitch: number) => ((pitch % 12) + 12) % 12;

/** The pitch class of a name such as `C`, `F#`, `Bb`. */
const parsePitchClass = (letter = '', accidental = '') =>
  pitchClass((naturals[letter] ?? 0) + (accidentals[accidental] ?? 0));

/** Reads a name such as `C`, `F#m7`, `Bbmaj7`, `G/B`; undefined where it is none. */
export function parseChord(name: string): Chord | undefined {
  const [whole, letter, accidental, kind = '', bassLetter, bassAccidental] =
    /^([A-G])([#b]?)([^/]*)(?:\/([A-G])([#b]?))?$/u.exec(name) ?? [];
  const intervals = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (whole === undefined || !intervals) return undefined;
  const root = parsePitchClass(letter, accidental);
  const bass = bassLetter === undefined ? root : parsePitchClass(bassLetter, bassAccidental);
  return { root, bass, tones: intervals.map((interval) => pitchClass(root + interval)) };
}

export const transposeChord = ({ root, bass, tones }: Chord, semitones: number): Chord => ({
  root: pitchClass(root + semitones),
  bass: pitchClass(bass + semitones),
  tones: tones.map((tone) => pitchClass(tone + semitones)),
});

/** The lowest pitch of this class that is not below `low`. */
export const firstPitchFrom = (low: number, tone: number) => low + pitchClass(tone - low);
