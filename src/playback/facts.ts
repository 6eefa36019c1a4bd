import type { PlayerState } from './player-state.ts';

/** A state in the making. */
export type Facts = { -readonly [Key in keyof PlayerState]: PlayerState[Key] };

/** What is true of a song, before there is one. */
export const noSong = () =>
  ({
    phase: 'empty',
    song: undefined,
    occurrences: [],
    problems: [],
    error: undefined,
    duration: NaN,
    met: new Set<string>(),
    loop: undefined,
  }) satisfies Partial<Facts>;

/** What is true of a player before its sound has been asked. */
export const firstFacts = (): Facts => ({
  ...noSong(),
  playing: false,
  waiting: false,
  blocked: false,
  ended: false,
  jumps: 0,
  seeks: 0,
  line: -1,
  word: -1,
  nextLine: -1,
  section: -1,
  gap: undefined,
  card: undefined,
  held: false,
  stops: 'once',
  stopsHidden: false,
  continueFrom: 'phrase',
  rate: 1,
  volume: 1,
  muted: false,
  canSetVolume: true,
  repeat: false,
});
