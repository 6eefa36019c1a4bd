import { createMediaClock } from './clock.ts';
import { createFrameBurst } from './frame-burst.ts';

/** What happens at an element that is not for the reconciler alone. */
export interface ReconcilerEvents {
  /** Something other than the time may have changed. */
  changed(): void;
  /** A place is wanted that the server cannot send from: it has no byte ranges. */
  cannotReach(): void;
  /** The element has given its source up. */
  failed(): void;
}

/**
 * Brings an audio element to what is wanted of it, whatever the order of the commands and whatever the system does in between.
 * Wishes are kept and compared with the element after each command and each of its events; its `paused` is the only lock.
 */
export interface MediaReconciler {
  readonly time: number;
  readonly bufferedEnd: number;
  readonly playing: boolean;
  readonly waiting: boolean;
  readonly ended: boolean;
  readonly blocked: boolean;
  readonly rate: number;
  readonly jumps: number;
  play(): void;
  pause(): void;
  seek(place: number): void;
  setRate(rate: number): void;
  /** Silences the element and keeps what is wanted, until `attach`. */
  hold(): void;
  /** The element has a source: goes to what is wanted. */
  attach(): void;
  /** Where `hold` was for a place that cannot be reached: goes on where the element is. */
  stay(): void;
  /** Wants nothing any more but a stand at 0. */
  reset(): void;
}

const watched =
  'play pause playing waiting stalled canplay progress ended seeking seeked loadedmetadata durationchange ratechange error emptied';

export function createMediaReconciler(
  element: HTMLAudioElement,
  events: ReconcilerEvents,
  signal: AbortSignal,
): MediaReconciler {
  const clock = createMediaClock();
  const burst = createFrameBurst(look);
  let playing = false;
  /** Where a seek goes that the element has not taken yet. */
  let place: number | undefined;
  let rate = 1;
  let ended = false;
  let blocked = false;
  let held = false;
  let running = false;
  let plays = 0;

  const tell = () => clock.tell(performance.now(), element.currentTime);

  function look(): void {
    tell();
    // Where the media takes longer to move than frames may run, its own news of that calls for further ones.
    if (running && !clock.steady && !burst.running)
      element.addEventListener('timeupdate', burst.start, { once: true, signal });
    events.changed();
  }

  function time(): number {
    const { jumps } = clock;
    const told = tell();
    if (clock.jumps !== jumps && !burst.running) burst.start();
    return place ?? (told > element.duration ? element.duration : told);
  }

  function startClock(): void {
    clock.start(performance.now(), rate);
    burst.start();
  }

  function stopClock(): void {
    // Nobody asked for this stand: what was foretold is void.
    if (playing && !element.seeking && !held) clock.jump(tell());
    clock.stop();
    burst.stop();
  }

  function update(): void {
    const runs = playing && !held && !element.paused && !element.seeking && element.readyState >= 3;
    if (runs !== running) {
      if (runs) startClock();
      else stopClock();
      running = runs;
    }
    events.changed();
  }

  function reconcile(): void {
    if (!held && place !== undefined) goTo(place);
    if (!held && playing && element.paused) start();
    update();
  }

  function goTo(target: number): void {
    const { readyState, seekable, duration } = element;
    target = Math.max(0, Math.min(target, duration || Infinity));
    if (readyState === 0) {
      // Without metadata an element only notes where to start.
      element.currentTime = target;
      return;
    }
    if (seekable.length > 0 && endAround(seekable, target) === undefined) {
      events.cannotReach();
      return;
    }
    place = undefined;
    if (element.currentTime !== target) element.currentTime = target;
  }

  function start(): void {
    const ours = ++plays;
    element.play().catch((error: unknown) => {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!refused || !playing || ours !== plays) return;
      playing = false;
      blocked = true;
      update();
    });
  }

  function adopt(event: Event): void {
    if (event.type === 'play' && !element.paused) {
      playing = true;
      ended = blocked = false;
      if (held) element.pause();
    }
    const stopped = event.type === 'pause' ? element.paused : event.type === 'ended' && element.ended;
    if (stopped && playing && !held) {
      playing = false;
      ended = element.ended;
    }
    if (event.type === 'seeking' && Math.abs(element.currentTime - time()) > 0.1) clock.jump(element.currentTime);
    if (event.type === 'ratechange' && element.playbackRate !== rate) setRate(element.playbackRate);
    if (event.type === 'error') events.failed();
    if (event.type === 'loadedmetadata') reconcile();
    else update();
  }

  function refresh(): void {
    if (running) startClock();
  }

  for (const type of watched.split(' ')) element.addEventListener(type, adopt, { signal });
  document.addEventListener('visibilitychange', refresh, { signal });

  function seek(target: number): void {
    place = target;
    ended = false;
    clock.jump(target);
    reconcile();
  }

  function setRate(wanted: number): void {
    // Loading another source sets the rate back to the default one.
    rate = element.defaultPlaybackRate = element.playbackRate = wanted;
    refresh();
    events.changed();
  }

  return {
    get time() {
      return time();
    },
    get bufferedEnd() {
      return endAround(element.buffered, element.currentTime) ?? 0;
    },
    get playing() {
      return playing;
    },
    get waiting() {
      return playing && !(running && clock.moving);
    },
    get ended() {
      return ended;
    },
    get blocked() {
      return blocked;
    },
    get rate() {
      return rate;
    },
    get jumps() {
      return clock.jumps;
    },
    play() {
      playing = true;
      ended = blocked = false;
      if (element.ended && place === undefined) seek(0);
      else reconcile();
    },
    pause() {
      playing = blocked = false;
      element.pause();
      update();
    },
    seek,
    setRate,
    hold() {
      place ??= time();
      held = true;
      element.pause();
      update();
    },
    attach() {
      held = false;
      reconcile();
    },
    stay() {
      held = false;
      place = undefined;
      clock.jump(element.currentTime);
      reconcile();
    },
    reset() {
      playing = ended = blocked = held = false;
      place = undefined;
      element.pause();
      clock.jump(0);
      update();
    },
  };
}

/** The end of the range that `place` lies in. */
function endAround(ranges: TimeRanges, place: number): number | undefined {
  for (let index = 0; index < ranges.length; index++) {
    if (ranges.start(index) <= place && place <= ranges.end(index)) return ranges.end(index);
  }
  return undefined;
}
