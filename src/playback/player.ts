import type { Problem } from '../core/problem.ts';
import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Song } from '../core/song.ts';
import type { CardDirections } from './card-director.ts';
import { createCommands } from './commands.ts';
import { Conductor } from './conductor.ts';
import type { LoadError } from './load-error.ts';
import type { PlayerState } from './player-state.ts';
import type { Sound } from './sound.ts';
import { type Timer, wallTimer } from './timer.ts';

/** Commands in, `PlayerState` out. Times are seconds of media time. */
export interface Player {
  readonly state: PlayerState;
  /** Where the music is. */
  readonly time: number;
  /** What the display shows: the target of a start that leads in 0.15 s early, until the music has reached it; else `time`. */
  readonly displayTime: number;
  /** Up to where the audio has arrived, without a hole, from where the music is. Nobody is told when it grows. */
  readonly bufferedEnd: number;
  /**
   * Calls `listener` with what `select` picks from the state whenever that has changed (`Object.is`), until the signal aborts.
   * Not called at once; read `state` for that.
   */
  subscribe<T>(select: (state: PlayerState) => T, listener: (selected: T) => void, signal: AbortSignal): void;

  /** A song is on its way. */
  expectSong(): void;
  /** Takes a song, still without cards; the music stands at 0. */
  loadSong(song: Song): void;
  /** Takes the song's cards. They may come while the music plays: what was due since it began is made up for. */
  takeCards(directions: CardDirections): void;
  /** Something that the song's author should know of has shown itself only now. */
  addProblems(problems: readonly Problem[]): void;
  /** No song came. */
  failSong(error: LoadError): void;

  /** Plays. With a card up that holds the music, this is `continue()`; at the end of the song, starts it again. */
  play(): void;
  pause(): void;
  togglePlay(): void;
  /** To exactly this time, clamped to the song. */
  seek(time: number): void;
  seekBy(seconds: number): void;
  /** To a line, with the lead-in of 0.15 s; starts nothing and stops nothing. */
  seekToLine(index: number): void;
  nextLine(): void;
  /** To the start of the line before; within the first second of a line. Else as `restartLine`. */
  previousLine(): void;
  restartLine(): void;
  /**
   * Opens a card by hand: it is met thereby, and stays, also while other phrases are sung, until it is closed, another is opened,
   * or a stop shows its own. Over a card that holds the music it lies on top. Unknown ids do nothing.
   */
  openCard(id: string): void;
  /**
   * Puts the card that is up away, for this pass: it comes back when somebody seeks to before it, and with the next round. If it held
   * the music, that stands free, and Play goes on from there; if its phrase is still being sung, the music does not stop for it.
   */
  closeCard(): void;
  /** With a card that holds the music: closes nothing, starts the music at the place of `continueFrom`, with the lead-in. Else nothing. */
  continue(): void;

  setStops(stops: Stops): void;
  /** `never`, and back to what it was. */
  toggleStops(): void;
  setStopsHidden(stopsHidden: boolean): void;
  setContinueFrom(from: ContinueFrom): void;
  /** Whether the page is out of sight: then no card stops the music or is met, unless `stopsHidden`. */
  setHidden(hidden: boolean): void;
  /**
   * Whether the voice is heard, or the song's instrumental in its place: that is loaded when it is first asked for, and takes over within
   * 20 ms of the same place as soon as it can. Where it cannot be played that is a problem, and the voice stays. Nothing where
   * the song has neither that nor stems.
   */
  setVocals(vocals: boolean): void;
  /**
   * How loud the voice is, 0 to 1, where the song has stems: with the first level other than the one that is heard they are loaded, and
   * take over as the instrumental does; from then on they play, and the voice is turned off and on within them. At 0 the vocals are
   * off. Where the stems cannot be played that is a problem, and the song is heard as before. Nothing where it has none.
   */
  setVocalLevel(level: number): void;
  /**
   * By how many seconds the ear hears later than the sound's clock says: to 0.5 either way, in steps of 0.01; NaN counts as 0. While the
   * music runs, lines, cards and all that moves with it wait so long. Stops, loops, seeks and `time` do not: where the music stops or is
   * sent, the display is at once, though the ear may still hear what came before.
   */
  setDeviceOffset(seconds: number): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /**
   * Repeats a stretch of at least 0.1 s; while it does, nothing stops. A seek leaves the loop as it is: the music turns when it comes
   * to the end from before it, and goes on where it is past it. Music that is past the end when the loop is set goes to its start.
   */
  setLoop(loop: { start: number; end: number } | undefined): void;
  /**
   * Ends the loop; or, where there is none, loops the line that is sung or was sung last: from 0.15 s before it to where its singing
   * stops.
   */
  toggleLineLoop(): void;
  setRepeat(repeat: boolean): void;
  /** Which cards count as met, from now on; all others stop the music again. The set is the player's, and is not changed. */
  setMet(met: ReadonlySet<string>): void;
  destroy(): void;
}

/** The player owns the sound and destroys it. `timer` is wall time unless a test moves it. */
export function createPlayer({ sound, timer = wallTimer }: { sound: Sound; timer?: Timer }): Player {
  const conductor = new Conductor(sound, timer);
  return {
    get state() {
      return conductor.store.state;
    },
    get time() {
      return conductor.sound.time;
    },
    get displayTime() {
      return conductor.displayTime;
    },
    get bufferedEnd() {
      return conductor.sound.bufferedEnd;
    },
    subscribe: conductor.store.subscribe,
    ...createCommands(conductor),
    destroy: () => conductor.destroy(),
  };
}
