import type { AudioSource } from '../core/song.ts';
import { balance } from './balance.ts';
import { Pursuit } from './pursuit.ts';
import type { Sound, SoundFailure } from './sound.ts';
import type { Timer } from './timer.ts';
import { createAlarm } from './wake.ts';

/**
 * A sound made of two: a song as it is, and without its voice. One of them is heard, and is the clock; commands hold for it. Who is to be
 * heard next first plays along unheard until it is in step, and then takes the other's place. Owns both sounds.
 */
export class VocalSwitch implements Sound {
  readonly #voiced: Sound;
  readonly #instrumental: Sound;
  readonly #timer: Timer;
  readonly #life = new AbortController();
  readonly #changes = new EventTarget();
  readonly #sleep: (milliseconds: number) => void;
  #heard: Sound;
  #wanted: Sound;
  #muted: boolean;
  #volume: number;
  #isInstrumentalLoaded = false;
  #failed: (failure: SoundFailure) => void = () => {};
  /** A fade ends where the music stops: nobody takes anybody's place meanwhile. */
  #isFading = false;
  #isActing = false;
  #wasPlaying = false;
  /** Makes up for what the two sounds counted before. */
  #earlierJumps = 0;
  readonly #pursuit = new Pursuit();

  constructor(voiced: Sound, instrumental: Sound, timer: Timer) {
    this.#voiced = this.#heard = this.#wanted = voiced;
    this.#instrumental = instrumental;
    this.#muted = voiced.muted;
    this.#volume = voiced.volume;
    this.#timer = timer;
    this.#sleep = createAlarm(timer, () => this.#act());
    const { signal } = this.#life;
    for (const each of [voiced, instrumental]) each.subscribe(() => this.#act(), signal);
    this.#balance();
  }

  get time(): number {
    return this.#heard.time;
  }
  get duration(): number {
    return this.#heard.duration;
  }
  get bufferedEnd(): number {
    return this.#heard.bufferedEnd;
  }
  get playing(): boolean {
    return this.#heard.playing;
  }
  get waiting(): boolean {
    return this.#heard.waiting;
  }
  get ended(): boolean {
    return this.#heard.ended;
  }
  get blocked(): boolean {
    return this.#heard.blocked;
  }
  get failure(): SoundFailure | undefined {
    return this.#heard.failure;
  }
  get rate(): number {
    return this.#heard.rate;
  }
  get volume(): number {
    return this.#volume;
  }
  get muted(): boolean {
    return this.#muted;
  }
  get canSetVolume(): boolean {
    return this.#heard.canSetVolume;
  }
  get jumps(): number {
    return this.#earlierJumps + this.#heard.jumps;
  }

  /**
   * @param instrumental what to load where the voice is not wanted
   * @param failed called where that cannot be played: the voice is then heard again, or still
   */
  setVocals(vocals: boolean, instrumental: readonly AudioSource[], failed: (failure: SoundFailure) => void): void {
    this.#act(() => {
      this.#failed = failed;
      this.#wanted = vocals ? this.#voiced : this.#instrumental;
      this.#pursuit.begin();
      if (!this.#isWaitingForTurn) this.#silent.pause();
      if (vocals) return;
      if (!this.#isInstrumentalLoaded || this.#instrumental.failure) this.#instrumental.load(instrumental);
      this.#isInstrumentalLoaded = true;
      this.#unblock();
    });
  }

  load(sources: readonly AudioSource[]): void {
    this.#act(() => {
      this.#wanted = this.#voiced;
      if (this.#heard !== this.#voiced) this.#swap();
      this.#instrumental.load([]);
      this.#isInstrumentalLoaded = this.#isFading = false;
      this.#voiced.load(sources);
    });
  }

  play(): void {
    this.#act(() => {
      this.#isFading = false;
      this.#heard.play();
      this.#unblock();
    });
  }

  pause(): void {
    this.#act(() => {
      this.#isFading = false;
      this.#heard.pause();
      this.#silent.pause();
    });
  }

  /** A seek breaks the sound off anyway: who plays along takes over with it. */
  seek(time: number): void {
    this.#act(() => {
      this.#isFading = false;
      const next = this.#silent;
      if (this.#isWaitingForTurn && next.playing && !next.waiting) this.#swap();
      this.#pursuit.unsettle();
      this.#heard.seek(time);
    });
  }

  setRate(rate: number): void {
    this.#act(() => {
      this.#pursuit.unsettle();
      this.#heard.setRate(rate);
    });
  }

  setVolume(volume: number): void {
    this.#act(() => {
      this.#volume = volume;
      this.#balance();
    });
  }

  setMuted(muted: boolean): void {
    this.#act(() => {
      this.#muted = muted;
      this.#balance();
    });
  }

  fadeOut(seconds: number): void {
    this.#isFading = true;
    this.#heard.fadeOut(seconds);
  }

  subscribe(listener: () => void, signal: AbortSignal): void {
    this.#changes.addEventListener('change', () => listener(), { signal });
  }

  destroy(): void {
    this.#life.abort();
    this.#sleep(Infinity);
    this.#voiced.destroy();
    this.#instrumental.destroy();
  }

  get #silent(): Sound {
    return this.#heard === this.#voiced ? this.#instrumental : this.#voiced;
  }

  get #isWaitingForTurn(): boolean {
    return this.#wanted !== this.#heard;
  }

  /** Makes a change, does what follows, and tells of both at once. */
  #act(change?: () => void): void {
    // What the two tell while they are commanded is told with the rest.
    if (this.#isActing || this.#life.signal.aborted) return change?.();
    this.#isActing = true;
    change?.();
    this.#sleep(Infinity);
    if (this.#instrumental.failure && this.#wanted === this.#instrumental) this.#goBack(this.#instrumental.failure);
    if (this.#isWaitingForTurn) this.#approach();
    this.#wasPlaying = this.playing;
    this.#isActing = false;
    this.#changes.dispatchEvent(new Event('change'));
  }

  /** Brings the one whose turn it is to where the music is; once it is there, it is heard. */
  #approach(): void {
    const heard = this.#heard;
    const next = this.#silent;
    if (heard.ended || this.#isFading || !(next.duration > 0)) return;
    if (!heard.playing) {
      next.pause();
      next.seek(heard.time);
      return this.#swap();
    }
    const wait = this.#pursuit.follow(heard, next, this.#timer.now());
    if (wait === 0) this.#swap();
    else this.#sleep(wait);
  }

  #swap(): void {
    const before = this.#heard;
    const next = this.#silent;
    this.#earlierJumps += before.jumps + 1 - next.jumps;
    this.#heard = next;
    if (before.playing) next.play();
    if (next.rate !== before.rate) next.setRate(before.rate);
    this.#balance();
    before.pause();
  }

  #balance(): void {
    balance(this.#heard, this.#silent, this.#volume, this.#muted);
  }

  #goBack(failure: SoundFailure): void {
    this.#wanted = this.#voiced;
    if (this.#isWaitingForTurn) {
      const { time } = this.#heard;
      this.#swap();
      this.#heard.seek(time);
      if (this.#wasPlaying) this.#heard.play();
    } else this.#silent.pause();
    this.#failed(failure);
  }

  /** Refused before, the one whose turn it is asks the browser again with a gesture. */
  #unblock(): void {
    if (this.#isWaitingForTurn && this.#silent.blocked) this.#silent.pause();
  }
}
