import { expect } from 'vitest';
import type { KaraokeAnswerEvent } from '../../src/elements/events.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deepAll, mountPlayer, type StageOptions, type Staging } from './stage.ts';

export const cards = `## 1. Skip connection {#skip}
> Skip connection

It adds $x$ to **the output**.

### 問
What comes out of **it**?
- [ ] $F(x)$
- [x] $F(x) + x$ [paper](https://arxiv.org/abs/1512.03385)
- [ ] 1. nothing

### 問
What does «residual» mean?
= ざんさ
= 残差

### 問
Which are true?
- [x] deep
- [ ] shallow
- [x] wide

### 問
Nobody knows?
- [ ] so

## 2. Gradient {#gradient}
> 勾配が

It passes the shortcut.`;

export const questionsOf = (player: KaraokePlayer) => deepAll(player, '[part=question]');
export const choicesOf = (question: Element) => [...question.querySelectorAll<HTMLElement>('[part~=choice]')];
export const verdictOf = (question: Element) => question.querySelector('[role=status]')?.textContent?.trim();
export const remarks = (question: Element) =>
  choicesOf(question)
    .map(
      (each) =>
        `${each.querySelector('.text')?.textContent?.trim()}: ${each.querySelector('small')?.textContent ?? ''}`,
    )
    .toSorted();

export function choice(question: Element, text: string): HTMLElement {
  const found = choicesOf(question).find((each) => each.textContent?.includes(text));
  if (!found) throw new Error(`There is no choice «${text}».`);
  return found;
}

/** Opens the first card by hand, and gives its questions. */
export async function ask(options: StageOptions = {}): Promise<{ player: KaraokePlayer; questions: HTMLElement[] }> {
  const player = await mountPlayer({ cards, ...options });
  player.openCard('skip');
  await expect.poll(() => questionsOf(player), { timeout: 8000 }).toHaveLength(3);
  return { player, questions: questionsOf(player) };
}

export function hearAnswers(player: KaraokePlayer): unknown[] {
  const heard: unknown[] = [];
  player.addEventListener('karaoke-answer', ({ card, question, answers, correct, time }: KaraokeAnswerEvent) =>
    heard.push([card.id, question.prompt, answers, correct, time]),
  );
  return heard;
}

export const questionStagings: readonly [state: string, staging: Staging][] = [
  [
    'with the questions of its card, one answered wrong',
    async (options) => {
      const { player, questions } = await ask(options);
      choice(questions[0] ?? player, 'nothing').click();
      await expect.poll(() => questions[0]?.querySelector('[part~=right]')).toBeTruthy();
      return player;
    },
  ],
];
