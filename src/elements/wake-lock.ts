import type { Player } from '../playback/player.ts';

/**
 * Keeps the screen on while the music plays in a page that is seen, until the signal aborts: who reads along touches nothing. A browser
 * that refuses, or cannot, does as it likes.
 */
export function keepScreenOn(player: Player, signal: AbortSignal): void {
  // Absent in pages that are not secure, whatever the compiler says.
  const wakeLock: WakeLock | undefined = navigator.wakeLock;
  if (!wakeLock || isForbidden()) return;
  let lock: WakeLockSentinel | undefined;
  let isAsking = false;
  const isWanted = () => player.state.playing && !document.hidden && !signal.aborted;

  async function follow(): Promise<void> {
    // While one request is under way the next wish waits for it.
    if (isAsking) return;
    if (!isWanted()) return void lock?.release().catch(() => undefined);
    // Out of sight the browser takes the lock away by itself.
    if (lock && !lock.released) return;
    isAsking = true;
    lock = await wakeLock?.request('screen').catch(() => undefined);
    isAsking = false;
    if (!isWanted()) await follow();
  }

  const start = () => void follow();
  player.subscribe((state) => state.playing, start, signal);
  document.addEventListener('visibilitychange', start, { signal });
  signal.addEventListener('abort', start);
  start();
}

/** In a frame to which its page gives no wake lock, asking would leave a line in the console. Chromium alone says so before. */
function isForbidden(): boolean {
  const { featurePolicy }: { featurePolicy?: { allowsFeature: (name: string) => boolean } } = document as object;
  return featurePolicy?.allowsFeature('screen-wake-lock') === false;
}
