import { describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deep, deepAll, mountPlayer } from './stage.ts';

describe('the seek bar by keyboard', () => {
  test.each([
    ['{ArrowRight}', 8, '0:08 of 0:10'],
    ['{ArrowLeft}', 0, '0:00 of 0:10'],
    ['{ArrowUp}', 4, '0:04 of 0:10'],
    ['{ArrowDown}', 2, '0:02 of 0:10'],
    ['{Home}', 0, '0:00 of 0:10'],
    ['{End}', 10, '0:10 of 0:10'],
    ['{PageUp}', 4, '0:04 of 0:10'],
    ['j', 0, '0:00 of 0:10'],
    ['5', 5, '0:05 of 0:10'],
  ])('%s', async (key, time, text) => {
    const player = await mountPlayer();
    player.seek(3);
    const slider = deep(player, '[data-position]');
    slider.focus();
    await expect.poll(() => slider.ariaValueText).toBe('0:03 of 0:10');
    await userEvent.keyboard(key);
    await expect.poll(() => Math.round(player.currentTime)).toBe(time);
    await expect.poll(() => slider.ariaValueText).toBe(text);
    expect(deepAll(player, 'output')).toEqual([]);
  });

  test('Space plays', async () => {
    const player = await mountPlayer();
    deep(player, '[data-position]').focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => player.state.playing).toBe(true);
  });
});

type MouseAction = 'mousePressed' | 'mouseMoved' | 'mouseReleased';

describe('a drag on the seek bar', () => {
  async function grab() {
    await page.viewport(800, 600);
    const player = await mountPlayer();
    const seeks: number[] = [];
    player.addEventListener('karaoke-seek', () => seeks.push(player.currentTime));
    player.seek(3);
    const slider = deep(player, '[data-position]') as HTMLInputElement;
    await expect.poll(() => slider.value).toBe('3');
    const { left, width, top, height } = slider.getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    /** @param share of the slider's width @param down pixels below it */
    const mouse = async (type: MouseAction, share: number, down = 0) => {
      const x = frame.left + left + width * share;
      const y = frame.top + top + height / 2 + down;
      const buttons = type === 'mouseReleased' ? 0 : 1;
      await cdp().send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
    };
    await mouse('mousePressed', 0.31);
    await mouse('mouseMoved', 0.7);
    await expect.poll(() => preview(player)).toContain('0:07');
    return { player, seeks, mouse };
  }
  const preview = (player: KaraokePlayer) => deepAll(player, 'output')[0]?.textContent ?? '';

  test('shows the line that is sung there, and seeks at its end, once', async () => {
    const { player, seeks, mouse } = await grab();
    expect(preview(player)).toContain('The plain line');
    expect(seeks).toEqual([3]);
    await mouse('mouseReleased', 0.7);
    await expect.poll(() => preview(player)).toBe('');
    await expect.poll(() => seeks).toEqual([3, 7]);
  });

  test('that comes back to where it began leaves no preview behind', async () => {
    const { player, mouse } = await grab();
    await mouse('mouseMoved', 0.31);
    await mouse('mouseReleased', 0.31);
    await expect.poll(() => preview(player)).toBe('');
    expect(player.currentTime).toBe(3);
  });

  test('that ends outside the bar', async () => {
    const { player, mouse } = await grab();
    await mouse('mouseMoved', 0.31, 30);
    await mouse('mouseReleased', 0.31, 30);
    await expect.poll(() => preview(player)).toBe('');
    expect(player.currentTime).toBe(3);
  });
});
