import { clicks, createClickTrack } from './click-track.ts';
import type { Sound } from './sound.ts';
import { estimateOffset, type TapVerdict } from './tap-estimate.ts';

/** What has come of a test; `silent`: the clicks could not be played. */
export type TapResult = TapVerdict | { kind: 'silent' };

/** Plays steady clicks to which somebody taps along. */
export interface TapTest {
  /** @param lateness seconds that have passed since the tap */
  tap(lateness: number): void;
  /** How many taps there have been. */
  readonly taps: number;
}

/**
 * Begins a test; must come from a gesture, or the browser may refuse.
 *
 * @param sound is the test's own from now on; it is destroyed when the clicks are over or the signal aborts
 * @param done called once, when the clicks are over, and not after the signal has aborted
 */
export function startTapTest(sound: Sound, done: (result: TapResult) => void, signal: AbortSignal): TapTest {
  const taps: number[] = [];
  const address = URL.createObjectURL(new Blob([createClickTrack()], { type: 'audio/wav' }));
  const life = new AbortController();
  const close = () => {
    life.abort();
    sound.destroy();
    URL.revokeObjectURL(address);
  };
  const end = (result: TapResult) => {
    close();
    done(result);
  };
  const look = () => {
    if (sound.failure || sound.blocked) end({ kind: 'silent' });
    else if (sound.ended) end(estimateOffset(taps, clicks));
  };
  signal.addEventListener('abort', close, { signal: life.signal });
  sound.subscribe(look, life.signal);
  sound.load([{ src: address, type: 'audio/wav' }]);
  sound.play();
  return {
    tap(lateness) {
      if (sound.playing && !sound.waiting) taps.push(sound.time - lateness * sound.rate);
    },
    get taps() {
      return taps.length;
    },
  };
}
