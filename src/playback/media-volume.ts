/** How often a fade steps, in ms. */
const step = 10;

/** The volume that is wanted of an element, and a fade that lies over it for a while. */
export interface MediaVolume {
  readonly volume: number;
  readonly canSetVolume: boolean;
  /** 0 to 1. */
  setVolume(volume: number): void;
  /** To silence, in seconds of wall time. A step after a pause it is taken back by itself: the music's end is not heard at full volume. */
  fadeOut: (seconds: number) => void;
  /** Takes a fade back at once, for what is about to sound. */
  restore(): void;
}

export function createMediaVolume(element: HTMLAudioElement): MediaVolume {
  // Safari on iOS keeps every element's volume at 1, some versions only a moment after it was set: so the probe is read anew each time.
  const probe = new Audio();
  probe.volume = 0.5;
  let volume = 1;
  let faded = 1;
  let timer: ReturnType<typeof setInterval> | undefined;

  function fadeTo(share: number): void {
    faded = share;
    element.volume = volume * faded;
    if (faded === 1) clearInterval(timer);
  }

  const restore = () => fadeTo(1);

  return {
    get volume() {
      return volume;
    },
    get canSetVolume() {
      return probe.volume === 0.5;
    },
    setVolume(wanted) {
      volume = Math.min(1, Math.max(0, wanted));
      fadeTo(faded);
    },
    fadeOut(seconds) {
      const start = performance.now();
      let paused = false;
      restore();
      timer = setInterval(() => {
        const share = 1 - (performance.now() - start) / 1000 / seconds;
        fadeTo(paused ? 1 : Math.max(0, share));
        ({ paused } = element);
      }, step);
    },
    restore,
  };
}
