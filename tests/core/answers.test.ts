import { describe, expect, test } from 'vitest';
import { isAnswerable, isRightAnswer } from '../../src/core/answers.ts';
import { parseCards } from '../../src/core/cards.ts';

const isRight = (typed: string, ...answers: string[]) => isRightAnswer(typed, { prompt: '', choices: [], answers });

describe('an answer that is typed', () => {
  test.each([
    ['残差', '残差'],
    [' 残差 ', '残差'],
    ['残差。', '残差'],
    ['googlenet', 'GoogLeNet'],
    ['ＧｏｏｇＬｅＮｅｔ', 'GoogLeNet'],
    ['Goog Le Net', 'GoogLeNet'],
    ['すきっぷけつごう', 'スキップけつごう'],
    ['ｽｷｯﾌﾟ', 'スキップ'],
    ['skip-connection', 'Skip Connection'],
    ['152', '１５２'],
    ['1,000', '1000'],
    ['1.50', '1.5'],
    ['−1', '-1'],
    ['+', '＋'],
    ['C++', 'c++'],
    ['。', '。'],
  ])('%s is %s', (typed, answer) => {
    expect(isRight(typed, 'something else', answer)).toBe(true);
  });

  test.each([
    ['', '残差'],
    ['  ', ''],
    ['誤差', '残差'],
    ['残', '残差'],
    ['残差学習', '残差'],
    ['15', '1.5'],
    ['1', '-1'],
    ['50', '50%'],
    ['C', 'C++'],
    ['。', '、'],
  ])('%s is not %s', (typed, answer) => {
    expect(isRight(typed, answer)).toBe(false);
  });

  test('of a question that has none is never right', () => {
    expect(isRight('x')).toBe(false);
  });
});

test.each([
  ['- [x] a\n- [ ] b', true],
  ['= a', true],
  ['- [ ] a\n- [ ] b', false],
  ['', false],
])('can be answered, where its author says what is right: %j', (written, isSo) => {
  const [card] = parseCards(`## card\n### 問\nwhat?\n${written}`).cards;
  expect(card?.questions.map(isAnswerable)).toEqual([isSo]);
});
