import { describe, expect, it } from 'vitest';
import { readScore } from '../../src/singer/read-score.ts';
import { scoreWith, toldOf, writtenScore } from './written-score.ts';

/** The score with the notes of its first phrase, seven of them, replaced. */
const sung = (notes: string) => scoreWith('5 5 5 5- r-- | 6 6 5- r---', notes);

describe('what a voice cannot sing well', () => {
  it.each([
    ['a low note', sung('5 1 5 5- r-- | 6 6 5- r---'), 15, '«コーバイワ» goes to B3, below the voice.'],
    [
      'a high note',
      sung('5 5 5 5- r-- | ^6 6 5- r---'),
      15,
      '«フカイ» goes to G#5, above the voice. Stay between C#4 and E5',
    ],
    ['two moras in a sixteenth', sung('5, 5. 5 5- r-- | 6 6 5- r---'), 15, '«コ» has only 50 ms. Give it 85 ms'],
    [
      'many moras in a second',
      sung('5 5, 5, 5, r----. | 5, 5, 5, r-----.'),
      15,
      'This phrase has 10.0 moras in a second. Nobody follows more than 8',
    ],
    [
      'five bars on a breath',
      writtenScore.replace(/text {2}層で[^]*/u, longPhrase('5----------------------------------------')),
      18,
      'More than 4 bars are sung on one breath. Put an r',
    ],
  ])('%s', (_, text, line, sentence) => {
    expect(toldOf(text)).toContainEqual(expect.stringContaining(`score.txt:${line}: ${sentence}`));
  });

  function longPhrase(held: string): string {
    return `text  層で\nkana  ソー デ\nnotes 5 ${held} r-----\n`;
  }

  it.each([
    ['a rest of a sixteenth is a breath', 'r,', []],
    ['none is', '', ['score.txt:18: More than 4 bars are sung on one breath. Put an r between two words.']],
  ])('%s', (_, rest, told) => {
    const bars = rest
      ? `5-------------------------------, ${rest} 5------------------------------- r-------`
      : '5------------------------------- 5------------------------------- r-------';
    const text = writtenScore
      .replace('C | Am | F', 'C | Am | F | F | F | F | F | F | F | F | F')
      .replace('notes 5- 6-- r--', `notes ${bars}`);
    expect(toldOf(text)).toEqual(told);
  });

  it('is a warning: it can be rendered', () => {
    const { problems } = readScore(sung('1 5 5 5- r-- | 6 6 5- r---'), 'score.txt');
    expect(problems).toMatchObject([{ severity: 'warning', code: 'out-of-range' }]);
  });

  it('a song of an hour', () => {
    const text = scoreWith('F | G', Array.from({ length: 2300 }, () => 'F').join('|'));
    expect(toldOf(text)).toContainEqual('score.txt:1: This song takes 61 minutes. Let it be shorter than 15.');
  });
});

describe('text, reading and kana that do not agree', () => {
  it.each([
    [
      'a particle',
      'コー バ イ ワ',
      'コー バ イ ハ',
      14,
      '«勾配は» is not read «コーバイハ». Mend the kana (particles as they sound',
    ],
    ['an ending', 'フ カ イ', 'フ カ ク', 14, '«深い» is not read «フカク».'],
    ['a reading over the text', 'コー バ イ ワ', 'カ タ キ ワ', 14, '«勾配は» is not read «カタキワ».'],
    ['a second phrase', 'ソー デ', 'ソー ト', 17, '«層で» is not read «ソート».'],
    [
      'a reading over two words',
      'ruby    勾配 こうばい',
      'ruby    深い層 ふかいかい',
      14,
      '«深い層で» is not read «フカイソーデ».',
    ],
  ])('%s', (_, text, replacement, line, sentence) => {
    expect(toldOf(scoreWith(text, replacement))).toContainEqual(
      expect.stringContaining(`score.txt:${line}: ${sentence}`),
    );
  });

  it.each([
    ['a reading of one’s own', scoreWith('フ カ イ', 'ディ イ プ').replace('ruby ', 'ruby 深い でぃいぷ\nruby ')],
    ['a reading over two words', scoreWith('ruby ', 'ruby 深い層 ふかいそう\nruby ')],
    ['the longer reading', scoreWith('ruby ', 'ruby 配 くばり\nruby ')],
  ])('%s agrees', (_, text) => {
    expect(toldOf(text)).toEqual([]);
  });
});
