import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { codesOf, readCard } from './written-cards.ts';

it('reads a card as the format shows it', () => {
  const card = readCard(
    '## スキップ結合の仕組み {#skip-connection}',
    '> 層の入力を数層飛ばして出力に直接加算する / 入力を変換後の出力に足し合わせる',
    '> スキップ結合は入力を出力に直接加算し',
    '',
    '入力 $x$ を **変換後の値** $F(x)$ に足します。',
    '',
    '$$ y = F(x) + x $$',
    '',
    '### 問',
    'スキップ結合は何を足すか',
    '- [x] 入力 $x$',
    '- [ ] 勾配',
  );
  expect(card).toEqual({
    id: 'skip-connection',
    title: 'スキップ結合の仕組み',
    runs: [
      ['層の入力を数層飛ばして出力に直接加算する', '入力を変換後の出力に足し合わせる'],
      ['スキップ結合は入力を出力に直接加算し'],
    ],
    body: '入力 $x$ を **変換後の値** $F(x)$ に足します。\n\n$$ y = F(x) + x $$',
    questions: [
      {
        prompt: 'スキップ結合は何を足すか',
        choices: [
          { text: '入力 $x$', right: true },
          { text: '勾配', right: false },
        ],
        answers: [],
      },
    ],
    line: 1,
  });
});

describe('headings', () => {
  test.each([
    ['## A\n## B', ['A', 'B']],
    ['   ## A', ['A']],
    ['    ## A', []],
    ['##\tA', ['A']],
    ['##　A', ['A']],
    ['##A', ['A']],
    ['## A ##', ['A']],
    ['## C#', ['C#']],
    ['# A\n### B', []],
    ['## A\n# B\n### C\n#### D', ['A']],
    ['## A\n```\n## B\n```\n## C', ['A', 'C']],
    ['## A\n~~~md\n## B\n```\n~~~\n## C', ['A', 'C']],
    ['## A\n````\n```\n## B\n````\n## C', ['A', 'C']],
    ['## A\n``` inline ``` text\n## B', ['A', 'B']],
    ['## A\n> ## B', ['A']],
    ['\uFEFF## A\r\n## B\r## C\n', ['A', 'B', 'C']],
  ])('%j', (markdown, titles) => {
    expect(parseCards(markdown).cards.map(({ title }) => title)).toEqual(titles);
  });

  it('know their lines, whatever ends these', () => {
    const { cards } = parseCards('\uFEFF# song\r\n\r\n## A\r## B\n\n## C');
    expect(cards.map(({ line }) => line)).toEqual([3, 4, 6]);
  });

  test.each(['', '\uFEFF', ' \n\n', '# song\n## A', 'はじめに\n\n> quote\n\n### 問\n= x\n\n## A'])(
    'what stands before the first card is nobody’s: %j',
    (markdown) => {
      const { cards, problems } = parseCards(markdown);
      expect(problems).toEqual([]);
      expect(
        cards.every(({ title, body, runs, questions }) => title === 'A' && !body && !runs.length && !questions.length),
      ).toBe(true);
    },
  );
});

const idsOf = (markdown: string) => parseCards(markdown).cards.map(({ id }) => id);

describe('ids', () => {
  test.each([
    ['## A {#b}', ['b']],
    ['## A {#B_1.x} ##', ['B_1.x']],
    ['## ResNetと層の深さ', ['resnetと層の深さ']],
    ['## 1. ResNet', ['resnet']],
    ['## 12.ResNet', ['resnet']],
    ['## １．ResNet', ['resnet']],
    ['## 1) ResNet', ['resnet']],
    ['## （１）ResNet', ['resnet']],
    ['## 1、ResNet', ['resnet']],
    ['## ①ResNet', ['resnet']],
    ['## 1.5倍', ['1-5倍']],
    ['## 2015年の優勝', ['2015年の優勝']],
    ['## 152', ['152']],
    ['## ＲｅｓＮｅｔ・（残差）！', ['resnet-残差']],
    ['## 1.', ['card']],
    ['## A {#}', ['a']],
  ])('%s', (markdown, ids) => {
    expect(idsOf(markdown)).toEqual(ids);
  });

  it('stay the same when cards are reordered', () => {
    expect(idsOf('## 1. 甲\n## 2. 乙')).toEqual(['甲', '乙']);
    expect(idsOf('## 1. 乙\n## 2. 甲')).toEqual(['乙', '甲']);
  });

  test.each([
    ['## A {#x}\n## B {#x}', ['x', 'x-2'], ['2: duplicate-id']],
    ['## A\n## A\n## A', ['a', 'a-2', 'a-3'], ['2: duplicate-id', '3: duplicate-id']],
    ['## A {#x}\n## B {#x}\n## C {#x-2}', ['x', 'x-3', 'x-2'], ['2: duplicate-id']],
    ['## X\n## A {#x}', ['x-2', 'x'], ['1: duplicate-id']],
    ['## A-2\n## A\n## A', ['a-2', 'a', 'a-3'], ['3: duplicate-id']],
  ])('%j are made unique', (markdown, ids, codes) => {
    expect(idsOf(markdown)).toEqual(ids);
    expect(codesOf(markdown)).toEqual(codes);
  });
});

