import { expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { addressOf, deepAll, lyricsText, putPlayer, testSong, toneAddress, untilReady } from './stage.ts';

/** A player far below the window, and what it fetches. */
function putFar(attributes: Record<string, string> = {}) {
  const fetched = vi.spyOn(window, 'fetch');
  const player = putPlayer({ attributes: { audio: toneAddress(), lyrics: addressOf(lyricsText), ...attributes } });
  const above = document.createElement('div');
  above.style.blockSize = `${window.innerHeight * 5}px`;
  player.before(above);
  scrollTo(0, 0);
  onTestFinished(() => {
    above.remove();
    fetched.mockRestore();
  });
  return { player, above, fetched };
}

/** Resolves when the browser has told all observers where an element is, and has had nothing else to do. */
async function untilObserved(element: Element): Promise<void> {
  const seen = () =>
    new Promise((resolve) => {
      const observer = new IntersectionObserver(
        (entries) => {
          observer.disconnect();
          resolve(entries);
        },
        { rootMargin: '100%' },
      );
      observer.observe(element);
    });
  await seen();
  await new Promise((resolve) => requestIdleCallback(resolve));
  await seen();
}

function expectNothing({ player, fetched }: ReturnType<typeof putFar>): void {
  expect(player.state.phase).toBe('empty');
  expect(fetched).not.toHaveBeenCalled();
  expect(deepAll(player, 'karaoke-controls')).toEqual([]);
}

test('far from the window a player fetches nothing; it does when it comes near, before it is seen', async () => {
  const far = putFar();
  await untilObserved(far.player);
  expectNothing(far);
  scrollTo(0, far.above.offsetHeight - window.innerHeight * 1.5);
  expect(far.player.getBoundingClientRect().top).toBeGreaterThan(window.innerHeight);
  await untilReady(far.player);
});

test('pause() and questions about its state change nothing of that', async () => {
  const far = putFar();
  far.player.pause();
  expect([far.player.state.phase, far.player.currentTime]).toEqual(['empty', 0]);
  await untilObserved(far.player);
  expectNothing(far);
});

test.each<[what: string, act: (player: KaraokePlayer) => void]>([
  ['play()', (player) => player.play()],
  ['seek()', (player) => player.seek(3)],
  ['nextLine()', (player) => player.nextLine()],
  ['openCard()', (player) => player.openCard('skip')],
  ['toggleMuted()', (player) => void player.toggleMuted(false)],
  ['a song in memory', (player) => (player.song = testSong())],
  ['loading="eager"', (player) => player.setAttribute('loading', 'eager')],
  ['printing', () => window.dispatchEvent(new Event('beforeprint'))],
])('%s has it fetch at once', async (_what, act) => {
  const { player } = putFar();
  await untilObserved(player);
  act(player);
  await untilReady(player);
  expect(player.getBoundingClientRect().top).toBeGreaterThan(window.innerHeight * 2);
});

test('a seek before the song has come is done when it has', async () => {
  const { player } = putFar();
  player.seek(5.5);
  await untilReady(player);
  await expect.poll(() => player.currentTime).toBe(5.5);
});

test('one that is not shown fetches nothing until it is', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  onTestFinished(() => fetched.mockRestore());
  const player = putPlayer({ attributes: { hidden: '', audio: toneAddress(), lyrics: addressOf(lyricsText) } });
  await untilObserved(player);
  expect(fetched).not.toHaveBeenCalled();
  player.hidden = false;
  await untilReady(player);
  expect(player.state.phase).toBe('ready');
});

test('one without a box of its own is near where its stage is', async () => {
  const player = putPlayer({ attributes: { audio: toneAddress(), lyrics: addressOf(lyricsText) } });
  player.style.display = 'contents';
  await untilReady(player);
  expect(player.getClientRects()).toHaveLength(0);
});
