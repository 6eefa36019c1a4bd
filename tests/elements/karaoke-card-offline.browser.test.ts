import { cdp } from '@vitest/browser/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareCardText } from '../../src/elements/karaoke-card.ts';
import { mountCard, partOf, shortCard } from './card-stage.ts';

beforeAll(async () => {
  await cdp().send('Network.enable');
  await cdp().send('Network.setBlockedURLs', { urls: ['*/card-text.ts*'] });
});

afterAll(() => cdp().send('Network.setBlockedURLs', { urls: [] }));

test('without its code a card shows its text as it is written', async () => {
  const card = mountCard({ held: true });
  await prepareCardText([shortCard]);
  await card.updateComplete;
  expect(partOf(card, 'body')?.innerText.trim()).toBe(shortCard.body);
  expect(partOf(card, 'body')?.tabIndex).toBe(0);
});
