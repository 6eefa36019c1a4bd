import { describe, expect, test, vi } from 'vitest';
import { deepAll, mountPlayer } from './stage.ts';

describe('the sweep', () => {
  const sweeps = (root: Element) => deepAll(root, '[part=sweep]');

  test('is one animation over a hidden copy of the line, on the music’s time', async () => {
    const player = await mountPlayer();
    player.seek(1.7);
    await expect.poll(() => sweeps(player)).toHaveLength(1);
    const [copy] = sweeps(player);
    expect(copy?.getAttribute('aria-hidden')).toBe('true');
    const [animation, ...others] = copy?.getAnimations() ?? [];
    expect(others).toEqual([]);
    expect(animation?.currentTime).toBeCloseTo(700, 0);
    expect(animation?.playState).toBe('paused');
  });

  test('has been through the first word when the second begins', async () => {
    const player = await mountPlayer();
    player.seek(1.5);
    await expect.poll(() => sweeps(player)).toHaveLength(1);
    const text = deepAll(player, '[data-line="0"] .text')[0];
    const firstWord = new Range();
    const node = document.createTreeWalker(text as Node, NodeFilter.SHOW_TEXT).nextNode();
    firstWord.setStart(node as Node, 0);
    firstWord.setEnd(node as Node, 'Skip'.length);
    const edge = firstWord.getBoundingClientRect().right - (text as HTMLElement).getBoundingClientRect().left;
    const corners = getComputedStyle(sweeps(player)[0] as HTMLElement).clipPath.match(/-?[\d.]+px/g) ?? [];
    expect(Math.abs(parseFloat(corners[6] ?? '') - edge)).toBeLessThan(12);
  });

  test('runs from the right where the line is written so', async () => {
    const player = await mountPlayer({ lyrics: '[00:01.00]<00:01.00>שלום <00:01.50>עולם<00:02.00>', cards: '' });
    player.seek(1.5);
    await expect.poll(() => sweeps(player)).toHaveLength(1);
    const [copy] = sweeps(player);
    const { clipPath, inlineSize } = getComputedStyle(copy as HTMLElement);
    const [, , end, , , , x] = (clipPath.match(/-?[\d.]+px/g) ?? []).map(parseFloat);
    expect(end).toBeLessThan(0);
    expect(x).toBeGreaterThan(parseFloat(inlineSize) / 2);
  });

  test('runs at the song’s rate and stands when the song is paused', async () => {
    const player = await mountPlayer({ attributes: { stops: 'never', rate: '0.75' } });
    player.seek(5.2);
    player.play();
    await vi.waitFor(() => expect(sweeps(player)[0]?.getAnimations()[0]?.playState).toBe('running'));
    expect(sweeps(player)[0]?.getAnimations()[0]?.playbackRate).toBe(0.75);
    player.pause();
    await expect.poll(() => sweeps(player)[0]?.getAnimations()[0]?.playState).toBe('paused');
  });

  test('sweep="none": the line is there without a copy', async () => {
    const player = await mountPlayer({ attributes: { sweep: 'none' } });
    player.seek(1.7);
    await expect.poll(() => deepAll(player, '[aria-current]')).toHaveLength(1);
    expect(sweeps(player)).toEqual([]);
  });
});
