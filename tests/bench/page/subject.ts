/** A player under measurement: what all of them can do, so that one measurement fits all. */
export interface Subject {
  /** The element that sounds. */
  media(): HTMLMediaElement;
  play(): void;
  pause(): void;
  /** Seconds. */
  seek(time: number): void;
  setRate(rate: number): void;
  /** Index of the line that is lit, or -1. */
  litLine(): number;
  /** Under it the DOM changes when another line is lit. */
  root: Node;
}

declare global {
  interface Window {
    subject: Promise<Subject>;
    /** The media element that last began to play. */
    playedMedia: HTMLMediaElement | undefined;
    /** When it first sounded, in the page's performance time. */
    soundBegan: number | undefined;
  }
}

/** Waits by looking again and again, seldom enough not to weigh. */
export async function until<T>(
  find: () => T | undefined | null | false,
  what: string | (() => string),
  patience = 20_000,
): Promise<T> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const found = find();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${location.pathname} waited in vain for ${typeof what === 'string' ? what : what()}.`);
}

/** Some players keep their media element to themselves; it shows itself when it plays. */
export function watchForMedia(): void {
  const play: ((this: HTMLMediaElement) => Promise<void>) | undefined = Object.getOwnPropertyDescriptor(
    HTMLMediaElement.prototype,
    'play',
  )?.value;
  HTMLMediaElement.prototype.play = function playAndTell(this: HTMLMediaElement) {
    window.playedMedia = this;
    this.addEventListener('playing', ({ timeStamp }) => (window.soundBegan ??= timeStamp), { once: true });
    return play?.call(this) ?? Promise.resolve();
  };
}

export function playedMedia(): HTMLMediaElement {
  if (!window.playedMedia) throw new Error('Nothing has played yet.');
  return window.playedMedia;
}

/** A parameter of the page's address. */
export const parameter = (name: string): string | undefined =>
  new URLSearchParams(location.search).get(name) ?? undefined;
