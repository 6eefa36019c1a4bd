import type { Fault } from './lrc-draft.ts';
import type { Problem } from './problem.ts';

const words = {
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
} as const satisfies Record<Fault['code'], readonly [severity: Problem['severity'], says: string, hint: string]>;

/** Says of each fault what is wrong and how to mend it, in the order of the file's lines. */
export function wordFaults(faults: readonly Fault[]): Problem[] {
  const problems = faults.map(({ code, part, line }): Problem => {
    const [severity, says, hint] = words[code];
    const quoted = part.length > 60 ? `${part.slice(0, 60)}…` : part;
    return { severity, code, message: `«${quoted}» ${says}`, hint, line };
  });
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
