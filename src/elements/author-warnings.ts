import { formatProblem, type Problem } from '../core/problem.ts';
import type { LoadError } from '../playback/load-error.ts';
import { canBeTakenAway } from './keys.ts';
import { allContinueFrom, allStops, type PlayingAttributes, type StageAttributes } from './player-attributes.ts';
import type { PlayerContext } from './player-context.ts';
import { allThemes } from './theme-names.ts';

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

/** Says what is amiss with the song, and what is found later, until the signal aborts. */
export function warnOfProblems({ player, element }: PlayerContext, signal: AbortSignal): void {
  const tell = (problems: readonly Problem[]) => {
    for (const problem of problems) warn(element, formatProblem(problem));
  };
  player.subscribe((state) => state.problems, tell, signal);
  tell(player.state.problems);
}

/** Says why there is no song, or no sound. */
export function warnOfError(element: object, error: LoadError): void {
  warn(element, error.message);
}

/** Says which attributes have a value that there is not. */
export function warnOfAttributes(element: Element & PlayingAttributes & StageAttributes): void {
  const { stops, continueFrom, rate, volume, sweep, theme, keys } = element;
  const rows: [attribute: string, value: unknown, holds: boolean, mend: string][] = [
    ['stops', stops, allStops.some((each) => each === stops), `Use one of: ${allStops.join(', ')}.`],
    [
      'continue-from',
      continueFrom,
      allContinueFrom.some((each) => each === continueFrom),
      `Use one of: ${allContinueFrom.join(', ')}.`,
    ],
    ['rate', rate, isWithin(rate, 0.5, 2), 'Use a number from 0.5 to 2.'],
    ['volume', volume, isWithin(volume, 0, 1), 'Use a number from 0 to 1.'],
    ['sweep', sweep, sweep === 'none', 'Use none, or leave it out.'],
    ['theme', theme, allThemes.some((each) => each === theme), `Use one of: ${allThemes.join(', ')}; or leave it out.`],
    ['keys', keys, canBeTakenAway(keys ?? ''), 'Use none, or the keys to take away, such as: -space -k.'],
  ];
  for (const [attribute, value, holds, mend] of rows) {
    if (holds || isTakenAway(element, attribute, value)) continue;
    warn(element, `${attribute}="${writtenAs(element, attribute, value)}" is not known; the default is used. ${mend}`);
  }
}

const isWithin = (value: number | string, least: number, most: number) =>
  Number(value) >= least && Number(value) <= most;

/** So frameworks take a property away: React and Svelte say that it is undefined, Vue that it is empty, or 0. */
const isTakenAway = (element: Element, attribute: string, value: unknown) =>
  value === undefined || value === null || (!value && !element.hasAttribute(attribute));

/** What the page wrote, if the value comes from there; else the value that a script set. */
function writtenAs(element: Element, attribute: string, value: unknown): string {
  const written = element.getAttribute(attribute);
  return written !== null && Object.is(Number(written), value) ? written : String(value);
}
