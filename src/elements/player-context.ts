import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Song } from '../core/song.ts';
import type { CardDirections } from '../playback/card-director.ts';
import type { SongRest, loadRest } from '../playback/load-rest.ts';
import type { Coach } from '../playback/coach.ts';
import type { LoadError } from '../playback/load-error.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import type { Store } from '../playback/store.ts';
import type { TextSpan } from './line-text.ts';
import type { Panel } from './panel-names.ts';
import type { PlayingAttributes, StageAttributes } from './player-attributes.ts';
import type { LateCommand } from './method-names.ts';
import type { SongGiven } from './song-request.ts';
import type { Theme } from './theme-names.ts';
import type { FirstWords } from './words/first-words.ts';

/** What `<karaoke-player>` gives to the elements inside it. */
export interface PlayerContext {
  player: Player;
  settings: Store<StageSettings>;
  /** The `<karaoke-player>` itself. */
  element: HTMLElement &
    ReactiveControllerHost &
    Readonly<SongGiven> & {
      readonly together: boolean;
      /** What the page says has been met. */
      readonly progress: string | null;
      /** As the page has written it. */
      readonly theme: string | null;
      requestUpdate(name?: PropertyKey): void;
    };
}

/** What the elements of one player share beside the player's state. */
export interface StageSettings {
  readonly words: FirstWords;
  /** Whether the words of the current line fill with colour as they are sung. */
  readonly sweep: boolean;
  /** The listener's choice; goes before the `theme` attribute. */
  readonly theme: Theme | undefined;
  /** The song's own address: images on cards come from its origin only. */
  readonly songAddress: string;
  readonly panel: Panel | undefined;
  /** How it is looked at, where that is not as a part of the page. */
  readonly view: 'full-screen' | 'stage-mode' | undefined;
  /** Too narrow for cards beside the lyrics. */
  readonly narrow: boolean;
  /** Nobody has named a song for so long that the page's author is told. */
  readonly leftEmpty: boolean;
  /** Who leads the practice that is on, or led the last one. */
  readonly practice: Coach | undefined;
  /** Undefined until they have come. */
  readonly late: LateParts | undefined;
}

/** What the default layout shows. */
export interface StageView {
  context: PlayerContext;
  /** The music has sounded before: the large button has done its work. */
  started: boolean;
}

/** What is said of a line besides its text. */
export interface LineExtras {
  /** What its button does. */
  goTo: string;
  voice: unknown;
  /** Where its key phrases stand. */
  marks: TextSpan[];
  chips: unknown;
}

/** What moves in the list of lyrics. */
export interface LyricsPerformance {
  /** Draws what is sung now over the lines. */
  draw(items: readonly HTMLElement[]): void;
  /** Takes away what was drawn over a line. */
  clear(): void;
}

/** What a player can do once the parts have come that its first sound does not wait for. */
export interface LateParts {
  /** Gives an error its sentence, and tells the page's author of it. */
  explain(element: object, error: LoadError): void;
  loadRest: typeof loadRest;
  directCards(song: Song, rest: SongRest): CardDirections;
  /** Gives the player's own layout what it needs for them, and shows its theme. */
  dressStage(root: ShadowRoot, states: CustomStateSet, context: PlayerContext): void;
  coversPanel(view: StageView): boolean;
  renderCards(view: StageView): TemplateResult;
  renderPanel(): TemplateResult;
  renderError(context: PlayerContext): unknown;
  renderDialog(context: PlayerContext): unknown;
  /** What is said of each line of the lyric besides its text. */
  findExtras(state: PlayerState, language: string): LineExtras[];
  /** Begins to perform the list of lyrics in a root, until the signal aborts. */
  performLyrics(root: ShadowRoot, context: PlayerContext, signal: AbortSignal): LyricsPerformance;
  /** Dispatches the player's public events from what was true before, and does what a page expects of a player, until the signal aborts. */
  attend(context: PlayerContext, before: PlayerState, signal: AbortSignal): void;
  /**
   * Puts what the listener has chosen on this device in the place of what the page has just said.
   *
   * @param language what the page asks for
   * @param changed the names of the attributes that the player has been given
   * @returns what holds of the stage instead of what the page says; other words not before they have come
   */
  prefer(context: PlayerContext, language: string, changed: { has(name: string): boolean }): Partial<StageSettings>;
  /** Does what a page has commanded; false says that nothing came of it. */
  obey(context: PlayerContext, name: LateCommand, values: unknown[]): Promise<boolean>;
  /** Does what a key means inside the player, but for those that its `keys` attribute takes away. */
  handleKey(event: KeyboardEvent, context: PlayerContext, keys: string | undefined): void;
  warnOfAttributes(element: Element & PlayingAttributes & StageAttributes): void;
  /** Until the signal aborts. */
  warnOfProblems(context: PlayerContext, signal: AbortSignal): void;
}

/** An element asks the player around it for its context; crosses shadow roots. Without a player there is no answer. */
export class PlayerContextRequestEvent extends Event {
  static readonly type = 'karaoke-context-request';
  readonly answer: (context: PlayerContext) => void;

  constructor(answer: (context: PlayerContext) => void) {
    super(PlayerContextRequestEvent.type, { bubbles: true, composed: true });
    this.answer = answer;
  }
}
