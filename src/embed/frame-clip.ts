import type { Player } from '../playback/player.ts';
import type { Clip } from './frame-parameters.ts';

/** Milliseconds: the music is looked at no more often. */
const shortestSleep = 10;

/**
 * The song stands at the start of the clip when it has come. Music that reaches the clip's end from within pauses there; whoever plays on
 * from there, or has gone past it, hears the rest of the song.
 */
export function keepToClip(player: Player, { from, until }: Clip, signal: AbortSignal): void {
  let isInside = true;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(alarm);
    const { playing, loop, rate } = player.state;
    const left = until - player.time;
    isInside ||= left > 0;
    if (!playing || loop || !isInside) return;
    if (left > 0) {
      alarm = setTimeout(look, Math.max(shortestSleep, (left / rate) * 1000));
      return;
    }
    isInside = false;
    player.pause();
  };
  const begin = (phase: string) => phase === 'ready' && from > 0 && player.seek(from);
  player.subscribe(({ phase }) => phase, begin, signal);
  if (until === Infinity) return;
  const followSeek = () => {
    isInside = player.time < until;
    look();
  };
  player.subscribe(({ seeks }) => seeks, followSeek, signal);
  for (const fact of ['playing', 'loop', 'rate'] as const) player.subscribe((state) => state[fact], look, signal);
  signal.addEventListener('abort', () => clearTimeout(alarm));
}
