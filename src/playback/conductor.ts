import { sungAt } from '../core/sung-moment.ts';
import type { CardDirections, CardDirector, Music } from './card-director.ts';
import { type Facts, firstFacts, listenTo, noSong } from './facts.ts';
import { createAudioError } from './audio-error.ts';
import { leadIn } from './lead-in.ts';
import type { PlayerState } from './player-state.ts';
import type { Sound } from './sound.ts';
import { type Store, createStore } from './store.ts';
import type { Timer } from './timer.ts';
import { createAlarm, displayLead, sleepTime } from './wake.ts';

/** Time that runs back by more than this (seconds) was moved by somebody else; less is a correction of the clock. */
const movedBack = 1;
/** What is on display where the music stops is what was so long (seconds) before: the phrase, even where the next word follows at once. */
const instant = 1e-6;

/** Keeps score, sound and cards together: what was played since the last look, what follows from it, and when to look again. */
export class Conductor implements Music {
  sound: Sound;
  /** What will be true when the command under way is done. */
  readonly facts: Facts;
  readonly store: Store<PlayerState>;
  cards: CardDirector | undefined;
  setVocals: Music['setVocals'];
  setVocalLevel: Music['setVocalLevel'];
  hidden = false;
  position = 0;
  readonly #sleep: (milliseconds: number) => void;
  readonly #closing = new AbortController();
  /** Where the last seek went, before its lead-in. */
  #sought = 0;
  /** Where the music stood still last, since then. */
  #stood = 0;
  #failure: Sound['failure'];
  #acting = false;
  /** When the display changes by itself. */
  #until = Infinity;

  constructor(sound: Sound, timer: Timer) {
    this.sound = sound;
    this.facts = firstFacts(sound);
    this.store = createStore<PlayerState>(this.facts);
    this.#sleep = createAlarm(timer, () => this.act());
    sound.subscribe(() => this.act(), this.#closing.signal);
  }

  get isRunning(): boolean {
    return this.sound.playing && !this.sound.waiting;
  }

  get displayTime(): number {
    return Math.max(this.sound.time, this.#sought);
  }

  /**
   * Ahead of what is heard by the display's lead, but never past a stop or the turn of a loop, and never behind where the music stood or
   * was sent: what stands still is on display where it stands, and goes on from there when the ear has come to it.
   */
  get shownTime(): number {
    const lead = this.isRunning ? (displayLead / 1000) * this.sound.rate - this.#lag : 0;
    return Math.min(Math.max(this.sound.time + lead, this.#sought, this.#stood), this.#limit - instant);
  }

  /** By how much of the song the ear is behind. */
  get #lag(): number {
    return this.facts.deviceOffset * this.sound.rate;
  }

  /** Catches up with the music under the rules so far, makes a change, and publishes what follows from both. */
  act(change?: () => void): void {
    if (this.#closing.signal.aborted) return;
    if (this.#acting) return change?.();
    this.#acting = true;
    this.#catchUp();
    change?.();
    this.#observe();
    this.#acting = false;
    this.#sleep(this.isRunning ? this.#untilNext() : Infinity);
    this.store.set(this.facts);
  }

  /** Puts another song, or none, in the place of the one before. */
  begin(song: Partial<Facts>): void {
    this.cards = undefined;
    this.position = this.#sought = 0;
    this.sound.pause();
    this.sound.load(song.song?.audio ?? []);
    this.#failure = undefined;
    Object.assign(this.facts, noSong(), song);
  }

  /** Gives the song its cards. What has been played of this pass is gone through again with them. */
  direct(directions: CardDirections): void {
    if (!this.facts.song) return;
    this.position = Math.min(this.position, this.#sought);
    this.cards = directions(this);
  }

  goTo(time: number, lead = 0): void {
    this.sound.seek(Math.max(0, time - lead));
    this.position = this.#sought = this.#stood = time;
    this.facts.seeks += 1;
  }

  /** To the start of a loop. What is sung within a lead-in from there is on display at once: not the end of the line before. */
  turn(start: number): void {
    this.goTo(start);
    this.#sought += leadIn;
  }

  /** Starts a new pass at a time that somebody chose. */
  seek(time: number, lead?: number): void {
    this.goTo(time, lead);
    this.cards?.startPass(time);
  }

  destroy(): void {
    this.#closing.abort();
    this.#sleep(Infinity);
    this.sound.destroy();
  }

  /** Where the music stops or jumps next, or is held. */
  get #limit(): number {
    const { loop } = this.facts;
    const turn = loop && this.position < loop.end ? loop.end : Infinity;
    return Math.min(this.cards?.stopTime ?? Infinity, turn);
  }

  /** Does what was due since the last look, in its order; however late, nothing that was played is lost. */
  #catchUp(): void {
    const { sound, facts, cards } = this;
    const { time, ended, playing } = sound;
    // The system, too, may have started the music.
    if (facts.held) return playing ? cards?.continue() : undefined;
    if (time < this.position - movedBack && !ended) this.position = this.#sought = this.#stood = time;
    const hasEnded = ended && !facts.ended;
    // What is due at the end of the audio or beyond it is due now, if anything was played since the last seek.
    const now = hasEnded && time > this.#sought ? Infinity : time;
    const { loop, repeat } = facts;
    const isTurning = loop && this.position < loop.end && now >= loop.end;
    if (cards?.catchUp(isTurning ? loop.end : now, time)) return;
    if (isTurning) {
      this.turn(loop.start);
      facts.turns += 1;
    } else if (hasEnded && repeat) this.seek(0);
    else this.position = Math.max(this.position, time);
    if (hasEnded && !sound.ended) sound.play();
  }

  #observe(): void {
    const { sound, facts } = this;
    if (!this.isRunning) this.#stood = this.displayTime;
    const { until, ...sung } = sungAt(facts.song?.lyrics, this.shownTime);
    Object.assign(facts, sung, listenTo(sound));
    this.#until = Math.min(until, this.cards?.show() ?? Infinity);
    const { failure } = sound;
    if (failure !== this.#failure) facts.error = failure && createAudioError(failure);
    this.#failure = failure;
  }

  /** Milliseconds until the display changes or something is due. */
  #untilNext(): number {
    const { time, rate } = this.sound;
    const limit = this.#limit;
    const deed = Math.min(limit, this.cards?.nextDeed ?? Infinity);
    return sleepTime(time, rate, this.#until < limit ? this.#until + this.#lag : Infinity, deed);
  }
}
