import { FrameError, type FrameErrorCode } from './frame-error.ts';

/** A command to the player in a frame, which says whether it takes the values. */
export interface Command {
  type: string;
  id: string;
  values: unknown[];
}

interface Pending {
  command: Command;
  sent: boolean;
  timer: ReturnType<typeof setInterval>;
  resolve: (result: boolean) => void;
  reject: (error: FrameError) => void;
}

/** Milliseconds between two looks whether an answer can still come. */
const interval = 250;

/**
 * Commands that the player in a frame has not answered yet.
 *
 * @param patience seconds until one is given up
 * @param isThere whether the iframe is in the page
 */
export function createPendingCommands(patience: number, isThere: () => boolean) {
  const all = new Map<string, Pending>();

  function settle(id: string, failure: FrameErrorCode | undefined, result = true): void {
    const pending = all.get(id);
    if (!pending) return;
    all.delete(id);
    clearInterval(pending.timer);
    if (failure) pending.reject(new FrameError(failure));
    else pending.resolve(result);
  }

  return {
    settle,
    rejectAll(failure: FrameErrorCode, butUnsent = false): void {
      for (const [id, { sent }] of all) if (sent || !butUnsent) settle(id, failure);
    },
    /** Resolves when the command has been answered; `send` sends it. */
    add(command: Command): Promise<boolean> {
      const deadline = performance.now() + patience * 1000;
      const look = () => {
        if (!isThere()) settle(command.id, 'removed');
        if (performance.now() > deadline) settle(command.id, 'timeout');
      };
      return new Promise((resolve, reject) => {
        all.set(command.id, { command, sent: false, timer: setInterval(look, interval), resolve, reject });
      });
    },
    /** Sends those that have not been sent. */
    send(post: (command: Command) => void): void {
      for (const each of all.values()) {
        if (each.sent) continue;
        each.sent = true;
        try {
          post(each.command);
        } catch {
          // Its values cannot leave the page.
          settle(each.command.id, 'unknown');
        }
      }
    },
  };
}
