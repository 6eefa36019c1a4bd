import { describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deep, deepAll, mountPlayer } from './stage.ts';

const loopOf = ({ state: { loop } }: KaraokePlayer) =>
  loop && [loop.start, loop.end].map((time) => time.toFixed(2)).join('–');
const marked = (player: KaraokePlayer, mark: string) =>
  deepAll(player, `[${mark}]`).map((each) => each.dataset['line']);
const loopButton = (player: KaraokePlayer) => {
  const found = deep(player, '[part=loop-lines]');
  return found.checkVisibility() ? found : undefined;
};
const lineButton = (player: KaraokePlayer, line: number) => deep(player, `[data-line="${line}"] .time`);

async function mountHere(): Promise<KaraokePlayer> {
  await page.viewport(800, 600);
  return mountPlayer({ attributes: { stops: 'never' } });
}

describe('the lines that a loop repeats', () => {
  test.each([
    [0.85, 2.5, ['0']],
    [2.85, 4, ['1']],
    [0.85, 4, ['0', '1']],
    [1.5, 3.5, ['0', '1']],
    [3.1, 3.2, ['1']],
    [2.55, 2.9, []],
  ])('of one from %s to %s', async (start, end, lines) => {
    const player = await mountHere();
    const items = deepAll(player, '[data-line]');
    for (const [time, key] of [
      [start, 'i'],
      [end, 'o'],
    ] as const) {
      player.seek(time);
      deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    expect(marked(player, 'data-looped')).toEqual(lines);
    expect(deepAll(player, '[data-line]')).toEqual(items);
    deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    expect(marked(player, 'data-looped')).toEqual([]);
  });

  test('are marked again when the list is drawn anew', async () => {
    const player = await mountHere();
    player.seek(3.2);
    deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    player.lang = 'ja';
    await expect.poll(() => deepAll(player, 'ol')[0]?.ariaLabel).toBe('歌詞');
    expect(marked(player, 'data-looped')).toEqual(['1']);
  });
});

describe('lines are picked by keys', () => {
  async function pick(from: number, keys: string) {
    const player = await mountHere();
    lineButton(player, from).focus();
    await userEvent.keyboard(keys);
    return player;
  }
  const down = '{Shift>}{ArrowDown}{/Shift}';
  const up = '{Shift>}{ArrowUp}{/Shift}';

  test.each([
    [0, down, ['0', '1'], 'Loop these 2 lines'],
    [0, down + down, ['0', '1', '2'], 'Loop these 3 lines'],
    [2, up, ['1', '2'], 'Loop these 2 lines'],
    [1, up + down + down, ['1', '2'], 'Loop these 2 lines'],
    [3, down, ['3'], 'Loop this line'],
  ])('from line %s: %s', async (from, keys, lines, label) => {
    const player = await pick(from, keys);
    expect(marked(player, 'data-picked')).toEqual(lines);
    expect(loopButton(player)?.textContent).toBe(label);
  });

  test('Tab goes to the button, which loops and plays them, and gives focus back', async () => {
    const player = await pick(0, down);
    expect(lineButton(player, 1).matches(':focus')).toBe(true);
    expect(lineButton(player, 1).getAttribute('aria-description')).toContain('2 lines');
    await userEvent.keyboard('{Tab}');
    expect(loopButton(player)?.matches(':focus')).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(loopOf(player)).toBe('0.85–4.00');
    await expect.poll(() => player.state.playing).toBe(true);
    expect(marked(player, 'data-looped')).toEqual(['0', '1']);
    expect(marked(player, 'data-picked')).toEqual([]);
    expect(loopButton(player)).toBe(undefined);
    expect(lineButton(player, 0).matches(':focus')).toBe(true);
  });

  test.each(['{Escape}', '{ArrowDown}', '{Home}'])('%s picks none', async (key) => {
    const player = await pick(0, down + key);
    expect(loopButton(player)).toBe(undefined);
    expect(marked(player, 'data-picked')).toEqual([]);
    expect(deepAll(player, '.box [aria-description]')).toEqual([]);
  });

  test('so does leaving the lyrics', async () => {
    const player = await pick(0, down);
    deep(player, '[data-position]').focus();
    expect(loopButton(player)).toBe(undefined);
  });
});

describe('lines are picked by selecting their text', () => {
  async function drag(player: KaraokePlayer, from: number, to: number) {
    const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const send = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', line: number, along: number) => {
      const { left, top, height } = deep(player, `[data-line="${line}"] .text`).getBoundingClientRect();
      const [x, y] = [frame.left + left + along, frame.top + top + height * 0.6];
      await cdp().send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
    };
    await send('mousePressed', from, 10);
    await send('mouseMoved', from, 30);
    await send('mouseMoved', to, 40);
    await send('mouseReleased', to, 40);
  }

  test('over several lines: a button beside them loops and plays them', async () => {
    const player = await mountHere();
    await drag(player, 1, 2);
    await expect.poll(() => loopButton(player)?.textContent).toBe('Loop these 2 lines');
    const top = loopButton(player)?.getBoundingClientRect().top;
    expect(top).toBeGreaterThan(deep(player, '[data-line="1"]').getBoundingClientRect().top);
    expect(top).toBeLessThan(deep(player, '[data-line="2"]').getBoundingClientRect().bottom + 20);
    loopButton(player)?.click();
    expect(player.state.loop?.start).toBeCloseTo(2.85);
    expect(marked(player, 'data-looped')).toEqual(['1', '2']);
    await expect.poll(() => player.state.playing).toBe(true);
    await expect.poll(() => loopButton(player)).toBe(undefined);
  });

  test('upwards too', async () => {
    const player = await mountHere();
    await drag(player, 2, 0);
    await expect.poll(() => loopButton(player)?.textContent).toBe('Loop these 3 lines');
  });

  test('goes with the selection', async () => {
    const player = await mountHere();
    await drag(player, 1, 2);
    await expect.poll(() => loopButton(player)).not.toBe(undefined);
    expect(deep(player, '[part=start]').checkVisibility({ visibilityProperty: true })).toBe(false);
    document.getSelection()?.removeAllRanges();
    await expect.poll(() => loopButton(player)).toBe(undefined);
    expect(deep(player, '[part=start]').checkVisibility({ visibilityProperty: true })).toBe(true);
  });
});
