import { createMediaClock } from './clock.ts';
import { createFrameBurst } from './frame-burst.ts';
import { createMediaVolume } from './media-volume.ts';
import type { Sound } from './sound.ts';

/** What happens at an element that is not for the reconciler alone. */
export interface ReconcilerEvents {
  /** Something other than the time may have changed. */
  changed: () => void;
  /**
   * The element has given its source up, or the server cannot send from the place that is wanted: it has no byte ranges. The element
   * is silent, and what is wanted is kept, until `attach`.
   */
  stuck: () => void;
}

/** What of a sound is a matter of its element alone. */
export type MediaSound = Omit<Sound, 'failure' | 'load' | 'subscribe' | 'destroy'>;

/**
 * Brings an audio element to what is wanted of it, whatever the order of the commands and whatever the system does in between.
 * Wishes are kept and compared with the element after each command and each of its events; its `paused` is the only lock.
 */
export interface MediaReconciler {
  media: MediaSound;
  /** The element can be used: goes to what is wanted. */
  attach: () => void;
}

const watched =
  'play pause playing waiting canplay progress seeking seeked loadedmetadata durationchange ratechange error';

export function createMediaReconciler(
  element: HTMLAudioElement,
  { changed, stuck }: ReconcilerEvents,
  signal: AbortSignal,
): MediaReconciler {
  const clock = createMediaClock();
  const burst = createFrameBurst(look);
  const loudness = createMediaVolume(element);
  let state: 'paused' | 'playing' | 'ended' | 'blocked' = 'paused';
  /** Where a seek goes that the element has not taken yet. */
  let place: number | undefined;
  let held = false;

  const tell = () => clock.tell(performance.now(), element.currentTime);
  const within = (target: number) => Math.max(0, Math.min(target, element.duration || Infinity));

  function look(): void {
    tell();
    // Where the media takes longer to move than frames may run, its own news of that calls for further ones.
    if (clock.running && !clock.steady && !burst.running)
      element.addEventListener('timeupdate', burst.start, { once: true, signal });
    changed();
  }

  function time(): number {
    if (place !== undefined) return within(place);
    const { jumps } = clock;
    const told = tell();
    if (clock.jumps !== jumps && !burst.running) burst.start();
    return within(told);
  }

  function startClock(): void {
    clock.start(performance.now(), element.playbackRate);
    burst.start();
  }

  function update(): void {
    const runs = state === 'playing' && !element.paused && !element.seeking && element.readyState >= 3;
    if (runs && !clock.running) startClock();
    if (!runs && clock.running) {
      // Nobody asked for this stand: what was foretold is void.
      if (state === 'playing' && !element.seeking) clock.jump(time());
      clock.stop();
    }
    changed();
  }

  function reconcile(): void {
    // Howler sets the volume when it opens a source.
    loudness.restore();
    if (!held && place !== undefined) goTo(within(place));
    if (!held && state === 'playing' && element.paused) start();
    update();
  }

  function goTo(target: number): void {
    if (element.currentTime !== target) {
      if (element.seekable.length > 0 && endAround(element.seekable, target) === undefined) return hold();
      element.currentTime = target;
    }
    // Without metadata an element only notes where to start.
    if (element.readyState > 0) place = undefined;
  }

  function start(): void {
    element.play().catch(({ name }: DOMException) => {
      if (name !== 'NotAllowedError' || state !== 'playing') return;
      state = 'blocked';
      update();
    });
  }

  function hold(): void {
    place ??= time();
    held = true;
    element.pause();
    stuck();
  }

  /** Takes over what the system has done to the element. */
  function adopt({ type }: Event): void {
    if (!element.paused) state = 'playing';
    else if (type === 'pause' && state === 'playing' && !held) state = element.ended ? 'ended' : 'paused';
    if (held) element.pause();
    if (type === 'seeking' && Math.abs(element.currentTime - time()) > 0.1) clock.jump(element.currentTime);
    if (element.playbackRate !== element.defaultPlaybackRate) setRate(element.playbackRate);
    if (type === 'error' && !held) hold();
    if (type === 'loadedmetadata') reconcile();
    else update();
  }

  function refresh(): void {
    if (clock.running) startClock();
  }

  for (const type of watched.split(' ')) element.addEventListener(type, adopt, { signal });
  document.addEventListener('visibilitychange', refresh, { signal });

  function seek(target: number): void {
    place = target;
    if (state === 'ended') state = 'paused';
    clock.jump(target);
    reconcile();
  }

  function setRate(wanted: number): void {
    // Loading another source sets the rate back to the default one.
    element.defaultPlaybackRate = element.playbackRate = wanted;
    refresh();
    changed();
  }

  const media: MediaSound = {
    get time() {
      return time();
    },
    get duration() {
      return element.duration;
    },
    get bufferedEnd() {
      return endAround(element.buffered, element.currentTime) ?? 0;
    },
    get playing() {
      return state === 'playing';
    },
    get waiting() {
      return state === 'playing' && !clock.moving;
    },
    get ended() {
      return state === 'ended';
    },
    get blocked() {
      return state === 'blocked';
    },
    get rate() {
      return element.playbackRate;
    },
    get volume() {
      return loudness.volume;
    },
    get muted() {
      return element.muted;
    },
    get canSetVolume() {
      return loudness.canSetVolume;
    },
    get jumps() {
      return clock.jumps;
    },
    play() {
      state = 'playing';
      if (element.ended && place === undefined) seek(0);
      else reconcile();
    },
    pause() {
      state = 'paused';
      element.pause();
      update();
    },
    seek,
    setRate,
    setVolume(volume) {
      loudness.setVolume(volume);
      changed();
    },
    setMuted(muted) {
      element.muted = muted;
      changed();
    },
    fadeOut: loudness.fadeOut,
  };

  function attach(): void {
    held = false;
    reconcile();
  }
  return { media, attach };
}

/** The end of the range that `place` lies in. */
function endAround(ranges: TimeRanges, place: number): number | undefined {
  for (let index = 0; index < ranges.length; index++) {
    if (ranges.start(index) <= place && place <= ranges.end(index)) return ranges.end(index);
  }
  return undefined;
}
