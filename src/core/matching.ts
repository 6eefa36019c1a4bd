import type { Card } from './cards.ts';
import type { Problem } from './problem.ts';

/** A place in the song where a card is meant. Times are seconds. */
export interface Occurrence {
  card: Card;
  /** Where its first phrase begins to be sung. */
  start: number;
  /** Where its last phrase has been sung. */
  end: number;
  phrases: { start: number; end: number }[];
  /** The phrases as they are displayed: UTF-16 offsets into the text of the line with that index. */
  spans: { line: number; from: number; to: number }[];
}

export interface FoundOccurrences {
  /** Sorted by start. */
  occurrences: Occurrence[];
  problems: Problem[];
}
