import type { Sound } from './sound.ts';

/** So far apart (seconds of media time) the two may be when one takes the other's place. */
const inStep = 0.012;
/** Where that is not reached in so many attempts, this has to do. */
const manyAttempts = 6;
const nearlyInStep = 0.05;
/** For so long (ms) after a start a media clock is not to be trusted: until then it cannot be told how far apart they are. */
const settling = 250;
/** Clocks are read so often (ms) meanwhile: from many readings they find out where a media halted for a moment. */
const reading = 20;
/** With no more than this (seconds) to go, the song ends as it is. */
const tooLate = 0.5;
/** Farther apart than this (seconds), a start was late for want of data: it teaches nothing of how long a start takes. */
const outOfStep = 0.15;

/** Brings a sound that is not heard to where another is that plays on. */
export class Pursuit {
  /** How long (seconds of wall time) a start takes from the command on. It is learned. */
  #startTime = 0.08;
  #attempts = 0;
  /** When (ms) the clock of the pursuer can be trusted; undefined while it has not begun to run. */
  #settled: number | undefined;

  begin(): void {
    this.#attempts = 0;
    this.#settled = undefined;
  }

  /** What was known of how far they are apart holds no more: one of them was moved, or its rate. */
  unsettle(): void {
    this.#settled = undefined;
  }

  /**
   * Does the next step.
   *
   * @param now wall time in ms
   * @returns after how many ms to ask again if neither of the sounds tells of a change before; 0 where they are in step
   */
  follow(heard: Sound, pursuer: Sound, now: number): number {
    const left = Math.min(heard.duration, pursuer.duration) - heard.time;
    if (pursuer.blocked || left < tooLate) return Infinity;
    if (!pursuer.playing) return this.#catchUp(heard, pursuer);
    if (heard.waiting || pursuer.waiting) {
      this.#settled = undefined;
      return Infinity;
    }
    this.#settled ??= now + settling;
    const lead = pursuer.time - heard.time;
    if (now < this.#settled) return Math.min(reading, this.#settled - now);
    if (Math.abs(lead) <= (this.#attempts < manyAttempts ? inStep : nearlyInStep)) return 0;
    if (Math.abs(lead) < outOfStep) this.#startTime -= lead / heard.rate;
    return this.#catchUp(heard, pursuer);
  }

  #catchUp({ time, rate }: Sound, pursuer: Sound): number {
    this.#attempts += 1;
    this.#settled = undefined;
    if (pursuer.rate !== rate) pursuer.setRate(rate);
    pursuer.seek(time + this.#startTime * rate);
    pursuer.play();
    return settling;
  }
}
