import type { Player } from './player.ts';
import { type Timer, wallTimer } from './timer.ts';

/** Milliseconds: the music is looked at no more often. */
const shortestSleep = 10;

/**
 * Music that reaches a time (seconds) of the song from before it pauses there, until the signal aborts or the song goes. Whoever plays on
 * from there, or has gone past it, hears the rest of the song; a loop turns.
 */
export function pauseAt(player: Player, until: number, closing: AbortSignal, timer: Timer = wallTimer): void {
  const songGoes = new AbortController();
  const signal = AbortSignal.any([closing, songGoes.signal]);
  let isBefore = player.time < until;
  let cancel: (() => void) | undefined;
  const look = () => {
    cancel?.();
    const { playing, loop, rate } = player.state;
    const left = until - player.time;
    isBefore ||= left > 0;
    if (!playing || loop || !isBefore) return;
    if (left > 0) {
      cancel = timer.after(Math.max(shortestSleep, (left / rate) * 1000), look);
      return;
    }
    isBefore = false;
    player.pause();
  };
  const followSeek = () => {
    isBefore = player.time < until;
    look();
  };
  player.subscribe(({ seeks }) => seeks, followSeek, signal);
  for (const fact of ['playing', 'loop', 'rate'] as const) player.subscribe((state) => state[fact], look, signal);
  player.subscribe(
    ({ phase }) => phase,
    () => songGoes.abort(),
    signal,
  );
  signal.addEventListener('abort', () => cancel?.());
  look();
}
