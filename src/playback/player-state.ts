import type { Card } from '../core/cards.ts';
import type { Occurrence } from '../core/matching.ts';
import type { Problem } from '../core/problem.ts';
import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Song } from '../core/song.ts';
import type { Moment } from '../core/timeline.ts';
import type { LoadError } from './load-error.ts';

/** The card that is up. */
export interface OpenCard {
  card: Card;
  /** Where in the song it was called up; absent when it was opened by hand at a place where it is not sung. */
  occurrence: Occurrence | undefined;
  /** `phrase`: its phrase is or was sung; it leaves by itself. `hand`: somebody opened it; it stays. */
  openedBy: 'phrase' | 'hand';
}

/** Everything that is true of a player, but for the time, which only runs. Frozen; a new one for each change. */
export interface PlayerState {
  readonly phase: 'empty' | 'loading' | 'ready' | 'failed';
  readonly song: Song | undefined;
  /** The song's cards have come, if it has any, and what else it says of itself: until then `song` lacks what its first sound does not need. */
  readonly cardsReady: boolean;
  /** Where the song's cards are meant. */
  readonly occurrences: readonly Occurrence[];
  /** What the song's author should know of. */
  readonly problems: readonly Problem[];
  /** Why there is no song, or no sound (the lyrics then stand all the same). */
  readonly error: LoadError | undefined;
  /** Seconds; NaN until known. */
  readonly duration: number;
  readonly playing: boolean;
  /** Playing is wanted, but nothing moves: data is missing. */
  readonly waiting: boolean;
  /** The browser wants a gesture before it lets the song sound. */
  readonly blocked: boolean;
  readonly ended: boolean;
  /**
   * The song has been completed since it was loaded: its end was reached by playing, with at least four fifths of its sung seconds heard,
   * which may have been in parts and in any order. `heard` is that share, of 1; what was jumped over does not count, what was heard twice
   * counts once. A new one each time that it is completed.
   */
  readonly completion: { readonly heard: number } | undefined;
  /** Counts seeks, stalls and corrections: whatever is drawn from time is set anew when it changes. */
  readonly jumps: number;
  /** Counts the seeks that somebody or something commanded. */
  readonly seeks: number;
  /** What is sung. Its `until` is the player's own business. */
  readonly line: Moment['line'];
  readonly word: Moment['word'];
  readonly nextLine: Moment['nextLine'];
  readonly section: Moment['section'];
  /** Known from when the cards have come, or it has shown that there are none. */
  readonly gap: Moment['gap'];
  readonly card: OpenCard | undefined;
  /** The music stands still because of the card that is up; Continue, Close, Play end it. */
  readonly held: boolean;
  readonly stops: Stops;
  readonly stopsHidden: boolean;
  readonly continueFrom: ContinueFrom;
  /** Ids of the cards that have been met. */
  readonly met: ReadonlySet<string>;
  /** The voice is wanted: the song as it is, not its instrumental. */
  readonly vocals: boolean;
  /** The song has an instrumental, or stems. */
  readonly canTurnVocalsOff: boolean;
  /** How loud the voice is where it is wanted, 0 to 1: what the song's own mix has is 1. */
  readonly vocalLevel: number;
  /** The song has stems. */
  readonly canSetVocalLevel: boolean;
  /** Seconds of wall time by which the ear hears later than the sound's clock says: what is shown of a song that runs waits so long. */
  readonly deviceOffset: number;
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  readonly canSetVolume: boolean;
  /** The stretch that is repeated, in seconds. */
  readonly loop: { readonly start: number; readonly end: number } | undefined;
  /** How often the music has turned at the end of the loop since it was set. */
  readonly turns: number;
  /** At its end the song starts again. */
  readonly repeat: boolean;
}
