import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import type { Line, Word } from '../../src/core/lyrics.ts';

const linesOf = (text: string) => parseLrc(text).lyrics.lines;
const textsOf = (text: string) => linesOf(text).map((line) => line.text);
const startsOf = (text: string) => linesOf(text).map((line) => line.start);
const spans = (lines: readonly Line[]) => lines.map(({ start, end, text }) => [start, end, text]);
const wordsOf = (text: string) => linesOf(text)[0]?.words.map((word: Word) => [word.start, word.end, word.text]);
const problemsOf = (text: string) => parseLrc(text).problems.map(({ code, line }) => [code, line]);

describe('a file', () => {
  const plain = parseLrc('[ti:a]\n[00:01.00]x\n\n[00:02.00]y\n');
  it.each([
    ['a byte order mark', '\u{FEFF}[ti:a]\n[00:01.00]x\n\n[00:02.00]y\n'],
    ['CRLF', '[ti:a]\r\n[00:01.00]x\r\n\r\n[00:02.00]y\r\n'],
    ['lone CR', '[ti:a]\r[00:01.00]x\r\r[00:02.00]y\r'],
    ['mixed line ends', '[ti:a]\r\n[00:01.00]x\r\r\n[00:02.00]y\n'],
    ['no last newline', '[ti:a]\n[00:01.00]x\n\n[00:02.00]y'],
    ['a trailing NUL', '[ti:a]\n[00:01.00]x\n\n[00:02.00]y\n\0'],
    ['a NUL behind the last line', '[ti:a]\n[00:01.00]x\n\n[00:02.00]y\0\0'],
    ['blanks around lines', '  [ti:a] \n\t[00:01.00] x \n　\n [00:02.00]　y　'],
  ])('reads the same with %s', (_, text) => {
    expect(parseLrc(text)).toEqual(plain);
  });

  it('counts its lines whatever ends them', () => {
    expect(problemsOf('[00:01]a\r\nb\rc\n\nd')).toEqual([2, 3, 5].map((line) => ['text-without-stamp', line]));
  });

  it.each(['', '\n', '\0', '\u{FEFF}', ' \r\n '])('may be empty: %j', (text) => {
    expect(parseLrc(text)).toEqual({ lyrics: { metadata: {}, lines: [], sections: [] }, problems: [] });
  });
});

describe('a stamp', () => {
  it.each([
    ['[00:01]', 1],
    ['[0:01.5]', 1.5],
    ['[00:01.5]', 1.5],
    ['[00:01.50]', 1.5],
    ['[00:01.500]', 1.5],
    ['[00:01.5004]', 1.5],
    ['[00:01.9996]', 2],
    ['[00:01:50]', 1.5],
    ['[00:01:05]', 1.05],
    ['[01:02:03.4]', 3723.4],
    ['[01:02:03]', 62.03],
    ['[0:7]', 7],
    ['[75:00.00]', 4500],
    ['[ 00:01.50 ]', 1.5],
    ['<00:01.50>', 1.5],
    ['[99:59:59.999]', 359_999.999],
  ])('%s is at %d s', (stamp, start) => {
    expect(startsOf(`${stamp}text`)).toEqual([start]);
  });

  it('is exact to the millisecond', () => {
    const stamps = ['00:01.31', '01:01.31', '59:59.99', '00:00.07', '02:05.63'];
    expect(startsOf(stamps.map((stamp) => `[${stamp}]x`).join('\n'))).toEqual([0.07, 1.31, 61.31, 125.63, 3599.99]);
  });

  it.each(['[00:75.00]', '[00:60]', '[01:60:00.0]', '[00:75:10]', '[100:00:00.0]', `[${'9'.repeat(400)}:00]`])(
    'that is out of range is a problem, and nothing else is lost: %s',
    (stamp) => {
      const { lyrics, problems } = parseLrc(`[00:01.00]a\n${stamp}b\n[00:03.00]${stamp}c`);
      expect(spans(lyrics.lines)).toEqual([
        [1, 3, 'a'],
        [3, Infinity, 'c'],
      ]);
      expect(problems.map(({ code, line }) => [code, line])).toEqual([
        ['stamp-out-of-range', 2],
        ['stamp-out-of-range', 3],
      ]);
      expect(problems[0]?.message).toContain(stamp.slice(0, 60));
      expect(problems[0]?.hint).toMatch(/below 60/u);
    },
  );

  it('that is out of range within a line takes nothing of its text', () => {
    const text = '[00:01.00]浜[00:75.00]辺[00:02.00]';
    expect(textsOf(text)).toEqual(['浜辺']);
    expect(wordsOf(text)?.at(-1)).toEqual([1, 2, '辺']);
    expect(problemsOf(text)).toEqual([['stamp-out-of-range', 1]]);
  });
});

