import type { Lyrics } from './lyrics.ts';
import type { Occurrence } from './matching.ts';

/** When a card stops the music: until it has been met, at each occurrence, or not at all. */
export type Stops = 'once' | 'always' | 'never';

/** Where Continue starts the music again. */
export type ContinueFrom = 'phrase' | 'line' | 'here';

/** A place where the music stops for the cards whose phrases have just ended. Times are seconds. */
export interface Stop {
  time: number;
  /** From here to `time` the sound fades out: the trail after the phrase. */
  fadeStart: number;
  /** Ends together: one stop. Sorted by start; the last is the card that is shown. */
  occurrences: Occurrence[];
  /** Where the phrase, its line, or this very place begins: what Continue returns to, before the 0.15 s of lead-in. */
  continueAt: Record<ContinueFrom, number>;
}

/** What the cards do at a moment. It holds until `until`. */
export interface CardMoment {
  /** The occurrence whose card is up: from its start until the next one begins or 8 s after its end. */
  occurrence: Occurrence | undefined;
  /** The first stop after this moment. */
  nextStop: Stop | undefined;
  /** Occurrences end here or later: the next moment (seconds) at which any of this changes, or `Infinity`. */
  until: number;
}

export interface SchedulePolicy {
  lyrics: Lyrics;
  stops: Stops;
  /** Ids of the cards that have been met; used by `once`. */
  met: ReadonlySet<string>;
}

/** What the cards do, as a pure function of time. */
export interface Schedule {
  at(time: number): CardMoment;
}

export type CreateSchedule = (occurrences: readonly Occurrence[], policy: SchedulePolicy) => Schedule;
