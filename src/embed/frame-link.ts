import type { KaraokeProgressEvent, KaraokeReadyEvent } from '../elements/events.ts';
import type { KaraokeErrorEvent } from '../elements/error-event.ts';
import type { KaraokePlayer } from '../elements/karaoke-player.ts';
import { PlayerContextRequestEvent } from '../elements/player-context.ts';
import type { Player } from '../playback/player.ts';
import { type Outcome, obey } from './frame-commands.ts';
import type { FrameEventDetails, FrameEventName } from './frame-facts.ts';
import { watchHeight } from './frame-height.ts';
import type { EventOf, FrameMessage } from './frame-messages.ts';
import { type HostMessage, readHostMessage, readUnknown } from './host-messages.ts';
import { envelope } from './message-values.ts';
import { type ReportedName, reportEvent, reportSong, reportState } from './frame-reports.ts';
import { findWordPress } from './wordpress.ts';

export interface LinkOptions {
  /** Ends the link. */
  signal: AbortSignal;
  /** What is as tall as the frame would like to be; its height must not come from the window's. The player, unless it is said. */
  content?: Element;
  /** What the player has said before the link was there. */
  early?: EarlyEvents;
}

export interface EarlyEvents {
  ready?: KaraokeReadyEvent;
  error?: KaraokeErrorEvent;
}

/** So many commands are remembered, so that none is done twice. */
const remembered = 10_000;

/**
 * Lets the page around a frame drive the player in it, and tells that page what happens: the frame's side of `createFrame`.
 * Nothing outside a frame. Only the parent window is obeyed, and once it has said hello, only from the origin it said it from.
 * Until then it is told that there is a player and how tall it is, and no more.
 */
export function linkToHost(player: KaraokePlayer, { signal, content = player, early = {} }: LinkOptions): void {
  if (window.parent === window) return;
  const link = new HostLink(player, window.parent, signal, early);
  const wordPress = findWordPress(window.parent, signal);
  watchHeight(
    content,
    (height) => {
      link.tellHeight(height);
      wordPress?.tellHeight(height);
    },
    signal,
  );
}

const isEventName = (name: string): name is ReportedName => name in reportEvent;

function playerOf(element: KaraokePlayer): Player {
  let player: Player | undefined;
  element.dispatchEvent(new PlayerContextRequestEvent((context) => (player = context.player)));
  if (!player) throw new TypeError('The player has not been registered: import karaoke.ts first.');
  return player;
}

class HostLink {
  readonly #element: KaraokePlayer;
  readonly #player: Player;
  readonly #host: Window;
  readonly #signal: AbortSignal;
  readonly #frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  /** Where hello came from. */
  #origin: string | undefined;
  readonly #ids = new Set<string>();
  /** What the host is told once it has said hello. */
  readonly #missed: EventOf<FrameEventName>[] = [];
  #height: number | undefined;
  /** What the learner has met, as the player said last. */
  #progress: FrameEventDetails['karaoke-progress'] | undefined;
  /** What the host knows of that. */
  #hostsProgress: string | undefined;
  /** The state as it was told last, without the time. */
  #told = '';

