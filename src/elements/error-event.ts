import type { LoadError } from '../playback/load-error.ts';

/** An event of `<karaoke-player>`: dispatched after the fact, bubbles, and crosses shadow roots. */
export abstract class KaraokeEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `karaoke-error`: there is no song, or no sound. The same sentence stands in the page. */
export class KaraokeErrorEvent extends KaraokeEvent {
  readonly error: LoadError;

  constructor(error: LoadError) {
    super('karaoke-error');
    this.error = error;
  }
}
