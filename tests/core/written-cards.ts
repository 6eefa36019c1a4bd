import { expect } from 'vitest';
import { type Card, parseCards } from '../../src/core/cards.ts';

/** The only card of a text without problems. */
export function readCard(...texts: string[]): Card {
  const { cards, problems } = parseCards(texts.join('\n'));
  expect(problems).toEqual([]);
  const [card, ...others] = cards;
  expect(others).toEqual([]);
  return card ?? expect.fail('There is no card.');
}

/** `line: code` of each problem. */
export const codesOf = (markdown: string): string[] =>
  parseCards(markdown).problems.map(({ code, line }) => `${line}: ${code}`);
