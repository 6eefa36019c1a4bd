import { formatProblem, type Problem } from '../core/problem.ts';
import { allContinueFrom, allStops, type PlayingAttributes } from './player-attributes.ts';

const said = new WeakMap<object, Set<string>>();

/** Tells a page's author, in the console, what to mend; each thing once for each element. Nothing comes here in normal use. */
function warn(element: object, sentence: string): void {
  const sentences = said.get(element) ?? new Set();
  said.set(element, sentences);
  if (sentences.has(sentence)) return;
  sentences.add(sentence);
  // oxlint-disable-next-line no-console -- the console is where the author of a page looks
  console.warn(`oboeuta: ${sentence}`);
}

export function warnOfProblems(element: object, problems: readonly Problem[]): void {
  for (const problem of problems) warn(element, formatProblem(problem));
}

/** Says which attributes have a value that there is not. */
export function warnOfAttributes(element: PlayingAttributes): void {
  const { stops, continueFrom, rate, volume } = element;
  const rows: [attribute: string, value: string | number, holds: boolean, mend: string][] = [
    ['stops', stops, allStops.some((each) => each === stops), `Use one of: ${allStops.join(', ')}.`],
    [
      'continue-from',
      continueFrom,
      allContinueFrom.some((each) => each === continueFrom),
      `Use one of: ${allContinueFrom.join(', ')}.`,
    ],
    ['rate', rate, rate >= 0.5 && rate <= 2, 'Use a number from 0.5 to 2.'],
    ['volume', volume, volume >= 0 && volume <= 1, 'Use a number from 0 to 1.'],
  ];
  for (const [attribute, value, holds, mend] of rows) {
    if (!holds) warn(element, `${attribute}="${value}" is not known; the default is used. ${mend}`);
  }
}
