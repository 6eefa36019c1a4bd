import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { cards, choice, choicesOf, questionsOf, verdictOf } from './question-stage.ts';
import { deep, deepAll, mountPlayer } from './stage.ts';

/** A card so long that its questions begin below what is seen of it. */
const longCards = cards.replace('It adds', `${'Much is to be said of it before.\n\n'.repeat(12)}It adds`);

/** How a card is met: its window, its width, and whether the music has stopped for it. */
const meetings: [name: string, viewport: [number, number], width: string, held: boolean][] = [
  ['beside the lyrics, at a stop', [1280, 800], '1200px', true],
  ['beside the lyrics, opened by hand', [1280, 800], '1200px', false],
  ['over the lyrics of a phone, at a stop', [390, 844], '390px', true],
  ['over the lyrics of a phone, opened by hand', [390, 844], '390px', false],
  ['in a low frame, at a stop', [320, 400], '320px', true],
];

async function meet([, [width, height], inlineSize, held]: (typeof meetings)[number]): Promise<KaraokePlayer> {
  await page.viewport(width, height);
  const player = await mountPlayer({ cards: longCards, width: inlineSize });
  if (held) {
    player.seek(1.6);
    player.play();
    await vi.waitUntil(() => player.state.held, 8000);
  } else player.openCard('skip');
  await expect.poll(() => questionsOf(player)).toHaveLength(3);
  return player;
}

const cue = (player: KaraokePlayer) => deepAll(player, '[part=to-question]')[0];
const cueText = (player: KaraokePlayer) => cue(player)?.textContent?.trim();

/** Whether all of an element can be seen in the card, less what lies over the card's foot. */
function isSeen(player: KaraokePlayer, element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const sheet = deep(player, '[part~=card]').getBoundingClientRect();
  const foot = deep(player, '.foot').getBoundingClientRect();
  const end = foot.height > 0 ? foot.top : sheet.bottom;
  const body = deep(player, '[part=body]').getBoundingClientRect();
  return top >= Math.max(sheet.top, body.top) - 1 && bottom <= end + 1;
}

describe.each(meetings)('a long card %s', (...meeting) => {
  test('says that questions wait below, and leads to the first; each answer is in sight, and the page stays', async () => {
    const player = await meet(meeting);
    await expect.poll(() => cueText(player)).toBe('3 questions');
    const [question, , last] = questionsOf(player);
    if (!question || !last) throw new Error('There is no question.');
    expect(isSeen(player, question.querySelector('.prompt') ?? question)).toBe(false);
    const scrolled = scrollY;

    cue(player)?.click();
    await expect.poll(() => isSeen(player, question.querySelector('.prompt') ?? question)).toBe(true);
    await expect.poll(() => cue(player)).toBe(undefined);
    expect(focusedElement()).toBe(question);

    choice(question, 'nothing').click();
    await expect.poll(() => verdictOf(question)).toContain('Not correct');
    await expect.poll(() => isSeen(player, question.querySelector('[part=verdict]') ?? question)).toBe(true);
    await expect.poll(() => cueText(player)).toBe('2 questions');
    expect(scrollY).toBe(scrolled);
  });
});

test('a question that is in sight is not told of', async () => {
  await page.viewport(1280, 1400);
  const player = await mountPlayer({ cards, width: '1200px', attributes: { style: 'block-size: 1300px' } });
  player.openCard('skip');
  await expect.poll(() => questionsOf(player)).toHaveLength(3);
  const [question] = questionsOf(player);
  await expect.poll(() => question && isSeen(player, question)).toBe(true);
  expect(cue(player)).toBe(undefined);
});

test('a peek tells of no question', async () => {
  await page.viewport(390, 844);
  const player = await mountPlayer({ cards: longCards, width: '390px', attributes: { stops: 'never' } });
  player.seek(1.6);
  await expect.poll(() => deepAll(player, '[part=expand]')).toHaveLength(1);
  expect(deepAll(player, '[part=to-question]')).toEqual([]);
});

describe('the button that gives an answer goes with it; focus stays in the question', () => {
  beforeEach(() => page.viewport(1000, 900));

  test('at what was chosen', async () => {
    const player = await mountPlayer({ cards });
    player.openCard('skip');
    await expect.poll(() => questionsOf(player)).toHaveLength(3);
    const question = questionsOf(player)[2] ?? player;
    await userEvent.click(choice(question, 'deep'));
    question.querySelector<HTMLElement>('[part=check]')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => verdictOf(question)).toContain('Not correct');
    expect(focusedElement()).toBe(choicesOf(question).find((each) => each.textContent?.includes('deep')));
  });

  test('at what was typed', async () => {
    const player = await mountPlayer({ cards });
    player.openCard('skip');
    await expect.poll(() => questionsOf(player)).toHaveLength(3);
    const question = questionsOf(player)[1] ?? player;
    await userEvent.fill(question.querySelector('input') ?? player, 'error');
    question.querySelector<HTMLElement>('[part=check]')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => verdictOf(question)).toContain('Not correct');
    expect(focusedElement()).toBe(question.querySelector('input'));
  });
});
