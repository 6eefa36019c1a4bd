import { findGaps, gapAt } from '../core/gaps.ts';
import { findLateStamps } from '../core/late-stamps.ts';
import { type Line, type Lyrics, sungEnd } from '../core/lyrics.ts';
import type { Stop } from '../core/schedule.ts';
import type { CardDirector, Music } from './card-director.ts';
import { type CardPlan, createPlanner } from './card-plan.ts';
import {
  type CardStage,
  cardUp,
  closeUp,
  emptyStage,
  holdAt,
  isOver,
  openByHand,
  release,
  seekTo,
} from './card-stage.ts';
import { firstStop, isDue } from './due-stops.ts';
import { createFader } from './fader.ts';
import { leadIn } from './lead-in.ts';
import { createListening } from './listening.ts';
import { keptIfSame } from './store.ts';

/** A stop made later than this (seconds) goes back to its place, so that nothing is sung unheard before Play. */
const tooLate = 0.1;

/** Shows each card as its phrase is sung, stops the music where it has been, and knows which have been met, and what has been heard. */
export class CardCues implements CardDirector {
  readonly #music: Music;
  readonly #lyrics: Lyrics;
  readonly #gaps;
  readonly #listening;
  readonly #plan: () => CardPlan;
  readonly #fade: (stop: Stop | undefined) => void;
  #stage = emptyStage;
  #knowsDuration = false;

  /** @param music whose song has these lyrics, and whose occurrences are known */
  constructor(music: Music, lyrics: Lyrics) {
    this.#music = music;
    this.#lyrics = lyrics;
    this.#gaps = findGaps(lyrics);
    this.#listening = createListening(lyrics);
    this.#plan = createPlanner(music.facts, lyrics);
    this.#fade = createFader(music);
    this.startPass(music.position);
  }

  get stopTime(): number {
    const { held } = this.#stage;
    // While the music is held, its phrase stays lit, though the stop lies in the trail after it.
    return (held ? held.fadeStart : this.#nextStop?.time) ?? Infinity;
  }

  get nextDeed(): number {
    const fadeStart = this.#nextStop?.fadeStart ?? 0;
    const fade = fadeStart > this.#music.sound.time ? fadeStart : Infinity;
    return Math.min(fade, this.#nextMeeting?.time ?? Infinity);
  }

  sungEnd(line: Line): number {
    return sungEnd(this.#lyrics, line);
  }

  catchUp(until: number, time: number): boolean {
    const stop = this.#nextStop;
    const isStopping = stop !== undefined && isDue(stop, until, time);
    this.#listening.hear(this.#music.position, isStopping ? stop.time : Math.min(until, time));
    if (isStopping) this.#hold(stop);
    else this.#meetUntil(until, time);
    if (until === Infinity) this.#complete();
    return isStopping;
  }

  show(): number {
    const { facts, sound, shownTime, isRunning } = this.#music;
    const called = this.#plan().schedule.at(shownTime);
    const { gap, until } = gapAt(this.#gaps, shownTime);
    facts.gap = gap;
    facts.card = keptIfSame(facts.card, cardUp(this.#stage, called.occurrence, shownTime));
    this.#fade(isRunning ? this.#nextStop : undefined);
    if (!this.#knowsDuration) this.#tellLateStamps(sound.duration);
    return Math.min(called.until, until);
  }

  /** A phrase whose end the music jumps over stops nothing, though its trail be still to come. */
  startPass(time: number): void {
    const { schedule, meetings } = this.#plan();
    const passed = [schedule, meetings].flatMap((each) => {
      const stop = each.at(time).nextStop;
      return stop && stop.fadeStart <= time ? stop.occurrences : [];
    });
    this.#set(seekTo(this.#stage, time, passed));
  }

  continue(): void {
    const { held } = this.#stage;
    if (!held) return;
    const { facts, sound } = this.#music;
    this.#set(release(this.#stage));
    this.#music.goTo(held.continueAt[facts.continueFrom], leadIn);
    sound.play();
  }

  open(id: string): void {
    const card = this.#music.facts.song?.cards.find((one) => one.id === id);
    if (!card) return;
    const called = this.#called;
    this.#set(openByHand(this.#stage, card, called?.card === card ? called : undefined));
    this.#meet([id]);
  }

  close(): void {
    this.#set(closeUp(this.#stage, this.#called, this.#music.shownTime));
  }

  get #called() {
    return this.#plan().schedule.at(this.#music.shownTime).occurrence;
  }

  /** In a page out of sight no card is met and none stops the music, unless its owner wants so. */
  get #isWatched(): boolean {
    return !this.#music.hidden || this.#music.facts.stopsHidden;
  }

  get #nextStop(): Stop | undefined {
    const { facts, position } = this.#music;
    if (facts.loop || !this.#isWatched) return undefined;
    return firstStop(this.#plan().schedule, position, (stop) => !isOver(this.#stage, stop));
  }

  get #nextMeeting(): Stop | undefined {
    if (!this.#isWatched) return undefined;
    const { spent } = this.#stage;
    const isWanted = (stop: Stop) => stop.occurrences.some((one) => !spent.includes(one));
    return firstStop(this.#plan().meetings, this.#music.position, isWanted);
  }

  #set(stage: CardStage): void {
    this.#stage = stage;
    this.#music.facts.held = !!stage.held;
  }

  /** At the end of the audio; or no longer, where a stop that was made late has gone back. */
  #complete(): void {
    const { facts, sound } = this.#music;
    const heard = sound.ended ? this.#listening.complete(sound.duration) : undefined;
    if (heard !== undefined) facts.completion = { heard };
  }

  #hold(stop: Stop): void {
    const { sound } = this.#music;
    this.#meetUntil(stop.time, stop.time);
    const isLate = sound.time > stop.time + tooLate;
    // At the end of the audio there is nothing to pause, and a command would undo the end.
    if (sound.playing) sound.pause();
    if (isLate) this.#music.goTo(stop.time);
    this.#music.position = stop.time;
    this.#set(holdAt(this.#stage, stop));
    this.#meet(stop.occurrences.map(({ card }) => card.id));
  }

  #meetUntil(until: number, time: number): void {
    for (let stop = this.#nextMeeting; stop && isDue(stop, until, time); stop = this.#nextMeeting) {
      this.#music.position = stop.time;
      this.#meet(stop.occurrences.map(({ card }) => card.id));
    }
  }

  #meet(ids: readonly string[]): void {
    const { facts } = this.#music;
    if (!ids.every((id) => facts.met.has(id))) facts.met = new Set([...facts.met, ...ids]);
  }

  #tellLateStamps(duration: number): void {
    const { facts } = this.#music;
    this.#knowsDuration = !Number.isNaN(duration);
    const late = findLateStamps(this.#lyrics, duration);
    if (late.length) facts.problems = [...facts.problems, ...late];
  }
}
