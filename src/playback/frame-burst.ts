/** The longest time, in ms, for which frames may run. */
const longest = 300;
const hiddenFrame = 16;

export interface FrameBurst {
  readonly running: boolean;
  /** Begins, or begins anew. */
  start: () => void;
  stop: () => void;
}

/** Calls `look` in each frame for 300 ms; where the page is hidden and draws no frames, by timers. */
export function createFrameBurst(look: () => void): FrameBurst {
  let stop: (() => void) | undefined;
  let end = 0;

  function nextFrame(): void {
    if (document.hidden) {
      const timer = setTimeout(frame, hiddenFrame);
      stop = () => clearTimeout(timer);
    } else {
      const request = requestAnimationFrame(frame);
      stop = () => cancelAnimationFrame(request);
    }
  }

  function frame(): void {
    stop = undefined;
    if (performance.now() < end) nextFrame();
    look();
  }

  return {
    get running() {
      return stop !== undefined;
    },
    start() {
      stop?.();
      end = performance.now() + longest;
      nextFrame();
    },
    stop() {
      stop?.();
      stop = undefined;
    },
  };
}
