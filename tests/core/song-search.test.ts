import { describe, expect, test } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { parseLrc } from '../../src/core/lrc.ts';
import { createSongSearch, type Found } from '../../src/core/song-search.ts';

const { lyrics } = parseLrc(`@Ruby1=混同,こんごう
@Ruby2=行列,ぎょうれつ
@Ruby3=勾配,こうばい
[00:01.00]混同行列で評価する
[00:02.00]スキップ結合は Self‑Attention
[00:03.00]ＲｅＬＵとｶﾞｳｽ
[00:04.00]勾配消失を
[00:05.00]緩和する
[00:06.00]ラララ ラララ
[00:06.00]Gradients flow`);

const { cards } = parseCards(`## 1. 逆伝播 {#backward}
> 勾配消失を

- **誤差**を[[出力側]]から[運ぶ](https://example.com/a "b")。
式は $y = F(x)$

## Dropout {#dropout}

過学習を防ぐ`);

const search = createSongSearch(lyrics.lines, cards);

/** What is found, and in brackets what is marked: `3: [ReLU]と…`. */
function written({ text, marks, line, card }: Found): string {
  const marked = marks.toReversed().reduce((shown, { from, to }) => {
    return `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`;
  }, text);
  return `${card?.id ?? line}: ${marked}`;
}

const table: [what: string, wanted: string, found: string[]][] = [
  ['a word', '評価', ['0: 混同行列で[評価]する']],
  ['a reading', 'こんごうぎょうれつ', ['0: [混同行列]で評価する']],
  ['a part of a reading', 'うぎょう', ['0: [混同行列]で評価する']],
  ['a reading and what follows it', 'ぎょうれつで評', ['0: 混同[行列で評]価する']],
  ['a reading in katakana', 'コウバイ', ['3: [勾配]消失を']],
  ['what is written in katakana, in hiragana', 'すきっぷ', ['1: [スキップ]結合は Self‑Attention']],
  ['half-width kana', 'がうす', ['2: ＲｅＬＵと[ｶﾞｳｽ]']],
  ['full-width letters, in another case', 'relu', ['2: [ＲｅＬＵ]とｶﾞｳｽ']],
  ['another dash', 'self-attention', ['1: スキップ結合は [Self‑Attention]']],
  ['over the end of a line', '消失を緩和', ['3: 勾配[消失を]']],
  ['several times in a line', 'らら', ['5: [ララ][ラ ラ][ララ]']],
  ['a translation', 'gradients', ['5: [Gradients] flow']],
  ['lines before cards', '消失', ['3: 勾配[消失]を']],
  ['the title of a card', '逆伝播', ['backward: 1. [逆伝播]']],
  ['the text of a card, without its marks', '誤差を出力側', ['backward: [誤差を出力側]から運ぶ。']],
  ['a formula', 'f(x)', ['backward: 式は y = [F(x])']],
  ['not over the ends of what does not follow', 'Dropout過学習', []],
  ['nothing', '', []],
  ['only what is not heard', ' 、-', []],
  ['what is not there', '転移学習', []],
];

describe('looked for in a song', () => {
  test.each(table)('%s: «%s»', (_what, wanted, found) => {
    expect(search(wanted).map(written)).toEqual(found);
  });

  test('each line and each card is found once', () => {
    expect(search('を').map(({ line, card }) => card?.id ?? line)).toEqual([3, 'backward', 'dropout']);
  });

  test('a translation is told from its line', () => {
    expect(search('gradients').map(({ isTranslation }) => isTranslation)).toEqual([true]);
    expect(search('ラララ').map(({ isTranslation }) => isTranslation)).toEqual([false]);
  });

  test('a long lyric is looked through at once', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...lyrics.lines[0]!, text: `混同行列 ${index}` }));
    const longSearch = createSongSearch(many, []);
    expect(longSearch('4999')).toHaveLength(1);
    expect(longSearch('行')).toHaveLength(5000);
  });
});
