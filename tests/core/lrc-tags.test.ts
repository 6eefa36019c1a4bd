import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';

const linesOf = (text: string) => parseLrc(text).lyrics.lines;
const problemsOf = (text: string) => parseLrc(text).problems.map(({ code, line }) => [code, line]);

describe('sections', () => {
  it.each([
    ['[Verse 1]\n[00:05.00]a', [[5, 'Verse 1']]],
    ['[サビ]\n\n[by:x]\n[00:03.00]\n[00:05.00]a', [[5, 'サビ']]],
    ['[00:04.00][サビ]\n[00:05.00]a', [[4, 'サビ']]],
    ['[00:04.00] [ サビ ]\n[00:05.00]a', [[4, 'サビ']]],
    [
      '[A]\n[B]\n[00:05.00]a',
      [
        [5, 'A'],
        [5, 'B'],
      ],
    ],
    ['[00:09.00]z\n[A]\n[00:05.00]a', [[5, 'A']]],
    [
      '[サビ]\n[00:10.00][00:50.00]a',
      [
        [10, 'サビ'],
        [50, 'サビ'],
      ],
    ],
    [
      '[00:10.00][00:50.00][サビ]\n[00:10.00]a',
      [
        [10, 'サビ'],
        [50, 'サビ'],
      ],
    ],
    ['[12]\n[00:05.00]a', [[5, '12']]],
  ])('%j', (text, expected) => {
    const { lyrics, problems } = parseLrc(text);
    expect(lyrics.sections.map(({ start, label }) => [start, label])).toEqual(expected);
    expect(lyrics.lines.map((line) => line.text)).not.toContain('[サビ]');
    expect(problems).toEqual([]);
  });

  it('without a line after them are problems', () => {
    const { lyrics, problems } = parseLrc('[00:05.00]a\n[Outro]\n');
    expect(lyrics.sections).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'section-without-line', line: 2 }]);
    expect(problems[0]?.message).toContain('[Outro]');
  });
});

describe('metadata', () => {
  it('stands under its key, in lower case', () => {
    const tags =
      '[ti:題]\n[AR: b ]\n[al:c:d]\n[by:]\n[length:03:20]\n[au:e]\n[re:f]\n[ve:1]\n[x_y:z]\n[作詞:g]\n[ti:AI [G検定]]\n@Title=h';
    expect(parseLrc(`${tags}\n[#:a comment]\n[:]`)).toEqual({
      lyrics: {
        metadata: {
          ti: 'AI [G検定]',
          ar: 'b',
          al: 'c:d',
          by: '',
          length: '03:20',
          au: 'e',
          re: 'f',
          ve: '1',
          x_y: 'z',
          作詞: 'g',
          title: 'h',
        },
        lines: [],
        sections: [],
      },
      problems: [],
    });
  });
});

describe('readings', () => {
  const rubyOf = (text: string) =>
    linesOf(text).map((line) =>
      line.ruby.map(({ from, to, reading }) => `${line.text.slice(from, to)}=${reading}@${from}`),
    );

  it.each([
    ['@Ruby1=浜,はま', [['浜=はま@0', '浜=はま@3'], ['浜=はま@0']]],
    ['@ruby=浜,はま', [['浜=はま@0', '浜=はま@3'], ['浜=はま@0']]],
    ['@Ruby1=浜,は[00:00:20]ま', [['浜=はま@0', '浜=はま@3'], ['浜=はま@0']]],
    ['@Ruby1=浜,はま,[00:01:00],[00:20:00]', [['浜=はま@0', '浜=はま@3'], []]],
    ['@Ruby1=浜,はま,[00:20:00]', [[], ['浜=はま@0']]],
    ['@Ruby1=浜,はま,,[00:20:00]', [['浜=はま@0', '浜=はま@3'], []]],
    ['@Ruby1=浜,ひん,[00:20:00]\n@Ruby2=浜,はま', [['浜=はま@0', '浜=はま@3'], ['浜=ひん@0']]],
    ['@Ruby1=浜,はま\n@Ruby2=浜,ひん,[00:20:00]', [['浜=はま@0', '浜=はま@3'], ['浜=はま@0']]],
    ['@Ruby1=浜,はま\n@Ruby2=浜辺,はまべ', [['浜辺=はまべ@0', '浜=はま@3'], ['浜=はま@0']]],
    ['@Ruby1=辺の,x\n@Ruby2=浜辺,はまべ', [['浜辺=はまべ@0'], []]],
    ['@Ruby1=辺の浜,x\n@Ruby2=浜辺,y\n@Ruby3=浜,はま', [['浜=はま@0', '辺の浜=x@1'], ['浜=はま@0']]],
  ])('%s', (rules, expected) => {
    const text = `[00:01.00]浜辺の浜\n[00:20.00]浜`;
    for (const file of [`${rules}\n${text}`, `${text}\n${rules}`]) expect(rubyOf(file)).toEqual(expected);
    expect(problemsOf(`${rules}\n${text}`)).toEqual([]);
  });

  it('cross the edges of words, and move with the offset', () => {
    expect(
      rubyOf('@Ruby1=浜辺,はまべ,[00:01.00],[00:02.00]\n[offset:500]\n[00:01.00]浜[00:01.40]辺[00:02.00]'),
    ).toEqual([['浜辺=はまべ@0']]);
  });

  it.each([
    '@Ruby1=浜',
    '@Ruby1=,はま',
    '@Ruby1=浜,[00:01:00]',
    '@Ruby1=浜,はま,x',
    '@Ruby1=浜,はま,,[00:75:00]',
    `@Ruby1=${'浜'.repeat(41)},x`,
  ])('that cannot be used are problems: %s', (rule) => {
    expect(problemsOf(`[00:01.00]浜\n${rule}`)).toEqual([['bad-ruby', 2]]);
    expect(rubyOf(`[00:01.00]浜\n${rule}`)).toEqual([[]]);
  });
});
