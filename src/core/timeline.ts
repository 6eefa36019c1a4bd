import type { Lyrics } from './lyrics.ts';

/** What is sung at a moment. It holds until `until`. */
export interface Moment {
  /** Index of the line with `start <= time < end` (of several, the one that started last), or -1. */
  line: number;
  /** Index of the word of that line that is being sung or was sung last, or -1 before its first word or without word stamps. */
  word: number;
  /** Index of the next line to start, or -1 after the last one has started. */
  nextLine: number;
  /** Index of the section, or -1. */
  section: number;
  /** The stretch without singing that this moment lies in, where it lasts 4 s or more and a line follows it. */
  gap: { start: number; end: number } | undefined;
  /** The next moment (seconds) at which any of this changes; `Infinity` if none. */
  until: number;
}

/** What is sung, as a pure function of time. */
export interface Timeline {
  /** Any number is allowed; NaN counts as 0. O(log lines). */
  at(time: number): Moment;
}

export type CreateTimeline = (lyrics: Lyrics) => Timeline;
