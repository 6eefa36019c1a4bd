/** For so long after a start (in ms) media clocks stutter: nothing is foretold. Chromium's moves 20 ms, then stands still until 85. */
const unsteady = 150;
/** Where the media is further from the foretold place than this (in seconds), the foretold place is given up. */
const snap = 0.12;
/** Corrections from here on (in seconds) can be seen, and count as jumps. */
const visible = 0.01;
/** So many readings make a judgement. */
const judged = 8;

/** Tells where media is between the moments at which its own clock moves. Places in seconds of media time, `now` in ms of wall time. */
export interface MediaClock {
  /** Counts breaks in the run of time: whatever was foretold before is void. */
  readonly jumps: number;
  /** Between `start` and `stop`. */
  readonly running: boolean;
  /** The media has been seen to move since it was started, or moved by a jump. */
  readonly moving: boolean;
  /** Its true edge has been found: from here on places are foretold. */
  readonly steady: boolean;
  /** Where the media is, given what it says itself. Never less than it has told before, but after a jump. */
  tell(now: number, said: number): number;
  /** The media runs from now on, at this rate. */
  start(now: number, rate: number): void;
  stop(): void;
  /** The media goes elsewhere, or stands still unasked at this place; nothing is foretold until the next start. */
  jump(place: number): void;
}

/**
 * An origin, and from there the wall clock. The media's own clock corrects the origin only where it has moved: it may lag behind the
 * sound (Firefox moves in steps of 40 ms), so that at rate 1 the reading that is furthest ahead is the truest; at other rates
 * it wavers to both sides (Chromium by 16 ms at rate 2), so that there the mean is.
 */
export function createMediaClock(): MediaClock {
  let jumps = 0;
  let moving = false;
  let running = false;
  let steadyFrom = Infinity;
  let rate = 1;
  /** Where the media would have been at wall time 0. */
  let origin = 0;
  let lastSaid = 0;
  let told = 0;
  let errors: number[] = [];

  const run = (now: number) => (now / 1000) * rate;

  function restart(now: number): void {
    steadyFrom = now + unsteady;
    errors = [];
  }

  function shift(error: number): void {
    origin += error;
    errors = [];
    if (Math.abs(error) >= visible) jumps++;
  }

  function correct(error: number): void {
    errors.push(error);
    if (rate === 1 && error > 0) shift(error);
    else if (errors.length === judged) {
      shift(rate === 1 ? Math.max(...errors) : errors.reduce((sum, each) => sum + each) / judged);
    }
  }

  function repeat(now: number, said: number, moved: boolean): number {
    moving ||= moved;
    origin = said - run(now);
    if (moved && now >= steadyFrom) {
      steadyFrom = -Infinity;
      jumps++;
    }
    return said;
  }

  function foretell(now: number, said: number, moved: boolean): number {
    const error = said - origin - run(now);
    if (Math.abs(error) > snap) {
      jumps++;
      moving = false;
      restart(now);
      return repeat(now, said, moved);
    }
    if (moved) correct(error);
    return origin + run(now);
  }

  return {
    get jumps() {
      return jumps;
    },
    get running() {
      return running;
    },
    get moving() {
      return moving;
    },
    get steady() {
      return steadyFrom === -Infinity;
    },
    tell(now, said) {
      const moved = said !== lastSaid;
      lastSaid = said;
      const place = !running ? said : steadyFrom === -Infinity ? foretell(now, said, moved) : repeat(now, said, moved);
      told = Math.max(told, place);
      return told;
    },
    start(now, newRate) {
      running = true;
      rate = newRate;
      restart(now);
    },
    stop() {
      running = moving = false;
    },
    jump(place) {
      jumps++;
      moving = false;
      steadyFrom = Infinity;
      lastSaid = told = place;
    },
  };
}
