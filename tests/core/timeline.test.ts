import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import { type Line, type Lyrics, sungEnd } from '../../src/core/lyrics.ts';
import { createTimeline, type Moment } from '../../src/core/timeline.ts';

const nothing = { line: -1, word: -1, nextLine: -1, section: -1, gap: undefined };

describe('a song', () => {
  const song = `[00:05.00][A]
[00:06.00]<00:06.50>a<00:07.00>b<00:08.00>
[00:10.00]c
[00:11.00][B]
[00:12.00]
[00:17.00]M: d
[00:17.00]F: e
[00:19.00]
[00:22.50]f`;
  const timeline = createTimeline(parseLrc(song).lyrics);
  const before = { start: 0, end: 6 };
  const between = { start: 12, end: 17 };
  it.each<[number, Partial<Moment>]>([
    [-1, { nextLine: 0, until: 0 }],
    [0, { nextLine: 0, gap: before, until: 5 }],
    [4.9, { nextLine: 0, gap: before, until: 5 }],
    [5, { nextLine: 0, section: 0, gap: before, until: 6 }],
    [6, { line: 0, nextLine: 1, section: 0, until: 6.5 }],
    [6.5, { line: 0, word: 0, nextLine: 1, section: 0, until: 7 }],
    [7.5, { line: 0, word: 1, nextLine: 1, section: 0, until: 8 }],
    [8, { nextLine: 1, section: 0, until: 10 }],
    [10, { line: 1, nextLine: 2, section: 0, until: 11 }],
    [11.9, { line: 1, nextLine: 2, section: 1, until: 12 }],
    [12, { nextLine: 2, section: 1, gap: between, until: 17 }],
    [17, { line: 3, nextLine: 4, section: 1, until: 19 }],
    [19, { nextLine: 4, section: 1, until: 22.5 }],
    [22.5, { line: 4, section: 1, until: Infinity }],
    [1e9, { line: 4, section: 1, until: Infinity }],
    [Infinity, { section: 1, until: Infinity }],
    [-Infinity, { nextLine: 0, until: 0 }],
    [Number.NaN, { nextLine: 0, gap: before, until: 5 }],
  ])('at %d', (time, expected) => {
    expect(timeline.at(time)).toEqual({ ...nothing, ...expected });
  });

  it('gives the same moment for as long as it holds', () => {
    expect(timeline.at(6.6)).toBe(timeline.at(6.9));
    expect(timeline.at(6.6)).not.toBe(timeline.at(7));
  });
});

describe('lines that overlap', () => {
  const timeline = createTimeline(
    parseLrc('[00:01.00]a<00:09.00>\n[00:03.00]b<00:05.00>\n[00:04.00]c<00:06.00>').lyrics,
  );
  it.each([
    [2, 0],
    [3, 1],
    [4.5, 2],
    [5.5, 2],
    [6, 0],
    [9, -1],
  ])('at %d the line that began last and has not ended is %d', (time, line) => {
    expect(timeline.at(time).line).toBe(line);
  });
});

describe('gaps', () => {
  it.each([
    ['[00:03.99]a', undefined, 0],
    ['[00:04.00]a', { start: 0, end: 4 }, 0],
    ['[00:00.00]a<00:06.10>\n[00:10.10]b', { start: 6.1, end: 10.1 }, 7],
    ['[00:00.00]a<00:06.10>\n[00:10.09]b', undefined, 7],
    ['[00:00.00]a<00:09.00>\n[00:01.00]b<00:02.00>\n[00:10.00]c', undefined, 5],
    ['[00:00.00]a<00:01.00>', undefined, 5],
    ['[00:00.00]ab\n[00:02.00]ab\n[00:04.00]ab\n[00:30.00]ab', { start: 6.6, end: 30 }, 7],
  ])('%j', (text, gap, time) => {
    expect(createTimeline(parseLrc(text).lyrics).at(time).gap).toEqual(gap);
  });
});

it('has nothing to tell of a song without words', () => {
  expect(createTimeline({ metadata: {}, lines: [], sections: [] }).at(3)).toEqual({ ...nothing, until: Infinity });
});

it('takes a time that is no number for the start', () => {
  expect(createTimeline(parseLrc('[00:00.00]a\n[00:02.00]b').lyrics).at(Number.NaN)).toMatchObject({
    line: 0,
    until: 2,
  });
});

/** The same, by looking at everything. */
function lookAt(lyrics: Lyrics, time: number): Omit<Moment, 'until'> {
  const { lines, sections } = lyrics;
  const line = lines.findLastIndex(({ start, end }) => start <= time && time < end);
  const nextLine = lines.findIndex(({ start }) => start > time);
  const start = Math.max(0, ...lines.slice(0, Math.max(0, nextLine)).map((each) => sungEnd(lyrics, each)));
  const end = lines[nextLine]?.start ?? 0;
  return {
    line,
    word: lines[line]?.words.findLastIndex((word) => word.start <= time) ?? -1,
    nextLine,
    section: sections.findLastIndex((section) => section.start <= time),
    gap: end - start > 3.999 && start <= time ? { start, end } : undefined,
  };
}

describe('any song', () => {
  const tenth = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((number) => number / 10);
  const line = fc
    .record({
      start: tenth(30),
      lengths: fc.array(tenth(3), { maxLength: 3 }),
      length: fc.oneof(tenth(9), fc.constant(Infinity)),
    })
    .map(({ start, lengths, length }): Line => {
      let time = start;
      const after = (seconds: number) => Math.round((time + seconds) * 10) / 10;
      const words = lengths.map((seconds) => ({ start: time, end: (time = after(seconds)), text: 'ab' }));
      const text = words.map((word) => word.text).join('') || 'abc';
      return {
        start,
        end: Math.max(time, Math.round((start + length) * 10) / 10),
        text,
        words,
        ruby: [],
        translations: [],
      };
    });
  const byStart = (one: { start: number }, other: { start: number }) => one.start - other.start;
  const songs = fc
    .record({ lines: fc.array(line, { maxLength: 8 }), sections: fc.array(tenth(30), { maxLength: 3 }) })
    .map(({ lines, sections }): Lyrics => ({
      metadata: {},
      lines: lines.toSorted(byStart),
      sections: sections.map((start) => ({ start, label: 'x' })).toSorted(byStart),
    }));

  it('is what a look at everything finds', () => {
    fc.assert(
      fc.property(songs, fc.oneof(tenth(45), fc.double({ min: -5, max: 50, noNaN: true })), (song, time) => {
        const { until, ...moment } = createTimeline(song).at(time);
        expect(until).toBeGreaterThan(time);
        expect(moment).toEqual(lookAt(song, time));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds until `until`, and not longer', () => {
    fc.assert(
      fc.property(songs, (song) => {
        const timeline = createTimeline(song);
        for (let time = -1; time < Infinity; time = timeline.at(time).until) {
          const { until, ...moment } = timeline.at(time);
          const justBefore = until < Infinity ? until - 1e-6 : 1e6;
          expect(lookAt(song, (time + justBefore) / 2)).toEqual(moment);
          expect(lookAt(song, justBefore)).toEqual(moment);
          expect(isDeepStrictEqual(lookAt(song, until), moment)).toBe(until === Infinity && moment.line < 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
