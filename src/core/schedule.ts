import { countUntil } from './count-until.ts';
import { type Line, type Lyrics, sungEnd } from './lyrics.ts';
import type { Occurrence } from './matching.ts';

/** When a card stops the music: until it has been met, at each occurrence, or not at all. */
export type Stops = 'once' | 'always' | 'never';

/** Where Continue starts the music again. */
export type ContinueFrom = 'phrase' | 'line' | 'here';

/** A place where the music stops for the cards whose phrases have just ended. Times are seconds. */
export interface Stop {
  time: number;
  /** From here to `time` the sound fades out: the trail after the phrase. May be `time` itself. */
  fadeStart: number;
  /** Those that end together (stops at most 0.25 s apart are one). Sorted by start; the last is the card that is shown. */
  occurrences: Occurrence[];
  /**
   * Where the phrase, its line, or this very place begins: what Continue returns to, before the 0.15 s of lead-in. Of several
   * occurrences the earliest place counts, so that the phrase of each card that stopped the music is sung again.
   */
  continueAt: Record<ContinueFrom, number>;
}

/** What the cards do at a moment. It holds until `until`. */
export interface CardMoment {
  /** The occurrence whose card is up: from its start until the next one begins or 8 s after its end. */
  occurrence: Occurrence | undefined;
  /** The first stop after this moment. */
  nextStop: Stop | undefined;
  /**
   * The next moment (seconds) at which `occurrence` or `nextStop` changes, or `Infinity`. The end of an occurrence that does not
   * stop the music is no change: whoever keeps the cards that were met compares the ends with the time that was played.
   */
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
  /** Any number is allowed; NaN counts as 0. O(log occurrences). */
  at(time: number): CardMoment;
}

/** The sound goes on for so long after a phrase, where nothing is sung so soon. */
const trail = 0.15;
/** The sound ends so long before the next word. */
const breath = 0.1;
/** Stops no further apart than this are one. */
const together = 0.25;
/** A card stays for so long after its phrase has been sung. */
const lingering = 8;
/** Continue goes back no further than this before the end of what is sung again. */
const longestRepeat = 8;
/** Times that differ by less are the same: half of the finest step that a stamp can express. */
const sameTime = 0.0005;

export type CreateSchedule = (occurrences: readonly Occurrence[], policy: SchedulePolicy) => Schedule;

/** @param occurrences sorted by start */
export function createSchedule(occurrences: readonly Occurrence[], policy: SchedulePolicy): Schedule {
  const stops = findStops(stopping(occurrences, policy), policy.lyrics);
  return {
    at(time) {
      const now = Number.isNaN(time) ? 0 : time;
      const begun = countUntil(occurrences, (occurrence) => occurrence.start, now);
      const last = occurrences[begun - 1];
      const leaving = last ? last.end + lingering : 0;
      const occurrence = now < leaving ? last : undefined;
      const nextStop = stops[countUntil(stops, (stop) => stop.time, now)];
      const changes = [occurrences[begun]?.start, nextStop?.time, occurrence && leaving];
      return { occurrence, nextStop, until: Math.min(...changes.map((change) => change ?? Infinity)) };
    },
  };
}

/**
 * The occurrences at which the music is to stop. A card that is to be met stops at its fullest occurrence, and at those after it, for
 * somebody who has passed the fullest over; not at a lone part that comes earlier.
 */
function stopping(occurrences: readonly Occurrence[], { stops, met }: SchedulePolicy): readonly Occurrence[] {
  if (stops === 'always') return occurrences;
  if (stops === 'never') return [];
  const fullest = new Map<string, number>();
  for (const [index, { card, phrases }] of occurrences.entries()) {
    const rival = occurrences[fullest.get(card.id) ?? -1];
    if (!rival || phrases.length > rival.phrases.length) fullest.set(card.id, index);
  }
  return occurrences.filter(({ card }, index) => !met.has(card.id) && index >= (fullest.get(card.id) ?? 0));
}

/** Where one occurrence alone would stop the music, and continue. */
interface Ending {
  occurrence: Occurrence;
  end: number;
  time: number;
  phrase: number;
  line: number;
}

function findStops(occurrences: readonly Occurrence[], lyrics: Lyrics): Stop[] {
  const starts = lyrics.lines.flatMap(sungStarts).toSorted((a, b) => a - b);
  const endings = occurrences.map((occurrence) => endingOf(occurrence, lyrics, starts));
  const groups: Ending[][] = [];
  let first = -Infinity;
  for (const ending of endings.toSorted((a, b) => a.time - b.time)) {
    if (ending.time - first <= together) groups.at(-1)?.push(ending);
    else {
      groups.push([ending]);
      first = ending.time;
    }
  }
  return groups.map(stopOf);
}

/** One stop for all that end together: when the last has ended, and back to the earliest place. */
function stopOf(endings: readonly Ending[]): Stop {
  const time = Math.max(...endings.map((ending) => ending.time));
  return {
    time,
    fadeStart: Math.max(...endings.map(({ end }) => end)),
    occurrences: endings.map(({ occurrence }) => occurrence).toSorted((a, b) => a.start - b.start),
    continueAt: {
      phrase: Math.min(...endings.map(({ phrase }) => phrase)),
      line: Math.min(...endings.map(({ line }) => line)),
      here: time,
    },
  };
}

function sungStarts(line: Line): number[] {
  const words = line.words.filter((word) => word.text.trim());
  return words.length ? words.map((word) => word.start) : [line.start];
}

function endingOf(occurrence: Occurrence, lyrics: Lyrics, starts: readonly number[]): Ending {
  const { start, phrases, spans } = occurrence;
  const end = endOfSinging(occurrence, lyrics);
  const nextStart = starts[countUntil(starts, Number, end - sameTime)] ?? Infinity;
  const time = Math.min(end + trail, Math.max(end, nextStart - breath));
  const isNear = (phrase: { start: number }) => occurrence.end - phrase.start <= longestRepeat + sameTime;
  const phrase = (phrases.find(isNear) ?? phrases.at(-1))?.start ?? start;
  const lineStarts = spans.map((span) => lyrics.lines[span.line]?.start ?? phrase);
  const line = lineStarts.findLast((lineStart) => lineStart <= phrase + sameTime) ?? phrase;
  return { occurrence, end, time, phrase, line };
}

/** Without word stamps nobody knows where in a line a phrase ends: the line is then sung to its end. */
function endOfSinging(occurrence: Occurrence, lyrics: Lyrics): number {
  const line = lyrics.lines[occurrence.spans.at(-1)?.line ?? -1];
  const lineEnd = line && !line.words.length ? sungEnd(lyrics, line) : 0;
  return Number.isFinite(lineEnd) ? Math.max(occurrence.end, lineEnd) : occurrence.end;
}
