import type { Line, Section } from './lyrics.ts';
import type { Reading } from './ruby.ts';
import { createStamp, type Stamp } from './time.ts';

/** What has been read of an LRC text so far. Times are the file's own, in seconds, before its offset. */
export interface Draft {
  readonly text: string;
  readonly hasAngles: boolean;
  readonly stamp: Stamp;
  /** The times at the head of the line that is read. One array serves a whole text. */
  readonly starts: number[];
  /** Counted from 1. */
  lineNumber: number;
  readonly metadata: Record<string, string>;
  /** By how many milliseconds the lyrics are to be earlier, and where the file says so. */
  offset: number;
  offsetLine: number;
  /** In the file's order. `end` is Infinity where the line has no end stamp. */
  lines: Line[];
  /** Stamps without a text: each closes the line before it. */
  readonly closings: number[];
  readonly sections: Section[];
  /** Sections that start with the next line. */
  labels: { label: string; line: number }[];
  readonly readings: Reading[];
  readonly faults: Fault[];
}

export function createDraft(text: string): Draft {
  return {
    text,
    hasAngles: text.includes('<'),
    stamp: createStamp(),
    starts: [],
    lineNumber: 0,
    metadata: {},
    offset: 0,
    offsetLine: 0,
    lines: [],
    closings: [],
    sections: [],
    labels: [],
    readings: [],
    faults: [],
  };
}

/** What is wrong with a part of a line. */
export interface Fault {
  code:
    | 'text-without-stamp'
    | 'stamp-out-of-range'
    | 'word-stamp-goes-back'
    | 'bad-offset'
    | 'bad-ruby'
    | 'section-without-line';
  part: string;
  /** Counted from 1. */
  line: number;
}

/** Notes what is wrong; the words for it are `wordFaults`'s. */
export function report(draft: Draft, code: Fault['code'], part: string, line = draft.lineNumber): void {
  draft.faults.push({ code, part, line });
}
