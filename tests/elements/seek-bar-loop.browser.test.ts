import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { pointersOn, previewText } from './bar-pointer.ts';
import { deep, deepAll, mountPlayer, untilTime } from './stage.ts';

const loopOf = ({ state: { loop } }: KaraokePlayer) => loop && [loop.start.toFixed(1), loop.end.toFixed(1)].join('–');

const handle = (player: KaraokePlayer, end: 'start' | 'end') => deep(player, `.handle.${end}`);

async function mountWide(): Promise<KaraokePlayer> {
  await page.viewport(800, 600);
  return mountPlayer({ attributes: { stops: 'never' } });
}

/** A player whose loop, of a line, runs from 2.85 s to 4 s. */
async function mountLoop(): Promise<KaraokePlayer> {
  const player = await mountWide();
  player.seek(3.5);
  deep(player, '.stage').focus();
  await userEvent.keyboard('a');
  await expect.poll(() => deepAll(player, '.handle').length).toBe(2);
  return player;
}

describe('a loop is drawn on the seek bar', () => {
  test('with Shift, from left to right', async () => {
    const player = await mountWide();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.4, { shift: true });
    await mouse('mouseMoved', 0.6, { shift: true });
    await expect.poll(() => previewText(player)).toContain('0:04.0 – 0:06.0');
    expect(loopOf(player)).toBe(undefined);
    await mouse('mouseReleased', 0.6, { shift: true });
    await expect.poll(() => loopOf(player)).toBe('4.0–6.0');
    expect(player.currentTime).toBe(4);
  });

  test('with Shift, from right to left', async () => {
    const player = await mountWide();
    player.seek(5);
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.6, { shift: true });
    await mouse('mouseMoved', 0.4, { shift: true });
    await mouse('mouseReleased', 0.4, { shift: true });
    await expect.poll(() => loopOf(player)).toBe('4.0–6.0');
    expect(player.currentTime).toBe(5);
  });

  test('after the mouse has been held still', async () => {
    const player = await mountWide();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.4);
    await expect.poll(() => previewText(player)).toContain('Drag to loop');
    await mouse('mouseMoved', 0.6);
    await mouse('mouseReleased', 0.6);
    await expect.poll(() => loopOf(player)).toBe('4.0–6.0');
  });

  test('after a finger has been held still', async () => {
    const player = await mountWide();
    const { touch } = pointersOn(player);
    await touch('touchStart', 0.4);
    await expect.poll(() => previewText(player)).toContain('Drag to loop');
    await touch('touchMove', 0.5);
    await touch('touchMove', 0.6);
    await touch('touchEnd', 0.6);
    await expect.poll(() => loopOf(player)).toBe('4.0–6.0');
  });

  test('in the place of the one there is, also from its handle', async () => {
    const player = await mountLoop();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.401, { shift: true });
    await mouse('mouseMoved', 0.6, { shift: true });
    await mouse('mouseReleased', 0.6, { shift: true });
    await expect.poll(() => loopOf(player)).toBe('4.0–6.0');
  });

  test('a finger that drags at once drags the music', async () => {
    const player = await mountWide();
    const { touch } = pointersOn(player);
    await touch('touchStart', 0.4);
    await touch('touchMove', 0.5);
    await touch('touchMove', 0.6);
    await touch('touchEnd', 0.6);
    await expect.poll(() => player.currentTime).toBe(6);
    expect(loopOf(player)).toBe(undefined);
  });

  test('a press that is held, and not moved, is a seek', async () => {
    const player = await mountWide();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.4);
    await expect.poll(() => previewText(player)).toContain('Drag to loop');
    await mouse('mouseReleased', 0.4);
    await expect.poll(() => player.currentTime).toBe(4);
    expect(loopOf(player)).toBe(undefined);
  });

  test('Esc gives it up', async () => {
    const player = await mountWide();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.4, { shift: true });
    await mouse('mouseMoved', 0.6, { shift: true });
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => previewText(player)).toBe('');
    await mouse('mouseReleased', 0.6);
    expect(loopOf(player)).toBe(undefined);
    expect(player.currentTime).toBe(0);
  });
});

