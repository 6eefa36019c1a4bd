import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pointersOn, previewText } from './bar-pointer.ts';
import { deep, deepAll, lyricsText, mountPlayer } from './stage.ts';

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

describe('a drag on the seek bar', () => {
  async function grab() {
    await page.viewport(800, 600);
    const player = await mountPlayer();
    const seeks: number[] = [];
    player.addEventListener('karaoke-seek', () => seeks.push(player.currentTime));
    player.seek(3);
    const slider = deep(player, '[data-position]') as HTMLInputElement;
    await expect.poll(() => slider.value).toBe('3');
    const { mouse } = pointersOn(player);
    await mouse('mousePressed', 0.31);
    await mouse('mouseMoved', 0.7);
    await expect.poll(() => previewText(player)).toContain('0:07');
    return { player, seeks, mouse };
  }

  test('shows the line that is sung there, and seeks at its end, once', async () => {
    const { player, seeks, mouse } = await grab();
    expect(previewText(player)).toContain('The plain line');
    expect(seeks).toEqual([3]);
    await mouse('mouseReleased', 0.7);
    await expect.poll(() => previewText(player)).toBe('');
    await expect.poll(() => seeks).toEqual([3, 7]);
  });

  test('that comes back to where it began leaves no preview behind', async () => {
    const { player, mouse } = await grab();
    await mouse('mouseMoved', 0.31);
    await mouse('mouseReleased', 0.31);
    await expect.poll(() => previewText(player)).toBe('');
    expect(player.currentTime).toBe(3.1);
  });

  test('that ends outside the bar', async () => {
    const { player, mouse } = await grab();
    await mouse('mouseMoved', 0.31, { down: 30 });
    await mouse('mouseReleased', 0.31, { down: 30 });
    await expect.poll(() => previewText(player)).toBe('');
    expect(player.currentTime).toBe(3.1);
  });
});

describe('where somebody points, the seek bar shows', () => {
  async function hover(share: number, { width = '800px', lyrics = lyricsText } = {}) {
    await page.viewport(800, 600);
    const player = await mountPlayer({ width, lyrics });
    await pointersOn(player).mouse('mouseMoved', share);
    await expect.poll(() => previewText(player)).not.toBe('');
    return player;
  }

  test.each([
    [0.13, ['0:01', 'Skip connection adds', '1. Skip connection']],
    [0.33, ['0:03', '勾配が', '2. Gradient']],
    [0.6, ['0:06', 'The plain line']],
    [0.995, ['0:09']],
  ])('at %s: %s', async (share, texts) => {
    const player = await hover(share);
    expect(deepAll(player, 'output span').map((each) => each.textContent?.trim())).toEqual(texts);
  });

  test('the section too', async () => {
    const player = await hover(0.6, { lyrics: `[Verse]\n${lyricsText}`.replace('[00:05', '[Chorus]\n[00:05') });
    expect(deep(player, '.place').textContent).toContain('Chorus');
  });

  test('no more when the pointer has gone', async () => {
    const player = await hover(0.6);
    await pointersOn(player).mouse('mouseMoved', 0.6, { down: -200 });
    await expect.poll(() => previewText(player)).toBe('');
    expect(player.currentTime).toBe(0);
  });

  test.each([0.001, 0.3, 0.999])('it inside the player’s edges, at %s', async (share) => {
    const long = lyricsText.replaceAll('plain', 'plain line that is long and longer and longer still');
    for (const width of ['800px', '320px']) {
      const player = await hover(share, { width, lyrics: long });
      const [tip, frame] = [deep(player, 'output'), player].map((each) => each.getBoundingClientRect());
      expect(tip?.left).toBeGreaterThanOrEqual((frame?.left ?? NaN) + 8);
      expect(tip?.right).toBeLessThanOrEqual((frame?.right ?? NaN) - 8);
      player.remove();
    }
  });

  test('it below the bar where there is no room above', async () => {
    await page.viewport(800, 600);
    const player = await mountPlayer({
      layout: '<karaoke-seek-bar></karaoke-seek-bar><karaoke-lyrics></karaoke-lyrics>',
    });
    await pointersOn(player).mouse('mouseMoved', 0.6);
    await expect.poll(() => previewText(player)).not.toBe('');
    const tip = deep(player, 'output').getBoundingClientRect();
    expect(tip.top).toBeGreaterThanOrEqual(deep(player, '.bar').getBoundingClientRect().bottom);
  });
});

describe('the seek bar tells the song', () => {
  const places = (player: Element, selector: string) => {
    const bar = deep(player, '.bar').getBoundingClientRect();
    const share = (x: number) => Math.round(((x - bar.left) / bar.width) * 100);
    return deepAll(deep(player, 'karaoke-seek-bar'), selector)
      .map((each) => each.getBoundingClientRect())
      .map(({ left, right }) => [share(left), share(right)]);
  };

  test('its sections, named where there is room', async () => {
    await page.viewport(800, 600);
    const lyrics = `[Verse]\n${lyricsText}`
      .replace('[00:03', '[Bridge with a name that is much too long for where it is]\n[00:03')
      .replace('[00:05', '[Chorus]\n[00:05');
    const player = await mountPlayer({ lyrics });
    await expect
      .poll(() => places(player, '.section'))
      .toEqual([
        [10, 30],
        [30, 50],
        [50, 100],
      ]);
    const isSeen = (label: Element) => {
      const row = label.parentElement?.getBoundingClientRect();
      return label.getBoundingClientRect().top < (row?.bottom ?? 0);
    };
    expect(deepAll(player, '.row span').map(isSeen)).toEqual([true, false, true]);
  });

  test('its cards, met and not met', async () => {
    await page.viewport(800, 600);
    const player = await mountPlayer();
    expect(places(player, 'rect')).toEqual([
      [10, 20],
      [30, 40],
    ]);
    player.openCard('skip');
    await expect
      .poll(() => deepAll(player, 'rect').map((each) => each.getAttribute('part')))
      .toEqual(['marker met', 'marker']);
  });

  test('how much has arrived', async () => {
    const player = await mountPlayer();
    await expect.poll(() => places(player, '.buffered')[0]?.[1], { timeout: 5000 }).toBe(100);
  });
});
