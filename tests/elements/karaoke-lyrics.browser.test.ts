import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KaraokeLyrics } from '../../src/elements/karaoke-lyrics.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer, untilTime, type StageOptions } from './stage.ts';

const currentLines = (root: Element) => deepAll(root, '[aria-current]').map((each) => each.dataset['line']);

describe('the line that is sung', () => {
  test('is marked, one at a time', async () => {
    const player = await mountPlayer();
    expect(currentLines(player)).toEqual([]);
    for (const [time, expected] of [
      [1.2, ['0']],
      [3.2, ['1']],
      [6, ['2']],
      [9.9, []],
      [3.9, ['1']],
    ] as const) {
      player.seek(time);
      await expect.poll(() => currentLines(player)).toEqual(expected);
    }
  });

  test('changes by itself while the song plays', async () => {
    const player = await mountPlayer({ attributes: { stops: 'never' } });
    player.seek(2.6);
    player.play();
    await vi.waitFor(() => expect(currentLines(player)).toEqual(['1']), { timeout: 3000 });
  });

  test('is never announced: nothing in the lyrics is a live region', async () => {
    const player = await mountPlayer();
    expect(deepAll(deep(player, 'karaoke-lyrics'), '[aria-live], [role=status], [role=alert], [role=log]')).toEqual([]);
  });
});

describe('a line', () => {
  test('seeks when its text is clicked, or its button: 0.15 s early, and shows the line at once', async () => {
    const player = await mountPlayer();
    deepAll(player, '[data-line="1"] .text')[0]?.click();
    expect(player.currentTime).toBeCloseTo(2.85, 2);
    expect(player.state.line).toBe(1);
    button(player, 'Go to 0:05').click();
    expect(player.currentTime).toBeCloseTo(4.85, 2);
    expect(player.state.line).toBe(2);
    expect(player.state.playing).toBe(false);
  });

  test('does not seek when its text was selected', async () => {
    const player = await mountPlayer();
    const text = deep(player, '[data-line="2"] .text');
    // The third click ends with the line selected, in a shadow tree, where selections hide.
    await userEvent.tripleClick(text);
    player.seek(0);
    text.click();
    expect(player.currentTime).toBe(0);
    document.getSelection()?.removeAllRanges();
    text.click();
    expect(player.currentTime).toBeCloseTo(4.85, 2);
  });

  test('keeps its text whole, with readings and marks', async () => {
    const player = await mountPlayer();
    const [first, second] = deepAll(player, '[data-line] .text');
    expect(first?.textContent).toBe('Skip connection adds');
    expect(first?.querySelector('mark')?.textContent).toBe('Skip connection');
    expect(second?.querySelector('ruby')?.textContent).toBe('勾配こうばい');
    expect(second?.querySelector('mark')?.textContent).toContain('が');
  });

  test('shows its translation, its voice and the section before it', async () => {
    const lyrics = '[Verse]\n[00:01.00]M: 歌う\n[00:01.00]M: I sing\n[00:04.00]';
    const player = await mountPlayer({ lyrics, cards: '' });
    const list = deep(player, 'ol');
    expect(list.querySelector('[part=section]')?.textContent).toBe('Verse');
    expect(list.querySelector('[part=translation]')?.textContent).toBe('I sing');
    expect(list.querySelector('[part=voice]')?.textContent).toBe('Male');
  });

  test('shows strangers’ markup as text', async () => {
    const text = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const player = await mountPlayer({ lyrics: `[00:01.00]${text}\n[00:02.00]`, cards: `## ${text}\n> x\n` });
    expect(deepAll(player, '[data-line] .text')[0]?.textContent).toBe(text);
    expect(deepAll(player, 'img, script')).toEqual([]);
    expect('hacked' in window).toBe(false);
  });

  test('counts down in a long rest before it', async () => {
    const player = await mountPlayer({ lyrics: '[00:01.00]One<00:01.50>\n[00:08.00]Two\n[00:09.00]' });
    player.seek(6);
    await expect.poll(() => deepAll(player, '[data-line="1"] [part=countdown]')).toHaveLength(1);
    player.seek(8.5);
    await expect.poll(() => deepAll(player, '[part=countdown]')).toHaveLength(0);
  });
});

