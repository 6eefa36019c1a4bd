import type { Lyrics } from '../core/lyrics.ts';
import { lineLoop, loopIntoNext, runsOn, type Stretch } from './line-loop.ts';
import type { PlayerState } from './player-state.ts';
import type { Player } from './player.ts';
import {
  type Answer,
  drillRates,
  isLastRound,
  isOver,
  type Practice,
  practiceAfter,
  type PracticeEvent,
  type PracticePlan,
  practisedLine,
  startPractice,
} from './practice.ts';
import { createStore, type Store } from './store.ts';
import { type Timer, wallTimer } from './timer.ts';

/** The music waits for an answer as long as the line takes, so that it can be sung alone; but within these bounds, in seconds. */
const shortestWait = 2;
const longestWait = 8;

export interface CoachOptions {
  player: Player;
  plan: PracticePlan;
  /** Wall time, unless a test moves it. */
  timer?: Timer;
}

/**
 * Leads a practice: commands a player, as anybody may, and follows what comes of it. It ends by itself, by `stop`, or
 * when somebody else takes the loop or the song. When it ends, the loop goes and the speed is again what it was.
 */
export class Coach {
  readonly #player: Player;
  readonly #timer: Timer;
  readonly #store: Store<Practice>;
  readonly #closing = new AbortController();
  /** Of the song that is practised. */
  readonly lyrics: Lyrics | undefined;
  readonly #usualRate: number;
  /** The loop and the speed that are ours; when the player has others, somebody else has set them. */
  #loop: PlayerState['loop'];
  /** The same as it was asked for: the player cuts a loop off at the song's end. */
  #wanted: Stretch | undefined;
  #rate: number;
  #seen: PlayerState;
  #isCommanding = false;
  /** What was true after our last command. */
  #commanded: PlayerState | undefined;
  #isHidden = false;
  #cancelWait = () => {};

  constructor({ player, plan, timer = wallTimer }: CoachOptions) {
    this.#player = player;
    this.#timer = timer;
    this.#seen = player.state;
    this.lyrics = player.state.song?.lyrics;
    this.#usualRate = this.#rate = player.state.rate;
    this.#store = createStore(startPractice(plan));
  }

  get practice(): Practice {
    return this.#store.state;
  }

  get isOver(): boolean {
    return isOver(this.practice);
  }

  /** The line that is practised, or was last. */
  get line(): number {
    return practisedLine(this.practice);
  }

  /** Whether what has changed in the player last is our doing. */
  get hasJustCommanded(): boolean {
    return this.#isCommanding || this.#player.state === this.#commanded;
  }

  /** As `Player.subscribe`, for how far the practice has come. */
  get subscribe(): Store<Practice>['subscribe'] {
    return this.#store.subscribe;
  }

