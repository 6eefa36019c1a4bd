import type { FrameOptions, FramePlayer } from './frame-player.ts';
import { RemotePlayer } from './remote-player.ts';

export { FrameError, type FrameErrorCode } from './frame-error.ts';
export type * from './frame-facts.ts';
export type * from './frame-player.ts';

/**
 * Drives the player in an iframe that shows a page of ours. It survives a reload of the frame and a change of its `src`, and listens to
 * no other window and no other origin than those of the iframe.
 */
export function createFrame(iframe: HTMLIFrameElement, options: FrameOptions = {}): FramePlayer {
  return new RemotePlayer(iframe, options);
}
