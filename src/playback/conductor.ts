import type { Lyrics } from '../core/lyrics.ts';
import type { CreateSchedule, Schedule, Stop } from '../core/schedule.ts';
import { createTimeline } from '../core/timeline.ts';
import type { CardDirections } from './card-directions.ts';
import { type CardStage, cardUp, emptyStage, holdAt, isOver, release, seekTo } from './card-stage.ts';
import { firstStop, isDue } from './due-stops.ts';
import { emptySchedule, noLyrics } from './empty-score.ts';
import { type Facts, firstFacts, noSong } from './facts.ts';
import { createFader } from './fader.ts';
import { createAudioError, hear } from './hearing.ts';
import type { PlayerState } from './player-state.ts';
import type { Sound } from './sound.ts';
import { type Store, createStore, keptIfSame } from './store.ts';
import type { Timer } from './timer.ts';
import { createAlarm, displayLead, sleepTime } from './wake.ts';

/** Seconds by which sound that starts at a stamp starts early: a stamp marks the vowel, its consonant sounds before. */
export const leadIn = 0.15;
/** A stop made later than this (seconds) goes back to its place, so that nothing is sung unheard before Play. */
const tooLate = 0.1;
/** Time that runs back by more than this (seconds) was moved by somebody else; less is a correction of the clock. */
const movedBack = 1;
/** What is on display where the music stops is what was so long (seconds) before: the phrase, even where the next word follows at once. */
const instant = 1e-6;

/** Keeps score, sound and cards together: what was played since the last look, what follows from it, and when to look again. */
export class Conductor {
  readonly store: Store<PlayerState>;
  /** What will be true when the command under way is done. */
  readonly facts: Facts;
  stage: CardStage = emptyStage;
  hidden = false;
  readonly #sound: Sound;
  readonly #sleep: (milliseconds: number) => void;
  readonly #fade: (stop: Stop | undefined) => void;
  readonly #closing = new AbortController();
  #timeline = createTimeline(noLyrics);
  #createSchedule: CreateSchedule = () => emptySchedule;
  /** What the cards do. */
  #schedule!: Schedule;
  /** Its stops are where cards are met, whether or not the music stops there. */
  #meetings!: Schedule;
  /** Everything before this moment has been dealt with. It stands still while the music leads in to it. */
  #position = 0;
  /** Where the last seek went, before its lead-in. */
  #sought = 0;
  #failure: Sound['failure'];
  #acting = false;
  /** When the display changes by itself. */
  #until = Infinity;

