import { describe, expect, it, test } from 'vitest';
import { findOccurrences } from '../../src/core/matching.ts';
import { find, lyricsOf } from './sung-lines.ts';

describe('text is compared', () => {
  test.each([
    ['as it is', '残差学習で深い', '残差学習', '残差学習'],
    ['without case', 'ResNetは深い', 'RESNET', 'ResNet'],
    ['without width', 'ＲｅｓＮｅｔは２０１５年', 'ResNetは2015年', 'ＲｅｓＮｅｔは２０１５年'],
    ['without blanks', 'デンドラルは 有機構造推定', 'デンドラルは有機構造推定', 'デンドラルは 有機構造推定'],
    ['without blanks in the phrase', 'スキップ結合', 'スキップ　結合', 'スキップ結合'],
    ['without punctuation', '深い、層の。学習!', '深い層の学習', '深い、層の。学習'],
    ['without brackets', '層（レイヤー）を【重ねる】', '層レイヤーを「重ねる」', '層（レイヤー）を【重ねる'],
    ['without the middle dot', 'ＲｅＬＵ・関数', 'ReLU関数', 'ＲｅＬＵ・関数'],
    ['with × as a letter', '3×3の畳み込み', '33の畳み込み', undefined],
    ['as full-width kana', 'ﾌﾞﾚｲｸ', 'ブレイク', 'ﾌﾞﾚｲｸ'],
    ['half-width ｶﾞ as one letter', 'ｶﾞﾝﾏ分布', 'ガンマ', 'ｶﾞﾝﾏ'],
    ['never up to the half of ｶﾞ', 'ｶﾞﾝﾏ', 'カ', undefined],
    ['composed or not', 'か\u3099くしゅう', 'がくしゅう', 'か\u3099くしゅう'],
    ['never up to the half of a composed letter', 'か\u3099くしゅう', 'か', undefined],
    ['㌔ as キロ', '10㌔走る', '10キロ', '10㌔'],
    ['never up to the half of ㌔', '10㌔走る', 'ロ走る', undefined],
    ['ß as ss', 'Straße', 'STRASSE', 'Straße'],
    ['final sigma as sigma', 'ΟΔΟΣ', 'οδος', 'ΟΔΟΣ'],
    ['surrogate pairs whole', '𠮷野家の𩸽', '野家の𩸽', '野家の𩸽'],
    ['never up to the half of a surrogate pair', '𠮷野家', '\ud842', undefined],
    ['by family as one letter', '我ら👨‍👩‍👧だ', '👨‍👩‍👧だ', '👨‍👩‍👧だ'],
    ['with the variation selector or without', '葛\u{e0100}飾', '葛飾', '葛\u{e0100}飾'],
    ['without zero-width blanks', '残\u200b差', '残差', '残\u200b差'],
    ['with ー as a letter', 'データ', 'デタ', undefined],
    ['ー not as a dash', 'デ－タ', 'データ', undefined],
    ['half-width ｰ as ー', 'ﾃﾞｰﾀ', 'データ', 'ﾃﾞｰﾀ'],
    ['without ♪', '学習♪深層♪', '学習深層', '学習♪深層'],
    ['without either wave', 'ああ〜いい', 'ああ～いい', 'ああ〜いい'],
  ])('%s: %s, «%s»', (_, lyric, phrase, marked) => {
    expect(find([lyric], phrase)).toEqual(marked === undefined ? [] : [`A: ${marked}`]);
  });

  test.each(['-', '‐', '‑', '‒', '–', '—', '―', '−', '－', '﹣', '\u00ad'])('without the dash %j', (dash) => {
    expect(find([`Self${dash}Attention`], 'Self-Attention')).toEqual([`A: Self${dash}Attention`]);
    expect(find(['Self Attention'], `Self${dash}Attention`)).toEqual(['A: Self Attention']);
  });

  it('gives spans without the blanks and signs around them', () => {
    expect(find(['「残差学習」、 で'], '、残差学習。')).toEqual(['A: 残差学習']);
  });

  it('finds nothing in a lyric or for cards that say nothing', () => {
    expect(find([], 'あ')).toEqual([]);
    expect(find(['', '　', '♪'], 'あ')).toEqual([]);
    expect(find(['あ'])).toEqual([]);
    expect(
      findOccurrences(lyricsOf('あ'), [{ id: 'a', title: 'a', runs: [[], ['']], body: '', questions: [] }]),
    ).toMatchObject({ occurrences: [], problems: [{ code: 'phrase-not-sung' }] });
  });
});

describe('the longest is meant', () => {
  test.each([
    ['Self-Attentionの式', ['Attention', 'Self-Attention'], ['B: Self-Attention']],
    ['Attentionの式', ['Attention', 'Self-Attention'], ['A: Attention']],
    ['Leaky ReLUとReLU', ['ReLU', 'Leaky ReLU'], ['B: Leaky ReLU', 'A: ReLU']],
    ['勾配消失問題', ['勾配消失', '消失問題を', '勾配消失問題'], ['C: 勾配消失問題']],
    ['深い層の学習', ['深い層', '層の学習'], ['B: 層の学習']],
    ['深い層深い', ['深い層', '層深い'], ['A: 深い層']],
    ['スキップ結合により学習', ['スキップ結合 / により', 'スキップ結合により学習'], ['B: スキップ結合により学習']],
    ['ああああ', ['ああ'], ['A: ああ', 'A: ああ']],
  ])('%s, %j', (lyric, cards, marks) => {
    expect(find([lyric], ...cards)).toEqual(marks);
  });

  it('finds a phrase again behind one that was covered', () => {
    expect(find(['かいろはいろはい'], 'いろはい', 'かいろは')).toEqual(['B: かいろは', 'A: いろはい']);
  });
});

describe('a Latin letter or a digit at the edge needs the edge of a word', () => {
  test.each([
    ['AIの時代', 'AI', true],
    ['生成AIの時代', 'AI', true],
    ['MAIN', 'AI', false],
    ['AIM', 'AI', false],
    ['ＡＩＭ', 'AI', false],
    ['AI M', 'AI', true],
    ['G-AI', 'AI', true],
    ['ResNet50', 'ResNet', false],
    ['ResNet-50', 'ResNet', true],
    ['ResNet-50', '50', true],
    ['最大152層', '152層', true],
    ['最大1152層', '152層', false],
    ['最大152層', '大152', true],
    ['最大1528層', '大152', false],
    ['café', 'caf', false],
    ['Überfit', 'berfit', false],
    ['学習率', '習', true],
  ])('%s, «%s»: %s', (lyric, phrase, found) => {
    expect(find([lyric], phrase)).toHaveLength(found ? 1 : 0);
  });

  it('has an edge at the ends of a line', () => {
    expect(find(['we use A', 'I love'], 'use A')).toEqual(['A: use A']);
    expect(find(['we use A', 'I love'], 'use AI')).toEqual(['A: use A + I']);
  });
});
