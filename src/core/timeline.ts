import { findGaps, gapAt } from './gaps.ts';
import type { Lyrics } from './lyrics.ts';
import { sungAt, type SungMoment } from './sung-moment.ts';

/** What is sung at a moment, or that nothing is. It holds until `until`. */
export interface Moment extends SungMoment {
  /** The stretch without singing that this moment lies in, where it lasts 4 s or more and a line follows it. */
  gap: { start: number; end: number } | undefined;
}

/** What is sung, as a pure function of time. */
export interface Timeline {
  /** Any number is allowed; NaN counts as 0. Gives the same object as the last time for as long as that holds. */
  at(time: number): Moment;
}

/** The lyrics must not be changed afterwards. */
export function createTimeline(lyrics: Lyrics): Timeline {
  const gaps = findGaps(lyrics);
  let last: Moment | undefined;
  let since = 0;
  return {
    at(time) {
      if (last && since <= time && time < last.until) return last;
      const sung = sungAt(lyrics, time);
      const { gap, until } = gapAt(gaps, time);
      since = time;
      return (last = { ...sung, gap, until: Math.min(sung.until, until) });
    },
  };
}
