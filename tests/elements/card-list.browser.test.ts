import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
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
    expect(times.map((each) => each.textContent?.trim())).toEqual(['0:01', '0:05']);
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

  test('says what being read means where it stops once, and how many are', async () => {
    const player = await mountPlayer({ cards });
    const told = () => deepAll(player, '.count, .meaning p').map((each) => each.textContent?.trim());
    const means = 'A card that has been opened is read (✓): the music does not stop there.';
    expect(told()).toEqual(['0 of 2 read', means]);
    expect(deepAll(player, '[part=stop-again]')).toEqual([]);
    await userEvent.click(deepAll(player, '.entry')[1] ?? player);
    player.closeCard();
    await expect.poll(told).toEqual(['1 of 2 read', means]);
    player.stops = 'always';
    await expect.poll(told).toEqual(['1 of 2 read']);
  });

  test('«stop at all again» hands focus on, and says what it has done', async () => {
    const player = await mountPlayer({ cards });
    player.openCard('second');
    player.closeCard();
    await expect.poll(() => deepAll(player, '[part=stop-again]')).toHaveLength(1);
    button(player, 'Stop at all again').focus();
    await userEvent.keyboard('{Enter}');
    expect(player.state.met.size).toBe(0);
    await expect.poll(() => deepAll(player, '[part=stop-again]')).toEqual([]);
    expect(focusedElement()).toBe(deepAll(player, '.entry')[0]);
    await expect.poll(() => deep(player, '[role=status]').textContent).toBe('The music stops at all cards again');
  });

  test('is one tab stop; arrows lead through it, and it is where one has left it', async () => {
    const player = await mountPlayer({ width: '900px' });
    const list = deep(player, '[part=list]');
    const stops = () =>
      [...list.querySelectorAll<HTMLElement>('[data-item] button')].filter(({ tabIndex }) => tabIndex === 0);
    const focused = () => focusedElement()?.ariaLabel ?? focusedElement()?.textContent?.replace(/\s+/g, ' ').trim();
    await expect.poll(() => stops().map(({ className }) => className.trim())).toEqual(['entry']);
    stops()[0]?.focus();
    const steps: [key: string, name: string][] = [
      ['ArrowRight', 'Go to 0:01: 1. Skip connection'],
      ['ArrowDown', 'Go to 0:03: 2. Gradient'],
      ['ArrowLeft', '2. Gradient'],
      ['End', '3. Never sung'],
      ['ArrowUp', '2. Gradient'],
      ['Home', '1. Skip connection'],
    ];
    for (const [key, name] of steps) {
      await userEvent.keyboard(`{${key}}`);
      expect(focused()).toBe(name);
      expect(stops()).toEqual([focusedElement()]);
    }
    expect(player.currentTime).toBe(0);
    player.openCard('skip');
    player.closeCard();
    await expect.poll(() => deepAll(player, '[part=stop-again]')).toHaveLength(1);
    deepAll(player, '.entry')[0]?.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Stop at all again');
  });
});
