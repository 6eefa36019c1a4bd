import { expect, it } from 'vitest';
import { findLateStamps } from '../../src/core/late-stamps.ts';
import type { Line } from '../../src/core/lyrics.ts';

function line(start: number, text: string, ...words: number[]): Line {
  return {
    start,
    end: Infinity,
    text,
    words: words.map((at) => ({ start: at, end: at, text: '' })),
    ruby: [],
    translations: [],
  };
}

const lyrics = { metadata: {}, sections: [], lines: [line(1, 'one'), line(8, 'two', 8, 9.5), line(12, 'three')] };

it.each([
  { duration: 20, told: [] },
  { duration: Number.NaN, told: [] },
  { duration: 12.5, told: [] },
  { duration: 12, told: ['A line is sung after the audio has ended at 00:12.00, first «three» at 00:12.00.'] },
  { duration: 9, told: ['2 lines are sung after the audio has ended at 00:09.00, first «two» at 00:09.50.'] },
])('audio of $duration s: $told', ({ duration, told }) => {
  expect(findLateStamps(lyrics, duration).map(({ message }) => message)).toEqual(told);
});

it.each([
  ['[00:01.00]one\r\n[00:08.00]<00:08.00>t<00:09.50>wo\n[00:12.00]three', 9, 2],
  ['@Ruby1=three,3\n[00:01.00][00:12.00]M: three\r[00:08.00]two', 12, 2],
  ['[00:01.00]three\n[00:12.00]three', 12, 2],
  ['[00:01.00]one', 12, undefined],
  ['', 12, undefined],
])('in %j of %f s it names line %s', (source, duration, line) => {
  expect(findLateStamps(lyrics, duration, source)[0]?.line).toBe(line);
});