describe('the handles of a loop', () => {
  test.each([
    ['start', 0.28, 0.13, '1.4–4.0'],
    ['end', 0.405, 0.555, '2.9–5.5'],
    ['start', 0.28, 0.99, '3.9–4.0'],
    ['end', 0.405, 0.01, '2.9–3.0'],
  ] as const)('%s, dragged from %s to %s', async (_end, from, to, loop) => {
    const player = await mountLoop();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', from);
    await mouse('mouseMoved', to);
    expect(loopOf(player)).toBe('2.9–4.0');
    await mouse('mouseReleased', to);
    await expect.poll(() => loopOf(player)).toBe(loop);
  });

  test('a press on one moves nothing, and gives it the keys', async () => {
    const player = await mountLoop();
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.405);
    await mouse('mouseReleased', 0.405);
    expect([loopOf(player), player.currentTime]).toEqual(['2.9–4.0', 3.5]);
    await userEvent.keyboard('{ArrowRight}');
    expect(loopOf(player)).toBe('2.9–4.1');
  });

  test.each([
    ['start', '{ArrowLeft}', '2.8–4.0'],
    ['start', '{ArrowUp}', '3.0–4.0'],
    ['start', '{Shift>}{ArrowLeft}{/Shift}', '1.9–4.0'],
    ['start', '{PageDown}', '1.9–4.0'],
    ['start', '{Home}', '0.0–4.0'],
    ['start', '{End}', '3.9–4.0'],
    ['end', '{ArrowRight}{ArrowRight}', '2.9–4.2'],
    ['end', '{ArrowDown}', '2.9–3.9'],
    ['end', '{Shift>}{ArrowRight}{/Shift}', '2.9–5.0'],
    ['end', '{PageUp}', '2.9–5.0'],
    ['end', '{End}', '2.9–10.0'],
    ['end', '{Delete}', undefined],
  ] as const)('%s by %s', async (end, keys, loop) => {
    const player = await mountLoop();
    handle(player, end).focus();
    await userEvent.keyboard(keys);
    expect(loopOf(player)).toBe(loop);
    expect(player.currentTime).toBe(3.5);
  });

  test('say what they are and where, and show it while they have focus', async () => {
    const player = await mountLoop();
    const end = handle(player, 'end');
    expect(end.ariaLabel).toBe('End of the loop');
    expect(end.ariaValueText).toBe('0:04.0 勾配が');
    expect([end.ariaValueMin, end.ariaValueNow, end.ariaValueMax]).toEqual(['2.9', '4.0', '10.0']);
    end.focus();
    await expect.poll(() => previewText(player)).toContain('0:02.9 – 0:04.0');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => end.ariaValueText).toBe('0:05.0');
    await expect.poll(() => previewText(player)).toContain('0:02.9 – 0:05.0');
    end.blur();
    await expect.poll(() => previewText(player)).toBe('');
  });

  test('keys that are not theirs are the player’s', async () => {
    const player = await mountLoop();
    handle(player, 'start').focus();
    await userEvent.keyboard('k');
    await expect.poll(() => player.state.playing).toBe(true);
  });

  test('leave with the loop, and focus goes to the bar', async () => {
    const player = await mountLoop();
    handle(player, 'end').focus();
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => deepAll(player, '[part~=loop-handle], [part=loop]').length).toBe(0);
    expect(deep(player, '[data-position]').matches(':focus')).toBe(true);
  });
});

test('the ends of a loop that keys have just set are shown for a while, and announced', async () => {
  const player = await mountLoop();
  expect(previewText(player)).toBe('');
  await userEvent.keyboard('.');
  await expect.poll(() => previewText(player)).toContain('0:02.9 – 0:04.1');
  await expect.poll(() => deep(player, '[role=status]').textContent).toContain('Loop from 0:02.9 to 0:04.1');
  await expect.poll(() => previewText(player), { timeout: 5000 }).toBe('');
  await userEvent.keyboard('a');
  await expect.poll(() => deep(player, '[role=status]').textContent).toContain('Loop off');
});

test('the loop of a line turns, with sound that runs, and nothing stops it', async () => {
  const player = await mountLoop();
  player.stops = 'always';
  player.play();
  await expect.poll(() => player.state.turns, { timeout: 10_000 }).toBe(1);
  await untilTime(player, 3);
  expect(player.currentTime).toBeLessThan(4);
  await expect.poll(() => player.state.turns, { timeout: 10_000 }).toBe(2);
  expect(player.state).toMatchObject({ playing: true, held: false });
});
