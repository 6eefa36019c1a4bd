/** Something in a file that its author should know of. Parsers and checks return these; they never throw because of a file. */
export interface Problem {
  /** `error`: what the author meant is lost. `warning`: it works, but probably not as it was meant. */
  severity: 'error' | 'warning';
  /** Stable, kebab-case name of the kind of problem, such as `stamp-out-of-range`. */
  code: string;
  /** One sentence that says what is wrong. */
  message: string;
  /** One sentence that says how to mend it. */
  hint: string;
  /** The file's name or address, where the reader of the text knew it. */
  file?: string;
  /** The line in the file, counted from 1. */
  line?: number;
}

/** One line of text for a person: `lyrics.lrc:12: message hint`. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
  return `${place ? `${place}: ` : ''}${problem.message} ${problem.hint}`;
}