describe('runs', () => {
  test.each([
    ['> A / B', [['A', 'B']]],
    ['> A／B ／ C', [['A', 'B', 'C']]],
    ['> TCP/IP / A/B', [['TCP/IP', 'A/B']]],
    ['>A', [['A']]],
    ['＞ A', [['A']]],
    ['   > A\n> B', [['A'], ['B']]],
    ['\n\n> A', [['A']]],
    ['> A / … / B', [['A', '…', 'B']]],
    ['> A / ... / …… / B', [['A', '…', '…', 'B']]],
    ['> A… / B', [['A…', 'B']]],
    ['> A / / B /', [['A', 'B']]],
    ['> / A', [['A']]],
    ['> A\n>\n> B', [['A'], ['B']]],
    ['>', []],
    ['A', []],
    ['> A\nlazy', [['A']]],
    ['> A\n\n> B', [['A']]],
    ['body\n> A', []],
  ])('%j', (markdown, runs) => {
    expect(readCard('## card', markdown).runs).toEqual(runs);
  });
});

describe('problems', () => {
  test.each([
    ['text without a card', '# song\ntext', ['undefined: no-cards']],
    ['a card without a title', '\n##\nbody', ['2: no-title']],
    ['code that is not closed', '## A\n\n```\n## B', ['3: code-not-closed']],
    ['a first card with one #', '# A\n\n> a\n\n## B', ['1: stray-title']],
    ['a later card with one #', '## A\n＃ B\n> b', ['2: stray-title']],
    ['a second title', '# song\n# A\ntext\n## B', ['2: stray-title']],
    ['only cards with one #', '# A\n> a', ['1: stray-title', 'undefined: no-cards']],
    ['nothing of a title', '# song\n\n## A\n> a', []],
    ['nothing of a title in a card', '## A\n> a\n\n# B\ntext', []],
    ['nothing of a hash tag or code', '# song\n#tag\n> a\n```\n# code\n> a\n```\n## A', []],
  ])('%s', (_, markdown, codes) => {
    expect(codesOf(markdown)).toEqual(codes);
  });

  it('say what to do', () => {
    const { problems } = parseCards('## A {#x}\n## B {#x}\n### 問\n```');
    expect(problems.length).toBeGreaterThanOrEqual(3);
    for (const { message, hint } of problems) expect(`${message} ${hint}`).toMatch(/^[A-Z].+\. [A-Z].+\.$/u);
  });
});

describe('whatever the text is', () => {
  const piece = fc.constantFrom(
    '#',
    '##',
    '### 問',
    '>',
    ' / ',
    '…',
    '- [x] ',
    '= ',
    '```',
    '~~~',
    '$$',
    '{#',
    'a',
    '}',
    '1.',
    '\r',
    '\n',
    '\n\n',
    '　',
    '\uFEFF',
    '\u2028',
  );
  const text = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('never throws, gives each card an id of its own, keeps all words', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const { cards } = parseCards(markdown);
        expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
        expect(cards.every(({ id }) => id)).toBe(true);
        const kept = JSON.stringify(parseCards(`## title\n${markdown}`));
        expect(kept.split('a').length).toBeGreaterThanOrEqual(markdown.split('a').length);
      }),
      { numRuns: 1000 },
    );
  });
});
