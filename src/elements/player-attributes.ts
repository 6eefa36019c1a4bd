import type { Player } from '../playback/player.ts';
import { oneOf, warnAuthor } from './author-warnings.ts';

/** The attributes of `<karaoke-player>` that say how it plays. */
export interface PlayingAttributes {
  stops: string;
  stopsHidden: boolean;
  continueFrom: string;
  rate: number;
  volume: number;
  loop: boolean;
}

function within(attribute: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  warnAuthor(`${attribute}="${value}" is not a number from ${least} to ${most}. Playing as if it were 1.`);
  return 1;
}

/** Gives the player what those attributes say that have changed. What a page wrote wrong is said in the console, and the default taken. */
export function applyAttributes(
  attributes: PlayingAttributes,
  player: Player,
  changed: { has(name: keyof PlayingAttributes): boolean },
): void {
  const { stops, stopsHidden, continueFrom, rate, volume, loop } = attributes;
  if (changed.has('stops')) player.setStops(oneOf('stops', stops, ['once', 'always', 'never']));
  if (changed.has('stopsHidden')) player.setStopsHidden(stopsHidden);
  if (changed.has('continueFrom')) {
    player.setContinueFrom(oneOf('continue-from', continueFrom, ['phrase', 'line', 'here']));
  }
  if (changed.has('rate')) player.setRate(within('rate', rate, 0.5, 2));
  if (changed.has('volume')) player.setVolume(within('volume', volume, 0, 1));
  if (changed.has('loop')) player.setRepeat(loop);
}
