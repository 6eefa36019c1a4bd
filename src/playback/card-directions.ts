import type { Card, ParsedCards } from '../core/cards.ts';
import type { Lyrics } from '../core/lyrics.ts';
import { findOccurrences, type Occurrence } from '../core/matching.ts';
import type { Problem } from '../core/problem.ts';
import { type CreateSchedule, createSchedule } from '../core/schedule.ts';

/** The cards of a song, where they are meant in it, and what they do to the music. */
export interface CardDirections {
  cards: Card[];
  /** Sorted by start. */
  occurrences: Occurrence[];
  problems: Problem[];
  createSchedule: CreateSchedule;
}

/** Looks the cards up in the lyric. A player is given the result, so that its first sound need not wait for the code that finds it. */
export function directCards(lyrics: Lyrics, { cards, problems }: ParsedCards): CardDirections {
  const found = findOccurrences(lyrics, cards);
  return { cards, occurrences: found.occurrences, problems: [...problems, ...found.problems], createSchedule };
}
