import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { focusedElement } from '../../src/elements/focus-return.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { beginPractice, chooseWay, hurry, mountAt, openPractice, place, press, untilAsked } from './practice-stage.ts';
import { button, deep, deepAll, untilTime } from './stage.ts';

async function answer(player: KaraokePlayer, key: 'y' | 'n'): Promise<void> {
  hurry(player);
  await untilAsked(player);
  press(player, key);
  await expect.poll(() => deepAll(player, '.wait').length).toBe(0);
}

/** What is said of the answer that has focus besides its name. */
function questionOf(player: KaraokePlayer): string | null | undefined {
  const described = focusedElement()?.getAttribute('aria-describedby');
  return deep(player, 'stage-practice-bar').shadowRoot?.getElementById(described ?? '')?.textContent;
}

beforeEach(() => localStorage.clear());

async function drill(player: KaraokePlayer, scope: string): Promise<void> {
  await openPractice(player);
  await chooseWay(player, 'mode', 1);
  await beginPractice(player, scope);
}

describe('the drill', () => {
  test('the music waits at the turn; Y is faster, N is slower', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    expect(player.state.rate).toBe(0.75);
    await untilAsked(player);
    expect(player.state.playing).toBe(false);
    press(player, 'y');
    expect(player.state).toMatchObject({ playing: true, rate: 0.85 });
    press(player, 'y');
    expect(player.state.rate).toBe(0.85);
    await expect.poll(() => deepAll(player, '.wait').length).toBe(0);
    await answer(player, 'n');
    expect(player.state.rate).toBe(0.75);
  });

  test('the loop that it sets is not told over its answers', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    await untilAsked(player);
    expect(deepAll(player, '.handle')).toHaveLength(2);
    expect(deepAll(player, '[part=preview]')).toEqual([]);
  });

  test('without an answer the line comes again', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    await untilAsked(player);
    await expect.poll(() => player.state.playing, { timeout: 5000 }).toBe(true);
    expect(player.state.rate).toBe(0.75);
    button(player, 'Got it').click();
    expect(player.state.rate).toBe(0.85);
  });

  test('in a page out of sight it does not wait', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    await untilAsked(player);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    onTestFinished(() => hidden.mockRestore());
    document.dispatchEvent(new Event('visibilitychange'));
    expect(player.state.playing).toBe(true);
    await untilTime(player, 2.5);
    await expect.poll(() => player.currentTime, { interval: 20, timeout: 5000 }).toBeLessThan(2.2);
    expect(player.state.playing).toBe(true);
  });

  test('after the last line it says how it went, and drills what was hard; the old speed is back', async () => {
    const player = await mountAt(2.1);
    player.rate = 1.25;
    await player.updateComplete;
    await drill(player, '.line');
    for (const key of ['n', 'y', 'y', 'y', 'y', 'y'] as const) await answer(player, key);
    await vi.waitFor(() => deep(player, '.summary'));
    expect(player.state).toMatchObject({ playing: false, rate: 1.25, loop: undefined });
    expect(deep(player, '.summary li').textContent?.replaceAll(/\s+/g, ' ').trim()).toBe('Two 6 tries');
    expect(player.shadowRoot?.activeElement?.closest('.dialog')).not.toBe(null);
    await beginPractice(player, '.hard');
    expect(place(player)).toBe('Line 2 0.75×');
    await openPractice(player);
    await chooseWay(player, 'mode', 0);
  });

  test('Stop with nothing hard says nothing', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    await answer(player, 'y');
    button(player, 'Stop practising').click();
    await expect.poll(() => deepAll(player, '.stop')).toEqual([]);
    expect(deepAll(player, '.dialog')).toEqual([]);
    expect(player.state.rate).toBe(1);
  });
});

describe('what is said of a drill', () => {
  const said = (player: KaraokePlayer) => deep(deep(player, 'stage-practice-bar'), '[role=status]').textContent;
  const saidOfSettings = (player: KaraokePlayer) => deep(deep(player, 'karaoke-cards'), '[role=status]').textContent;

  test('at its start the line and the speed, after an answer the speed, at its end that', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    await expect.poll(() => said(player)).toBe('Drill, line 2, 0.75×');
    await answer(player, 'y');
    expect(player.state.rate).toBe(0.85);
    expect(said(player)).toBe('Got it: at 0.85×');
    button(player, 'Stop practising').click();
    await expect.poll(() => said(player)).toBe('Practice ended');
    expect(saidOfSettings(player)).toBe('');
  });

  test('of an answer while the line is sung again, also of the same one', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    for (const expected of ['Again: at 0.65×', 'Again: at 0.5×', 'Again: at 0.5×']) {
      hurry(player);
      await untilAsked(player);
      await expect.poll(() => player.state.playing, { timeout: 8000 }).toBe(true);
      press(player, 'n');
      await expect.poll(() => said(player)).toBe(expected);
    }
  });

  test('of an answer that comes before the line was heard', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    press(player, 'n');
    await expect.poll(() => saidOfSettings(player)).toBe('Hear the line first, then answer');
    expect(player.state.rate).toBe(0.75);
  });

  test('of a speed that the learner has set, and of all else that keys change', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    press(player, '<');
    await expect.poll(() => saidOfSettings(player)).toBe('Speed: 0.6×');
    press(player, 'm');
    await expect.poll(() => saidOfSettings(player)).toBe('Mute: on');
  });
});

describe('focus', () => {
  test('goes to the answer from inside the player, and stays there', async () => {
    const player = await mountAt(2.1);
    await drill(player, '.line');
    deep(player, '.stage').focus();
    await untilAsked(player);
    const bar = deep(player, 'stage-practice-bar');
    await expect.poll(() => bar.shadowRoot?.activeElement?.className).toBe('passed');
    expect(deep(bar, '[role=status]').textContent).toBe('');
    expect(questionOf(player)).toBe('Line 2 at 0.75×. Did it go?');
    button(player, 'Again').focus();
    press(player, 'n');
    await untilAsked(player);
    expect(bar.shadowRoot?.activeElement?.className).toBe('again');
    await expect
      .poll(() => deep(bar, '[role=status]').textContent, { timeout: 5000 })
      .toBe('Line 2 at 0.65×. Did it go?');
    expect(questionOf(player)).toBe('Line 2 at 0.65×. Did it go?');
    button(player, 'Stop practising').focus();
    button(player, 'Stop practising').click();
    await expect.poll(() => player.shadowRoot?.activeElement?.className).toBe('stage');
  });

  test('stays where it is outside of the player; a voice asks', async () => {
    const player = await mountAt(2.1);
    const other = document.createElement('button');
    document.body.append(other);
    onTestFinished(() => other.remove());
    await drill(player, '.line');
    other.focus();
    await untilAsked(player);
    await expect
      .poll(() => deep(deep(player, 'stage-practice-bar'), '[role=status]').textContent)
      .toBe('Line 2 at 0.75×. Did it go?');
    expect(document.activeElement).toBe(other);
  });
});
