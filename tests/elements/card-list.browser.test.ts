import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

beforeEach(() => page.viewport(1000, 900));

const cards = `## First {#first}
> Skip connection

One.

## 7. Second {#second}

Two.`;

const entries = (player: KaraokePlayer) =>
  deepAll(player, '.entry').map((each) => each.textContent?.replace(/\s+/g, ' ').trim());

describe('the list of cards', () => {
  test('numbers its cards, as their author has or else in order, and says which have been met', async () => {
    const player = await mountPlayer({ cards });
    expect(entries(player)).toEqual(['1. First', '7. Second']);
    player.openCard('second');
    player.closeCard();
    await expect.poll(() => entries(player)).toEqual(['1. First', '7. Second ✓ Read']);
  });

  test('has a button for each time at which a card is sung', async () => {
    const lyrics = '[00:01.00]Skip connection\n[00:03.00]other words\n[00:05.00]Skip connection\n[00:07.00]';
    const player = await mountPlayer({ cards, lyrics });
    const times = deepAll(player, '[part=sung-at]');
    expect(times.map((each) => each.textContent)).toEqual(['0:01', '0:05']);
    await userEvent.click(button(deep(player, 'karaoke-cards'), 'Go to 0:05: First'));
    expect(player.currentTime).toBe(5);
  });

  test('where it lies over the lyrics, such a button puts it away', async () => {
    const player = await mountPlayer({ cards, width: '390px' });
    await userEvent.click(button(player, 'Cards'));
    await userEvent.click(deep(player, '[part=sung-at]'));
    await expect.poll(() => deepAll(player, '[part=list]')).toEqual([]);
    expect(player.currentTime).toBe(1);
  });

  test('shows those alone that have not been met, and says when none is left', async () => {
    const player = await mountPlayer({ cards });
    player.openCard('first');
    player.closeCard();
    const filter = button(player, 'Unread only');
    expect(filter.ariaPressed).toBe('false');
    await userEvent.click(filter);
    await expect.poll(() => entries(player)).toEqual(['7. Second']);
    expect(filter.ariaPressed).toBe('true');
    player.openCard('second');
    player.closeCard();
    await expect.poll(() => entries(player)).toEqual([]);
    expect(deep(player, '[part=list]').textContent).toContain('All have been read.');
    await userEvent.click(button(player, 'Stop at all again'));
    await expect.poll(() => entries(player)).toEqual(['1. First', '7. Second']);
  });
});
