import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { focusedElement } from '../../src/elements/focus-return.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

beforeEach(() => page.viewport(1000, 900));

const focusedName = () => {
  const focused = focusedElement();
  return focused && (focused.ariaLabel ?? focused.textContent?.trim());
};

/** The names of all that Tab leads to, from the start of the player to its end. */
async function tabThrough(player: KaraokePlayer): Promise<(string | null | undefined)[]> {
  deep(player, '.stage').focus();
  const names: (string | null | undefined)[] = [];
  for (;;) {
    await userEvent.tab();
    if (!player.matches(':focus-within') || names.length > 40) return names;
    names.push(focusedName());
  }
}

const tools = ['Stop at cards', 'Cards', 'Practice', 'Search', 'Speed', 'Mute'];
const lines = ['Play', 'Previous line', 'This line again', 'Loop this line', 'Next line'];

describe('Tab leads through all that can be operated, in order', () => {
  test('wide: a line, the start button, the list of cards, the panel', async () => {
    const player = await mountPlayer({ width: '900px' });
    expect(await tabThrough(player)).toEqual([
      'Go to 0:01: Skip connection adds',
      'Play',
      'Unread only',
      '1. Skip connection',
      'Position',
      ...lines,
      ...tools,
      'Full screen',
      'Settings',
      'More',
    ]);
  });

  test('narrow: a line, the start button, the panel', async () => {
    const player = await mountPlayer({ width: '390px' });
    expect(await tabThrough(player)).toEqual([
      'Go to 0:01: Skip connection adds',
      'Play',
      'Position',
      ...lines,
      ...tools,
      'More',
    ]);
  });

  test('narrow, at a peek: its two buttons are among them', async () => {
    const player = await mountPlayer({ width: '390px', attributes: { stops: 'never' } });
    player.seek(1.6);
    await expect.poll(() => deepAll(player, '[part=expand]')).toHaveLength(1);
    const names = await tabThrough(player);
    expect(names.slice(1, 4)).toEqual(['Play', '1. Skip connection', 'Close']);
  });

  test.each(['390px', '900px'])(
    'at %s Play is five presses away at most, before it has been pressed and after',
    async (width) => {
      const player = await mountPlayer({ width, attributes: { stops: 'never' } });
      player.openCard('unsung');
      player.closeCard();
      await player.updateComplete;
      expect((await tabThrough(player)).indexOf('Play')).toBeLessThan(5);
      player.play();
      await expect.poll(() => deepAll(player, '[part=start]')).toEqual([]);
      player.pause();
      player.seek(0);
      player.closeCard();
      await expect.poll(async () => (await tabThrough(player)).indexOf('Play')).toBeLessThan(5);
      expect((await tabThrough(player)).indexOf('Play')).toBeGreaterThan(0);
    },
  );
});

/** How a reader opens a card, and where focus is when it has been closed. */
const openings: [how: string, width: string, open: (player: KaraokePlayer) => Promise<unknown>, back: string][] = [
  [
    'by its chip',
    '900px',
    (player) => userEvent.click(button(player, 'Open card: 2. Gradient')),
    'Open card: 2. Gradient',
  ],
  [
    'by its chip',
    '390px',
    (player) => userEvent.click(button(player, 'Open card: 2. Gradient')),
    'Open card: 2. Gradient',
  ],
  [
    'in the list beside the lyrics',
    '900px',
    (player) => userEvent.click(button(deep(player, 'karaoke-cards'), '3. Never sung')),
    '3. Never sung',
  ],
  [
    'in the list over the lyrics',
    '390px',
    async (player) => {
      await userEvent.click(button(player, 'Cards'));
      await userEvent.click(button(deep(player, 'karaoke-cards'), '3. Never sung'));
    },
    'Cards',
  ],
  [
    'by the key E',
    '390px',
    async (player) => {
      player.seek(3.2);
      button(player, 'Mute').focus();
      await userEvent.keyboard('e');
    },
    'Mute',
  ],
];

const closings: [how: string, close: (player: KaraokePlayer) => Promise<unknown>][] = [
  ['the Close button', (player) => userEvent.click(button(deep(player, 'karaoke-card'), 'Close'))],
  [
    'Close, reached by Tab',
    async (player) => {
      button(deep(player, 'karaoke-card'), 'Close').focus();
      await userEvent.keyboard('{Enter}');
    },
  ],
  ['Esc', () => userEvent.keyboard('{Escape}')],
];

