import type { Line } from '../core/lyrics.ts';
import type { Facts } from './facts.ts';
import type { Sound } from './sound.ts';

/** What a conductor lets the director of the cards know, and do. */
export interface Music {
  /** Another may be put in its place, which then cares for it. */
  sound: Sound;
  /** The director writes those about cards. */
  readonly facts: Facts;
  readonly isRunning: boolean;
  /** The moment that is on display. */
  readonly shownTime: number;
  /** The page is out of sight. */
  readonly hidden: boolean;
  /** Everything before this moment has been dealt with. It stands still while the music leads in to it. */
  position: number;
  /** What turns the vocals on and off. */
  setVocals: ((vocals: boolean) => void) | undefined;
  /** What makes the voice quieter, 0 to 1. */
  setVocalLevel: ((level: number) => void) | undefined;
  /** Makes a change of the facts, and lets everybody know. */
  act(change?: () => void): void;
  /** Moves the music within this pass, and its start by so many seconds before that. */
  goTo(time: number, lead?: number): void;
}

/** Says what the cards of a song do. Until they have come there is no director, and no card does anything. All times are seconds. */
export interface CardDirector {
  /** Where the music stops next, or is held; `Infinity` where it does not stop. */
  readonly stopTime: number;
  /** When there is something else to do; `Infinity` if never. */
  readonly nextDeed: number;
  /**
   * Does what is due at `until` or before, of the phrases that had begun when the music was at `time`.
   * @returns whether a card now holds the music
   */
  catchUp(until: number, time: number): boolean;
  /** States what is to be seen now, and lets the sound fade where a stop is near. Returns when this changes by itself. */
  show(): number;
  /** A new pass begins at a time that somebody chose. */
  startPass(time: number): void;
  /** Sings the phrase of the card that holds the music again. */
  continue(): void;
  /** When the singing of a line stops. */
  sungEnd(line: Line): number;
  open(id: string): void;
  close(): void;
}

/** Gives a song its cards: its facts, and a director for them. */
export type CardDirections = (music: Music) => CardDirector;
