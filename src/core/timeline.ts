import { countUntil } from './count-until.ts';
import { type Lyrics, shortestGap, sungEnd } from './lyrics.ts';

/** What is sung at a moment. It holds until `until`. */
export interface Moment {
  /** Index of the line with `start <= time < end` (of several, the one that started last), or -1. */
  line: number;
  /** Index of the word of that line that is being sung or was sung last, or -1 before its first word or without word stamps. */
  word: number;
  /** Index of the next line to start, or -1 after the last one has started. */
  nextLine: number;
  /** Index of the section, or -1. */
  section: number;
  /** The stretch without singing that this moment lies in, where it lasts 4 s or more and a line follows it. */
  gap: { start: number; end: number } | undefined;
  /** The next moment (seconds) at which any of this changes; `Infinity` if none. */
  until: number;
}

/** What is sung, as a pure function of time. */
export interface Timeline {
  /** Any number is allowed; NaN counts as 0. O(log lines). */
  at(time: number): Moment;
}

type Gap = NonNullable<Moment['gap']>;

/** Forgives what the difference of two stamps has lost in rounding. */
const rounding = 0.0005;

const startOf = ({ start }: { start: number }) => start;

/**
 * Finds every moment of the song once; `at` only looks it up, and gives the same object for as long as it holds. The lyrics must not be
 * changed afterwards.
 */
export function createTimeline(lyrics: Lyrics): Timeline {
  const gaps = findGaps(lyrics);
  const lookAt = followSong(lyrics, gaps);
  const first = lookAt(-Infinity);
  const moments = [first];
  const times = [-Infinity];
  let last = first;
  for (const time of findEdges(lyrics, gaps)) {
    const moment = lookAt(time);
    if (isSame(last, moment)) continue;
    last.until = time;
    last = moment;
    moments.push(moment);
    times.push(time);
  }
  return { at: (time) => moments[countUntil(times, Number, Number.isNaN(time) ? 0 : time) - 1] ?? first };
}

const isSame = (one: Moment, other: Moment) =>
  one.line === other.line &&
  one.word === other.word &&
  one.nextLine === other.nextLine &&
  one.section === other.section &&
  one.gap === other.gap;

/** Every time at which something may change, in order. */
function findEdges({ lines, sections }: Lyrics, gaps: readonly Gap[]): Float64Array {
  const spans = [...lines, ...gaps];
  const words = lines.flatMap((line) => line.words);
  const starts = [...spans, ...words, ...sections].map(startOf);
  return Float64Array.from(starts.concat(spans.map(({ end }) => end))).toSorted();
}

function findGaps(lyrics: Lyrics): Gap[] {
  const gaps: Gap[] = [];
  let sung = 0;
  for (const line of lyrics.lines) {
    if (line.start - sung > shortestGap - rounding) gaps.push({ start: sung, end: line.start });
    sung = Math.max(sung, sungEnd(lyrics, line));
  }
  return gaps;
}

const hasCome = (item: { start: number } | undefined, time: number) => item !== undefined && item.start <= time;
const hasGone = (item: { end: number } | undefined, time: number) => item !== undefined && item.end <= time;

/** Looks at one time after the other, each not before the last. */
function followSong({ lines, sections }: Lyrics, gaps: readonly Gap[]): (time: number) => Moment {
  /** Indexes of lines that have begun. One that has ended is let go when it comes to the top. */
  const begun: number[] = [];
  let next = 0;
  let nextSection = 0;
  let nextGap = 0;
  return (time) => {
    while (hasCome(lines[next], time)) begun.push(next++);
    while (hasGone(lines[begun.at(-1) ?? -1], time)) begun.pop();
    while (hasCome(sections[nextSection], time)) nextSection++;
    while (hasGone(gaps[nextGap], time)) nextGap++;
    const line = begun.at(-1) ?? -1;
    return {
      line,
      word: countUntil(lines[line]?.words ?? [], startOf, time) - 1,
      nextLine: next < lines.length ? next : -1,
      section: nextSection - 1,
      gap: hasCome(gaps[nextGap], time) ? gaps[nextGap] : undefined,
      until: Infinity,
    };
  };
}
