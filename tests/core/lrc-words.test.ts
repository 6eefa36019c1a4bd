import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import type { Line, Word } from '../../src/core/lyrics.ts';

const linesOf = (text: string) => parseLrc(text).lyrics.lines;
const startsOf = (text: string) => linesOf(text).map((line) => line.start);
const spans = (lines: readonly Line[]) => lines.map(({ start, end, text }) => [start, end, text]);
const wordsOf = (text: string) => linesOf(text)[0]?.words.map((word: Word) => [word.start, word.end, word.text]);
const problemsOf = (text: string) => parseLrc(text).problems.map(({ code, line }) => [code, line]);

describe('word stamps', () => {
  const bathing = [
    [1, 1.4, '浜'],
    [1.4, 2, '辺'],
  ];
  it.each([
    ['[00:01.00]浜[00:01.40]辺[00:02.00]', bathing, 2],
    ['[00:01:00]浜[00:01:40]辺[00:02:00]', bathing, 2],
    ['[00:01.00]<00:01.00>浜<00:01.40>辺<00:02.00>', bathing, 2],
    ['[00:01.00]浜<00:01.40>辺<00:02.00>', bathing, 2],
    ['<00:01.00>浜<00:01.40>辺<00:02.00>', bathing, 2],
    [
      '[00:01.00]<00:01.00>word <00:01.40>word<00:02.00>',
      [
        [1, 1.4, 'word '],
        [1.4, 2, 'word'],
      ],
      2,
    ],
    [
      '[00:01.00] <00:01.00> word <00:01.40> word <00:02.00> ',
      [
        [1, 1.4, 'word '],
        [1.4, 2, 'word'],
      ],
      2,
    ],
    [
      '[00:01.00]<00:01.00>word<00:01.40> word<00:02.00>',
      [
        [1, 1.4, 'word '],
        [1.4, 2, 'word'],
      ],
      2,
    ],
    [
      '<00:01.00>word<00:01.30><00:02.00>word<00:02.40>',
      [
        [1, 1.3, 'word'],
        [2, 2.4, 'word'],
      ],
      2.4,
    ],
    [
      '<00:01.00>word<00:01.30> <00:02.00>word<00:02.40>',
      [
        [1, 1.3, 'word '],
        [2, 2.4, 'word'],
      ],
      2.4,
    ],
    ['[00:01.00]<00:01.20>a<00:01.40>', [[1.2, 1.4, 'a']], 1.4],
    ['[00:01.00]a<00:01.40><00:02.00>', [[1, 1.4, 'a']], 2],
    ['[00:01.00]text[00:02.00]', [[1, 2, 'text']], 2],
    [
      '[00:01.00]a<00:02.00>b',
      [
        [1, 2, 'a'],
        [2, Infinity, 'b'],
      ],
      Infinity,
    ],
  ])('%s', (text, words, end) => {
    expect(wordsOf(text)).toEqual(words);
    const [line] = linesOf(text);
    expect(line).toMatchObject({ start: 1, end, text: words.map((word) => word[2]).join('') });
    expect(parseLrc(text).problems).toEqual([]);
  });

  it('without a closing one leave the last word open until the line ends', () => {
    expect(wordsOf('[00:01.00]a<00:02.00>b\n[00:05.00]c')).toEqual([
      [1, 2, 'a'],
      [2, 5, 'b'],
    ]);
    expect(wordsOf('[00:01.00]a<00:02.00>b\n[00:04.00]\n[00:05.00]c')).toEqual([
      [1, 2, 'a'],
      [2, 4, 'b'],
    ]);
    expect(wordsOf('[00:01.00]a<00:06.00>b\n[00:05.00]c\n[00:08.00]d')).toEqual([
      [1, 6, 'a'],
      [6, 8, 'b'],
    ]);
  });

  it('may run past the next line', () => {
    expect(spans(linesOf('[00:01.00]a<00:04.00>b<00:06.00>\n[00:05.00]c'))).toEqual([
      [1, 6, 'ab'],
      [5, Infinity, 'c'],
    ]);
  });

  it('move with each repeat of their line', () => {
    const lines = linesOf('[00:10.00][00:50.00]浜[00:51.00]辺[00:52.50]');
    expect(lines.map(({ words }) => words.map(({ start, end }) => [start, end]))).toEqual([
      [
        [10, 11],
        [11, 12.5],
      ],
      [
        [50, 51],
        [51, 52.5],
      ],
    ]);
    expect(lines.map(({ end }) => end)).toEqual([12.5, 52.5]);
  });

  it('that go back are problems, and take the time before them', () => {
    const text = '[00:01.00]<00:01.00>a<00:03.00>b<00:02.00>c<00:04.00>';
    const { lyrics, problems } = parseLrc(text);
    expect(lyrics.lines[0]?.text).toBe('abc');
    expect(wordsOf(text)).toEqual([
      [1, 3, 'a'],
      [3, 3, 'b'],
      [3, 4, 'c'],
    ]);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'word-stamp-goes-back', line: 1 }]);
    expect(problems[0]?.message).toContain('<00:02.00>');
    expect(problemsOf('[00:05.00]<00:01.00>a')).toEqual([['word-stamp-goes-back', 1]]);
  });
});

describe('the offset', () => {
  const lines = '[00:01.00]a<00:02.00>b<00:03.00>\n[00:04.00]c\n[00:06.00]\n[00:05.50][x]';
  it.each([
    ['[offset:500]', 0.5, 2.5, 5.5, 5],
    ['[offset: -3000 ]', 4, 6, 9, 8.5],
    ['[offset:+20]', 0.98, 2.98, 5.98, 5.48],
    ['[offset:1500]', 0, 1.5, 4.5, 4],
    ['[OFFSET : 500]', 0.5, 2.5, 5.5, 5],
    ['[offset:]', 1, 3, 6, 5.5],
  ])('%s', (offset, start, wordEnd, lastEnd, section) => {
    for (const text of [`${offset}\n${lines}`, `${lines}\n${offset}`]) {
      const { lyrics, problems } = parseLrc(text);
      const [first, second] = lyrics.lines;
      expect([first?.start, first?.words[1]?.end, first?.end, second?.end]).toEqual([start, wordEnd, wordEnd, lastEnd]);
      expect(lyrics.sections).toEqual([{ start: section, label: 'x' }]);
      expect(lyrics.metadata).toEqual({});
      expect(problems).toEqual([]);
    }
  });

  it('never makes one line the translation of another', () => {
    expect(spans(linesOf('[offset:5000]\n[00:01.00]a\n[00:03.00]b\n[00:06.00]c'))).toEqual([
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, Infinity, 'c'],
    ]);
  });

  it.each(['abc', '1e999', '5 s', '-400000000'])('that cannot be used is a problem: %s', (value) => {
    const text = `[00:01.00]a\n[offset:${value}]`;
    expect(problemsOf(text)).toEqual([['bad-offset', 2]]);
    expect(startsOf(text)).toEqual([1]);
  });
});
