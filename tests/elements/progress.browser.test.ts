import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { formatProgress } from '../../src/core/progress-code.ts';
import type { KaraokeProgressEvent } from '../../src/elements/events.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer, openSettings, putPlayer, testSong, untilReady } from './stage.ts';

/** As wide as the cards stand beside the lyrics. */
beforeEach(() => page.viewport(1000, 900));

const codeOf = (...met: string[]) => formatProgress('test-song', met);

/** A sandboxed frame refuses as soon as storage is named. */
function refuseStorage(): void {
  const spy = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  onTestFinished(() => spy.mockRestore());
}

function hear(type: 'karaoke-progress' | 'karaoke-card-met'): Event[] {
  const heard: Event[] = [];
  const life = new AbortController();
  document.addEventListener(type, (event) => heard.push(event), life);
  onTestFinished(() => life.abort());
  return heard;
}

/** Codes, with `kept` where the device keeps them too. */
const told = (events: Event[]) =>
  (events as KaraokeProgressEvent[]).map(({ code, kept }) => (kept ? `${code} kept` : code));

const meet = (player: KaraokePlayer, id: string) => {
  player.openCard(id);
  player.closeCard();
};

describe('progress', () => {
  let events: Event[];
  beforeEach(() => {
    events = hear('karaoke-progress');
  });

  test('is told to the page whenever it changes, and that this device keeps it', async () => {
    const player = await mountPlayer();
    meet(player, 'skip');
    meet(player, 'unsung');
    meet(player, 'skip');
    await vi.waitUntil(() => deepAll(player, '[part=stop-again]').length > 0);
    button(player, 'Stop at all again').click();
    expect(told(events)).toEqual([codeOf('skip'), codeOf('skip', 'unsung'), codeOf()].map((code) => `${code} kept`));
  });

  test('that the device knows from before is told once, and nothing is met anew', async () => {
    const met = hear('karaoke-card-met');
    const player = putPlayer();
    localStorage.setItem('oboeuta:met:test-song', '["skip","gone"]');
    await player.updateComplete;
    player.song = testSong();
    await untilReady(player);
    expect(told(events)).toEqual([`${codeOf('skip')} kept`]);
    player.song = testSong();
    await player.updateComplete;
    await untilReady(player);
    meet(player, 'unsung');
    expect(met).toHaveLength(1);
  });

  test('comes back from the page, and nothing is met anew', async () => {
    const met = hear('karaoke-card-met');
    const player = await mountPlayer({ attributes: { progress: codeOf('gradient') } });
    expect([...player.state.met]).toEqual(['gradient']);
    expect(told(events)).toEqual([]);
    player.progress = codeOf('skip', 'gradient');
    await expect.poll(() => [...player.state.met]).toEqual(['gradient', 'skip']);
    expect(met).toEqual([]);
    meet(player, 'unsung');
    expect(told(events)).toEqual([`${codeOf('skip', 'gradient', 'unsung')} kept`]);
    expect(met).toHaveLength(1);
  });

  test('that the page has fallen behind with is told to it', async () => {
    const player = await mountPlayer({ attributes: { progress: '' } });
    meet(player, 'skip');
    meet(player, 'unsung');
    player.progress = codeOf('unsung');
    await player.updateComplete;
    expect(told(events).at(-1)).toBe(`${codeOf('skip', 'unsung')} kept`);
    expect(player.state.met.size).toBe(2);
  });

  test.each(['1', 'nonsense', `1${'AAA'.repeat(9)}`, 'x'.repeat(1e5)])(
    'of strangers is passed over: %#',
    async (code) => {
      const player = await mountPlayer({ attributes: { progress: code } });
      expect(player.state.met.size).toBe(0);
      meet(player, 'skip');
      expect(told(events).at(-1)).toBe(`${codeOf('skip')} kept`);
    },
  );

  test('where storage is refused goes to the page, and comes back from it', async () => {
    const player = await mountPlayer();
    refuseStorage();
    meet(player, 'skip');
    expect(told(events)).toEqual([codeOf('skip')]);
    player.remove();
    await Promise.resolve();
    player.progress = codeOf('skip');
    document.body.append(player);
    await expect.poll(() => [...player.state.met]).toEqual(['skip']);
  });
});

describe('that progress is not kept', () => {
  const sentence = 'What you have read is not kept here';
  const texts = (player: KaraokePlayer) => deepAll(player, 'p').map((each) => each.textContent ?? '');

  test.each([
    ['said where the device refuses', true, {}, true],
    ['not said where it does not', false, {}, false],
    ['not said where the page keeps it', true, { progress: '' }, false],
  ])('is %s: in the list of cards and in the settings', async (_what, refused, attributes, isSaid) => {
    const player = await mountPlayer({ attributes });
    if (refused) refuseStorage();
    meet(player, 'skip');
    await expect.poll(() => deepAll(player, '[part=stop-again]')).toHaveLength(1);
    expect(texts(player).some((text) => text.includes(sentence))).toBe(isSaid);
    const settings = await openSettings(player);
    expect(deepAll(settings, 'p').some((each) => each.textContent?.includes(sentence))).toBe(isSaid);
    expect(deep(settings, 'fieldset').textContent).toContain('Stop at all again');
  });
});
