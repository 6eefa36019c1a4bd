import type { PlayerState } from './player-state.ts';
import type { Sound } from './sound.ts';

/** A state in the making. */
export type Facts = { -readonly [Key in keyof PlayerState]: PlayerState[Key] };

/** What is true of a song, before there is one. */
export const noSong = () =>
  ({
    phase: 'empty',
    song: undefined,
    cardsReady: false,
    occurrences: [],
    problems: [],
    error: undefined,
    gap: undefined,
    card: undefined,
    held: false,
    met: new Set<string>(),
    loop: undefined,
    turns: 0,
    completion: undefined,
    vocals: true,
    canTurnVocalsOff: false,
    vocalLevel: 1,
    canSetVocalLevel: false,
  }) satisfies Partial<Facts>;

/** The facts that are the sound's. */
export function listenTo(sound: Sound) {
  const { duration, playing, waiting, ended, blocked, jumps, rate, volume, muted, canSetVolume } = sound;
  return { duration, playing, waiting, ended, blocked, jumps, rate, volume, muted, canSetVolume };
}

/** What is true of a player at first. */
export const firstFacts = (sound: Sound): Facts => ({
  ...noSong(),
  ...listenTo(sound),
  seeks: 0,
  line: -1,
  word: -1,
  nextLine: -1,
  section: -1,
  stops: 'once',
  stopsHidden: false,
  deviceOffset: 0,
  continueFrom: 'phrase',
  repeat: false,
});
