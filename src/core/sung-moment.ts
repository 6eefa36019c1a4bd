import { countUntil } from './count-until.ts';
import type { Line, Lyrics } from './lyrics.ts';

/** What is sung at a moment. It holds until `until`. */
export interface SungMoment {
  /** Index of the line with `start <= time < end` (of several, the one that started last), or -1. */
  line: number;
  /** Index of the word of that line that is being sung or was sung last, or -1 before its first word or without word stamps. */
  word: number;
  /** Index of the next line to start, or -1 after the last one has started. */
  nextLine: number;
  /** Index of the section, or -1. */
  section: number;
  /** The next moment (seconds) at which any of this changes; `Infinity` if none. */
  until: number;
}

const startOf = ({ start }: { start: number }) => start;
const silence: Pick<Lyrics, 'lines' | 'sections'> = { lines: [], sections: [] };

/**
 * What is sung at a time; without lyrics, nothing. Any number is allowed; NaN counts as 0. O(log lines), but O(lines) where all lines
 * before have ended.
 */
export function sungAt({ lines, sections } = silence, time: number): SungMoment {
  const now = time || 0;
  const next = countUntil(lines, startOf, now);
  const line = lastSung(lines, next, now);
  const words = lines[line]?.words ?? [];
  const word = countUntil(words, startOf, now);
  const section = countUntil(sections, startOf, now);
  const changes = [lines[line]?.end, lines[next]?.start, words[word]?.start, sections[section]?.start];
  return {
    line,
    word: word - 1,
    nextLine: lines[next] ? next : -1,
    section: section - 1,
    until: Math.min(...changes.map((change) => change ?? Infinity)),
  };
}

/** Of the lines that have started, the last that has not ended. */
function lastSung(lines: readonly Line[], started: number, time: number): number {
  let index = started - 1;
  for (let line = lines[index]; line && line.end <= time; line = lines[index]) index -= 1;
  return index;
}
