/** All times are seconds from the start of the audio. */

/** A part of a line that has a time of its own. The words of a line, joined, are its text. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

/** The reading of a part of a line, as furigana. `from` and `to` are UTF-16 offsets into the line's text, `to` excluded. */
export interface Ruby {
  from: number;
  to: number;
  reading: string;
}

export type Voice = 'male' | 'female' | 'duet';

/** One line of the lyric. */
export interface Line {
  start: number;
  /** Its own end stamp, else the next line's start, else `Infinity`. */
  end: number;
  text: string;
  /** Empty where the file stamps lines only. */
  words: Word[];
  ruby: Ruby[];
  voice?: Voice;
  translations: string[];
}

/** A named part of the song, such as サビ. */
export interface Section {
  start: number;
  label: string;
}

export interface Lyrics {
  /** The file's tags, keys in lower case: `{ ti: 'ResNet', ar: '…' }`. */
  metadata: Record<string, string>;
  /** Sorted by start, stable. */
  lines: Line[];
  sections: Section[];
}
