import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { parseLrc } from '../../src/core/lrc.ts';
import type { Lyrics } from '../../src/core/lyrics.ts';
import { findOccurrences } from '../../src/core/matching.ts';
import { cardsOf, find, line, lineOf, lyricsOf, marksOf } from './sung-lines.ts';

describe('phrases and runs', () => {
  const chorus = ['勾配が消える', '深い層の学習', '入力を足す', '勾配が消える', '入力を足す'];
  test.each([
    ['a phrase runs over line ends', ['層の入力を', '出力に', '足す'], '入力を出力に足す', ['入力を + 出力に + 足す']],
    [
      'phrases that follow each other are one',
      chorus.slice(0, 3),
      '勾配が消える / 深い層の学習',
      ['勾配が消える + 深い層の学習'],
    ],
    ['also within a line', ['勾配が、消える'], '勾配が / 消える', ['勾配が + 消える']],
    [
      'a phrase sung alone later',
      chorus,
      '勾配が消える / 深い層の学習',
      ['勾配が消える + 深い層の学習', '勾配が消える'],
    ],
    [
      'each later part',
      chorus,
      '勾配が消える / 深い層の学習 / 入力を足す',
      ['勾配が消える + 深い層の学習 + 入力を足す', '勾配が消える', '入力を足す'],
    ],
    ['an earlier part', ['足す', 'そして', '引く', '足す'], '引く / 足す', ['足す', '引く + 足す']],
    [
      'the whole run in each chorus',
      ['足す', '引く', '間奏', '足す', '引く'],
      '足す / 引く',
      ['足す + 引く', '足す + 引く'],
    ],
    ['other words part a run', ['勾配が そう 消える'], '勾配が / 消える', ['勾配が', '消える']],
    ['the other way round they do not follow', ['消える勾配が'], '勾配が / 消える', ['消える', '勾配が']],
    ['a phrase that begins as the next one', ['ラララララルル'], 'ラララ / ララ / ルル', ['ラララ + ララ + ルル']],
    ['the same phrase twice', ['ああああ'], 'ああ / ああ', ['ああ + ああ']],
    ['the same phrase three times, sung twice', ['ああ', 'ああ'], 'ああ / ああ / ああ', ['ああ + ああ']],
    ['the step that most of the run follows', ['勾配 消失'], '勾配 / 爆発 / 勾配 / 消失', ['勾配 + 消失']],
    ['one run inside another is told once', ['勾配が消える'], ['勾配が / 消える', '勾配が'], ['勾配が + 消える']],
    ['the same run twice', ['勾配が消える'], ['勾配が / 消える', '勾配が / 消える'], ['勾配が + 消える']],
    ['two runs of one card', ['勾配が', 'そして', '消える'], ['勾配が', '消える'], ['勾配が', '消える']],
    ['punctuation alone is passed over', ['勾配が消える'], '勾配が / ！？ / 消える', ['勾配が + 消える']],
    ['a phrase that is not sung parts a run', ['勾配が消える'], '勾配が / すぐ / 消える', ['勾配が', '消える']],
    ['other words at the ends mean nothing', ['勾配が消える'], '… / 勾配が / 消える / …', ['勾配が + 消える']],
  ])('%s', (_, lyric, card, marks) => {
    expect(find(lyric, card)).toEqual(marks.map((mark) => `A: ${mark}`));
  });
});

