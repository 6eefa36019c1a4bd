import type { Line, Section } from './lyrics.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './ruby.ts';
import type { Stamp } from './time.ts';

/** What has been read of an LRC text so far. Times are the file's own, in seconds, before its offset. */
export interface Draft {
  readonly text: string;
  readonly hasAngles: boolean;
  readonly stamp: Stamp;
  /** Counted from 1. */
  lineNumber: number;
  readonly metadata: Record<string, string>;
  /** By how many milliseconds the lyrics are to be earlier, and where the file says so. */
  offset: { milliseconds: number; value: string; line: number };
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
    stamp: { time: 0, end: 0 },
    lineNumber: 0,
    metadata: {},
    offset: { milliseconds: 0, value: '', line: 0 },
    lines: [],
    closings: [],
    sections: [],
    labels: [],
    readings: [],
    problems: [],
  };
}

type Fault = Pick<Problem, 'severity' | 'code' | 'hint'> & { says: string };

const faults = {
  unstamped: {
    severity: 'error',
    code: 'text-without-stamp',
    says: 'has no stamp, so nobody knows when it is sung.',
    hint: 'Begin the line with its time, such as [01:05.20].',
  },
  outOfRange: {
    severity: 'error',
    code: 'stamp-out-of-range',
    says: 'is not a time, and was left out.',
    hint: 'Write minutes, and seconds below 60: [01:15.00].',
  },
  backwards: {
    severity: 'warning',
    code: 'word-stamp-goes-back',
    says: 'is earlier than the stamp before it, which was taken instead.',
    hint: 'Let the stamps of a line go forward.',
  },
  offset: {
    severity: 'error',
    code: 'bad-offset',
    says: 'is no offset that can be used, and was left out.',
    hint: 'Write milliseconds: [offset:500] makes the lyrics half a second earlier.',
  },
  ruby: {
    severity: 'error',
    code: 'bad-ruby',
    says: 'gives no reading, and was left out.',
    hint: 'Write @Ruby1=text,reading or @Ruby1=text,reading,[from],[to], the text with at most 40 characters.',
  },
  section: {
    severity: 'warning',
    code: 'section-without-line',
    says: 'is a section without a line, and was left out.',
    hint: 'Give it a stamp of its own, or put it before the line it starts with.',
  },
} satisfies Record<string, Fault>;

/** Notes what is wrong with a part of a line. */
export function report(draft: Draft, fault: keyof typeof faults, part: string, line = draft.lineNumber): void {
  const { severity, code, says, hint } = faults[fault];
  const quoted = part.length > 60 ? `${part.slice(0, 60)}…` : part;
  draft.problems.push({ severity, code, message: `«${quoted}» ${says}`, hint, line });
}
