import type { AudioSource } from '../../src/core/song.ts';
import type { Sound, SoundFailure } from '../../src/playback/sound.ts';
import type { FakeTime } from './fake-time.ts';

/** A sound on fake time: it keeps the port's promises and makes the trouble that real ones make. */
export class FakeSound implements Sound {
  duration = NaN;
  bufferedEnd = 0;
  playing = false;
  waiting = false;
  ended = false;
  blocked = false;
  failure: SoundFailure | undefined;
  rate = 1;
  volume = 1;
  muted = false;
  canSetVolume = true;
  jumps = 0;
  /** For so long (milliseconds) time stands still after a play or a seek. */
  latency = 0;
  refusesToPlay = false;
  loaded: readonly AudioSource[] = [];
  isDestroyed = false;
  /** Seconds of the fade that lies over the sound. */
  fade: number | undefined;
  readonly #time: FakeTime;
  readonly #listeners = new Set<() => void>();
  #media = 0;
  #since = 0;
  #cancelEnd = () => {};
  #cancelStart = () => {};

  constructor(time: FakeTime) {
    this.#time = time;
  }

  get time(): number {
    const played = this.playing && !this.waiting ? ((this.#time.now() - this.#since) / 1000) * this.rate : 0;
    return Math.min(this.#media + played, Number.isNaN(this.duration) ? Infinity : this.duration);
  }

  load(sources: readonly AudioSource[]): void {
    this.loaded = sources;
    this.failure = undefined;
    // What is wanted stays wanted: whoever does not want it says so.
    this.#change({ duration: NaN, ended: false, blocked: false }, 0);
  }

  play(): void {
    this.fade = undefined;
    if (this.refusesToPlay) return this.#change({ blocked: true });
    if (this.ended) return this.#start(0);
    if (!this.playing) this.#start(this.time);
  }

  pause(): void {
    this.fade = undefined;
    this.#cancelStart();
    this.#change({ playing: false, waiting: false, ended: false, blocked: false });
  }

  seek(time: number): void {
    this.fade = undefined;
    this.jumps += 1;
    this.ended = false;
    if (this.playing) this.#start(time);
    else this.#change({}, time);
  }

  setRate(rate: number): void {
    const { time } = this;
    this.#change({ rate }, time);
  }

  setVolume(volume: number): void {
    this.#change({ volume });
  }

  setMuted(muted: boolean): void {
    this.#change({ muted });
  }

  fadeOut(seconds: number): void {
    this.fade = seconds;
  }

  subscribe(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  destroy(): void {
    this.isDestroyed = true;
    this.#change({ playing: false });
    this.#listeners.clear();
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** The audio has arrived. */
  arrive(duration: number): void {
    this.#change({ duration });
  }

  fail(kind: SoundFailure['kind']): void {
    this.#change({ failure: { kind, src: this.loaded[0]?.src ?? '' }, playing: false, waiting: false });
  }

  /** Data is missing; until it flows again time stands still. */
  stall(): void {
    this.#cancelStart();
    this.jumps += 1;
    this.#change({ waiting: true });
  }

  flow(): void {
    if (this.waiting) this.#change({ waiting: false });
  }

  /** A media key, a headset, a call: nothing of ours commanded it. */
  pauseBySystem(): void {
    this.#cancelStart();
    this.#change({ playing: false, waiting: false });
  }

  playBySystem(): void {
    if (!this.playing) this.#start(this.ended ? 0 : this.time);
  }

  /** The clock finds that the media is elsewhere. */
  correct(seconds: number): void {
    this.jumps += 1;
    this.#change({}, this.time + seconds);
  }

  #start(media: number): void {
    this.#cancelStart();
    this.#change({ playing: true, waiting: this.latency > 0, ended: false, blocked: false }, media);
    if (this.latency > 0) this.#cancelStart = this.#time.after(this.latency, () => this.flow());
  }

  #end(): void {
    this.#change({ playing: false, ended: true }, this.duration);
  }

  #change(facts: Partial<FakeSound>, media = this.time): void {
    Object.assign(this, facts);
    this.#media = media;
    this.#since = this.#time.now();
    this.#cancelEnd();
    const left = ((this.duration - media) / this.rate) * 1000;
    if (this.playing && !this.waiting && left >= 0) this.#cancelEnd = this.#time.after(left, () => this.#end());
    for (const listener of this.#listeners) listener();
  }
}
