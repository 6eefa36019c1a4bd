import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import { PlayerContextRequestEvent, type PlayerContext, type StageSettings } from './player-context.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** What an element shows of the player and its settings: it renders anew when one of these changes, and for nothing else. */
export interface Observed {
  facts?: readonly (keyof PlayerState)[];
  settings?: readonly (keyof StageSettings)[];
  /** Called for each player that the element meets; the signal aborts when they part. */
  met?(context: PlayerContext, signal: AbortSignal): void;
}

/**
 * Connects an element to the player around it. Whatever it opens ends when the element leaves the page, and starts again when it
 * comes back.
 */
export class PlayerObserver implements ReactiveController {
  readonly #host: Host;
  readonly #observed: Observed;
  #meeting = new AbortController();
  /** Undefined while there is no player around the element. */
  context: PlayerContext | undefined;

  constructor(host: Host, observed: Observed) {
    this.#host = host;
    this.#observed = observed;
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
    const { facts = [], settings = [], met } = this.#observed;
    const update = () => this.#host.requestUpdate();
    this.context = context;
    for (const fact of facts) context.player.subscribe((state) => state[fact], update, signal);
    for (const setting of settings) context.settings.subscribe((state) => state[setting], update, signal);
    met?.(context, signal);
    update();
  }
}
