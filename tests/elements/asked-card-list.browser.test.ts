import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

beforeEach(() => page.viewport(1000, 900));

const focusedName = () => {
  const focused = focusedElement();
  return focused && (focused.ariaLabel ?? focused.textContent?.trim());
};

describe('the list of cards over the lyrics', () => {
  const openList = async (attributes = {}) => {
    const player = await mountPlayer({ width: '390px', attributes });
    await userEvent.click(button(player, 'Cards'));
    await expect.poll(focusedName).toBe('1. Skip connection');
    return player;
  };

  test('stays with its focus while the phrase of a card is sung and after it', async () => {
    const player = await openList({ stops: 'never' });
    player.seek(1.6);
    await expect.poll(() => player.state.card?.openedBy).toBe('phrase');
    await player.updateComplete;
    player.closeCard();
    await expect.poll(() => player.state.card).toBe(undefined);
    await player.updateComplete;
    expect(deepAll(player, '[part=list]')).toHaveLength(1);
    expect(focusedName()).toBe('1. Skip connection');
  });

  test('makes room for a card that stops the music, and hands focus on to Continue', async () => {
    const player = await openList();
    player.seek(1.6);
    player.play();
    await expect.poll(() => player.state.held, { timeout: 5000 }).toBe(true);
    await expect.poll(() => deepAll(player, '[part=list]')).toEqual([]);
    await expect.poll(focusedName).toContain('Continue');
  });

  test.each<[how: string, close: (player: KaraokePlayer) => Promise<unknown>]>([
    ['its Close button', (player) => userEvent.click(button(deep(player, '[part=list]'), 'Close'))],
    ['a press on the lyrics', (player) => userEvent.click(player, { position: { x: 190, y: 24 } })],
  ])('is closed by %s, which does nothing else: focus is where it was', async (_how, close) => {
    const player = await openList();
    await close(player);
    await expect.poll(() => deepAll(player, '[part=list]')).toEqual([]);
    await expect.poll(focusedName).toBe('Cards');
    expect(player.currentTime).toBe(0);
  });
});

test('the list of cards beside the lyrics has a Close button only when it was asked for', async () => {
  const player = await mountPlayer({ width: '900px' });
  expect(deepAll(player, '[part=close]')).toEqual([]);
  await userEvent.click(button(player, 'Cards'));
  await userEvent.click(button(deep(player, '[part=list]'), 'Close'));
  await expect.poll(() => deepAll(player, '[part=close]')).toEqual([]);
  expect(deepAll(player, '[part=list]')).toHaveLength(1);
});
