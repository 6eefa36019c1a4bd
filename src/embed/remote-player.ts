import { defineMethods, methodNames } from '../elements/method-names.ts';
import { FrameError } from './frame-error.ts';
import type { FrameSettings, FrameSong, FrameState } from './frame-facts.ts';
import { type EventMessage, type FrameMessage, readFrameMessage } from './frame-messages.ts';
import type { FrameMethods, FrameOptions, FramePlayer } from './frame-player.ts';
import { envelope } from './message-values.ts';
import { originOf } from './frame-origin.ts';
import { createLater } from './later.ts';
import { createPendingCommands } from './pending-commands.ts';

/** The host's side of the link with a player in an iframe. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- its methods are defined by their names
export class RemotePlayer extends EventTarget implements FramePlayer {
  readonly #iframe: HTMLIFrameElement;
  readonly #resizes: FrameOptions['resizes'];
  readonly #life = new AbortController();
  readonly #pending: ReturnType<typeof createPendingCommands>;
  /** Unlike that of any other that drives the same frame. */
  readonly #name = Math.random().toString(36).slice(2);
  #count = 0;
  /** Another each time that the frame is loaded. */
  #frame: string | undefined;
  #isReady = false;
  #ready = createLater();
  #state: FrameState | undefined;
  /** When the state was heard, by `performance.now()`. */
  #heard = 0;
  #song: FrameSong | undefined;
  #progress: string | undefined;

  static {
    defineMethods(this.prototype, methodNames, (player: RemotePlayer, name, values) => player.#command(name, values));
  }

  constructor(iframe: HTMLIFrameElement, { resizes, progress, timeout = 10, signal }: FrameOptions) {
    super();
    this.#iframe = iframe;
    this.#resizes = resizes;
    this.#progress = progress;
    this.#pending = createPendingCommands(timeout, () => iframe.isConnected);
    const life = { signal: this.#life.signal };
    (iframe.ownerDocument.defaultView ?? window).addEventListener('message', (event) => this.#hear(event), life);
    iframe.addEventListener('load', () => this.#greet(), life);
    signal?.addEventListener('abort', () => this.destroy(), life);
    if (signal?.aborted) this.destroy();
    else this.#greet();
  }

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get state(): FrameState | undefined {
    return this.#state;
  }

  get song(): FrameSong | undefined {
    return this.#song;
  }

  get currentTime(): number {
    if (!this.#state) return 0;
    const { time, playing, waiting, rate, duration = Infinity } = this.#state;
    const run = playing && !waiting ? ((performance.now() - this.#heard) / 1000) * rate : 0;
    return Math.min(time + run, duration);
  }

  set(settings: FrameSettings): Promise<boolean> {
    if (settings.progress !== undefined) this.#progress = settings.progress;
    return this.#command('set', [settings]);
  }

  destroy(): void {
    this.#life.abort();
    this.#isReady = false;
    this.#pending.rejectAll('destroyed');
    this.#ready.reject(new FrameError('destroyed'));
  }

  #command(type: string, values: unknown[]): Promise<boolean> {
    if (this.#life.signal.aborted) return Promise.reject(new FrameError('destroyed'));
    if (!this.#iframe.isConnected) return Promise.reject(new FrameError('removed'));
    const answer = this.#pending.add({ type, id: `${this.#name}-${++this.#count}`, values });
    if (this.#isReady) this.#sendPending();
    return answer;
  }

  #sendPending(): void {
    const origin = originOf(this.#iframe);
    // A page in a sandbox cannot be named.
    this.#pending.send((command) => this.#post(command, origin === 'null' ? '*' : origin));
  }

  #post(message: object, target: string | undefined): void {
    if (target) this.#iframe.contentWindow?.postMessage({ ...envelope, ...message }, target);
  }

  /** To whoever is there: it says nothing, and a page that is still to come would be an error in the console. */
  #greet(): void {
    this.#isReady = false;
    this.#post({ type: 'hello' }, '*');
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (!source || source !== this.#iframe.contentWindow || origin !== originOf(this.#iframe)) return;
    const message = readFrameMessage(data);
    if (message) this.#take(message);
  }

  #take(message: FrameMessage): void {
    switch (message.type) {
      case 'here':
        this.#meet(message.frame);
        return this.#greet();
      case 'ready':
        this.#meet(message.frame);
        this.#song = message.song;
        return this.#begin(message.state);
      case 'height':
        return this.#resize(message.height);
      case 'state':
        return this.#learn(message.state);
      case 'event':
        return this.#tell(message);
      case 'done':
        this.#learn(message.state);
        return this.#pending.settle(message.id, message.failure, message.result);
    }
  }

  /** A frame that has been loaded anew knows nothing of what was said to the one before. */
  #meet(frame: string): void {
    if (frame === this.#frame) return;
    if (this.#frame !== undefined) {
      this.#pending.rejectAll('reloaded', true);
      this.#ready = createLater();
      this.#state = this.#song = undefined;
    }
    this.#frame = frame;
  }

  #begin(state: FrameState): void {
    this.#learn(state);
    this.#isReady = true;
    if (this.#progress !== undefined) this.set({ progress: this.#progress }).catch(() => {});
    this.#sendPending();
    this.#ready.resolve();
  }

  #learn(state: FrameState): void {
    this.#state = state;
    this.#heard = performance.now();
  }

  #tell({ name, detail }: EventMessage): void {
    if ('song' in detail) this.#song = detail.song;
    // Of what the learner has met since, a frame that is loaded anew shall know.
    if ('code' in detail && this.#progress !== undefined) this.#progress = detail.code;
    this.dispatchEvent(Object.assign(new Event(name), detail));
  }

  #resize(height: number): void {
    if (typeof this.#resizes === 'function') this.#resizes(height);
    else if (this.#resizes) Object.assign(this.#iframe.style, { boxSizing: 'content-box', height: `${height}px` });
  }
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- as above
export interface RemotePlayer extends FrameMethods {}
