import { describe, expect, test } from 'vitest';
import { cut, findPhrases, measure, setText } from '../../src/site/share-title.ts';

const boxes = [
  { size: 100, width: 600, lines: 2 },
  { size: 50, width: 600, lines: 3 },
];

describe('a title is set', () => {
  test.each([
    ['large where it is short', '勾配消失', 100, ['勾配消失']],
    ['between words', 'スキップ結合覚えうた', 100, ['スキップ結合', '覚えうた']],
    ['without the point that parts its lines', 'ResNet・スキップ結合', 100, ['ResNet', 'スキップ結合']],
    ['smaller where it is long', '正則化とドロップアウトの違い', 50, ['正則化とドロップアウトの', '違い']],
    ['and cut where it is longer', 'あ'.repeat(60), 50, ['あ'.repeat(12), 'あ'.repeat(12), `${'あ'.repeat(11)}…`]],
    ['in nothing where there is none', '', 100, []],
  ])('%s', (_, title, size, lines) => {
    expect(setText(title, boxes)).toEqual({ size, lines });
  });
});

test.each([
  ['入力を出力に加算する', ['入力を', '出力に', '加算する']],
  ['「残差」を学ぶ', ['「残差」を', '学ぶ']],
  ['Attention Is All', ['Attention ', 'Is ', 'All']],
])('%s is parted where one would breathe', (text, phrases) => {
  expect(findPhrases(text)).toEqual(phrases);
});

test('a text is cut at a width, never within a letter', () => {
  expect(cut('𠮷野家ABC', 3)).toBe('𠮷野家');
  expect(measure('𠮷野家')).toBe(3);
  expect(measure('AB')).toBeLessThan(2);
});