  constructor(sound: Sound, timer: Timer) {
    this.#sound = sound;
    this.facts = firstFacts(sound);
    this.#fade = createFader(sound);
    this.#sleep = createAlarm(timer, () => this.act());
    this.reschedule();
    this.#observe();
    this.store = createStore<PlayerState>(this.facts);
    sound.subscribe(() => this.act(), this.#closing.signal);
  }

  get displayTime(): number {
    return Math.max(this.#sound.time, this.#sought);
  }

  /** The moment that is on display: ahead of what plays by the display's lead, but never past a stop or the turn of a loop. */
  get shownTime(): number {
    const lead = this.#isRunning ? (displayLead / 1000) * this.#sound.rate : 0;
    return Math.min(this.displayTime + lead, this.#limit - instant);
  }

  /** What the schedule shows now. */
  get called() {
    return this.#schedule.at(this.shownTime).occurrence;
  }

  /** Catches up with the music under the rules so far, makes a change, and publishes what follows from both. */
  act(change?: () => void): void {
    if (this.#closing.signal.aborted) return;
    if (this.#acting) return change?.();
    this.#acting = true;
    this.#catchUp();
    change?.();
    this.#observe();
    this.#fade(this.#isRunning ? this.#nextStop : undefined);
    this.#acting = false;
    this.#sleep(this.#isRunning ? this.#untilNext() : Infinity);
    this.store.set(this.facts);
  }

  /** Puts another song, or none, in the place of the one before. */
  begin(song: Partial<Facts>): void {
    this.stage = emptyStage;
    this.#position = this.#sought = 0;
    this.#sound.pause();
    this.#sound.load(song.song?.audio ?? []);
    this.#failure = undefined;
    Object.assign(this.facts, noSong(), song);
    this.#timeline = createTimeline(this.#lyrics);
    this.reschedule();
  }

  /** Gives the song its cards. What has been played of this pass is gone through again with them. */
  direct({ cards, occurrences, problems, createSchedule }: CardDirections): void {
    const { facts } = this;
    if (!facts.song) return;
    this.#createSchedule = createSchedule;
    Object.assign(facts, { song: { ...facts.song, cards }, occurrences, problems: [...facts.problems, ...problems] });
    facts.cardsReady = true;
    this.#position = Math.min(this.#position, this.#sought);
    this.reschedule();
  }

  reschedule(): void {
    const { occurrences, stops, met } = this.facts;
    const lyrics = this.#lyrics;
    this.#meetings = this.#createSchedule(occurrences, { lyrics, met, stops: 'once' });
    this.#schedule = stops === 'once' ? this.#meetings : this.#createSchedule(occurrences, { lyrics, met, stops });
  }

  meet(ids: readonly string[]): void {
    const { met } = this.facts;
    if (ids.every((id) => met.has(id))) return;
    this.facts.met = new Set([...met, ...ids]);
    this.reschedule();
  }

  /** Moves the music within this pass. */
  goTo(time: number, lead = 0): void {
    this.#sound.seek(Math.max(0, time - lead));
    this.#position = this.#sought = time;
    this.facts.seeks += 1;
  }

  /** Starts a new pass at a time that somebody chose. A phrase whose end it jumps over stops nothing, though its trail be still to come. */
  seek(time: number, lead = 0): void {
    this.goTo(time, lead);
    const passed = [this.#schedule, this.#meetings].flatMap((schedule) => {
      const stop = schedule.at(time).nextStop;
      return stop && stop.fadeStart <= time ? stop.occurrences : [];
    });
    this.stage = seekTo(this.stage, time, passed);
  }

  /** Sings the phrase of a stop again. */
  continueFrom({ continueAt }: Stop): void {
    this.stage = release(this.stage);
    this.goTo(continueAt[this.facts.continueFrom], leadIn);
    this.#sound.play();
  }

  destroy(): void {
    this.#closing.abort();
    this.#sleep(Infinity);
    this.#sound.destroy();
  }

  get #lyrics(): Lyrics {
    return this.facts.song?.lyrics ?? noLyrics;
  }

  get #isRunning(): boolean {
    return this.#sound.playing && !this.#sound.waiting;
  }

  /** In a page out of sight no card is met and none stops the music, unless its owner wants so. */
  get #isWatched(): boolean {
    return !this.hidden || this.facts.stopsHidden;
  }

  get #nextStop(): Stop | undefined {
    if (this.facts.loop || !this.#isWatched) return undefined;
    return firstStop(this.#schedule, this.#position, (stop) => !isOver(this.stage, stop));
  }

  /** Where the music stops or jumps next, or is held. */
  get #limit(): number {
    const { loop } = this.facts;
    if (this.stage.held) return this.stage.held.time;
    const turn = loop && this.#position < loop.end ? loop.end : Infinity;
    return Math.min(this.#nextStop?.time ?? Infinity, turn);
  }

  get #nextMeeting(): Stop | undefined {
    if (!this.#isWatched) return undefined;
    const { spent } = this.stage;
    return firstStop(this.#meetings, this.#position, (stop) => stop.occurrences.some((one) => !spent.includes(one)));
  }

  /** Does what was due since the last look, in its order; however late, nothing that was played is lost. */
  #catchUp(): void {
    const { time, ended, playing } = this.#sound;
    const { held } = this.stage;
    // The system, too, may have started the music.
    if (held) return playing ? this.continueFrom(held) : undefined;
    if (time < this.#position - movedBack && !ended) this.#position = this.#sought = time;
    const hasEnded = ended && !this.facts.ended;
    // What is due at the end of the audio or beyond it is due now, if anything was played since the last seek.
    const now = hasEnded && time > this.#sought ? Infinity : time;
    const { loop, repeat } = this.facts;
    const isTurning = loop && this.#position < loop.end && now >= loop.end;
    const stop = this.#nextStop;
    if (stop && isDue(stop, now, time)) return this.#hold(stop);
    this.#meetUntil(isTurning ? loop.end : now, time);
    if (isTurning) this.goTo(loop.start);
    else if (hasEnded && repeat) this.seek(0);
    else this.#position = Math.max(this.#position, time);
    if (hasEnded && !this.#sound.ended) this.#sound.play();
  }

  #hold(stop: Stop): void {
    this.#meetUntil(stop.time, stop.time);
    const isLate = this.#sound.time > stop.time + tooLate;
    // At the end of the audio there is nothing to pause, and a command would undo the end.
    if (this.#sound.playing) this.#sound.pause();
    if (isLate) this.goTo(stop.time);
    this.#position = stop.time;
    this.stage = holdAt(this.stage, stop);
    this.meet(stop.occurrences.map(({ card }) => card.id));
  }

  #meetUntil(until: number, time: number): void {
    for (let stop = this.#nextMeeting; stop && isDue(stop, until, time); stop = this.#nextMeeting) {
      this.#position = stop.time;
      this.meet(stop.occurrences.map(({ card }) => card.id));
    }
  }

  #observe(): void {
    const { facts, stage, shownTime } = this;
    const { until, ...sung } = this.#timeline.at(shownTime);
    const called = this.#schedule.at(shownTime);
    const card = cardUp(stage, called.occurrence, shownTime);
    this.#until = Math.min(until, called.until);
    Object.assign(facts, sung, { held: !!stage.held, card: keptIfSame(facts.card, card) });
    hear(this.#sound, facts);
    const { failure } = this.#sound;
    if (failure !== this.#failure) facts.error = failure && createAudioError(failure);
    this.#failure = failure;
  }

  /** Milliseconds until the display changes or something is due. */
  #untilNext(): number {
    const { time, rate } = this.#sound;
    const fadeStart = this.#nextStop?.fadeStart ?? 0;
    const limit = this.#limit;
    const deed = Math.min(fadeStart > time ? fadeStart : Infinity, this.#nextMeeting?.time ?? Infinity, limit);
    return sleepTime(time, rate, this.#until < limit ? this.#until : Infinity, deed);
  }
}
