import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Player } from '../playback/player.ts';

/** The attributes of `<karaoke-player>` that say how it plays. */
export interface PlayingAttributes {
  stops: string;
  stopsHidden: boolean;
  continueFrom: string;
  rate: number;
  volume: number;
  loop: boolean;
}

/** The attributes that say how it looks and which keys are its own. */
export interface StageAttributes {
  sweep: string | null;
  theme: string | null;
  keys: string;
}

export const allStops: readonly Stops[] = ['once', 'always', 'never'];
export const allContinueFrom: readonly ContinueFrom[] = ['phrase', 'line', 'here'];

/** The value if it is one of those that there are; else the first of them. */
function oneOf<T extends string>(value: string, all: readonly T[]): T {
  const [usual] = all;
  const found = all.find((each) => each === value) ?? usual;
  if (found === undefined) throw new RangeError('There is nothing to choose from.');
  return found;
}

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
  if (changed.has('rate')) player.setRate(rate >= 0.5 && rate <= 2 ? rate : 1);
  if (changed.has('volume')) player.setVolume(volume >= 0 && volume <= 1 ? volume : 1);
  if (changed.has('loop')) player.setRepeat(loop);
}
