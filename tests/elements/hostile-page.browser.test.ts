import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { cardsText, deepAll, lyricsText, mountPlayer, testSong, untilReady, untilTime, watchConsole } from './stage.ts';

test('a listener of the page that throws keeps nothing from happening', async () => {
  const thrown = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
  const player = await mountPlayer({ attributes: { stops: 'never' } });
  const silence = (event: ErrorEvent) => (event.stopImmediatePropagation(), thrown(event));
  window.addEventListener('error', silence, { capture: true });
  onTestFinished(() => window.removeEventListener('error', silence, { capture: true }));
  player.addEventListener('karaoke-line-change', () => {
    throw new Error('The page is wrong.');
  });
  player.seek(0.8);
  player.play();
  await untilTime(player, 1.1);
  expect(thrown).toHaveBeenCalled();
  await expect.poll(() => deepAll(player, '[aria-current]').length).toBe(1);
});

test('a listener of the page that removes the player, or gives it another song, in the middle of an event', async () => {
  const seen = watchConsole();
  const player = await mountPlayer();
  player.addEventListener('karaoke-play', () => (player.song = testSong({ title: 'Another' })), { once: true });
  player.play();
  await expect.poll(() => player.state.song?.title).toBe('Another');
  await untilReady(player);
  player.addEventListener('karaoke-play', () => player.remove(), { once: true });
  player.play();
  await expect.poll(() => player.state.playing).toBe(false);
  expect(seen).toEqual([]);
});

describe('in a strict page', () => {
  /** A page of its own with these policies, which has our player and a song in it. */
  async function openStrictPage(policy: string): Promise<{ player: KaraokePlayer; violations: string[] }> {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en"><head><base href="${location.href}">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <script src="/tests/elements/strict-page.js"></script>
      <script type="module" src="/src/embed/karaoke.ts"></script></head>
      <body><karaoke-player audio="/songs/resnet-skip-connection/song.m4a">
      <script type="text/plain" data-lyrics>${lyricsText}</script>
      <script type="text/plain" data-cards>${cardsText}</script></karaoke-player></body></html>`;
    document.body.append(frame);
    onTestFinished(() => frame.remove());
    const ready = new Promise<KaraokePlayer>((resolve) => {
      frame.addEventListener('load', () => {
        frame.contentDocument?.addEventListener('karaoke-ready', ({ target }) => resolve(target as KaraokePlayer));
      });
    });
    const player = await ready;
    const { violations } = frame.contentWindow as unknown as { violations: string[] };
    return { player, violations };
  }

  test.each([
    ['Trusted Types', "require-trusted-types-for 'script'"],
    [
      'no inline styles, no eval',
      "default-src 'self' blob: data:; script-src 'self'; style-src 'self'; connect-src 'self' ws:",
    ],
  ])('%s: plays, shows lyrics and cards, breaks no rule', async (_what, policy) => {
    const { player, violations } = await openStrictPage(policy);
    player.openCard('skip');
    await expect.poll(() => deepAll(player, '[part=body] math').length, { timeout: 10_000 }).toBe(1);
    player.seek(1.2);
    await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(1);
    player.play();
    await untilTime(player, 1.4);
    expect(violations).toEqual([]);
  });
});