  /** Seconds that the music waits for an answer. */
  get wait(): number {
    const { start = 0, end = 0 } = this.#ownLoop(this.practice) ?? {};
    return Math.min(longestWait, Math.max(shortestWait, (end - start) / this.#player.state.rate));
  }

  /** Once, at once after it was made. */
  begin(): void {
    if (this.isOver) return;
    this.#player.subscribe(
      (state) => state,
      (state) => this.#notice(state),
      this.#closing.signal,
    );
    this.#command(() => this.#perform(this.practice, 'answered'));
  }

  /** Whether it was taken: there is one answer to each time that a line was heard. */
  answer(answer: Answer): boolean {
    return this.#take({ type: 'answered', answer });
  }

  /** Whether the page is out of sight: then nobody answers, and the music waits for nobody. */
  setHidden(hidden: boolean): void {
    this.#isHidden = hidden;
    if (hidden) this.#take({ type: 'unanswered' });
  }

  stop(): void {
    this.#take({ type: 'stopped' });
  }

  /** Makes of what has happened to the music what it means for the practice. */
  #notice(state: PlayerState): void {
    if (this.#isCommanding) return;
    const seen = this.#seen;
    this.#seen = state;
    const { line, nextLine, song, loop } = state;
    if (song?.lyrics !== this.lyrics || loop !== this.#loop) this.#take({ type: 'abandoned' });
    else if (state.turns > seen.turns) this.#take({ type: 'sung', mayWait: !this.#isHidden });
    else if (state.seeks > seen.seeks) this.#take({ type: 'moved', line: line < 0 ? nextLine : line });
    else if (state.playing && this.practice.phase === 'asking') this.#take({ type: 'unanswered' });
    else if (this.#hasRunOn(state)) this.#take({ type: 'ranOn' });
  }

  #take(event: PracticeEvent): boolean {
    const before = this.practice;
    const after = practiceAfter(before, event);
    if (after === before) return false;
    const wasAsking = before.phase === 'asking';
    this.#command(() => this.#perform(after, event.type === 'moved' && wasAsking ? 'unanswered' : event.type));
    this.#store.set(after);
    return true;
  }

  /** What the player does at our command is no news. */
  #command(commands: () => void): void {
    this.#isCommanding = true;
    commands();
    this.#isCommanding = false;
    this.#seen = this.#commanded = this.#player.state;
  }

  #perform(practice: Practice, cause: PracticeEvent['type']): void {
    const player = this.#player;
    this.#cancelWait();
    if (isOver(practice)) return this.#finish(practice, cause);
    this.#setLoop(this.#loopFor(practice));
    if (practice.mode === 'drill') this.#setRate(drillRates[practice.step] ?? 1);
    const line = practisedLine(practice);
    const isElsewhere = cause === 'sung' && line !== practisedLine(this.practice);
    if (isElsewhere || cause === 'answered') player.seekToLine(line);
    if (practice.phase === 'asking') return this.#waitForAnswer();
    if (cause === 'answered' || cause === 'unanswered') player.play();
  }

  #waitForAnswer(): void {
    this.#player.pause();
    this.#cancelWait = this.#timer.after(this.wait * 1000, () => this.#take({ type: 'unanswered' }));
  }

  #finish({ mode }: Practice, cause: PracticeEvent['type']): void {
    const player = this.#player;
    this.#closing.abort();
    if (player.state.loop === this.#loop) player.setLoop(undefined);
    if (player.state.rate === this.#rate) player.setRate(this.#usualRate);
    if (mode === 'drill' && cause === 'answered') player.pause();
  }

  #setLoop(wanted: Stretch | undefined): void {
    if (this.#loop && wanted?.start === this.#wanted?.start && wanted?.end === this.#wanted?.end) return;
    this.#wanted = wanted;
    this.#player.setLoop(wanted);
    this.#loop = this.#player.state.loop;
  }

  /** A speed that somebody has set by hand holds until the next step. */
  #setRate(rate: number): void {
    if (rate === this.#rate) return;
    this.#player.setRate(rate);
    this.#rate = this.#player.state.rate;
  }

  #ownLoop(practice: Practice): Stretch | undefined {
    return this.lyrics && lineLoop(this.lyrics, practisedLine(practice));
  }

  /** In its last round a line is let run on into the next, still within a loop, so that no card stops the music there. */
  #loopFor(practice: Practice): Stretch | undefined {
    const isLetGo = isLastRound(practice) && this.#mayRunOn(practice);
    return isLetGo && this.lyrics ? loopIntoNext(this.lyrics, practisedLine(practice)) : this.#ownLoop(practice);
  }

  /** The next line to be practised follows at once in the song, or there is none. */
  #mayRunOn(practice: Practice): boolean {
    const line = practisedLine(practice);
    const next = practice.lines[practice.place + 1];
    return next === undefined || (next === line + 1 && !!this.lyrics && runsOn(this.lyrics, line));
  }

  #hasRunOn({ line, ended }: PlayerState): boolean {
    const { practice } = this;
    if (!isLastRound(practice) || !this.#mayRunOn(practice)) return false;
    const next = practice.lines[practice.place + 1];
    if (next !== undefined) return line === next;
    const start = this.#ownLoop(practice)?.start ?? 0;
    return ended || (line !== practisedLine(practice) && this.#player.displayTime > start);
  }
}
