/** The longest time, in ms, for which frames may run. */
const longest = 300;
const hiddenFrame = 16;

export interface FrameBurst {
  readonly running: boolean;
  /** Begins, or begins anew. */
  start: () => void;
}

/** Calls `look` in each frame for 300 ms; where the page is hidden and draws no frames, by timers. */
export function createFrameBurst(look: () => void): FrameBurst {
  /** The frame of the burst that runs; a frame that finds another here is of a burst that is over. */
  let current: (() => void) | undefined;

  function start(): void {
    const end = performance.now() + longest;
    const wait = () => (document.hidden ? setTimeout(frame, hiddenFrame) : requestAnimationFrame(frame));
    function frame(): void {
      if (current !== frame) return;
      if (performance.now() < end) wait();
      else current = undefined;
      look();
    }
    current = frame;
    wait();
  }

  return {
    get running() {
      return current !== undefined;
    },
    start,
  };
}
