import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { parseLrc } from '../../src/core/lrc.ts';
import { findOccurrences } from '../../src/core/matching.ts';
import { createSchedule, type Stop } from '../../src/core/schedule.ts';

const folder = new URL('../../songs/resnet-skip-connection/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const { lyrics } = parseLrc(read('lyrics.lrc'));
const { cards } = parseCards(read('cards.md'));
const { occurrences } = findOccurrences(lyrics, cards);
const numberOf = (id: string) => cards.findIndex((card) => card.id === id) + 1;
const seconds = (time: number) => Number(time.toFixed(2));

it('calls its cards up where their phrases are sung', () => {
  expect(occurrences.map(({ card, start, end }) => [numberOf(card.id), seconds(start), seconds(end)])).toEqual([
    [1, 6, 17.81],
    [2, 36, 47.81],
    [3, 48.19, 60],
    [4, 75.19, 83.63],
    [5, 90, 107.63],
    [2, 108, 113.81],
    [3, 114, 117],
    [4, 117.19, 119.81],
  ]);
});

it('stops once for each card, in the trail of its phrase, and continues at its last phrase', () => {
  const stops: Stop[] = [];
  const met = new Set<string>();
  const nextAfter = (time: number) => createSchedule(occurrences, { lyrics, stops: 'once', met }).at(time).nextStop;
  for (let stop = nextAfter(0); stop; stop = nextAfter(stop.time)) {
    stops.push(stop);
    for (const { card } of stop.occurrences) met.add(card.id);
  }
  const told = stops.map(({ occurrences: [occurrence], time, fadeStart, continueAt: { phrase, line } }) =>
    [numberOf(occurrence?.card.id ?? ''), fadeStart, time, phrase, line].map(seconds),
  );
  expect(told).toEqual([
    [1, 17.81, 17.9, 12, 6],
    [2, 47.81, 47.96, 42, 42],
    [3, 60, 60.15, 54, 54],
    [4, 83.63, 83.78, 78, 78],
    [5, 107.63, 107.78, 102, 102],
  ]);
});
