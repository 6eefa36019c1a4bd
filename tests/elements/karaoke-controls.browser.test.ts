import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer } from './stage.ts';

beforeEach(() => page.viewport(1280, 900));

const shown = (player: KaraokePlayer) =>
  deepAll(deep(player, 'karaoke-controls'), 'button, select, input').filter((each) => each.checkVisibility());
const nameOf = (element: Element | undefined) => element?.ariaLabel ?? '';

/** Those in a row have a middle in common. */
function middleOf(each: Element): number {
  const { top, bottom } = each.getBoundingClientRect();
  return Math.round((top + bottom) / 2);
}

const rowsOf = (player: KaraokePlayer) => new Set(shown(player).map(middleOf)).size;

/** The buttons as they are seen: from above, and from left to right. */
const seen = (player: KaraokePlayer) =>
  shown(player).toSorted(
    (one, other) =>
      middleOf(one) - middleOf(other) || one.getBoundingClientRect().left - other.getBoundingClientRect().left,
  );

const widths: [width: number, rows: number, left: string[], more: boolean][] = [
  [320, 2, ['Stop at cards', 'Cards', 'Practice', 'Speed'], true],
  [390, 2, ['Stop at cards', 'Cards', 'Practice', 'Search'], true],
  [820, 1, ['Stop at cards', 'Cards', 'Practice', 'Search'], true],
  [1200, 1, ['Stop at cards', 'Cards', 'Practice', 'Search'], false],
];

describe('the bar', () => {
  test.each(widths)('%d px wide: %d rows', async (width, rows, left, more) => {
    const player = await mountPlayer({ width: `${width}px` });
    expect(rowsOf(player)).toBe(rows);
    const names = seen(player).map(nameOf);
    expect(names.slice(0, left.length)).toEqual(left);
    expect(names.includes('More')).toBe(more);
    expect(names).toEqual(
      expect.arrayContaining(['Previous line', 'This line again', 'Play', 'Loop this line', 'Next line']),
    );
  });

  test('play is in the middle', async () => {
    for (const width of [390, 1200]) {
      const player = await mountPlayer({ width: `${width}px` });
      const bar = deep(player, 'karaoke-controls').getBoundingClientRect();
      const play = deep(player, '.play').getBoundingClientRect();
      expect(Math.abs((play.left + play.right) / 2 - (bar.left + bar.right) / 2)).toBeLessThan(8);
      player.remove();
    }
  });

  test('each button says what it does, and by which key', async () => {
    const player = await mountPlayer();
    expect(button(player, 'Mute').title).toBe('Mute (M)');
    expect(button(player, 'Mute').getAttribute('aria-keyshortcuts')).toBe('M');
    for (const each of shown(player)) {
      expect(each.title).toContain(nameOf(each));
      // What is seen as a tooltip is not said once more.
      expect(each.ariaDescription).toBe('');
    }
  });

  test('what is on is pressed', async () => {
    const player = await mountPlayer();
    player.seek(3.5);
    const loop = button(player, 'Loop this line');
    expect(loop.ariaPressed).toBe('false');
    await userEvent.click(loop);
    expect(player.state.loop).toBeDefined();
    await expect.poll(() => loop.ariaPressed).toBe('true');
    await userEvent.click(loop);
    expect(player.state.loop).toBe(undefined);
  });

  test('without cards there is nothing to stop at and nothing to list', async () => {
    const player = await mountPlayer({ cards: '' });
    await expect.poll(() => button(player, 'Stop at cards').matches(':disabled')).toBe(true);
    expect(button(player, 'Cards').matches(':disabled')).toBe(true);
  });

  test('a song that comes moves nothing in it', async () => {
    const player = await mountPlayer({ width: '390px' });
    const places = () => shown(player).map((each) => [nameOf(each), each.getBoundingClientRect().left]);
    const before = places();
    player.song = undefined;
    await expect.poll(() => player.state.phase).not.toBe('ready');
    expect(places()).toEqual(before);
  });
});

describe('more', () => {
  test('has what the bar has no room for; what is chosen is done, and focus is back', async () => {
    const player = await mountPlayer({ width: '390px' });
    await userEvent.click(button(player, 'More'));
    await expect.poll(() => deepAll(player, '.entries button').length).toBeGreaterThan(4);
    await userEvent.click(button(deep(player, '.entries'), 'Mute'));
    expect(player.state.muted).toBe(true);
    await expect.poll(() => deepAll(player, '.dialog')).toEqual([]);
    expect(nameOf(focusedElement())).toBe('More');
  });

  test('leads to other dialogs, and from them back', async () => {
    const player = await mountPlayer({ width: '390px' });
    await userEvent.click(button(player, 'More'));
    await expect.poll(() => deepAll(player, '.entries')).toHaveLength(1);
    await userEvent.click(button(deep(player, '.entries'), 'Keys'));
    await expect.poll(() => deepAll(player, '.dialog.keys')).toHaveLength(1);
    expect(deepAll(player, '.dialog')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => nameOf(focusedElement())).toBe('More');
  });
});

describe('full screen', () => {
  const leave = async () => void (document.fullscreenElement && (await document.exitFullscreen()));

  test('by its button, and by F; the player fills the screen, in larger type', async () => {
    onTestFinished(leave);
    const player = await mountPlayer({ width: '900px' });
    const size = () => Number.parseFloat(getComputedStyle(deep(player, '[data-line] .text')).fontSize);
    const before = size();
    await userEvent.click(button(player, 'Full screen'));
    await expect.poll(() => player.matches(':fullscreen')).toBe(true);
    await expect.poll(() => button(player, 'Full screen').ariaPressed).toBe('true');
    const { width, height } = player.getBoundingClientRect();
    expect([width, height]).toEqual([innerWidth, innerHeight]);
    expect(size()).toBeGreaterThan(before);
    expect(player.matches(':state(full-screen)')).toBe(true);
    await userEvent.keyboard('f');
    await expect.poll(() => player.matches(':fullscreen')).toBe(false);
    await expect.poll(() => button(player, 'Full screen').ariaPressed).toBe('false');
  });

  test('is not offered where it is not allowed, and F is the page’s', async () => {
    vi.spyOn(document, 'fullscreenEnabled', 'get').mockReturnValue(false);
    onTestFinished(() => void vi.restoreAllMocks());
    const player = await mountPlayer();
    expect(deepAll(player, '.fullScreen')).toEqual([]);
    const event = new KeyboardEvent('keydown', { key: 'f', bubbles: true, cancelable: true });
    player.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
