import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ask, cards, choice, choicesOf, questionsOf, verdictOf } from './question-stage.ts';
import { deepAll, mountPlayer } from './stage.ts';

/** As wide as the cards stand beside the lyrics. */
beforeEach(() => page.viewport(1000, 900));

describe('the questions of a card', () => {
  test('are those that can be answered, each a group named by what it asks, with its mathematics', async () => {
    const { questions } = await ask();
    const names = questions.map((each) => {
      const root = each.getRootNode();
      const name = root instanceof ShadowRoot && root.getElementById(each.getAttribute('aria-labelledby') ?? '');
      return name && name.textContent?.replace(/\s+/g, ' ').trim();
    });
    expect(names).toEqual([
      'QuestionWhat comes out of it?',
      'QuestionWhat does «residual» mean?',
      'QuestionWhich are true?',
    ]);
    expect(questions.every((each) => each.role === 'group')).toBe(true);
    expect(questions[0]?.querySelectorAll('math')).toHaveLength(2);
    expect(questions[0]?.textContent).not.toContain('$');
  });

  test('hold no link inside a button', async () => {
    const { questions } = await ask();
    expect(questions[0]?.querySelectorAll('button a')).toHaveLength(0);
    expect(choice(questions[0] ?? document.body, 'paper')).toBeTruthy();
  });

  test('come when the music is held, and stay when it goes on', async () => {
    const player = await mountPlayer({ cards });
    player.seek(1.6);
    player.play();
    await vi.waitUntil(() => player.state.held, 8000);
    await expect.poll(() => questionsOf(player)).toHaveLength(3);
    expect(deepAll(player, '[part=continue]')).toHaveLength(1);
    player.continue();
    await expect.poll(() => deepAll(player, '[part=continue]')).toHaveLength(0);
    expect(questionsOf(player)).toHaveLength(3);
  });

  test('are not asked while a phrase is only sung, or in a peek', async () => {
    const player = await mountPlayer({ cards, attributes: { stops: 'never' } });
    player.seek(1.6);
    await expect.poll(() => deepAll(player, '[part=body] math').length).toBe(1);
    expect(questionsOf(player)).toEqual([]);
    player.style.inlineSize = '390px';
    await expect.poll(() => deepAll(player, '[part=expand]')).toHaveLength(1);
    expect(questionsOf(player)).toEqual([]);
  });

  test('offer their choices in any order, which stays while they are shown', async () => {
    const player = await mountPlayer({ cards });
    const textsOf = (question = questionsOf(player)[0]) =>
      question ? choicesOf(question).map((each) => each.querySelector('.text')?.textContent?.trim()) : [];
    const random = vi.spyOn(Math, 'random');
    onTestFinished(() => random.mockRestore());
    const orders: unknown[] = [];
    for (const step of [1, -1]) {
      let last = 0;
      random.mockImplementation(() => (last += step));
      player.openCard('skip');
      await expect.poll(() => questionsOf(player)).toHaveLength(3);
      const order = textsOf();
      choice(questionsOf(player)[0] ?? player, 'nothing').click();
      await expect.poll(() => verdictOf(questionsOf(player)[0] ?? player)).toBeTruthy();
      expect(textsOf()).toEqual(order);
      orders.push(
        order.map((text) => (text?.includes('paper') ? 'right' : text?.includes('nothing') ? 'nothing' : 'F')),
      );
      player.closeCard();
      await expect.poll(() => questionsOf(player)).toHaveLength(0);
    }
    expect(orders).toEqual([
      ['F', 'right', 'nothing'],
      ['nothing', 'right', 'F'],
    ]);
  });
});