describe('the list by keyboard', () => {
  const tabStops = (root: Element) => deepAll(root, 'ol button').filter((each) => each.tabIndex === 0);

  test('is one tab stop, at the line that is sung', async () => {
    const player = await mountPlayer();
    player.seek(3.2);
    await expect.poll(() => tabStops(player).map((each) => each.ariaLabel)).toEqual(['Go to 0:03: 勾配が']);
  });

  test('moves by arrows inside it, and the song stays where it is', async () => {
    const player = await mountPlayer();
    button(player, 'Go to 0:01').focus();
    const focused = () => deep(player, 'karaoke-lyrics').shadowRoot?.activeElement?.getAttribute('aria-label');
    const steps = [
      ['{ArrowRight}', 'Open card: 1. Skip connection'],
      ['{ArrowDown}', 'Open card: 2. Gradient'],
      ['{ArrowLeft}', 'Go to 0:03: 勾配が'],
      ['{End}', 'Go to 0:09: The last line'],
      ['{ArrowUp}', 'Go to 0:05: The plain line'],
      ['{Home}', 'Go to 0:01: Skip connection adds'],
    ] as const;
    for (const [key, expected] of steps) {
      await userEvent.keyboard(key);
      expect(focused()).toBe(expected);
      expect(tabStops(player)).toHaveLength(1);
    }
    expect(player.currentTime).toBe(0);
  });
});

describe('scrolling', () => {
  const manyLines = Array.from(
    { length: 60 },
    (_, index) => `[00:0${Math.floor(index / 10)}.${(index % 10) * 10}]Line ${index}`,
  );

  test('keeps the current line in its own box in sight, and the page where it is', async () => {
    await page.viewport(800, 600);
    const player = await mountPlayer({ lyrics: manyLines.join('\n'), cards: '' });
    player.seek(5.05);
    const box = deep(player, '.box');
    await expect.poll(() => isInSight(box, deep(player, '[aria-current]'))).toBe(true);
    expect(document.scrollingElement?.scrollTop).toBe(0);
  });

  test('leaves the box to the reader, until «Back to now»', async () => {
    const player = await mountPlayer({ lyrics: manyLines.join('\n'), cards: '' });
    const box = deep(player, '.box');
    box.dispatchEvent(new WheelEvent('wheel'));
    player.seek(5.05);
    await expect.poll(() => currentLines(player)).toEqual(['50']);
    expect(box.scrollTop).toBe(0);
    button(player, 'Back to now').click();
    await expect.poll(() => isInSight(box, deep(player, '[aria-current]'))).toBe(true);
  });

  test('«Back to now» is there only while the current line is not in full view', async () => {
    const player = await mountPlayer({ lyrics: manyLines.join('\n'), cards: '' });
    const box = deep(player, '.box');
    const isOffered = () => !deep(player, '[part=back-to-now]').hidden;
    button(player, 'Go to 0:00: Line 0').focus();
    box.dispatchEvent(new WheelEvent('wheel'));
    expect(isOffered()).toBe(false);
    box.scrollTop = 400;
    await expect.poll(isOffered).toBe(true);
    box.scrollTop = 0;
    await expect.poll(isOffered).toBe(false);
    player.seek(5.05);
    await expect.poll(isOffered).toBe(true);
  });

  describe('5 s after the reader has scrolled', () => {
    async function scrollAway(options: StageOptions = {}): Promise<KaraokePlayer> {
      const player = await mountPlayer({ lyrics: manyLines.join('\n'), cards: '', ...options });
      player.play();
      await untilTime(player, 0.1);
      const box = deep(player, '.box');
      box.dispatchEvent(new WheelEvent('wheel'));
      box.scrollTop = 2000;
      await vi.waitUntil(() => !deep(player, '[part=back-to-now]').hidden);
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      box.dispatchEvent(new WheelEvent('wheel'));
      return player;
    }
    const isFree = async (player: KaraokePlayer) => {
      await (deep(player, 'karaoke-lyrics') as KaraokeLyrics).updateComplete;
      return !deep(player, '[part=back-to-now]').hidden;
    };

    test('the box follows the song again, while that plays', async () => {
      const player = await scrollAway();
      vi.advanceTimersByTime(4900);
      expect(await isFree(player)).toBe(true);
      deep(player, '.box').dispatchEvent(new WheelEvent('wheel'));
      vi.advanceTimersByTime(4900);
      expect(await isFree(player)).toBe(true);
      vi.advanceTimersByTime(200);
      expect(await isFree(player)).toBe(false);
    });

    test.each<[string, (player: KaraokePlayer) => void, (player: KaraokePlayer) => void]>([
      ['the song stands', (player) => player.pause(), (player) => player.play()],
      [
        'focus is in the lyrics',
        (player) => deepAll(player, '[data-line] button')[0]?.focus({ preventScroll: true }),
        (player) => button(player, 'Mute').focus(),
      ],
    ])('it stays where it is while %s', async (_what, begin, end) => {
      const player = await scrollAway();
      begin(player);
      vi.advanceTimersByTime(30_000);
      expect(await isFree(player)).toBe(true);
      end(player);
      await vi.waitUntil(() => player.state.playing);
      vi.advanceTimersByTime(5100);
      expect(await isFree(player)).toBe(false);
    });
  });

  function isInSight(box: HTMLElement, line: HTMLElement): boolean {
    const [outer, inner] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
    return inner.top >= outer.top && inner.bottom <= outer.bottom;
  }
});
