import { formatProblem, type Problem } from '../core/problem.ts';

/** Tells a page's author, in the console, what to mend. Nothing comes here in normal use. */
export function warnAuthor(sentence: string): void {
  // oxlint-disable-next-line no-console -- the console is where the author of a page looks
  console.warn(`oboeuta: ${sentence}`);
}

export function warnOfProblems(problems: readonly Problem[]): void {
  for (const problem of problems) warnAuthor(formatProblem(problem));
}

/** The value if it is one of those allowed; else the first of them, and a sentence for the author. */
export function oneOf<T extends string>(attribute: string, value: string, allowed: readonly [T, ...T[]]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) warnAuthor(`${attribute}="${value}" is not known. Use one of: ${allowed.join(', ')}.`);
  return found ?? allowed[0];
}
