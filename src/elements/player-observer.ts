import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import { type PlayerContext, PlayerContextRequestEvent } from './player-context.ts';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Connects an element to the player around it, and renders the element anew when one of the named facts or a setting changes, and for
 * nothing else. Whatever it opens ends when the element leaves the page, and starts again when it comes back.
 */
export class PlayerObserver implements ReactiveController {
  readonly #host: Host;
  readonly #facts: readonly (keyof PlayerState)[];
  readonly #met: ((context: PlayerContext, signal: AbortSignal) => void) | undefined;
  #meeting = new AbortController();
  /** Undefined while there is no player around the element. */
  context: PlayerContext | undefined;

  /** @param met called for each player that the element meets; the signal aborts when they part */
  constructor(
    host: Host,
    facts: readonly (keyof PlayerState)[],
    met?: (context: PlayerContext, signal: AbortSignal) => void,
  ) {
    this.#host = host;
    this.#facts = facts;
    this.#met = met;
    host.addController(this);
  }

  get player(): Player | undefined {
    return this.context?.player;
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new PlayerContextRequestEvent((context) => this.#meet(context)));
  }

  hostDisconnected(): void {
    this.#meeting.abort();
    this.context = undefined;
  }

  #meet(context: PlayerContext): void {
    this.#meeting = new AbortController();
    const { signal } = this.#meeting;
    const update = () => this.#host.requestUpdate();
    this.context = context;
    for (const fact of this.#facts) context.player.subscribe((state) => state[fact], update, signal);
    context.settings.subscribe((settings) => settings, update, signal);
    this.#met?.(context, signal);
    update();
  }
}
