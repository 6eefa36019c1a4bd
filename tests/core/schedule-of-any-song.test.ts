import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../src/core/matching.ts';
import { createSchedule, type SchedulePolicy } from '../../src/core/schedule.ts';
import { allStops, line, lyricsOf, occurrence, type Span } from './occurrences.ts';

const tenth = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((number) => number / 10);

/** The ids of the cards that stop the music, as the rules say. */
function idsThatStop(list: Occurrence[], { stops, met }: SchedulePolicy): string[] {
  if (stops === 'never') return [];
  const isToStop = ({ card }: Occurrence, index: number) => {
    const isSame = (one: Occurrence) => one.card.id === card.id;
    const fullest = (part: Occurrence[]) => Math.max(0, ...part.filter(isSame).map(({ phrases }) => phrases.length));
    return !met.has(card.id) && fullest(list.slice(0, index + 1)) >= fullest(list.slice(index + 1));
  };
  return (stops === 'always' ? list : list.filter(isToStop)).map(({ card }) => card.id).toSorted();
}

describe('any song', () => {
  const occurrences = fc
    .array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        start: tenth(60),
        lengths: fc.array(tenth(5), { minLength: 1, maxLength: 3 }),
      }),
    )
    .map((list) =>
      list
        .map(({ id, start, lengths }) => {
          let end = start;
          return occurrence(
            id,
            lengths.map((length): Span => [end, (end += length)]),
          );
        })
        .toSorted((a, b) => a.start - b.start),
    );
  const policies = fc.record({
    stops: fc.constantFrom('once', 'always', 'never'),
    met: fc.uniqueArray(fc.constantFrom('a', 'b')).map((ids): ReadonlySet<string> => new Set(ids)),
    lyrics: fc
      .array(tenth(70))
      .map((starts) => lyricsOf(...starts.toSorted((a, b) => a - b).map((start) => line([[start, start + 0.3]])))),
  });

  it('shows what a look at every occurrence would show', () => {
    fc.assert(
      fc.property(occurrences, policies, tenth(80), (list, policy, time) => {
        const last = list.findLast(({ start }) => start <= time);
        const { occurrence: up } = createSchedule(list, policy).at(time);
        expect(up).toBe(last && time < last.end + 8 ? last : undefined);
      }),
    );
  });

  it('holds until `until`, and not longer', () => {
    fc.assert(
      fc.property(occurrences, policies, tenth(80), (list, policy, time) => {
        const schedule = createSchedule(list, policy);
        const { until, ...now } = schedule.at(time);
        expect(until).toBeGreaterThan(time);
        const edges = [
          ...list.flatMap(({ start, end }) => [start, end + 8]),
          ...allStops(list, policy).map((stop) => stop.time),
        ];
        const changed = edges
          .filter((edge) => edge > time)
          .filter((edge) => {
            const then = schedule.at(edge);
            return then.occurrence !== now.occurrence || then.nextStop !== now.nextStop;
          });
        expect(until).toBe(Math.min(Infinity, ...changed));
      }),
    );
  });

  it('stops once for each occurrence that is to stop, after its end and before the next word', () => {
    fc.assert(
      fc.property(occurrences, policies, (list, policy) => {
        const stops = allStops(list, policy);
        const stopped = stops.flatMap((stop) => stop.occurrences);
        expect(new Set(stopped).size).toBe(stopped.length);
        expect(stopped.map(({ card }) => card.id).toSorted()).toEqual(idsThatStop(list, policy));
        for (const stop of stops) {
          const lastEnd = Math.max(...stop.occurrences.map(({ end }) => end));
          const words = policy.lyrics.lines.map(({ start }) => start).filter((start) => start >= lastEnd);
          expect(stop.fadeStart).toBe(lastEnd);
          expect(stop.time).toBeGreaterThanOrEqual(lastEnd);
          expect(stop.time).toBeLessThanOrEqual(lastEnd + 0.151);
          for (const word of words) expect(stop.time).toBeLessThanOrEqual(Math.max(lastEnd, word - 0.1) + 0.001);
        }
      }),
    );
  });

  it('is the same whichever way a moment was reached', () => {
    fc.assert(
      fc.property(occurrences, policies, fc.array(tenth(80)), tenth(80), (list, policy, path, time) => {
        const travelled = createSchedule(list, policy);
        for (const step of path) travelled.at(step);
        expect(travelled.at(time)).toEqual(createSchedule(list, policy).at(time));
      }),
    );
  });
});
