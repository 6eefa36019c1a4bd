import type { Answer, PracticeMode } from '../playback/practice.ts';
import type { Panel } from './panel-names.ts';
import type { Preferences } from './preferences.ts';

/** What can be practised, and how; what is left out is as the listener has chosen it last. */
export interface PracticeWish {
  mode?: PracticeMode | undefined;
  /** How often each line is sung, where it is repeated: 2, 3, 5, or `Infinity`. */
  times?: number | undefined;
  /** Indices of lines; without them, the whole song. */
  lines?: readonly number[] | undefined;
}

/** What a listener can choose; undefined takes a choice back. */
export type Choices = { [Name in keyof Preferences]?: Preferences[Name] | undefined };

/**
 * Whatever a page can command `<karaoke-player>` to do: all that its buttons, keys and dialogs do. What gives a promise may have to
 * wait for parts that are still on their way; it resolves to false where nothing came of it.
 */
export interface PlayerMethods {
  /** Plays; where a card holds the music, continues. The first call must come from a gesture, or the browser may refuse. */
  play(): void;
  /** Pauses. */
  pause(): void;
  /** Goes to a place in the song. */
  seek(seconds: number): void;
  /** Goes to the start of the next line. */
  nextLine(): void;
  /** Goes to the start of the line, or within its first second to the line before. */
  previousLine(): void;
  /** Puts away the card that is up. */
  closeCard(): void;
  /** Starts the music again where `continue-from` says, after a card has stopped it. */
  continue(): void;
  /** Plays, or pauses. */
  togglePlay(): void;
  /** Goes so many seconds on, or back. */
  seekBy(seconds: number): void;
  /** Goes to a line, counted from 0; as a click on it does. */
  seekToLine(index: number): void;
  /** Goes to the start of the line that is sung, or was sung last. */
  restartLine(): void;
  /** Opens a card by hand. Before the song's cards have come, it waits for them. */
  openCard(id: string): void;
  /** Opens the card that is up, or else the one whose phrase was sung last. */
  openCurrentCard(): Promise<boolean>;
  /** Lets cards stop the music again that have been met: all, or one. */
  stopAgain(id?: string): Promise<boolean>;
  /** Repeats a stretch of at least 0.1 s. */
  setLoop(start: number, end: number): Promise<boolean>;
  /** Repeats some lines, counted from 0, and plays them. */
  loopLines(first: number, last: number): Promise<boolean>;
  /** Repeats the line that is sung, or was sung last; or no more. */
  toggleLineLoop(): Promise<boolean>;
  /** Repeats no more. */
  endLoop(): Promise<boolean>;
  /** Mutes the sound, or no more; the listener's choice, which is remembered. */
  toggleMuted(muted?: boolean): Promise<boolean>;
  /** Sings, or plays the song's instrumental alone; the listener's choice, which is remembered. */
  toggleVocals(vocals?: boolean): Promise<boolean>;
  /** Makes the voice quieter, 0 to 1, where the song has stems; the listener's choice, which is remembered. */
  setVocalLevel(level: number): Promise<boolean>;
  /** Lets cards stop the music, or not; the listener's choice, which is remembered. */
  toggleStops(stops?: boolean): Promise<boolean>;
  /** Opens a dialog by its name, or the list of `cards`. */
  openPanel(name: Panel): Promise<boolean>;
  /** Closes what `openPanel` or a button has opened. */
  closePanel(): Promise<boolean>;
  /** Fills the screen, or no more; only in answer to a gesture. */
  toggleFullScreen(on?: boolean): Promise<boolean>;
  /** Two large lines fill the screen, or no more. */
  toggleStageMode(on?: boolean): Promise<boolean>;
  /** Shows the line that is sung, and follows the song again, where the reader has scrolled away. */
  backToNow(): Promise<boolean>;
  /** Begins to practise: some lines, or the whole song. */
  practise(wish?: PracticeWish): Promise<boolean>;
  /** Answers in a drill: `passed`, or `again`. */
  answer(answer: Answer): Promise<boolean>;
  /** Ends the practice. */
  stopPractice(): Promise<boolean>;
  /** Chooses for the listener, as the settings do: remembered on the device, and before what attributes say. */
  choose(choices: Choices): Promise<boolean>;
  /** Takes back what was chosen in the settings: the page's attributes hold again. */
  forgetChoices(): Promise<boolean>;
}
