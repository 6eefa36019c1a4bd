import { allStops } from '../elements/player-attributes.ts';
import { allThemes } from '../elements/theme-names.ts';
import type { Fault, FrameParameters } from './frame-parameters.ts';

/** How each parameter is written. */
const mends: Record<keyof FrameParameters, string> = {
  theme: `Use one of: ${allThemes.join(', ')}.`,
  lang: 'Use a language, such as ja or en.',
  stops: `Use one of: ${allStops.join(', ')}.`,
  t: 'Use seconds: t=12 starts there, t=12,30 plays from 12 s to 30 s.',
  resume: 'Use the code of a karaoke-progress event.',
};

/** A sentence for the author of the address. */
export function explainFault({ name, text }: Fault): string {
  return `${name}=${text.slice(0, 80)} is not known and left out. ${mends[name]}`;
}

/** Tells the author, in the console, what to mend. */
export function tellFaults(faults: readonly Fault[]): void {
  // oxlint-disable-next-line no-console -- the console is where the author of a page looks
  for (const fault of faults) console.warn(`oboeuta: ${explainFault(fault)}`);
}
