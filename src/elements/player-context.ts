import type { Player } from '../playback/player.ts';
import type { Store } from '../playback/store.ts';
import type { StageSettings } from './stage-settings.ts';

/** What `<karaoke-player>` gives to the elements inside it. */
export interface PlayerContext {
  player: Player;
  settings: Store<StageSettings>;
  /** The `<karaoke-player>` itself. */
  element: HTMLElement;
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
