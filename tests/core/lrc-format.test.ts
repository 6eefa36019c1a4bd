import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLrc } from '../../src/core/lrc-format.ts';
import { parseLrc } from '../../src/core/lrc.ts';
import type { Line, Lyrics } from '../../src/core/lyrics.ts';
import { hostileLrc } from './hostile-lrc.ts';

const again = (text: string) => formatLrc(parseLrc(text).lyrics);

describe('formatLrc', () => {
  it('writes what an author would write', () => {
    const file = [
      '[ti:題]',
      '[00:01.00][サビ]',
      '[00:01.00]M: <00:01.00>浜<00:01.40>辺 <00:02.00><00:02.505>で<00:03.00>',
      '[00:01.00]M: on the beach',
      '[00:04.00]text',
      '[00:06.00]',
      '[100:00.00]<100:01.00>last',
      '@Ruby1=浜辺,はまべ',
    ];
    const text = file.map((line) => `${line}\n`).join('');
    expect(again(text)).toBe(text);
  });

  it.each([
    ['repeats and order', '[00:09.00]b\n[00:10.00] [00:05.00]a'],
    ['an end stamp behind the last word', '[00:01.00]a<00:02.00><00:04.00>'],
    ['a reading in some lines only', '@Ruby1=辺,べ,[00:01:00],[00:20:00]\n[00:00.50]辺\n[00:02.00]辺\n[00:30.00]辺'],
    [
      'readings that change',
      '@Ruby1=今日,きょう,,[00:05.00]\n@Ruby2=今日,こんにち\n[00:01.00]今日\n[00:06.00]今日\n[00:07.00]日',
    ],
    ['a reading that another one beats', '@Ruby1=浜辺,x\n@Ruby2=辺の,y\n[00:01.00]浜辺の\n[00:02.00]辺の'],
    ['a reading with brackets', '@Ruby1=a,x[00:0[00:01.00]1:00]\n[00:01.00]a'],
    ['a translation that looks like a section', '[00:01.00]a\n[00:01.00]<00:01.00>[b]'],
    ['a translation that looks like a stamp', '[00:01.00]a\n[00:01.00]<00:01.00>[00:0<00:01.50>2.00]'],
    ['a translation that looks like a voice', '[00:01.00]a\n[00:01.00]M<00:01.50>: b'],
    ['words that look like a stamp', '[00:01.00]<00:01.00>[00:0<00:01.50>2.00]'],
    ['words that look like a section', '[00:01.00]<00:01.00>[b]'],
    [
      'lines pressed to the beginning',
      '[offset:500]\n[00:00.10]a\n[00:00.10]F: x\n[00:00.20]b\n[00:00.30]\n[00:01.00]c',
    ],
    ['a duet pressed to the beginning', '[offset:500]\n[00:00.10]a\n[00:00.30]M: b\n[00:00.30]F: c'],
    ['stamps at the limit', '[offset:1000]\n[00:00.00]a\n[00:00.50]b\n[99:59:59.999]c'],
  ])('keeps %s', (_, text) => {
    expect(parseLrc(again(text))).toEqual({ lyrics: parseLrc(text).lyrics, problems: [] });
  });

  // So many texts take long where the machine has other work.
  it('keeps the lyrics of any text', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: hostileLrc }, fc.string({ unit: 'binary' })), (text) => {
        expect(parseLrc(again(text)).lyrics).toEqual(parseLrc(text).lyrics);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps our songs', () => {
    const text = readFileSync(new URL('../../songs/resnet-skip-connection/lyrics.lrc', import.meta.url), 'utf8');
    expect(parseLrc(text).lyrics.lines.length).toBeGreaterThan(5);
    expect(parseLrc(again(text)).lyrics).toEqual(parseLrc(text).lyrics);
  });
});

describe('formatLrc of lyrics made by hand', () => {
  const line = (change: Partial<Line>): Line => ({
    start: 1,
    end: Infinity,
    text: 'a',
    words: [],
    ruby: [],
    translations: [],
    ...change,
  });
  const lyricsOf = (...lines: Line[]): Lyrics => ({ metadata: {}, lines, sections: [] });

  it('rounds to milliseconds', () => {
    expect(formatLrc(lyricsOf(line({ start: 61.00049, end: 62.3456 })))).toBe('[01:01.00]a\n[01:02.346]\n');
  });

  it.each(['[00:02.00]b', '[b]', 'M: b', 'x [00:02.00] <00:02.00>'])(
    'keeps a text that looks like something else: %s',
    (text) => {
      expect(parseLrc(formatLrc(lyricsOf(line({ text })))).lyrics.lines).toMatchObject([{ start: 1, text }]);
    },
  );

  it('keeps an end behind the next start', () => {
    const lyrics = parseLrc(formatLrc(lyricsOf(line({ end: 5 }), line({ start: 3, text: 'b' })))).lyrics;
    expect(lyrics.lines.map(({ start, end }) => [start, end])).toEqual([
      [1, 5],
      [3, Infinity],
    ]);
  });

  it('keeps each on its line, and writes no offset that is not its own', () => {
    const lyrics = { ...lyricsOf(line({ text: 'a\nb' })), metadata: { ti: 'c\r\nd', offset: '500' } };
    expect(formatLrc(lyrics)).toBe('[ti:c d]\n[00:01.00]a b\n');
  });
});
