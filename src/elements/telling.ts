import type { PlayerContext } from './player-context.ts';

type Listener = (said: string) => void;

const listeners = new WeakMap<PlayerContext, Set<Listener>>();

/** Says something to those who do not see it: what a key has done that neither has focus nor is a fact of the player. */
export function tell(context: PlayerContext, said: string): void {
  for (const listener of listeners.get(context) ?? []) listener(said);
}

/** Hears all that is told, until the signal aborts. */
export function hearTold(context: PlayerContext, listener: Listener, signal: AbortSignal): void {
  const all = listeners.get(context) ?? new Set();
  listeners.set(context, all.add(listener));
  signal.addEventListener('abort', () => all.delete(listener));
}
