import { cut } from './blanks.ts';
import type { Line, Ruby } from './lyrics.ts';
import { readStamp, type Stamp } from './time.ts';

/** An `@Ruby` of a file: how a text is read in the lines that start within a span of seconds. */
export interface Reading {
  text: string;
  reading: string;
  start: number;
  end: number;
}

/** A longer text gets no reading, and a longer line none in it: a small hostile file must not take long. */
export const longestReadText = 40;
const longestLine = 2000;

/** What stands behind `@Ruby1=`: `text,reading` or `text,reading,[from],[to]`, where either stamp may be missing. */
export function parseReading(value: string, stamp: Stamp): Reading | undefined {
  const parts = value.split(',', 4).map((part) => cut(part, 0, part.length));
  const [text = '', marked = '', since, until] = parts;
  const reading = withoutStamps(marked, stamp);
  const start = parseEdge(since, stamp) ?? 0;
  const end = parseEdge(until, stamp) ?? Infinity;
  const isGood = text && reading && start >= 0 && end >= 0 && text.length <= longestReadText;
  return isGood ? { text, reading, start, end } : undefined;
}

/** NaN where it is no stamp. */
function parseEdge(part: string | undefined, stamp: Stamp): number | undefined {
  if (!part) return undefined;
  return part.startsWith('[') && readStamp(part, 0, stamp) && stamp.end === part.length ? stamp.time : NaN;
}

/** The stamps inside a reading are relative to the text's own; lines are lit by words, so they are dropped. */
function withoutStamps(reading: string, stamp: Stamp): string {
  let text = '';
  let from = 0;
  for (let at = reading.indexOf('['); at >= 0; at = reading.indexOf('[', at + 1)) {
    if (!readStamp(reading, at, stamp)) continue;
    text += reading.slice(from, at);
    from = stamp.end;
  }
  text += reading.slice(from);
  return cut(text, 0, text.length);
}

/** Gives each line the readings of its texts. Where readings overlap the longest text wins, then the first in the line. */
export function annotate(lines: readonly Line[], readings: readonly Reading[]): void {
  if (!readings.length) return;
  const dictionary = createDictionary(readings);
  for (const line of lines) if (line.text.length <= longestLine) line.ruby = findRuby(line, dictionary);
}

interface Dictionary {
  byText: Map<string, Reading[]>;
  initials: Set<number>;
  /** Of the texts, the longest first. */
  lengths: number[];
}

function createDictionary(readings: readonly Reading[]): Dictionary {
  const byText = new Map<string, Reading[]>();
  for (const reading of readings) {
    const same = byText.get(reading.text);
    if (same) same.push(reading);
    else byText.set(reading.text, [reading]);
  }
  const lengths = new Set(readings.map(({ text }) => text.length));
  const initials = new Set(readings.map(({ text }) => text.charCodeAt(0)));
  return { byText, initials, lengths: [...lengths].toSorted((one, other) => other - one) };
}

function findRuby({ text, start }: Line, { byText, initials, lengths }: Dictionary): Ruby[] {
  const ruby: Ruby[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (initials.has(text.charCodeAt(at))) places.push(at);
  const taken: true[] = [];
  for (const length of places.length ? lengths : []) {
    for (const from of places) {
      const to = from + length;
      // What is taken is at least as long: if it overlaps, it is at an end.
      if (to > text.length || taken[from] || taken[to - 1]) continue;
      const readings = byText.get(text.slice(from, to));
      // Of readings of the same text the first one holds wherever it may.
      const found = readings?.find((reading) => reading.start <= start && start < reading.end);
      if (!found) continue;
      for (let at = from; at < to; at++) taken[at] = true;
      ruby.push({ from, to, reading: found.reading });
    }
  }
  return ruby.toSorted((one, other) => one.from - other.from);
}
