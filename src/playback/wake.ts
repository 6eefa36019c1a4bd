import type { Timer } from './timer.ts';

/** How many milliseconds of wall time the display runs ahead while music plays, so that a change is in the frame that is due. */
export const displayLead = 8;
/** A clock that stands still for a moment must not make us spin. */
const shortestSleep = 4;
/** `setTimeout` wakes at once where it is asked for more: 24.8 days. */
const longestSleep = 2 ** 31 - 1;

/** How long to sleep (milliseconds) from a media time until something changes in what is shown, or a deed is due. */
export function sleepTime(time: number, rate: number, shown: number, deed: number): number {
  const until = (moment: number) => Math.floor(((moment - time) / rate) * 1000);
  // Timers count in whole milliseconds: up to 8 early for what is shown, never early for what stops or jumps.
  return Math.max(shortestSleep, Math.min(until(shown) - displayLead + 1, until(deed) + 1));
}

/** The only timer of a player. The returned function sets it anew; `Infinity` takes it back. */
export function createAlarm(timer: Timer, ring: () => void): (milliseconds: number) => void {
  let cancel: (() => void) | undefined;
  return (milliseconds) => {
    cancel?.();
    cancel = milliseconds < Infinity ? timer.after(Math.min(milliseconds, longestSleep), ring) : undefined;
  };
}
