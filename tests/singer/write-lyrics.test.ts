import { describe, expect, it } from 'vitest';
import { parseLrc } from '../../src/core/lrc.ts';
import { readScore } from '../../src/singer/read-score.ts';
import { formatScoreLyrics } from '../../src/singer/write-lyrics.ts';
import { scoreWith, writtenScore } from './written-score.ts';

const write = (text: string) => formatScoreLyrics(readScore(text, 'score.txt').score);

describe('the lyrics of a score', () => {
  it('have tags, readings, and a stamp for each word and each silence', () => {
    expect(write(writtenScore)).toBe(`[ti:深い歌]
[ar:HTS Voice "Mei"]
[length:00:08.00]
[by:score.txt]
@Ruby1=勾配,こうばい
[00:03.20]<00:03.20>勾配は<00:04.20> <00:04.80>深い<00:05.60><00:06.40>層で<00:07.40>
`);
  });

  it('have no end stamp before a silence of 0.15 s or less', () => {
    const text = scoreWith('5 5 5 5- r--', '5 5 5 5---. r,').replace('6 6 5- r---', '6 6 5----. r,');
    expect(write(text)).toContain('勾配は <00:04.80>深い<00:06.40>層で<00:07.40>');
  });

  it('have the hundredths that are nearest', () => {
    expect(write(scoreWith('150', '160'))).toContain('<00:04.50>深い<00:05.25><00:06.00>層で<00:06.94>');
    expect(write(scoreWith('150', '170'))).toContain('<00:02.82>勾配は<00:03.71> <00:04.24>深い');
  });

  it('are read as they were written', () => {
    const { lyrics, problems } = parseLrc(write(writtenScore));
    expect(problems).toEqual([]);
    expect(lyrics.lines).toMatchObject([
      { start: 3.2, end: 7.4, text: '勾配は 深い層で', ruby: [{ from: 0, to: 2, reading: 'こうばい' }] },
    ]);
    expect(lyrics.metadata).toEqual({ ti: '深い歌', ar: 'HTS Voice "Mei"', length: '00:08.00', by: 'score.txt' });
  });
});
