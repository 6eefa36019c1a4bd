import type { Player } from '../playback/player.ts';

/**
 * Sets an animation to the music's time: it runs as the music is heard, or stands where the music does, without any work of ours per frame.
 *
 * @param start the media time in seconds at which the animation's own time is 0
 */
function followMusic(animation: Animation, player: Player, start: number): void {
  const { playing, waiting, rate, deviceOffset } = player.state;
  const elapsed = (player.time - start) * 1000;
  if (!playing || waiting) {
    animation.pause();
    animation.currentTime = elapsed;
    return;
  }
  animation.playbackRate = rate;
  // The document's timeline stands still between frames; reckoning from the wall clock keeps that lag out.
  animation.startTime = performance.now() - elapsed / rate + deviceOffset * 1000;
}

/** Keeps an animation on the music's time until the signal aborts, and ends it then. */
export function keepOnMusic(animation: Animation, player: Player, start: number, signal: AbortSignal): void {
  const follow = () => followMusic(animation, player, start);
  for (const fact of ['playing', 'waiting', 'rate', 'deviceOffset', 'jumps'] as const) {
    player.subscribe((state) => state[fact], follow, signal);
  }
  signal.addEventListener('abort', () => animation.cancel());
  follow();
}
