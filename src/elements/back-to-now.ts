import type { PlayerContext } from './player-context.ts';

const followers = new WeakMap<PlayerContext, Set<() => void>>();

/** Lets a list of lyrics be sent back to the line that is sung, until the signal aborts. */
export function followNow(context: PlayerContext, release: () => void, signal: AbortSignal): void {
  const all = followers.get(context) ?? new Set();
  followers.set(context, all.add(release));
  signal.addEventListener('abort', () => all.delete(release));
}

/** Sends all lists of a player's lyrics back. */
export function showNow(context: PlayerContext): void {
  for (const release of followers.get(context) ?? []) release();
}
