import type { CommandFailure } from './frame-messages.ts';

export type FrameErrorCode = CommandFailure | 'timeout' | 'removed' | 'reloaded' | 'destroyed';

const sentences: Record<FrameErrorCode, string> = {
  blocked: 'The browser wants a click in the player first, or allow="autoplay" on the iframe.',
  interrupted: 'The music was paused before it sounded.',
  'no-song': 'The player has no song to play.',
  'no-card': 'The song has no such card.',
  unknown: 'The player knows no such command, or not with these values.',
  timeout: 'The player did not answer in time.',
  removed: 'The iframe is not in the page.',
  reloaded: 'The iframe was loaded anew.',
  destroyed: 'This player was destroyed.',
};

/** Why a command to the player in a frame was not done. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
  readonly code: FrameErrorCode;

  constructor(code: FrameErrorCode) {
    super(sentences[code]);
    this.code = code;
  }
}
