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

/** A stretch without singing counts as a gap from this length on, in seconds. */
export const shortestGap = 4;

/** How much longer than usual a line may take before the rest of it counts as silence. */
const stretch = 1.3;

/** Seconds for a character, where the song itself does not tell. */
const usualPace = 0.25;

const knownSungEnds = new WeakMap<Lyrics, ReadonlyMap<Line, number>>();

/**
 * When the singing of a line of these lyrics stops, in seconds; always finite. A line with word stamps ends with its last word.
 * Without an end stamp it is guessed from the number of characters and the song's median pace, and never later than the line's end.
 * An end that is just the next line's start counts as no stamp: of a last word, only where it would be held through a gap.
 * O(1) after the first call; the lyrics must not be changed after it.
 */
export function sungEnd(lyrics: Lyrics, line: Line): number {
  let ends = knownSungEnds.get(lyrics);
  if (!ends) knownSungEnds.set(lyrics, (ends = findSungEnds(lyrics.lines)));
  return ends.get(line) ?? line.end;
}

function findSungEnds(lines: readonly Line[]): Map<Line, number> {
  const pace = medianPace(lines);
  const ends = new Map<Line, number>();
  let next = Infinity;
  let later = Infinity;
  for (const line of lines.toReversed()) {
    if (line.start < later) next = later;
    later = line.start;
    ends.set(line, endOfSinging(line, next, pace));
  }
  return ends;
}

function endOfSinging(line: Line, next: number, pace: number): number {
  const last = line.words.at(-1);
  const { start, end, text } = last ?? line;
  if (end < Infinity && end !== next) return end;
  const guess = Math.min(end, start + stretch * text.length * pace);
  return last && end - guess < shortestGap ? end : guess;
}

function medianPace(lines: readonly Line[]): number {
  const paces = lines.map(({ start, end, text, words }) => ((words.at(-1)?.end ?? end) - start) / text.length);
  const known = paces.filter((pace) => pace > 0 && pace < Infinity).toSorted((a, b) => a - b);
  const [low = usualPace, high = low] = known.slice((known.length - 1) >> 1, (known.length >> 1) + 1);
  return (low + high) / 2;
}
