import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import { type Line, type Lyrics, sungEnd } from '../../src/core/lyrics.ts';

function sungEnds(text: string): number[] {
  const { lyrics } = parseLrc(text);
  return lyrics.lines.map((line) => Number(sungEnd(lyrics, line).toFixed(6)));
}

describe('sungEnd', () => {
  // Five characters in 5 s, again and again: the song's pace is 1 s for a character.
  const steady = '[00:00.00]あいうえお\n[00:05.00]あいうえお\n[00:10.00]あいうえお\n';
  it.each([
    ['of a line that fills its time is its end', '[00:15.00]あ', [5, 10, 15, 16.3]],
    ['of a line before a gap is 1.3 times its usual length', '[00:40.00]あ', [5, 10, 16.5, 41.3]],
    ['of a line that is closed is its end stamp', '[00:13.00]\n[00:40.00]あ', [5, 10, 13, 41.3]],
    ['of a line that is closed late is its end stamp too', '[00:30.00]\n[00:40.00]あ', [5, 10, 30, 41.3]],
    ['of the last line is 1.3 times its usual length', '[00:15.00]あいう', [5, 10, 15, 18.9]],
    [
      'of lines with one start is before the next start',
      '[00:15.00]M: あ\n[00:15.00]F: あいう\n[00:17.00]い',
      [5, 10, 15, 16.3, 17, 18.3],
    ],
    [
      'of words is the end of the last one',
      '[00:15.00]<00:15.00>あ<00:15.40><00:20.00>い<00:29.00><00:30.00>',
      [5, 10, 15, 29],
    ],
    [
      'of words that run into the next line is that line',
      '[00:15.00]<00:15.00>あ<00:16.00>い\n[00:18.00]う',
      [5, 10, 15, 18, 19.3],
    ],
    [
      'of words without an end is guessed from the last word',
      '[00:15.00]<00:15.00>あ<00:16.00>い\n[00:40.00]う',
      [5, 10, 15, 17.3, 41.3],
    ],
    ['of words without anything after them is guessed too', '[00:15.00]<00:15.00>あ<00:16.00>いう', [5, 10, 15, 18.6]],
  ])('%s', (_, rest, expected) => {
    expect(sungEnds(steady + rest)).toEqual(expected);
  });

  it('takes the middle pace of an even number', () => {
    expect(sungEnds('[00:00.00]ab\n[00:02.00]ab\n[00:08.00]ab')).toEqual([2, 7.2, 13.2]);
  });

  it('is finite where the song says nothing of its pace', () => {
    expect(sungEnds('[00:02.00]abcd')).toEqual([3.3]);
  });

  it('is right for lyrics built by hand, whose lines may overlap', () => {
    const line = (start: number, end: number, words: Line['words'] = []): Line => ({
      start,
      end,
      text: 'abcd',
      words,
      ruby: [],
      translations: [],
    });
    const lines = [line(0, 9), line(4, 8), line(8, 30), line(30, Infinity, [{ start: 31, end: 33, text: 'abcd' }])];
    const lyrics: Lyrics = { metadata: {}, lines, sections: [] };
    const pace = (1 + 9 / 4) / 2;
    expect(lines.map((each) => sungEnd(lyrics, each))).toEqual([9, 4 + 4 * 1, 8 + 1.3 * 4 * pace, 33]);
    expect(sungEnd(lyrics, line(50, 60))).toBe(60);
  });
});
