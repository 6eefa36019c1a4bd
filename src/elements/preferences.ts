import { createStore } from '../playback/store.ts';
import { allContinueFrom, allStops } from './player-attributes.ts';
import { allThemes } from './theme-names.ts';

export const allTextSizes = ['small', 'normal', 'large', 'huge'] as const;
export type TextSize = (typeof allTextSizes)[number];
/** Seconds to either side. */
export const widestOffset = 0.5;

const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

const oneOf =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): T | undefined =>
    all.find((each) => each === value);

/** In hundredths. */
const within =
  (low: number, high: number) =>
  (value: unknown): number | undefined =>
    typeof value === 'number' && value >= low && value <= high ? Math.round(value * 100) / 100 : undefined;

/** What can be chosen, and how a value is read that anybody may have written: one line each. */
const readings = {
  stops: oneOf(allStops),
  stopsHidden: flag,
  continueFrom: oneOf(allContinueFrom),
  textSize: oneOf(allTextSizes),
  sweep: flag,
  ruby: flag,
  translations: flag,
  theme: oneOf(allThemes),
  /** One that a page has added may not be known to another page. */
  language: (value: unknown) =>
    typeof value === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(value) ? value : undefined,
  /** Seconds by which the ear hears later than the sound's clock says. */
  deviceOffset: within(-widestOffset, widestOffset),
  volume: within(0, 1),
  muted: flag,
  vocals: flag,
  vocalLevel: within(0, 1),
  practiceMode: oneOf(['repeat', 'drill']),
  practiceTimes: (value: unknown) => (typeof value === 'string' ? value : undefined),
};

type Readings = typeof readings;

/** What the listener has chosen on this device. What is undefined was not chosen: there the page's attributes hold. */
export type Preferences = { readonly [Name in keyof Readings]: ReturnType<Readings[Name]> };

const key = 'oboeuta:preferences';
const version = 1;

/** Every choice in the order of `readings`; what is unknown, wrong, or of another version is left out. */
function readRecord(stored: object): Preferences {
  const written = new Map<string, unknown>(Object.entries(stored));
  const known = written.get('version') === version;
  const entries = Object.entries(readings).map(([name, read]) => [name, known ? read(written.get(name)) : undefined]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each entry was made by the reading of its name
  return Object.fromEntries(entries) as Preferences;
}

/** @param text what is stored, as anybody may have written it; null where nothing is */
export function parsePreferences(text: string | null): Preferences {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    return readRecord(typeof stored === 'object' && stored ? stored : {});
  } catch {
    return readRecord({});
  }
}

/** What holds for all players of the page. */
export const preferences = createStore<Preferences>(parsePreferences(null));

/** Takes what is kept on this device. Where storage is refused, what was chosen lasts as long as the page. */
export function recallPreferences(): void {
  try {
    preferences.set(parsePreferences(localStorage.getItem(key)));
  } catch {
    // Sandboxed frames and private windows refuse.
  }
}

/** The listener has chosen: it holds at once, and is kept. Undefined takes a choice back. */
export function choose(choices: { [Name in keyof Preferences]?: Preferences[Name] | undefined }): void {
  preferences.set(readRecord({ ...preferences.state, ...choices, version }));
  try {
    localStorage.setItem(key, JSON.stringify({ version, ...preferences.state }));
  } catch {
    // As above: it holds all the same.
  }
}

/**
 * Takes all back that is chosen in the settings: the page's attributes hold again. How loud it is stays, whether the voice is heard,
 * and how somebody practises.
 */
export function forgetChoices(): void {
  const { volume, muted, vocals, practiceMode, practiceTimes } = preferences.state;
  choose({ ...parsePreferences(null), volume, muted, vocals, practiceMode, practiceTimes });
}

function recallIfOurs({ key: changed }: StorageEvent): void {
  if (changed === key || changed === null) recallPreferences();
}

/** Hears of what is chosen in other pages of this device, until the signal aborts. */
export function followOtherPages(signal: AbortSignal): void {
  window.addEventListener('storage', recallIfOurs, { signal });
}
