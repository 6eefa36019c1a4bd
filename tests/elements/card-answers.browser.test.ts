import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parseCards } from '../../src/core/cards.ts';
import { ask, cards, choice, hearAnswers, questionsOf, remarks, verdictOf } from './question-stage.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

describe('an answer', () => {
  test('that is right is said to be, in words', async () => {
    const { player, questions } = await ask();
    const heard = hearAnswers(player);
    const [question] = questions;
    if (!question) throw new Error('There is no question.');
    await userEvent.click(choice(question, 'paper'));
    await expect.poll(() => verdictOf(question)).toBe('✓ Correct.');
    expect(remarks(question).map((each) => each.split(': ')[1])).toContain('Your choice · Correct');
    const [, right] = parseCards(cards).cards[0]?.questions[0]?.choices ?? [];
    expect(heard).toEqual([['skip', 'What comes out of **it**?', [right?.text], true, player.currentTime]]);
  });

  test('that is wrong shows the right one; it is given once', async () => {
    const { player, questions } = await ask();
    const heard = hearAnswers(player);
    const [question] = questions;
    if (!question) throw new Error('There is no question.');
    const wrong = choice(question, 'nothing');
    wrong.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => verdictOf(question)).toMatch(/^✕ Not correct. It is: F.*x.*paper$/s);
    expect(wrong.matches('[part~=wrong][aria-pressed=true][aria-disabled=true]')).toBe(true);
    expect(choice(question, 'paper').matches('[part~=right][aria-pressed=false]')).toBe(true);
    expect(wrong.matches(':focus')).toBe(true);
    choice(question, 'paper').click();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject(['skip', expect.anything(), ['1. nothing'], false, expect.anything()]);
  });

  test('may be several choices', async () => {
    const { player, questions } = await ask();
    const heard = hearAnswers(player);
    const [, , question] = questions;
    if (!question) throw new Error('There is no question.');
    const check = question.querySelector<HTMLButtonElement>('[part=check]');
    expect(check?.disabled).toBe(true);
    for (const text of ['wide', 'shallow', 'deep', 'shallow']) await userEvent.click(choice(question, text));
    await userEvent.click(check ?? question);
    await expect.poll(() => verdictOf(question)).toBe('✓ Correct.');
    expect(heard).toMatchObject([['skip', 'Which are true?', ['deep', 'wide'], true, expect.anything()]]);
  });

  test('may be typed; the keys typed belong to the field', async () => {
    const { player, questions } = await ask();
    const heard = hearAnswers(player);
    const [, question] = questions;
    const field = question?.querySelector('input');
    if (!question || !field) throw new Error('There is no field.');
    await userEvent.click(field);
    await userEvent.keyboard(' kms0');
    expect(field.value).toBe(' kms0');
    expect(player.state).toMatchObject({ playing: false, muted: false });
    await userEvent.fill(field, 'ザンサ。');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => verdictOf(question)).toBe('✓ Correct.');
    expect(field.readOnly).toBe(true);
    expect(field.matches(':focus')).toBe(true);
    expect(heard).toMatchObject([['skip', 'What does «residual» mean?', ['ザンサ。'], true, expect.anything()]]);
  });

  test('that is typed wrong shows a right one; without one there is none', async () => {
    const { player, questions } = await ask();
    const heard = hearAnswers(player);
    const [, question] = questions;
    const field = question?.querySelector('input');
    if (!question || !field) throw new Error('There is no field.');
    await userEvent.click(question.querySelector('[part=check]') ?? question);
    expect(heard).toEqual([]);
    await userEvent.fill(field, 'error');
    await userEvent.click(question.querySelector('[part=check]') ?? question);
    await expect.poll(() => verdictOf(question)).toBe('✕ Not correct. It is: ざんさ');
    expect(heard).toMatchObject([['skip', expect.anything(), ['error'], false, expect.anything()]]);
  });

  test('does not keep Continue from going on', async () => {
    const player = await mountPlayer({ cards });
    player.seek(1.6);
    player.play();
    await vi.waitUntil(() => player.state.held, 8000);
    await expect.poll(() => questionsOf(player)).toHaveLength(3);
    await userEvent.click(button(player, 'Continue'));
    expect(player.state.held).toBe(false);
  });

  test('is said in the language of the interface', async () => {
    const { player, questions } = await ask({ attributes: { lang: 'ja' } });
    const [question] = questions;
    if (!question) throw new Error('There is no question.');
    expect(deep(player, '.tag').matches('[lang=ja]')).toBe(true);
    choice(question, 'paper').click();
    await expect.poll(() => verdictOf(question)).toBe('✓ 正解です。');
  });
});

describe.each(['light', 'dark'])('in the %s', (scheme) => {
  test('axe finds nothing, before and after the answers; all is large enough for a thumb', async () => {
    const { player, questions } = await ask({ width: '390px' });
    player.style.colorScheme = scheme;
    const entrance = questions[0]?.closest('section')?.getAnimations() ?? [];
    await Promise.all(entrance.map((animation) => animation.finished));
    const check = async () => {
      const { violations } = await axe.run(player, { rules: { region: { enabled: false } } });
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    };
    await check();
    for (const each of deepAll(player, '[part=question] :is(button, input)'))
      expect(each.offsetHeight).toBeGreaterThanOrEqual(44);
    choice(questions[0] ?? player, 'nothing').click();
    choice(questions[2] ?? player, 'deep').click();
    await player.updateComplete;
    questions[2]?.querySelector<HTMLElement>('[part=check]')?.click();
    await expect.poll(() => verdictOf(questions[2] ?? player)).toContain('Not correct');
    await check();
  });
});
