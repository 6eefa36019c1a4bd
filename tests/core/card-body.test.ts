import { describe, expect, it, test } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { codesOf, readCard } from './written-cards.ts';

describe('the body', () => {
  test.each([
    ['all that follows', 'one\n\n- two\n\n### three\n\n#### four', 'one\n\n- two\n\n### three\n\n#### four'],
    ['also a first-level heading', 'one\n\n# two', 'one\n\n# two'],
    ['later quotes', 'one\n\n> two\n> three', 'one\n\n> two\n> three'],
    ['what follows the quote lazily', '> A\nlazy', 'lazy'],
    ['code as it is', '```\n## one\n### 問\n= two\n```', '```\n## one\n### 問\n= two\n```'],
    ['blanks at the start of its first line', '\n\n    code\n\n', '    code'],
    ['terms to be recalled', '[[勾配]]', '[[勾配]]'],
    ['headings that only begin as a question', '### 問いの立て方\n\none', '### 問いの立て方\n\none'],
    ['lists outside of questions', '- [x] one\n= two', '- [x] one\n= two'],
  ])('is %s', (_, markdown, body) => {
    const card = readCard('## card', markdown);
    expect(card.body).toBe(body);
    expect(card.questions).toEqual([]);
  });
});

describe('questions', () => {
  test.each([
    ['with choices', '### 問\nwhat?\n- [x] a\n- [ ] b\n* [X] c\n+ [ ] d', 'what?', ['+a', '-b', '+c', '-d'], []],
    ['with typed answers', '### 問\nwhat?\n= a\n＝ b', 'what?', [], ['a', 'b']],
    ['with blank lines', '### 問\n\nwhat?\n\n- [x] a\n\n- [ ] b\n\n', 'what?', ['+a', '-b'], []],
    ['with a prompt of several lines', '### 問\none\n\n- two\n- [x] a', 'one\n\n- two', ['+a'], []],
    ['with a formula', '### 問\n$$\ny\n= F(x)\n$$\n= a', '$$\ny\n= F(x)\n$$', [], ['a']],
    ['with a formula in a line', '### 問\n$$ y = x $$\n= a', '$$ y = x $$', [], ['a']],
    ['with code', '### 問\n```\n= x\n- [x] y\n```\n= a', '```\n= x\n- [x] y\n```', [], ['a']],
    ['with a number', '### 問題 ２\nwhat?\n= a', 'what?', [], ['a']],
    ['with a full-width blank', '###　問 \nwhat?\n= a', 'what?', [], ['a']],
    ['with choices of several lines', '### 問\nwhat?\n- [x] a\n  more\n- [ ] b', 'what?', ['+a\nmore', '-b'], []],
    ['with a smaller heading', '### 問\n#### hint\nwhat?\n= a', '#### hint\nwhat?', [], ['a']],
  ])('%s', (_, markdown, prompt, choices, answers) => {
    const card = readCard('## card', markdown);
    const read = card.questions.map((question) => ({
      ...question,
      choices: question.choices.map(({ text, right }) => `${right ? '+' : '-'}${text}`),
    }));
    expect(read).toEqual([{ prompt, choices, answers }]);
    expect(card.body).toBe('');
  });

  it('are several, and leave the text around them to the body', () => {
    const card = readCard(
      '## card',
      'one',
      '### 問',
      'first?',
      '= a',
      'two',
      '',
      '### 問',
      'second?',
      '= b',
      '### three',
      'four',
    );
    expect(card.questions.map(({ prompt, answers }) => `${prompt} ${answers.join()}`)).toEqual([
      'first? a',
      'second? b',
    ]);
    expect(card.body).toBe('one\ntwo\n\n### three\nfour');
  });

  test.each([
    ['## A\n### 問\n= a', ['2: question-incomplete']],
    ['## A\n### 問\nwhat?', ['2: question-incomplete']],
    ['## A\n### 問\nwhat?\n- [ ] a', ['2: question-incomplete']],
    ['## A\n### 問', ['2: question-incomplete', '2: question-incomplete']],
  ])('that are incomplete are kept and told: %j', (markdown, codes) => {
    expect(codesOf(markdown)).toEqual(codes);
    expect(parseCards(markdown).cards[0]?.questions).toHaveLength(1);
  });
});