describe('other words in between', () => {
  test.each([
    ['in the same line', ['横に ほか 縦に'], ['横に + 縦に']],
    ['none at all', ['横に縦に'], ['横に + 縦に']],
    ['the rest of a line and the next', ['横に ほか', 'ほか 縦に'], ['横に + 縦に']],
    ['at most 3 lines', ['横に ほか', 'ほか', 'ほか 縦に'], ['横に + 縦に']],
    ['never 4 lines', ['横に ほか', 'ほか', 'ほか', 'ほか 縦に'], ['横に', '縦に']],
    ['3 whole lines', ['横に', 'ほか', 'ほか', 'ほか', '縦に'], ['横に + 縦に']],
    ['never 4 whole lines', ['横に', 'ほか', 'ほか', 'ほか', 'ほか', '縦に'], ['横に', '縦に']],
    ['from the nearer of two beginnings', ['横に ほか 横に ほか 縦に'], ['横に', '横に + 縦に']],
    ['to the nearer of two ends', ['横に ほか 縦に 縦に'], ['横に + 縦に', '縦に']],
  ])('%s', (_, lyric, marks) => {
    const lines = lyric.map((text, index) => line(text, index * 4, index * 4 + 3));
    const lyrics = { ...lyricsOf(), lines };
    for (const run of ['横に / … / 縦に', '横に / ... / ！ / 縦に', '横に / …… / … / 縦に']) {
      const { occurrences } = findOccurrences(lyrics, cardsOf(run));
      expect(marksOf(lyrics, occurrences)).toEqual(marks.map((mark) => `A: ${mark}`));
    }
  });

  test.each([
    [20, ['A: 横に + 縦に']],
    [20.01, ['A: 横に', 'A: 縦に']],
  ])('%d s of them', (seconds, marks) => {
    const lyrics = { ...lyricsOf(), lines: [line('横に', 0, 2), line('ほか', 2, 4), line('縦に', 2 + seconds, 40)] };
    expect(marksOf(lyrics, findOccurrences(lyrics, cardsOf('横に / … / 縦に')).occurrences)).toEqual(marks);
  });

  it('are meant only by … alone', () => {
    expect(find(['横に広げて縦に'], '横に…縦に')).toEqual([]);
  });
});

describe('cards that share a phrase', () => {
  test.each([
    [
      'the one with more of the words around it',
      ['入力を足す', '入力を引く'],
      ['入力を / 足す', '入力を / 引く'],
      ['A: 入力を + 足す', 'B: 入力を + 引く'],
    ],
    ['both that have the same', ['入力を足す'], ['入力を', '入力を'], ['A: 入力を', 'B: 入力を']],
    ['both for a part sung alone', ['入力を', '消す'], ['入力を / 足す', '入力を / 引く'], ['A: 入力を', 'B: 入力を']],
    [
      'both that overlap at their ends',
      ['入力を足す式'],
      ['入力を / 足す', '足す / 式'],
      ['A: 入力を + 足す', 'B: 足す + 式'],
    ],
    [
      'a card in the words between as well',
      ['横に', '並列に', '縦に'],
      ['横に / … / 縦に', '並列に'],
      ['A: 横に + 縦に', 'B: 並列に'],
    ],
  ])('%s', (_, lyric, cards, marks) => {
    expect(find(lyric, ...cards)).toEqual(marks);
  });
});

const range = ({ start, end }: { start: number; end: number }): string => `${start.toFixed(2)}–${end.toFixed(2)}`;

/** `start–end` of each occurrence, and in brackets those of its phrases if there are several. */
function timesOf(lines: Lyrics['lines'], ...cards: string[]): string[] {
  const { occurrences } = findOccurrences({ ...lyricsOf(), lines }, cardsOf(...cards));
  return occurrences.map((found) => {
    const parts = found.phrases.map(range).join(' ');
    return parts === range(found) ? parts : `${range(found)} (${parts})`;
  });
}

describe('times', () => {
  const words = lineOf(['ResNetは', 1, 2], ['「2015年」 ', 2.5, 3.5], ['優勝、', 4, 5]);

  test.each([
    ['from word stamps', [words], 'ResNetは2015年優勝', '1.00–5.00'],
    ['each phrase its own', [words], 'ResNetは / 2015年 / 優勝', '1.00–5.00 (1.00–2.00 2.50–3.50 4.00–5.00)'],
    ['signs and blanks of a word take no time', [words], '2015年', '2.50–3.50'],
    ['inside a word by its characters', [lineOf(['スキップ結合', 2, 5])], '結合', '4.00–5.00'],
    ['from the middle of a word to that of another', [lineOf(['いろ', 1, 2], ['はに', 4, 6])], 'ろは', '1.50–5.00'],
    ['a letter that two words share', [lineOf(['か', 1, 2], ['\u3099く', 2, 4])], 'く', '2.00–4.00'],
    ['without stamps by the characters of the line', [line('いろはに ほへとちり', 10, 20)], 'ほへ', '15.00–17.00'],
    ['signs at the ends of the line take no time', [line('「いろはに」', 10, 14)], 'いろ', '10.00–12.00'],
    ['over line ends', [line('いろはに', 10, 14), lineOf(['ほ', 15, 16], ['へ', 16, 18])], 'はにほ', '12.00–16.00'],
    [
      'in a last line without an end',
      [line('いろ', 0, 1), line('いろ', 1, 2), line('はに', 2, Infinity)],
      'に',
      '2.65–3.30',
    ],
    [
      'words that go back never end before they start',
      [lineOf(['いろ', 5, 6], ['はに', 1, 2])],
      'いろはに',
      '5.00–5.00',
    ],
  ])('%s', (_, lines, card, times) => {
    expect(timesOf(lines, card)).toEqual([times]);
  });

  it('sorts occurrences by their start', () => {
    const both = [line('いろ', 0), line('はに', 10), line('いろ', 20)];
    expect(timesOf(both, 'はに', 'いろ')).toEqual(['0.00–5.00', '10.00–15.00', '20.00–25.00']);
  });
});

