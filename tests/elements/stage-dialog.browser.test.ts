import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { focusedElement } from '../../src/elements/focus-return.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

beforeEach(() => page.viewport(1000, 900));

/** A key, what of its dialog says that all of it is there, and how many places in it Tab leads to at least. */
const dialogs = [
  ['?', '.topics', 1],
  ['/', 'input[role=combobox]', 2],
  ['s', 'fieldset', 5],
  ['p', '.scope', 3],
] as const;

async function open(player: KaraokePlayer, key: string, content: string): Promise<HTMLElement> {
  await userEvent.keyboard(key);
  await vi.waitUntil(() => deepAll(player, content)[0]?.getBoundingClientRect().height, 8000);
  return deep(player, '.dialog');
}

describe.each(dialogs)('the dialog of the key «%s»', (key, content, least) => {
  test.each([false, true])('keeps Tab (with Shift: %s), and Esc gives focus back', async (shift) => {
    const player = await mountPlayer();
    const opener = button(player, 'Mute');
    opener.focus();
    const dialog = await open(player, key, content);
    const first = button(dialog, 'Close');
    first.focus();
    const met = new Set<HTMLElement | undefined>();
    do {
      met.add(focusedElement());
      await userEvent.tab({ shift });
      expect(dialog.matches(':focus-within')).toBe(true);
    } while (focusedElement() !== first && met.size < 60);
    expect(focusedElement()).toBe(first);
    expect(met.size).toBeGreaterThanOrEqual(least);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
    expect(focusedElement()).toBe(opener);
  });

  test('comes into view in a low window, all of it', async () => {
    await page.viewport(640, 400);
    const above = document.createElement('p');
    above.style.blockSize = '350px';
    document.body.prepend(above);
    onTestFinished(() => above.remove());
    const player = await mountPlayer({ width: '100%' });
    scrollTo(0, 0);
    deep(player, '.stage').focus({ preventScroll: true });
    const dialog = await open(player, key, content);
    await vi.waitFor(() => {
      const { top, bottom } = dialog.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThan(401);
    });
  });
});

test('a dialog whose opener has gone gives focus to the player', async () => {
  const player = await mountPlayer({ attributes: { stops: 'never' } });
  deep(player, '[part=start]').focus();
  await open(player, '?', '.topics');
  player.play();
  await expect.poll(() => deepAll(player, '[part=start]')).toEqual([]);
  button(deep(player, '.dialog'), 'Close').focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
  expect(focusedElement()).toBe(deep(player, '.stage'));
});

test('a card that stops the music leaves focus in the dialog that somebody is at, and is told', async () => {
  const player = await mountPlayer();
  deep(player, '.stage').focus();
  await open(player, '/', 'input[role=combobox]');
  await expect.poll(() => focusedElement()?.localName).toBe('input');
  player.seek(1.6);
  player.play();
  await expect.poll(() => deepAll(player, '[part=continue]').length, { timeout: 8000 }).toBe(1);
  await expect.poll(() => deep(player, 'karaoke-cards').shadowRoot?.textContent).toContain('The music stopped');
  expect(focusedElement()?.localName).toBe('input');
  expect(deepAll(player, '.dialog')).toHaveLength(1);
});
