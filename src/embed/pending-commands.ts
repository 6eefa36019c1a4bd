import { FrameError, type FrameErrorCode } from './frame-error.ts';
import type { CommandFailure, CommandName } from './frame-messages.ts';

/** Whether its value is one that the command takes, the frame says. */
export interface Command {
  type: CommandName;
  id: string;
  value: unknown;
}

interface Pending {
  command: Command;
  sent: boolean;
  /** When it is given up, by `performance.now()`. */
  deadline: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Milliseconds between two looks for what has come too late. */
const interval = 250;

/** Commands that the player in a frame has not answered yet. */
export class PendingCommands {
  readonly #all = new Map<string, Pending>();
  readonly #patience: number;
  readonly #isThere: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param patience seconds
   * @param isThere whether the iframe is in the page
   */
  constructor(patience: number, isThere: () => boolean) {
    this.#patience = patience * 1000;
    this.#isThere = isThere;
  }

  /** Resolves when the command has been answered; to be sent by `send`. */
  add(command: Command): Promise<void> {
    this.#timer ??= setInterval(() => this.#giveUp(), interval);
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + this.#patience;
      this.#all.set(command.id, { command, sent: false, deadline, resolve, reject });
    });
  }

  /** Sends those that have not been sent. */
  send(post: (command: Command) => void): void {
    for (const [id, each] of this.#all) {
      if (each.sent) continue;
      each.sent = true;
      try {
        post(each.command);
      } catch (error) {
        // Its value cannot leave the page.
        this.#take(id)?.reject(error);
      }
    }
  }

  settle(id: string, failure: CommandFailure | undefined): void {
    const pending = this.#take(id);
    if (failure) pending?.reject(new FrameError(failure));
    else pending?.resolve();
  }

  /** Rejects those of which `isMeant`. */
  reject(code: FrameErrorCode, isMeant: (pending: Readonly<Pending>) => boolean = () => true): void {
    for (const [id, each] of this.#all) {
      if (isMeant(each)) this.#take(id)?.reject(new FrameError(code));
    }
  }

  #take(id: string): Pending | undefined {
    const pending = this.#all.get(id);
    this.#all.delete(id);
    if (this.#all.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
    return pending;
  }

  #giveUp(): void {
    if (!this.#isThere()) this.reject('removed');
    this.reject('timeout', ({ deadline }) => deadline < performance.now());
  }
}
