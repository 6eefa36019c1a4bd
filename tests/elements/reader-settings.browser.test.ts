import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { emulate } from './media-features.ts';
import { stagings } from './stage-states.ts';
import { deep, deepAll, mountPlayer, untilTime } from './stage.ts';

const manyLines = Array.from(
  { length: 60 },
  (_, index) => `[00:0${Math.floor(index / 10)}.${(index % 10) * 10}]Line ${index}`,
);

describe('a reader who wants little motion', () => {
  test('sees the current line at once, without a sweep, and the box without gliding', async () => {
    await emulate('prefers-reduced-motion', 'reduce');
    const player = await mountPlayer({ lyrics: manyLines.join('\n'), cards: '' });
    const gliding = vi.spyOn(deep(player, '.box > ol'), 'animate');
    player.seek(0.65);
    await expect.poll(() => deep(player, '[aria-current]').dataset['line']).toBe('6');
    expect(deepAll(player, '[part=sweep]')).toEqual([]);
    const passing = deepAll(player, 'karaoke-lyrics *').flatMap((each) => each.getAnimations());
    expect(passing).toEqual([]);
    expect(deep(player, '.box').scrollTop).toBeGreaterThan(0);
    expect(gliding).not.toHaveBeenCalled();
  });

  test('who welcomes motion sees the lines glide to their new place', async () => {
    await emulate('prefers-reduced-motion', 'no-preference');
    const player = await mountPlayer({ lyrics: manyLines.join('\n'), cards: '' });
    player.seek(0.65);
    await expect.poll(() => deep(player, '.box > ol').getAnimations().length).toBe(1);
  });

  test('who wants motion again has the sweep at once', async () => {
    await emulate('prefers-reduced-motion', 'reduce');
    const player = await mountPlayer();
    player.seek(1.7);
    await expect.poll(() => deepAll(player, '[aria-current]').length).toBe(1);
    expect(deepAll(player, '[part=sweep]')).toEqual([]);
    await emulate('prefers-reduced-motion', 'no-preference');
    await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(1);
  });
});

describe('forced colours', () => {
  test('every control has an edge; what is on, and what is sung, differs by more than its colour', async () => {
    await emulate('forced-colors', 'active');
    const player = await mountPlayer();
    const controls = deep(player, 'karaoke-controls');
    for (const control of deepAll(controls, 'button, select')) {
      expect(getComputedStyle(control).borderTopStyle).toBe('solid');
    }
    const [on, off] = ['true', 'false'].map((each) => getComputedStyle(deep(controls, `[aria-pressed=${each}]`)));
    expect(on?.backgroundColor).not.toBe(off?.backgroundColor);
    // The ring is for focus alone.
    expect([on?.outlineStyle, off?.outlineStyle]).toEqual(['none', 'none']);
    player.seek(1.7);
    await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(1);
    const colours = ['.sweep', '[data-line="2"] .text'].map((each) => getComputedStyle(deep(player, each)).color);
    expect(new Set(colours).size).toBe(2);
  });

  test.each(['dark', 'light'])(
    '%s: key phrases have the ink of the other words, or of the line that is sung',
    async (scheme) => {
      await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
      const player = await mountPlayer();
      player.seek(1.7);
      await expect.poll(() => deepAll(player, '[aria-current] mark').length).toBeGreaterThan(0);
      const colourOf = (selector: string) => getComputedStyle(deep(player, selector)).color;
      const ink = scheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
      expect(colourOf('[data-line="1"] mark')).toBe(ink);
      expect(colourOf('[data-line="1"] .text')).toBe(ink);
      expect(colourOf('[aria-current] mark')).toBe(colourOf('[aria-current] .text'));
      expect(colourOf('[aria-current] .text')).not.toBe(ink);
    },
  );
});

/** Whether an element lies in a box that scrolls by itself, or in an element that does. */
function isInBox(element: Element): boolean {
  const root = element.getRootNode();
  if (element.closest('.list, .dialog, [part=body]')) return true;
  return root instanceof ShadowRoot && root.host.localName !== 'karaoke-player' && isInBox(root.host);
}

/** What of a player lies outside it, or is wider than its place. */
function cutOff(player: KaraokePlayer): string[] {
  const { left, right, top, bottom } = player.getBoundingClientRect();
  return deepAll(player, 'button, input, select, [role=alert], header')
    .filter((each) => each.checkVisibility() && !each.closest('ol'))
    .filter((each) => {
      const box = each.getBoundingClientRect();
      const scrolls = isInBox(each);
      return (
        box.left < left - 1 || box.right > right + 1 || (!scrolls && (box.top < top - 1 || box.bottom > bottom + 1))
      );
    })
    .map((each) => `${each.outerHTML.slice(0, 120)} ${JSON.stringify(each.getBoundingClientRect())}`);
}

const screens = [
  ['a wide screen', 1280, 800, '100%'],
  ['a wide screen at 200 %', 640, 400, '100%'],
  ['a phone', 390, 844, '100%'],
  ['320 px: a wide screen at 400 %', 320, 256, '100%'],
  ['a phone with large type', 390, 844, '200%'],
] as const;

describe.each(screens)('on %s', (_screen, width, height, type) => {
  test.each(stagings)('%s: nothing is cut off, nothing scrolls sideways', async (_state, staging) => {
    await page.viewport(width, height);
    document.documentElement.style.fontSize = type;
    document.body.style.margin = '0';
    onTestFinished(() => {
      document.documentElement.removeAttribute('style');
      document.body.removeAttribute('style');
    });
    const player = await staging({ width: '100%', attributes: { lang: 'ja' } });
    await player.updateComplete;
    expect(document.scrollingElement?.scrollWidth).toBeLessThanOrEqual(width);
    expect(cutOff(player)).toEqual([]);
    for (const box of deepAll(player, '.box, .list, .dialog, [part=body]')) {
      expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth + 1);
    }
  });
});

test('on a phone and on a wide screen at 400 % there is room for the line that is sung', async () => {
  for (const [width, height] of [
    [390, 844],
    [320, 256],
  ] as const) {
    await page.viewport(width, height);
    const player = await mountPlayer({ width: '100%', attributes: { stops: 'never' } });
    player.seek(1.2);
    player.play();
    await untilTime(player, 1.3);
    const box = deep(player, '.box').getBoundingClientRect();
    await vi.waitFor(() => {
      const line = deep(player, '[aria-current] .text').getBoundingClientRect();
      expect(line.top).toBeGreaterThanOrEqual(box.top);
      expect(line.bottom).toBeLessThanOrEqual(box.bottom);
    });
    player.remove();
  }
});
