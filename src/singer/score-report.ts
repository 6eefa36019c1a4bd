import type { Problem } from '../core/problem.ts';

/** Collects what is wrong in a score. */
export interface Report {
  /** What the author meant is lost. */
  error: (line: number, code: string, message: string, hint: string) => void;
  /** It can be sung, but probably not as it was meant. */
  warn: (line: number, code: string, message: string, hint: string) => void;
  /** In the order of the file's lines. */
  problems: () => Problem[];
}

export function createReport(file: string): Report {
  const problems: Problem[] = [];
  const add =
    (severity: Problem['severity']): Report['error'] =>
    (line, code, message, hint) => {
      problems.push({ severity, code, message, hint, file, line });
    };
  return {
    error: add('error'),
    warn: add('warning'),
    problems: () => problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

/** As much of a text of the author's as belongs into a sentence. */
export function quote(text: string): string {
  const letters = Array.from(text.slice(0, 60));
  return `«${text.length > 40 ? `${letters.slice(0, 30).join('')}…` : text}»`;
}

/** `1 word`, `2 words` */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
