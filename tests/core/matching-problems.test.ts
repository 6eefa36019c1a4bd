import { describe, expect, it, test } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { findOccurrences } from '../../src/core/matching.ts';
import { cardsOf, lyricsOf } from './sung-lines.ts';

const problemsOf = (lyric: string[], ...cards: (string | string[])[]) =>
  findOccurrences(lyricsOf(...lyric), cardsOf(...cards)).problems;

describe('a phrase that is not sung', () => {
  const lyric = ['層の入力を足す', '入力との差分を学習する', 'Deep Networkで勾配消失を', '緩和する'];
  test.each([
    ['入力との差を学習する', 'at 10.00 s, is «入力との差分を学習する», which has «分» besides'],
    ['入力との差分値を学習する', 'at 10.00 s, is «入力との差分を学習する», which lacks «値»'],
    ['入力との残差を学習する', 'at 10.00 s, is «入力との差分を学習する», which has «差分» instead of «残差»'],
    ['出力との差分を学習する', 'at 10.00 s, is «入力との差分を学習する», which has «入» instead of «出»'],
    ['入力との差分を学習した', 'at 10.00 s, is «入力との差分を学習する», which has «する» instead of «した»'],
    ['層の出力を足す', 'at 0.00 s, is «層の入力を足す», which has «入» instead of «出»'],
    ['勾配爆発を緩和する', 'at 20.00 s, is «勾配消失を 緩和する», which has «消失» instead of «爆発»'],
    ['Deep Net', 'at 20.00 s, is «Deep Net», which is there part of a longer word'],
    ['deep networks', 'at 20.00 s, is «Deep Networkで», which has «で» instead of «s»'],
    ['層の入力を足す…', undefined],
  ])('%s', (phrase, nearest) => {
    const problems = problemsOf(lyric, phrase);
    const message = `«${phrase}» of the card «A» is not sung: the nearest lyric, ${nearest}.`;
    const expected = { severity: 'error', code: 'phrase-not-sung', message, line: 2 };
    expect(problems).toMatchObject(nearest === undefined ? [] : [expected]);
  });

  test.each(['全然ちがう言葉', '？！', 'あ', 'x'])('%s: nothing is like it', (phrase) => {
    const message = `«${phrase}» of the card «A» is not sung, nor anything like it.`;
    expect(problemsOf(lyric, phrase)).toMatchObject([{ code: 'phrase-not-sung', message }]);
  });

  it('says how to mend it, at its own line, once for each card', () => {
    const { cards } = parseCards('# song\n\n## A\n\n> 入力\n> 無い / 無い\n> 無い\n## B\n> 無い');
    const { problems } = findOccurrences(lyricsOf(...lyric), cards);
    expect(problems.map((problem) => problem.line)).toEqual([6, 9]);
    expect(problems[0]?.hint).toContain('as it is sung');
  });

  it('is told for a lyric without words, and for a card without a line', () => {
    const card = { id: 'a', title: 'A', runs: [['無い']], body: '', questions: [] };
    const [problem] = findOccurrences(lyricsOf(), [card]).problems;
    expect(problem?.code).toBe('phrase-not-sung');
    expect(problem).not.toHaveProperty('line');
  });

  it('is looked for by its beginning where it is very long', () => {
    const [problem] = problemsOf(['あいうえお'.repeat(100)], `${'あいうえお'.repeat(50)}かきくけこ`);
    expect(problem?.message).toContain('the nearest lyric, at 0.00 s, is «あいうえお');
  });
});

describe('a phrase that is sung for more than one card', () => {
  test.each([
    ['the same phrase', ['入力を足す'], ['入力を', '入力を'], ['«入力を» … «A», «B»']],
    ['of three cards', ['入力を足す'], ['入力を', '入力を', '入力を'], ['«入力を» … «A», «B», «C»']],
    ['a shared part', ['入力を足す式'], ['入力を / 足す', '足す / 式'], ['«足す» … «A», «B»']],
    [
      'a part sung alone',
      ['入力を', 'ほか', '入力を足す', '入力を引く'],
      ['入力を / 足す', '入力を / 引く'],
      ['«入力を» … «A», «B»'],
    ],
    [
      'only as a part of a longer phrase',
      ['Self-Attentionの式'],
      ['Attention', 'Self-Attention'],
      ['«Attention» … «B», «A»'],
    ],
    ['only as a part of a longer run', ['入力を足す'], ['入力を / 足す', '入力を'], ['«入力を» … «A», «B»']],
    ['not if it is sung elsewhere too', ['Self-Attention', 'Attention'], ['Attention', 'Self-Attention'], []],
    ['not if each has its own place', ['入力を足す', '入力を引く'], ['入力を / 足す', '入力を / 引く'], []],
    ['not if the longer one is of the same card', ['入力を足す'], [['入力を足す', '入力を']], []],
    [
      'not if a run lies inside another of the same card',
      ['横に', '並列に', '縦に'],
      [['横に / … / 縦に', '並列に']],
      [],
    ],
  ])('%s', (_, lyric, cards, told) => {
    const problems = problemsOf(lyric, ...cards);
    const short = problems.map(({ message }) => message.replace(' is sung where more than one card is meant:', ' …'));
    expect(short).toEqual(told.map((text) => `${text}.`));
    expect(problems.every(({ code, severity }) => code === 'phrase-shared' && severity === 'warning')).toBe(true);
  });
});

describe('a quote without its mark', () => {
  const lyric = ['層の入力を数層飛ばして', '出力に直接加算する', 'ReLU'];
  test.each([
    ['a line of the lyric', '層の入力を数層飛ばして', [3]],
    ['a part of one', '\n数層飛ばして出力に\n\nbody', [4]],
    ['several phrases', '入力を数層 / … / 直接加算', [3]],
    ['nothing where a quote stands above', '> 出力に直接\n層の入力を数層飛ばして', []],
    ['nothing where the line says more', '層の入力を数層飛ばして、先へ運びます。', []],
    ['nothing of a term', 'ReLU', []],
    ['nothing of a list', '- 層の入力を数層飛ばして', []],
    ['nothing of later lines', 'body\n層の入力を数層飛ばして', []],
    ['nothing of a card without text', '', []],
  ])('tells of %s', (_, text, lines) => {
    const { cards } = parseCards(`# song\n## A\n${text}`);
    const { problems } = findOccurrences(lyricsOf(...lyric), cards);
    expect(problems.map(({ code, line }) => `${line}: ${code}`)).toEqual(
      lines.map((line) => `${line}: quote-forgotten`),
    );
  });
});
