import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer, untilTime, type StageOptions } from './stage.ts';

beforeEach(async () => {
  await page.viewport(1000, 700);
  onTestFinished(async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
  });
});

const lines = (player: KaraokePlayer) =>
  deepAll(player, 'li[data-line]')
    .filter((each) => each.checkVisibility())
    .map((each) => Number(each.dataset['line']));
const opacityOf = (player: KaraokePlayer) => Number(getComputedStyle(deep(player, '.panel')).opacity);

async function mountOnStage(options: StageOptions = {}): Promise<KaraokePlayer> {
  const player = await mountPlayer({ attributes: { stops: 'never' }, ...options });
  deep(player, '.stage').focus();
  await userEvent.keyboard('t');
  await expect.poll(() => deepAll(player, '[data-place]').length).toBeGreaterThan(0);
  return player;
}

describe('stage mode', () => {
  test('fills the screen with two lines: the one that is sung, and the next, in places by turns', async () => {
    const player = await mountOnStage();
    expect(player.matches(':state(stage-mode)')).toBe(true);
    await expect.poll(() => player.matches(':fullscreen')).toBe(true);
    const placeOf = (line: number) => deep(player, `[data-line="${line}"]`).dataset['place'];
    expect(lines(player)).toEqual([0, 1]);
    player.seek(3.2);
    await expect.poll(() => lines(player)).toEqual([1, 2]);
    expect([1, 2].map(placeOf)).toEqual(['lower', 'upper']);
    player.seek(9.2);
    await expect.poll(() => lines(player)).toEqual([3]);
    player.seek(9.9);
    await expect.poll(() => player.state.line).toBe(-1);
    expect(lines(player)).toEqual([3]);
  });

  test('in a low window, keeps a long line beside the button that leaves it', async () => {
    await page.viewport(480, 400);
    // The screen that it would fill is not low.
    const filling = vi.spyOn(Element.prototype, 'requestFullscreen').mockRejectedValue(new TypeError());
    onTestFinished(() => filling.mockRestore());
    const player = await mountOnStage({ lyrics: `[00:01.00]${'歌'.repeat(10)}\n[00:05.00]次の行` });
    const text = deep(player, '[data-place=upper] .text');
    const words = document.createRange();
    words.selectNodeContents(text);
    const right = Math.max(...[...words.getClientRects()].map((each) => each.right));
    expect(right).toBeLessThanOrEqual(deep(player, '.leave').getBoundingClientRect().left);
  });

  test('shows the line after a rest, with its countdown', async () => {
    const player = await mountOnStage({ lyrics: '[00:01.00]One[00:02.00]\n[00:08.00]Two' });
    player.seek(5);
    await expect.poll(() => lines(player)).toEqual([1]);
    const countdown = deep(player, '[part=countdown]');
    expect(countdown.checkVisibility()).toBe(true);
    expect(countdown.closest('[data-line="1"]')).not.toBe(null);
  });

  test('sweeps what is sung there, in large type that is not cut off', async () => {
    const player = await mountOnStage();
    player.seek(3);
    player.play();
    await untilTime(player, 3.2);
    const sweep = deep(player, '[part=sweep]');
    const [animation] = sweep.getAnimations();
    const text = deep(player, '[aria-current] .text:not(.sweep)');
    const frames = animation?.effect instanceof KeyframeEffect ? animation.effect.getKeyframes() : [];
    // The shape reaches to where the words are on the stage.
    const reach = Math.max(...(String(frames.at(-1)?.['clipPath']).match(/[\d.]+(?=px)/g) ?? []).map(Number));
    expect(reach).toBeGreaterThan(text.clientWidth);
    expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThan(40);
    for (const item of deepAll(player, '[data-place]')) {
      expect(item.scrollHeight).toBeLessThanOrEqual(item.clientHeight + 1);
      expect(item.scrollWidth).toBeLessThanOrEqual(item.clientWidth + 1);
    }
  });

  test('its controls leave while the music plays, and come with a pointer; that first touch seeks nothing', async () => {
    const player = await mountOnStage();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    player.play();
    await vi.waitUntil(() => player.state.playing);
    await vi.advanceTimersByTimeAsync(3100);
    vi.useRealTimers();
    await expect.poll(() => opacityOf(player)).toBe(0);
    const before = player.currentTime;
    await userEvent.click(deep(player, '.main'));
    await expect.poll(() => opacityOf(player)).toBe(1);
    expect(player.currentTime).toBeGreaterThanOrEqual(before);
    expect(player.currentTime).toBeLessThan(before + 3);
  });

  test('a card is seen only when it stops the music; Continue is at hand', async () => {
    const player = await mountOnStage({ attributes: {} });
    player.seek(1.2);
    await player.updateComplete;
    expect(player.state.card?.openedBy).toBe('phrase');
    expect(deepAll(player, 'karaoke-card')).toEqual([]);
    player.play();
    await expect.poll(() => player.state.held, { timeout: 5000 }).toBe(true);
    await expect.poll(() => deepAll(player, '[part=continue]').length).toBe(1);
    // Its line is above it, alone; it can be read from afar, and all of it is on the screen.
    const line = player.state.card?.occurrence?.spans.at(-1)?.line;
    expect(lines(player)).toEqual([line]);
    const sung = deep(player, `[data-line="${line}"] .words`).getBoundingClientRect();
    const paper = deep(player, '[part~=card]').getBoundingClientRect();
    expect(sung.height).toBeGreaterThan(0);
    expect(paper.top).toBeGreaterThanOrEqual(sung.bottom);
    expect(paper.bottom).toBeLessThanOrEqual(innerHeight);
    expect(Number.parseFloat(getComputedStyle(deep(player, '[part=body]')).fontSize)).toBeGreaterThan(19);
    await userEvent.click(button(player, 'Continue'));
    await expect.poll(() => player.state.playing).toBe(true);
    await expect.poll(() => lines(player).length).toBe(2);
    await expect.poll(() => opacityOf(player)).toBe(1);
    expect(player.matches(':state(stage-mode)')).toBe(true);
  });

  test('is told at both its ends, and gives focus back, in sight', async () => {
    await page.viewport(1000, 300);
    const player = await mountPlayer({ attributes: { stops: 'never' } });
    const mute = button(player, 'Mute');
    mute.focus();
    const told = () => deep(deep(player, 'karaoke-cards'), '[role=status]').textContent;
    await userEvent.keyboard('t');
    await expect.poll(told).toBe('Stage mode: on');
    await expect.poll(focusedElement).toBe(deep(player, '.stage'));
    await expect.poll(() => player.matches(':fullscreen')).toBe(true);
    await userEvent.keyboard('t');
    await expect.poll(told).toBe('Stage mode: off');
    await expect.poll(focusedElement).toBe(mute);
    const isInSight = () => {
      const { top, bottom } = mute.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    await expect.poll(() => !player.matches(':fullscreen') && isInSight()).toBe(true);
  });

  const ways: [how: string, leave: (player: KaraokePlayer) => Promise<unknown>][] = [
    ['Esc', () => userEvent.keyboard('{Escape}')],
    ['T', () => userEvent.keyboard('t')],
    ['its button', (player) => userEvent.click(deep(player, '.leave'))],
    ['leaving the screen', () => document.exitFullscreen()],
  ];
  test.each(ways)('is left by %s: all is as it was', async (_how, leave) => {
    const player = await mountOnStage();
    await expect.poll(() => player.matches(':fullscreen')).toBe(true);
    player.seek(3.2);
    await leave(player);
    await expect.poll(() => player.matches(':state(stage-mode)')).toBe(false);
    await expect.poll(() => player.matches(':fullscreen')).toBe(false);
    expect(lines(player)).toEqual([0, 1, 2, 3]);
    expect(deepAll(player, '.leave, [data-place], .resting, .on-stage')).toEqual([]);
    expect(player.matches(':focus-within')).toBe(true);
  });

  test.each([
    ['tt', false, false],
    ['ttt', true, true],
    ['ff', false, false],
    ['fff', true, false],
    ['ft', true, true],
    ['ftt', true, false],
    ['tf', false, false],
  ])('%s, quicker than the browser: screen filled %s, on stage %s', async (keys, filled, onStage) => {
    const player = await mountPlayer({ attributes: { stops: 'never' } });
    const asked = vi.spyOn(player, 'requestFullscreen');
    deep(player, '.stage').focus();
    await userEvent.keyboard('f');
    await expect.poll(() => player.matches(':fullscreen')).toBe(true);
    await userEvent.keyboard('f');
    await expect.poll(() => player.matches(':state(full-screen)')).toBe(false);
    asked.mockClear();
    // The gesture is good for all of them: they come before the browser has done the first.
    await userEvent.keyboard('{Shift}');
    for (const key of keys) {
      deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    await asked.mock.results[0]?.value;
    const view = onStage ? 'stage-mode' : filled ? 'full-screen' : undefined;
    const seen = () =>
      [player.matches(':fullscreen')].concat(
        ['full-screen', 'stage-mode'].map((each) => player.matches(`:state(${each})`)),
      );
    await expect.poll(seen).toEqual([filled, view === 'full-screen', onStage]);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(seen()).toEqual([filled, view === 'full-screen', onStage]);
    expect(document.fullscreenElement).toBe(filled ? player : null);
  });

  test('works where no screen may be filled: it fills the window', async () => {
    vi.spyOn(document, 'fullscreenEnabled', 'get').mockReturnValue(false);
    onTestFinished(() => void vi.restoreAllMocks());
    const player = await mountOnStage({ width: '390px' });
    const { left, top, width, height } = player.getBoundingClientRect();
    expect([left, top, width, height]).toEqual([0, 0, innerWidth, innerHeight]);
    expect(player.matches(':fullscreen')).toBe(false);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => player.getBoundingClientRect().width).toBe(390);
  });

  test('is not there in a layout of the page’s own', async () => {
    const player = await mountPlayer({
      layout: '<karaoke-lyrics></karaoke-lyrics><karaoke-controls></karaoke-controls>',
    });
    expect(deepAll(player, '.stageMode')).toEqual([]);
    const event = new KeyboardEvent('keydown', { key: 't', bubbles: true, cancelable: true });
    player.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  test('a player that leaves the page on stage comes back without it', async () => {
    const player = await mountOnStage();
    player.remove();
    await Promise.resolve();
    document.body.append(player);
    await expect.poll(() => player.state.phase).toBe('ready');
    await expect.poll(() => player.matches(':state(stage-mode)')).toBe(false);
    expect(deepAll(player, '.leave')).toEqual([]);
  });
});