describe.each(openings)('a card opened %s (%s)', (_how, width, open, back) => {
  test.each(closings)('and closed by %s: focus is where it was', async (_closing, close) => {
    const player = await mountPlayer({ width });
    await open(player);
    await expect.poll(() => deepAll(player, '[part=body]')).toHaveLength(1);
    expect(player.matches(':focus-within')).toBe(true);
    await close(player);
    expect(player.state.card).toBe(undefined);
    await expect.poll(focusedName).toContain(back);
  });
});

describe('the list of keys', () => {
  test.each(['{Escape}', '{Enter}'])('closed by %s: focus is where it was', async (key) => {
    const player = await mountPlayer();
    button(player, 'Mute').focus();
    await userEvent.keyboard('?');
    await expect.poll(focusedName).toBe('Close');
    await userEvent.keyboard(key);
    await expect.poll(() => deepAll(player, '[part~=keys]')).toHaveLength(0);
    expect(focusedName()).toBe('Mute');
  });

  test('opened and closed by its button: focus stays there', async () => {
    await page.viewport(1280, 900);
    const player = await mountPlayer({ width: '1200px' });
    await userEvent.click(button(player, 'Keys'));
    await expect.poll(() => deepAll(player, '[part~=keys]')).toHaveLength(1);
    await userEvent.click(button(deep(player, '[part~=keys]'), 'Close'));
    expect(focusedName()).toBe('Keys');
  });
});

test('the list of keys goes when focus leaves it for elsewhere, and takes none along', async () => {
  const player = await mountPlayer();
  deep(player, '.stage').focus();
  await userEvent.keyboard('?');
  await expect.poll(focusedName).toBe('Close');
  button(player, 'Mute').focus();
  await expect.poll(() => deepAll(player, '[part~=keys]')).toEqual([]);
  expect(focusedName()).toBe('Mute');
});

test('the list of keys stays when focus goes nowhere, as when the window loses it', async () => {
  const player = await mountPlayer();
  deep(player, '.stage').focus();
  await userEvent.keyboard('?');
  await expect.poll(focusedName).toBe('Close');
  focusedElement()?.blur();
  await player.updateComplete;
  expect(deepAll(player, '[part~=keys]')).toHaveLength(1);
});

test.each(['{Enter}', ' '])('the start button pressed by «%s» hands focus on to the play button', async (key) => {
  const player = await mountPlayer({ attributes: { stops: 'never' } });
  deep(player, '[part=start]').focus();
  await userEvent.keyboard(key);
  await expect.poll(() => deepAll(player, '[part=start]')).toEqual([]);
  await expect.poll(focusedName).toBe('Pause');
});

test('the list of cards over the lyrics, closed by Esc: focus is where it was', async () => {
  const player = await mountPlayer({ width: '390px' });
  await userEvent.click(button(player, 'Cards'));
  await expect.poll(() => deepAll(player, '[part=list]')).toHaveLength(1);
  deepAll(player, '[part~=entry]')[0]?.focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => deepAll(player, '[part=list]')).toHaveLength(0);
  expect(focusedName()).toBe('Cards');
});

describe('a line by keyboard', () => {
  test.each(['{Enter}', ' '])('«%s» on its button seeks to it, and neither plays nor pauses', async (key) => {
    const player = await mountPlayer();
    button(player, 'Go to 0:05').focus();
    await userEvent.keyboard(key);
    expect(player.currentTime).toBeCloseTo(4.85, 2);
    expect(player.state.playing).toBe(false);
  });

  test('seeks though text of the page is selected', async () => {
    const player = await mountPlayer();
    const words = document.body.appendChild(document.createElement('p'));
    words.textContent = 'Words of the page';
    document.getSelection()?.selectAllChildren(words);
    button(player, 'Go to 0:05').focus();
    await userEvent.keyboard('{Enter}');
    words.remove();
    expect(player.currentTime).toBeCloseTo(4.85, 2);
  });
});

test('where the browser refuses to play, one tap on «Tap to play» plays', async () => {
  const player = await mountPlayer();
  const refused = new DOMException('', 'NotAllowedError');
  const playing = vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValueOnce(refused);
  player.play();
  await expect.poll(() => deepAll(player, '[part=start]')[0]?.textContent?.trim()).toBe('Tap to play');
  expect(player.state).toMatchObject({ playing: false, blocked: true });
  expect(playing).toHaveBeenCalledTimes(1);
  await userEvent.click(deep(player, '[part=start]'));
  await expect.poll(() => player.state.playing && !player.state.waiting).toBe(true);
  await expect.poll(() => deepAll(player, '[part=start]')).toEqual([]);
  playing.mockRestore();
});
