import type { PlayerMethods } from '../elements/player-methods.ts';
import type { FrameEventDetails, FrameEventName, FrameSettings, FrameSong, FrameState } from './frame-facts.ts';

export interface FrameOptions {
  /** Gives the iframe the height that the player would like; or calls this with it, in CSS pixels. */
  resizes?: boolean | ((height: number) => void);
  /** What the learner has met before: the `code` of the last `karaoke-progress`, or empty. With it the page says that it keeps progress. */
  progress?: string;
  /** Seconds that a command may take; 10 where it is not said. */
  timeout?: number;
  /** Does what `destroy()` does. */
  signal?: AbortSignal;
}

/** An event of the player in a frame: named as that of `<karaoke-player>`, and with the same fields, as data. */
export type FrameEvent<Name extends FrameEventName = FrameEventName> = Event & Readonly<FrameEventDetails[Name]>;

/**
 * The methods of `<karaoke-player>`. Each resolves when the player has done it, to false where nothing came of it, and rejects with a
 * `FrameError` where the player does not answer, or `play` and `continue` do not sound. Until the player is there they wait for it.
 */
export type FrameMethods = {
  [Name in keyof PlayerMethods]: (...values: Parameters<PlayerMethods[Name]>) => Promise<boolean>;
};

/** The player in an iframe. */
export interface FramePlayer extends FrameMethods, EventTarget {
  /** Resolves when the player has answered; another promise after the iframe was loaded anew. Rejects only where this is destroyed before. */
  readonly ready: Promise<void>;
  /** What is true of the player; undefined until it has answered. */
  readonly state: FrameState | undefined;
  /** Undefined until it has been loaded. */
  readonly song: FrameSong | undefined;
  /** Where the music is, in seconds. */
  readonly currentTime: number;
  /** Sets attributes of the player. */
  set(settings: FrameSettings): Promise<boolean>;
  /** Lets the iframe go: what is waited for is rejected, and nothing is heard of it any more. */
  destroy(): void;
  addEventListener<Name extends FrameEventName>(
    type: Name,
    listener: ((event: FrameEvent<Name>) => void) | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
