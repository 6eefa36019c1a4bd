import type { Line, Lyrics } from '../../src/core/lyrics.ts';
import type { Occurrence } from '../../src/core/matching.ts';
import { createSchedule, type SchedulePolicy, type Stop } from '../../src/core/schedule.ts';

export type Span = [start: number, end: number];

/** A line whose words are sung at these spans, or without words from `start` on. */
export function line(words: Span[], start = words[0]?.[0] ?? 0, end = words.at(-1)?.[1] ?? Infinity): Line {
  const sung = words.map(([from, to], index) => ({ start: from, end: to, text: `語${index}` }));
  const text = sung.map((word) => word.text).join('') || '文字だけの行';
  return { start, end, text, words: sung, ruby: [], translations: [] };
}

export const lyricsOf = (...lines: Line[]): Lyrics => ({ metadata: {}, lines, sections: [] });

export function occurrence(id: string, phrases: Span[], lines: number[] = []): Occurrence {
  const card = { id, title: id, runs: [], body: '', questions: [] };
  return {
    card,
    start: phrases[0]?.[0] ?? 0,
    end: phrases.at(-1)?.[1] ?? 0,
    phrases: phrases.map(([start, end]) => ({ start, end })),
    spans: lines.map((index) => ({ line: index, from: 0, to: 1 })),
  };
}

export const silence = lyricsOf();
export const never = { lyrics: silence, stops: 'never', met: new Set<string>() } as const;
export const always = { ...never, stops: 'always' } as const;

export function allStops(occurrences: Occurrence[], policy: SchedulePolicy): Stop[] {
  const schedule = createSchedule(occurrences, policy);
  const stops: Stop[] = [];
  for (let { nextStop } = schedule.at(-Infinity); nextStop; { nextStop } = schedule.at(nextStop.time)) {
    stops.push(nextStop);
  }
  return stops;
}

export const stopTimes = (occurrences: Occurrence[], policy: SchedulePolicy) =>
  allStops(occurrences, policy).map((stop) => Number(stop.time.toFixed(3)));
