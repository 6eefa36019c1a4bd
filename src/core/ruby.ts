import { cut } from './blanks.ts';
import { countUntil } from './count-until.ts';
import type { Line, Ruby } from './lyrics.ts';
import { readStamp, type Stamp } from './time.ts';

/** An `@Ruby` of a file: how a text is read in the lines that start within a span of seconds. */
export interface Reading {
  text: string;
  reading: string;
  from: number;
  to: number;
}

/** A longer text gets no reading, and a longer line none in it: a small hostile file must not take long. */
export const longestReadText = 40;
const longestLine = 2000;

/** What stands behind `@Ruby1=`: `text,reading` or `text,reading,[from],[to]`, where either stamp may be missing. */
export function parseReading(value: string, stamp: Stamp): Reading | undefined {
  const parts = value.split(',', 4).map((part) => cut(part, 0, part.length));
  const [text = '', marked = '', since, until] = parts;
  const reading = withoutStamps(marked, stamp);
  const from = parseEdge(since, stamp) ?? 0;
  const to = parseEdge(until, stamp) ?? Infinity;
  const isGood = text && reading && from >= 0 && to >= 0 && text.length <= longestReadText;
  return isGood ? { text, reading, from, to } : undefined;
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
  const root = buildTree(readings);
  for (const line of lines) if (line.text.length <= longestLine) line.ruby = findRuby(line, root);
}

/** Texts that have readings, as a tree of their letters. */
interface Letter {
  next: Map<number, Letter>;
  readings: Reading[];
  /** Of the text that ends with this letter: from when on which reading holds. */
  edges: number[];
  holders: (Reading | undefined)[];
}

const createLetter = (): Letter => ({ next: new Map(), readings: [], edges: [], holders: [] });

function buildTree(readings: readonly Reading[]): Letter {
  const root = createLetter();
  const ends = new Set<Letter>();
  for (const reading of readings) {
    const end = letterOf(root, reading.text);
    end.readings.push(reading);
    ends.add(end);
  }
  for (const end of ends) layOut(end);
  return root;
}

function letterOf(root: Letter, text: string): Letter {
  let letter = root;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = letter.next.get(code) ?? createLetter();
    letter.next.set(code, next);
    letter = next;
  }
  return letter;
}

/** Of readings of the same text each holds in its span, but for where an earlier one does. Every stretch is looked at once. */
function layOut(letter: Letter): void {
  const { readings, holders } = letter;
  const edges = [...new Set(readings.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const free = Array.from(edges, (_, index) => index);
  const nextFree = (index: number): number => {
    for (let next = free[index]; next !== undefined && next !== index; next = free[index]) {
      free[index] = free[next] ?? next;
      index = next;
    }
    return index;
  };
  for (const reading of readings) {
    let index = nextFree(countUntil(edges, Number, reading.from) - 1);
    for (; (edges[index] ?? Infinity) < reading.to; index = nextFree(index)) {
      holders[index] = reading;
      free[index] = index + 1;
    }
  }
  letter.edges = edges;
}

/** Readings that may hold at a place of a line, the longest last. */
interface Candidate {
  at: number;
  readings: Reading[];
}

function findRuby({ text, start }: Line, root: Letter): Ruby[] {
  const byLength: Candidate[][] = [];
  const offer = (candidate: Candidate) => {
    const length = candidate.readings.at(-1)?.text.length;
    if (length) (byLength[length] ??= []).push(candidate);
  };
  for (let at = 0; at < text.length; at++) offer({ at, readings: readingsAt(text, at, start, root) });
  const taken = new Uint8Array(text.length);
  const ruby: Ruby[] = [];
  for (let length = byLength.length - 1; length > 0; length--) {
    for (const { at, readings } of byLength[length]?.toSorted((a, b) => a.at - b.at) ?? []) {
      const { reading = '' } = readings.pop() ?? {};
      // What is taken is at least as long: it can only overlap at an end.
      if (taken[at] || taken[at + length - 1]) offer({ at, readings });
      else {
        taken.fill(1, at, at + length);
        ruby.push({ from: at, to: at + length, reading });
      }
    }
  }
  return ruby.toSorted((a, b) => a.from - b.from);
}

function readingsAt(text: string, at: number, time: number, root: Letter): Reading[] {
  const readings: Reading[] = [];
  for (let letter = root.next.get(text.charCodeAt(at)); letter; letter = letter.next.get(text.charCodeAt(++at))) {
    const holder = letter.holders[countUntil(letter.edges, Number, time) - 1];
    if (holder) readings.push(holder);
  }
  return readings;
}
