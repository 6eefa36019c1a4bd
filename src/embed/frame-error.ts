import type { CommandFailure } from './frame-messages.ts';

export type FrameErrorCode = CommandFailure | 'timeout' | 'removed' | 'reloaded' | 'destroyed';

const sentences: Record<FrameErrorCode, string> = {
  blocked: 'The browser wants a click in the player before it lets it sound; allow="autoplay" on the iframe may help.',
  interrupted: 'The music was paused before it sounded.',
  'no-song': 'The player has no song that it can play.',
  'no-card': 'The song has no such card.',
  'not-held': 'No card holds the music.',
  unknown: 'The player does not know this command, or not with this value.',
  timeout: 'The player did not answer in time.',
  removed: 'The iframe is not in the page.',
  reloaded: 'The iframe was loaded anew before the player answered.',
  destroyed: 'This player has been destroyed.',
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
