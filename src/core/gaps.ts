import { countUntil } from './count-until.ts';
import { type Lyrics, shortestGap, sungEnd } from './lyrics.ts';

/** A stretch without singing, with a line at its end. Seconds. */
export interface Gap {
  start: number;
  end: number;
}

/** Forgives what the difference of two stamps has lost in rounding. */
const rounding = 0.0005;

/** The stretches without singing that last 4 s or more, in order. */
export function findGaps(lyrics: Lyrics): Gap[] {
  const gaps: Gap[] = [];
  let sung = 0;
  for (const line of lyrics.lines) {
    if (line.start - sung > shortestGap - rounding) gaps.push({ start: sung, end: line.start });
    sung = Math.max(sung, sungEnd(lyrics, line));
  }
  return gaps;
}

/** The gap that a time lies in, and until when that holds. NaN counts as 0. O(log gaps). */
export function gapAt(gaps: readonly Gap[], time: number): { gap: Gap | undefined; until: number } {
  const now = time || 0;
  const gap = gaps[countUntil(gaps, ({ end }) => end, now)];
  return gap && gap.start <= now ? { gap, until: gap.end } : { gap: undefined, until: gap?.start ?? Infinity };
}