describe('the first song', () => {
  const folder = new URL('../../songs/resnet-skip-connection/', import.meta.url);
  const { lyrics } = parseLrc(readFileSync(new URL('lyrics.lrc', folder), 'utf8'));
  const { cards, problems } = parseCards(readFileSync(new URL('cards.md', folder), 'utf8'));
  const found = findOccurrences(lyrics, cards);

  it('calls up its cards where they are sung, and nowhere else', () => {
    const times = found.occurrences.map(
      ({ card, start, end }) => `${cards.indexOf(card) + 1}: ${start.toFixed(2)}–${end.toFixed(2)}`,
    );
    expect(times).toEqual([
      '1: 6.00–17.81',
      '2: 36.00–47.81',
      '3: 48.19–60.00',
      '4: 75.19–83.63',
      '5: 90.00–107.63',
      '2: 108.00–113.81',
      '3: 114.00–117.00',
      '4: 117.19–119.81',
    ]);
  });

  it('begins its phrases where Continue goes back to', () => {
    const starts = found.occurrences.slice(0, 5).map(({ phrases }) => phrases.map(({ start }) => start.toFixed(2)));
    expect(starts.map((some) => some.join(' '))).toEqual([
      '6.00 12.00',
      '36.00 42.00',
      '48.19 54.00 57.00',
      '75.19 78.00',
      '90.00 102.00',
    ]);
  });

  it('has no problems', () => {
    expect([...problems, ...found.problems]).toEqual([]);
  });
});

it('never throws, stays inside the lines and keeps the order, whatever the texts are', () => {
  const pieces = ['あ', 'い', 'A', '1', ' ', '、', '-', '…', 'ｶ', 'ﾞ', '𠮷', '㌔', 'ß', '\u3099', '👨‍👩‍👧', '\ud842'];
  const textOf = (maxLength: number) =>
    fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));
  const runs = fc.array(fc.array(fc.oneof(textOf(3), fc.constant('…')), { maxLength: 4 }), { maxLength: 3 });
  const song = fc.array(fc.tuple(textOf(12), fc.nat(12), fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(song, fc.array(runs, { maxLength: 5 }), (sung, manyRuns) => {
      const lines = sung.map(([shown, cut, stamped], at) =>
        stamped
          ? lineOf([shown.slice(0, cut), at, at + 0.4], [shown.slice(cut), at + 0.5, at + 0.9])
          : line(shown, at, at + 1),
      );
      const cards = manyRuns.map((some, at) => ({ id: String(at), title: '', runs: some, body: '', questions: [] }));
      let last = 0;
      for (const { start, end, phrases, spans } of findOccurrences({ ...lyricsOf(), lines }, cards).occurrences) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(phrases[0]?.start).toBe(start);
        expect(phrases.every((phrase) => phrase.start <= phrase.end && phrase.end <= end)).toBe(true);
        expect(spans.length).toBeGreaterThan(0);
        expect(spans.every(({ line: at, from, to }) => from < to && to <= (lines[at]?.text.length ?? 0))).toBe(true);
        last = start;
      }
    }),
    { numRuns: 500 },
  );
});