describe('lines', () => {
  it.each(['[00:10.00][00:50.00]text', '[00:10.00] [00:50.00] text', '[00:50.00][00:10.00]text'])(
    'are repeated, sorted among the others: %s',
    (repeated) => {
      expect(spans(linesOf(`[00:30.00]b\n${repeated}\n[00:05.00]a`))).toEqual([
        [5, 10, 'a'],
        [10, 30, 'text'],
        [30, 50, 'b'],
        [50, Infinity, 'text'],
      ]);
    },
  );

  it('end at a stamp without a text, which is no line', () => {
    expect(spans(linesOf('[00:05.00]\n[00:01.00]a\n[00:09.00]b\n[00:12.00]'))).toEqual([
      [1, 5, 'a'],
      [9, 12, 'b'],
    ]);
  });

  it.each(['[00:05.00] ', '[00:05.00]M: ', '[00:05.00]<00:05.00><00:06.00>', '<00:05.00>'])(
    'end also at %j',
    (closing) => {
      expect(spans(linesOf(`[00:01.00]a\n${closing}\n[00:09.00]b`))).toEqual([
        [1, 5, 'a'],
        [9, Infinity, 'b'],
      ]);
    },
  );

  it.each([
    ['[00:03.00]AI [G検定] です', 'AI [G検定] です'],
    ['[00:03.00][G検定] です', '[G検定] です'],
    ['[00:03.00][a][b]', '[a][b]'],
    ['[00:03.00]a < b > c', 'a < b > c'],
    ['[00:03.00]I <3 you [12:x]', 'I <3 you [12:x]'],
    ['[00:03.00]<00:01.00]', '<00:01.00]'],
    ['[00:03.00][]', '[]'],
    ['[00:03.00]a  b　c', 'a  b　c'],
    ['[00:03.00]Mix: x', 'Mix: x'],
    ['[00:03.00]M:x', 'M:x'],
  ])('keep the brackets of their text: %s', (text, expected) => {
    const { lyrics, problems } = parseLrc(text);
    expect(spans(lyrics.lines)).toEqual([[3, Infinity, expected]]);
    expect(lyrics.lines[0]).toMatchObject({ words: [], ruby: [], translations: [] });
    expect([lyrics.sections, problems]).toEqual([[], []]);
  });

  it('without a stamp are problems that quote them, and nothing else is lost', () => {
    const { lyrics, problems } = parseLrc('[00:01.00]a\nhello [x]\n[00:02.00]b');
    expect(lyrics.lines.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ severity: 'error', code: 'text-without-stamp', line: 2 }]);
    expect(problems[0]?.message).toBe('«hello [x]» has no stamp, so it is never sung.');
    expect(problems[0]?.hint).toContain('[01:05.20]');
  });

  it('with the stamp of another are its translations', () => {
    const [line, ...others] = linesOf('[00:02.00]海\n[00:05.00]空\n[00:02.00]sea\n[00:02.00]mer\n[00:05.00]sky');
    expect(line).toMatchObject({ start: 2, end: 5, text: '海', translations: ['sea', 'mer'] });
    expect(others).toMatchObject([{ text: '空', translations: ['sky'] }]);
  });

  it('keep their word stamps where the translation has some too', () => {
    const [line] = linesOf('[00:02.00]<00:02.00>海<00:03.00>\n[00:02.00]<00:02.00>s<00:02.50>ea<00:03.00>');
    expect(line).toMatchObject({ words: [{ text: '海' }], translations: ['sea'] });
  });

  it('of different voices with the same stamp are lines of their own', () => {
    const lines = linesOf('[00:01.00]M: a\n[00:01.00]F: b\n[00:01.00]M: c\n[00:01.00]d\n[00:04.00]D: e');
    expect(lines.map(({ voice, text, end, translations }) => [voice, text, end, translations])).toEqual([
      ['male', 'a', 4, ['c']],
      ['female', 'b', 4, []],
      [undefined, 'd', 4, []],
      ['duet', 'e', Infinity, []],
    ]);
  });

  it('have the voice of their own mark only', () => {
    const lines = linesOf('[00:01.00] M: <00:01.00>a<00:02.00>\n[00:03.00]F:　b\n[00:04.00]c\n[00:05.00]M: F: d');
    expect(lines.map(({ voice, text }) => [voice, text])).toEqual([
      ['male', 'a'],
      ['female', 'b'],
      [undefined, 'c'],
      ['male', 'F: d'],
    ]);
    expect(lines[2]).not.toHaveProperty('voice');
  });
});
