import type { Timer } from '../../src/playback/timer.ts';

interface Job {
  at: number;
  callback: () => void;
}

/** Wall time that moves only by hand, in milliseconds. */
export class FakeTime implements Timer {
  #now = 0;
  readonly #jobs = new Set<Job>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const job = { at: this.#now + Math.max(0, milliseconds), callback };
    this.#jobs.add(job);
    return () => this.#jobs.delete(job);
  }

  /** Runs what is due within the next milliseconds, each at its own time. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let job = this.#next(end); job; job = this.#next(end)) {
      this.#now = Math.max(this.#now, job.at);
      this.#jobs.delete(job);
      job.callback();
    }
    this.#now = end;
  }

  /** Nothing runs meanwhile; what was due runs late, as after a busy main thread or a sleep. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
    this.advance(0);
  }

  #next(end: number): Job | undefined {
    const due = [...this.#jobs].filter((job) => job.at <= end);
    return due.toSorted((a, b) => a.at - b.at)[0];
  }
}

/** The timer that a player is handed: it counts, and it can be throttled as in a page out of sight. */
export class WatchedTimer implements Timer {
  armed = 0;
  mostArmed = 0;
  wakes = 0;
  /** Wakes come only at multiples of so many milliseconds. */
  grain = 1;
  readonly #time: FakeTime;

  constructor(time: FakeTime) {
    this.#time = time;
  }

  now(): number {
    return this.#time.now();
  }

  after(milliseconds: number, callback: () => void): () => void {
    this.armed += 1;
    this.mostArmed = Math.max(this.mostArmed, this.armed);
    let isArmed = true;
    const disarm = () => {
      if (isArmed) this.armed -= 1;
      isArmed = false;
    };
    // As setTimeout does: whole milliseconds, and at once where it is asked for more than 24.8 days.
    const wait = milliseconds > 2 ** 31 - 1 ? 0 : Math.floor(milliseconds);
    const at = Math.ceil((this.now() + wait) / this.grain) * this.grain;
    const cancel = this.#time.after(at - this.now(), () => {
      disarm();
      this.wakes += 1;
      callback();
    });
    return () => {
      disarm();
      cancel();
    };
  }
}
