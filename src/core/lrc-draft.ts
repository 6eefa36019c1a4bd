import type { Line, Section } from './lyrics.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './ruby.ts';
import { createStamp, type Stamp } from './time.ts';

/** What has been read of an LRC text so far. Times are the file's own, in seconds, before its offset. */
export interface Draft {
  readonly text: string;
  readonly hasAngles: boolean;
  readonly stamp: Stamp;
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
  readonly problems: Problem[];
}

export function createDraft(text: string): Draft {
  return {
    text,
    hasAngles: text.includes('<'),
    stamp: createStamp(),
    lineNumber: 0,
    metadata: {},
    offset: 0,
    offsetLine: 0,
    lines: [],
    closings: [],
    sections: [],
    labels: [],
    readings: [],
    problems: [],
  };
}

const faults = {
  'text-without-stamp': ['error', 'has no stamp, so it is never sung.', 'Begin the line with its time: [01:05.20].'],
  'stamp-out-of-range': [
    'error',
    'is not a time, and was left out.',
    'Write minutes, and seconds below 60: [01:15.00].',
  ],
  'word-stamp-goes-back': [
    'warning',
    'is before the stamp it follows, whose time was taken.',
    'Let stamps go forward.',
  ],
  'bad-offset': ['error', 'is not an offset, and was left out.', 'Write milliseconds: [offset:500].'],
  'bad-ruby': [
    'error',
    'gives no reading, and was left out.',
    'Write @Ruby1=text,reading or @Ruby1=text,reading,[from],[to].',
  ],
  'section-without-line': [
    'warning',
    'is a section with no line after it, and was left out.',
    'Give it a stamp: [01:05.20][label].',
  ],
} as const satisfies Record<string, readonly [severity: Problem['severity'], says: string, hint: string]>;

/** Notes what is wrong with a part of a line. */
export function report(draft: Draft, code: keyof typeof faults, part: string, line = draft.lineNumber): void {
  const [severity, says, hint] = faults[code];
  const quoted = part.length > 60 ? `${part.slice(0, 60)}…` : part;
  draft.problems.push({ severity, code, message: `«${quoted}» ${says}`, hint, line });
}
