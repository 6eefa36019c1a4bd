import type { Problem } from '../core/problem.ts';
import type { Song } from '../core/song.ts';
import type { CardDirections } from './card-directions.ts';
import type { Conductor } from './conductor.ts';
import type { Facts } from './facts.ts';
import type { LoadError } from './load-error.ts';

/** The commands of a player that change which song there is. */
export function createSongCommands(conductor: Conductor) {
  const begin = (facts: Partial<Facts>) => conductor.act(() => conductor.begin(facts));
  return {
    expectSong: () => begin({ phase: 'loading' }),
    loadSong: (song: Song, problems: readonly Problem[] = [], met: Iterable<string> = []) =>
      begin({ phase: 'ready', song, problems, met: new Set(met) }),
    takeCards: (directions: CardDirections) => conductor.act(() => conductor.direct(directions)),
    failSong: (error: LoadError) => begin({ phase: 'failed', error }),
  };
}
