import type { Stops } from '../core/schedule.ts';
import { type AddressMoment, readMoment } from '../elements/address-moment.ts';
import { allStops } from '../elements/player-attributes.ts';
import { allThemes, type Theme } from '../elements/theme-names.ts';

/** What an author may say in the address of a frame page. What is not said is undefined. */
export interface FrameParameters {
  theme: Theme | undefined;
  /** BCP 47. */
  lang: string | undefined;
  stops: Stops | undefined;
  /** In seconds; without an end the song goes on. */
  t: Pick<AddressMoment, 'time' | 'end'> | undefined;
  /** The code of a `karaoke-progress`. */
  resume: string | undefined;
}

const readings: { [Name in keyof FrameParameters]: (text: string) => FrameParameters[Name] } = {
  theme: oneOf(allThemes),
  lang: readLanguage,
  stops: oneOf(allStops),
  t: readStretch,
  resume: (text) => /^[\w-]{1,4000}$/.exec(text)?.[0],
};

/** A parameter that is left out, as it was written. */
export interface Fault {
  name: keyof FrameParameters;
  text: string;
}

/** Reads the query of an address, which a stranger may have written: what holds, and what does not. Never throws. */
export function readFrameParameters(query: string): { parameters: FrameParameters; faults: Fault[] } {
  const values = new URLSearchParams(query);
  const faults: Fault[] = [];
  function value<Name extends keyof FrameParameters>(name: Name): FrameParameters[Name] {
    const text = values.get(name)?.trim();
    const found = text ? readings[name](text) : undefined;
    if (text && found === undefined) faults.push({ name, text });
    return found;
  }
  const parameters = {
    theme: value('theme'),
    lang: value('lang'),
    stops: value('stops'),
    t: value('t'),
    resume: value('resume'),
  };
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

function readStretch(text: string): FrameParameters['t'] {
  const stretch = readMoment(`t=${encodeURIComponent(text)}`);
  return stretch?.end !== undefined || !text.includes(',') ? stretch : undefined;
}
