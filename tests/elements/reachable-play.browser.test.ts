import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, deep, deepAll, mountPlayer, untilTime } from './stage.ts';

/** Windows of phones, upright and on their side, and of small frames: the height of the player is what the page gives it, or its own. */
const windows: [width: number, height: number, blockSize?: string][] = [
  [390, 844],
  [360, 640],
  [844, 390],
  [640, 360],
  [320, 568],
  [320, 400, '100svh'],
  [320, 320, '100svh'],
];

const cards = `## Skip connection {#skip}
> Skip connection

${'A long text, as the cards of a song have it.\n\n'.repeat(20)}`;

async function mount(width: number, height: number, blockSize = ''): Promise<KaraokePlayer> {
  await page.viewport(width, height);
  document.body.style.margin = '0';
  const player = await mountPlayer({ cards, width: '100%', attributes: { stops: 'never' } });
  player.style.blockSize = blockSize;
  player.scrollIntoView();
  return player;
}

const play = (player: KaraokePlayer) => deep(deep(player, 'karaoke-controls'), '.play');

/** What a finger meets in the middle of an element, through all open shadow roots. */
function metBy(element: Element): Element | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  let root: Document | ShadowRoot = document;
  for (;;) {
    const met: Element | null = root.elementFromPoint(left + width / 2, top + height / 2);
    if (!met?.shadowRoot || met.shadowRoot === root) return met;
    root = met.shadowRoot;
  }
}

const isUncovered = (element: Element) => {
  const met = metBy(element);
  return met !== null && element.contains(met);
};

describe.each(windows)('in a window of %i × %i', (...window) => {
  test('a whole card leaves Play and Pause to the finger', async () => {
    const player = await mount(...window);
    player.play();
    await untilTime(player, 0.2);
    player.openCard('skip');
    await expect.poll(() => deepAll(player, '[part=body]').length).toBe(1);
    await player.updateComplete;
    const pause = play(player);
    expect(isUncovered(pause)).toBe(true);
    expect(deep(player, '[part=body]').offsetHeight).toBeGreaterThan(44);
    await userEvent.click(pause);
    expect(player.state.playing).toBe(false);
    expect(player.state.card?.card.id).toBe('skip');
    const close = button(deep(player, 'karaoke-card'), 'Close');
    expect(isUncovered(close)).toBe(true);
  });

  test('so does a card that holds the music', async () => {
    const player = await mount(...window);
    player.stops = 'once';
    player.seek(1.6);
    player.play();
    await expect.poll(() => player.state.held).toBe(true);
    await expect.poll(() => deepAll(player, '[part=continue]').length).toBe(1);
    expect(isUncovered(play(player))).toBe(true);
    expect(isUncovered(deep(player, '[part=continue]'))).toBe(true);
  });

  test('before it has sounded, the start button lies on no line', async () => {
    const player = await mount(...window);
    const start = deep(player, '[part=start]').getBoundingClientRect();
    const list = deep(player, '.box').getBoundingClientRect();
    expect(list.height).toBeGreaterThan(40);
    expect(start.top).toBeGreaterThanOrEqual(list.bottom);
    expect(isUncovered(deep(player, '[part=start]'))).toBe(true);
    expect(isUncovered(play(player))).toBe(true);
  });
});

test('the list of cards over the lyrics leaves Play to the finger too', async () => {
  const player = await mount(390, 844);
  await userEvent.click(button(player, 'Cards'));
  await expect.poll(() => deepAll(player, '[part=list]').length).toBe(1);
  await userEvent.click(play(player));
  await expect.poll(() => player.state.playing).toBe(true);
});
