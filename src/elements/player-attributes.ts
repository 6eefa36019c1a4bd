import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Player } from '../playback/player.ts';

/** The attributes of `<karaoke-player>` that say how it plays. */
export interface PlayingAttributes {
  stops: string;
  stopsHidden: boolean;
  continueFrom: string;
  /** A framework gives as a text what its markup has as one. */
  rate: number | string;
  volume: number | string;
  loop: boolean;
}

/** The attributes that say how it looks and which keys are its own. */
export interface StageAttributes {
  sweep: string | null;
  theme: string | null;
  /** Undefined where a framework has taken it away. */
  keys: string | undefined;
}

export const allStops: readonly Stops[] = ['once', 'always', 'never'];
export const allContinueFrom: readonly ContinueFrom[] = ['phrase', 'line', 'here'];

/** A flag of HTML that also says no where it says `false`, as frameworks and authors write it. */
export const flag = { converter: (value: string | null) => value !== null && value !== 'false' };

/** The value if it is one of those that there are; else the first of them. */
function oneOf<T extends string>(value: string, all: readonly T[]): T {
  const [usual] = all;
  const found = all.find((each) => each === value) ?? usual;
  if (found === undefined) throw new RangeError('There is nothing to choose from.');
  return found;
}

const oneWithout = (value: number, least: number, most: number) => (value >= least && value <= most ? value : 1);

/** Gives the player what those attributes say that have changed. For what a page wrote wrong it takes the default. */
export function applyAttributes(
  attributes: PlayingAttributes,
  player: Player,
  changed: { has(name: keyof PlayingAttributes): boolean },
): void {
  const { stops, stopsHidden, continueFrom, rate, volume, loop } = attributes;
  if (changed.has('stops')) player.setStops(oneOf(stops, allStops));
  if (changed.has('stopsHidden')) player.setStopsHidden(stopsHidden);
  if (changed.has('continueFrom')) player.setContinueFrom(oneOf(continueFrom, allContinueFrom));
  if (changed.has('rate')) player.setRate(oneWithout(Number(rate), 0.5, 2));
  if (changed.has('volume')) player.setVolume(oneWithout(Number(volume), 0, 1));
  if (changed.has('loop')) player.setRepeat(loop);
}