  constructor(element: KaraokePlayer, host: Window, signal: AbortSignal, { ready, error }: EarlyEvents) {
    this.#element = element;
    this.#player = playerOf(element);
    this.#host = host;
    this.#signal = signal;
    window.addEventListener('message', (event) => this.#hear(event), { signal });
    for (const name of Object.keys(reportEvent).filter(isEventName)) this.#relay(name);
    element.addEventListener('karaoke-progress', (event) => this.#learnProgress(event), { signal });
    this.#player.subscribe(
      (state) => state,
      () => queueMicrotask(() => this.#tellState()),
      signal,
    );
    if (ready) this.#keep('karaoke-ready', reportEvent['karaoke-ready'](ready));
    if (error) this.#keep('karaoke-error', reportEvent['karaoke-error'](error));
    this.#post({ type: 'here', frame: this.#frame });
  }

  tellHeight(height: number): void {
    this.#height = height;
    this.#post({ type: 'height', height });
  }

  #post(message: FrameMessage | EventOf<FrameEventName>): void {
    // A page without an origin (in a sandbox, from a file) cannot be named; it is the parent all the same.
    const target = this.#origin?.startsWith('http') ? this.#origin : '*';
    this.#host.postMessage({ ...envelope, ...message }, target);
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (source !== this.#host || (this.#origin ?? origin) !== origin) return;
    const message = readHostMessage(data);
    if (message) return this.#take(message, origin);
    const unknown = readUnknown(data);
    if (unknown !== undefined && this.#origin !== undefined) this.#answer(unknown, 'unknown');
  }

  #take(message: HostMessage, origin: string): void {
    if (message.type === 'hello') this.#greet(origin);
    else if (this.#origin !== undefined) void this.#do(message);
  }

  #greet(origin: string): void {
    this.#origin = origin;
    const { song, cardsReady } = this.#player.state;
    const state = this.#state();
    this.#post({ type: 'ready', frame: this.#frame, state, ...(song && cardsReady && { song: reportSong(song) }) });
    if (this.#height !== undefined) this.tellHeight(this.#height);
    for (const message of this.#missed.splice(0)) this.#post(message);
    this.#tellProgress();
  }

  /** What was met in earlier visits is nobody's business but of a host that keeps it, or where nobody else does. */
  #tellProgress(): void {
    const progress = this.#progress;
    const isMeant = this.#element.progress !== null || progress?.kept === false;
    if (!progress || !isMeant || progress.code === this.#hostsProgress) return;
    this.#tell('karaoke-progress', progress);
    if (this.#origin !== undefined) this.#hostsProgress = progress.code;
  }

  async #do(command: Exclude<HostMessage, { type: 'hello' }>): Promise<void> {
    const { id } = command;
    if (this.#ids.has(id)) return;
    const [oldest] = this.#ids;
    if (oldest !== undefined && this.#ids.size >= remembered) this.#ids.delete(oldest);
    this.#ids.add(id);
    if (command.type === 'set' && command.values[0].progress) {
      // The player will say what it knows beyond that.
      this.#hostsProgress = command.values[0].progress;
      this.#progress = undefined;
    }
    const outcome = await obey(command, this.#element, this.#player);
    this.#tellProgress();
    if (!this.#signal.aborted) this.#answer(id, outcome);
  }

  #answer(id: string, outcome: Outcome): void {
    const end = typeof outcome === 'string' ? { failure: outcome } : { result: outcome };
    this.#post({ type: 'done', id, state: this.#state(), ...end });
  }

  #learnProgress({ code, kept }: KaraokeProgressEvent): void {
    this.#progress = { code, kept };
    this.#tellProgress();
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties what is reported to the event
  #relay<Name extends ReportedName>(name: Name): void {
    const report = reportEvent[name];
    const relay = (event: HTMLElementEventMap[Name]) => this.#tell(name, report(event));
    this.#element.addEventListener(name, relay, { signal: this.#signal });
  }

  #tell<Name extends FrameEventName>(name: Name, detail: FrameEventDetails[Name]): void {
    if (this.#origin === undefined) return this.#keep(name, detail);
    this.#tellState();
    this.#post({ type: 'event', name, detail });
  }

  /** Song or error may come before the host has said hello; all else is over by then. */
  #keep<Name extends FrameEventName>(name: Name, detail: FrameEventDetails[Name]): void {
    if (name === 'karaoke-ready' || name === 'karaoke-error') this.#missed.push({ type: 'event', name, detail });
  }

  #state() {
    return reportState(this.#player.state, this.#player.time);
  }

  #tellState(): void {
    if (this.#origin === undefined) return;
    const state = this.#state();
    const key = JSON.stringify([{ ...state, time: 0 }, this.#player.state.jumps]);
    if (key === this.#told) return;
    this.#told = key;
    this.#post({ type: 'state', state });
  }
}
