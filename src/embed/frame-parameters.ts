import type { Stops } from '../core/schedule.ts';
import { readMoment } from '../elements/address-moment.ts';
import { allStops } from '../elements/player-attributes.ts';
import { allThemes, type Theme } from '../elements/theme-names.ts';

/** A stretch of a song, in seconds. */
export interface Clip {
  from: number;
  /** Infinity where it goes on to the end of the song. */
  until: number;
}

/** What an author may say in the address of a frame page. What is not said is undefined. */
export interface FrameParameters {
  theme: Theme | undefined;
  /** BCP 47. */
  lang: string | undefined;
  stops: Stops | undefined;
  t: Clip | undefined;
}

/** How each is read, and how it is written by whoever wrote it wrong. */
const readings: { [Name in keyof FrameParameters]: [read: (text: string) => FrameParameters[Name], mend: string] } = {
  theme: [oneOf(allThemes), `Use one of: ${allThemes.join(', ')}.`],
  lang: [readLanguage, 'Use a language, such as ja or en.'],
  stops: [oneOf(allStops), `Use one of: ${allStops.join(', ')}.`],
  t: [readClip, 'Use seconds: t=12 starts there, t=12,30 plays from 12 s to 30 s.'],
};

/**
 * Reads the query of an address, which a stranger may have written. Never throws.
 *
 * @returns what holds, and a sentence for each parameter that does not
 */
export function readFrameParameters(query: string): { parameters: FrameParameters; faults: string[] } {
  const values = new URLSearchParams(query);
  const faults: string[] = [];
  function value<Name extends keyof FrameParameters>(name: Name): FrameParameters[Name] {
    const text = values.get(name)?.trim();
    const [read, mend] = readings[name];
    const found = text ? read(text) : undefined;
    if (text && found === undefined) faults.push(`${name}=${text.slice(0, 80)} is not known and left out. ${mend}`);
    return found;
  }
  const parameters = { theme: value('theme'), lang: value('lang'), stops: value('stops'), t: value('t') };
  return { parameters, faults };
}

function oneOf<T extends string>(all: readonly T[]): (text: string) => T | undefined {
  return (text) => all.find((each) => each === text);
}

function readLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function readClip(text: string): Clip | undefined {
  const { time: from, end } = readMoment(`t=${encodeURIComponent(text)}`) ?? {};
  const isWhole = from !== undefined && (end !== undefined || !text.includes(','));
  return isWhole ? { from, until: end ?? Infinity } : undefined;
}
