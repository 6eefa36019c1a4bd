/** One frozen snapshot of what is true, and those who want to hear when a part of it changes. */
export interface Store<State extends object> {
  readonly state: State;
  /** Takes a snapshot of `facts`; does nothing where each of them is what it was (`Object.is`). */
  set(facts: State): void;
  /**
   * Calls `listener` at once when what `select` picks has changed (`Object.is`), until the signal aborts. A listener may itself set,
   * subscribe and abort: each listener then sees the newest snapshot and never an older one after it, so it may miss those between.
   * What a listener throws is reported as an uncaught error and keeps nobody else from being told.
   */
  readonly subscribe: <T>(select: (state: State) => T, listener: (selected: T) => void, signal: AbortSignal) => void;
}

export function createStore<State extends object>(facts: State): Store<State> {
  let state = Object.freeze({ ...facts });
  let fresh = false;
  let telling = false;
  const listeners = new Set<() => void>();

  function tell() {
    if (telling) return;
    telling = true;
    while (fresh) {
      fresh = false;
      for (const listener of listeners) runApart(listener);
    }
    telling = false;
  }

  return {
    get state() {
      return state;
    },
    set(changed) {
      if (isSame(state, changed)) return;
      state = Object.freeze({ ...changed });
      fresh = true;
      tell();
    },
    subscribe(select, listener, signal) {
      if (signal.aborted) return;
      let selected = select(state);
      const check = () => {
        const next = select(state);
        if (Object.is(selected, next)) return;
        selected = next;
        listener(next);
      };
      listeners.add(check);
      signal.addEventListener('abort', () => listeners.delete(check), { once: true });
    },
  };
}

function runApart(listener: () => void) {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Whether two records, made alike, hold the same values. */
export function isSame(one: object, other: object): boolean {
  const values: unknown[] = Object.values(other);
  return Object.values(one).every((value, index) => Object.is(value, values[index]));
}

/** The old record where the new one says the same, so that nobody is woken for it. */
export function keptIfSame<T extends object>(old: T | undefined, fresh: T | undefined): T | undefined {
  return old && fresh && isSame(old, fresh) ? old : fresh;
}
