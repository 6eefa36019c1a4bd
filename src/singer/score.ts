/**
 * A song as it is written to be sung. Times are seconds from the beginning of the recording; `step`s are sixteenths from there. A note
 * starts where its vowel does: its consonant sounds before it.
 */
export interface Score {
  title: string;
  /** Quarter notes in a minute. */
  tempo: number;
  /** The pitch of degree 1, as a MIDI note number. Chords are written as in C and sound from here. */
  tonic: number;
  /** The arrangement: a name that the band knows. */
  band: string;
  /** Who sings, as the lyrics say it. */
  artist: string;
  sections: ScoreSection[];
  lines: LyricLine[];
  readings: Reading[];
}

export interface ScoreSection {
  name: string;
  /** The style of the band in it: a name that the band knows. */
  style: string;
  /** Semitones by which melody and chords lie higher. */
  transpose: number;
  /** One for each bar. */
  chords: string[];
  /** Counted from 0. */
  firstBar: number;
  phrases: Phrase[];
  /** The melody that instruments play in it. */
  lead: LeadNote[];
}

export interface LeadNote {
  /** A MIDI note number, as it sounds. */
  pitch: number;
  step: number;
  /** How many sixteenths long. */
  steps: number;
}

/** What is sung on one breath or two: some bars long. */
export interface Phrase {
  words: SungWord[];
  /** The line in the file, counted from 1. */
  line: number;
}

/** A word as it lights up. */
export interface SungWord {
  text: string;
  notes: Note[];
}

export interface Note {
  /** A MIDI note number, as it sounds. */
  pitch: number;
  /** Steps of the scale above degree 1 of the tonic: 0 for `1`, 7 for `^1`, -1 for `_7`. */
  degree: number;
  start: number;
  end: number;
  step: number;
  /** How many sixteenths long. */
  steps: number;
  /** One or two that share the note. */
  moras: Mora[];
}

export interface Mora {
  /** Katakana. */
  kana: string;
  start: number;
  end: number;
}

/** A line of the lyrics as it is shown, and the words that it is made of, in order. */
export interface LyricLine {
  text: string;
  words: SungWord[];
}

/** How a text is read, in hiragana. */
export interface Reading {
  text: string;
  reading: string;
}

/** Sixteenths in a bar. */
export const stepsInBar = 16;

/** Seconds that a sixteenth lasts. */
export const stepLength = ({ tempo }: Pick<Score, 'tempo'>) => 60 / tempo / 4;

export const barCount = ({ sections }: Pick<Score, 'sections'>) => {
  const last = sections.at(-1);
  return last ? last.firstBar + last.chords.length : 0;
};

export const phrasesOf = ({ sections }: Pick<Score, 'sections'>) => sections.flatMap(({ phrases }) => phrases);

export const notesOf = (phrases: readonly Phrase[]) =>
  phrases.flatMap(({ words }) => words.flatMap(({ notes }) => notes));
