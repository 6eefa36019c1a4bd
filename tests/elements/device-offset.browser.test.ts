import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { choose } from '../../src/elements/preferences.ts';
import { clicks } from '../../src/playback/click-track.ts';
import { button, deep, deepAll, mountPlayer, openSettings, untilTime } from './stage.ts';

/** Seconds by which an animation on the music's time is behind the music. */
function behind(player: KaraokePlayer, selector: string, start: number): number {
  const now = deep(player, selector).getAnimations()[0]?.currentTime;
  return player.currentTime - start - Number(now) / 1000;
}

describe('for an ear that hears later', () => {
  test('the sweep and the head of the seek bar wait, while the music runs; the time that is told does not', async () => {
    const player = await mountPlayer({ attributes: { stops: 'never' } });
    choose({ deviceOffset: 0.3 });
    expect(player.state.deviceOffset).toBe(0.3);
    player.seek(5);
    player.play();
    await untilTime(player, 5.6);
    await expect.poll(() => behind(player, '[part=sweep]', 5)).toBeCloseTo(0.3, 1);
    expect(behind(player, '[part=played]', 0)).toBeCloseTo(0.3, 1);
    choose({ deviceOffset: -0.2 });
    expect(behind(player, '[part=sweep]', 5)).toBeCloseTo(-0.2, 1);
    player.pause();
    await expect.poll(() => Math.abs(behind(player, '[part=sweep]', 5))).toBeLessThan(0.03);
  });
});

/** Taps so many seconds after each click, as a pointer does. */
async function tapAlong(settings: Element, element: HTMLAudioElement, lag: number): Promise<void> {
  for (let index = 0; index < 8; index += 1) {
    const due = clicks.first + index * clicks.beat + lag;
    await vi.waitUntil(() => element.currentTime >= due, { timeout: 4000, interval: 5 });
    deep(settings, '.tap').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  }
}

describe('tapping along with clicks', () => {
  async function begin(): Promise<{ player: KaraokePlayer; settings: HTMLElement; element: HTMLAudioElement }> {
    const player = await mountPlayer({ attributes: { stops: 'never' } });
    player.play();
    const settings = await openSettings(player);
    const playing = vi.spyOn(HTMLMediaElement.prototype, 'play');
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await userEvent.click(button(settings, 'Measure by tapping'));
    await vi.waitUntil(() => deepAll(settings, '.tap').length > 0);
    expect(player.state.playing).toBe(false);
    const element = await vi.waitUntil(() => playing.mock.contexts.at(-1));
    if (!(element instanceof HTMLAudioElement)) throw new TypeError('The clicks are not played by an audio element.');
    return { player, settings, element };
  }

  const status = (settings: Element) => deep(deep(settings, 'stage-offset'), '[role=status]').textContent?.trim();

  test('proposes what lies between click and tap; it holds when it is accepted', async () => {
    const { player, settings, element } = await begin();
    await tapAlong(settings, element, 0.2);
    await expect.poll(() => deepAll(settings, '.use').length, { timeout: 4000 }).toBe(1);
    const proposed = Number(/[+-]\d\.\d\d/.exec(status(settings) ?? '')?.[0]);
    expect(Math.abs(proposed - 0.2)).toBeLessThan(0.08);
    expect(player.state.deviceOffset).toBe(0);
    await userEvent.keyboard('{Enter}');
    expect(player.state.deviceOffset).toBe(proposed);
  });

  test('says so where there were too few taps, and proposes nothing', async () => {
    const { settings } = await begin();
    await userEvent.keyboard(' ');
    await expect.poll(() => status(settings), { timeout: 9000 }).toMatch(/^Too few taps/);
    expect(deepAll(settings, '.use')).toEqual([]);
  });

  test('Space taps, and neither plays nor ends the test', async () => {
    const { player, settings } = await begin();
    await vi.waitFor(async () => {
      await userEvent.keyboard(' ');
      expect(deep(settings, '.tap').textContent).toContain('●●');
    }, 4000);
    expect(player.state.playing).toBe(false);
    await userEvent.click(button(settings, 'Give up'));
    await expect.poll(() => deepAll(settings, '.tap')).toEqual([]);
    expect(status(settings)).toBe('');
  });

  test('where the clicks cannot be played it is said', async () => {
    const player = await mountPlayer();
    const settings = await openSettings(player);
    const refused = new DOMException('', 'NotAllowedError');
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(refused);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await userEvent.click(button(settings, 'Measure by tapping'));
    await expect.poll(() => status(settings)).toBe('The clicks could not be played.');
  });
});

test('by hand: 10 ms with each press, half a second at most', async () => {
  const player = await mountPlayer();
  const settings = await openSettings(player);
  for (const name of ['10 ms later', '10 ms later', '10 ms later', '10 ms sooner']) {
    await userEvent.click(button(settings, name));
  }
  expect(player.state.deviceOffset).toBe(0.02);
  choose({ deviceOffset: 0.5 });
  await userEvent.click(button(settings, '10 ms later'));
  expect(player.state.deviceOffset).toBe(0.5);
});
