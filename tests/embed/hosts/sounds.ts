import type { Frame, Page } from 'playwright';

/** A page, or a frame in one. */
export type Place = Page | Frame;

interface Sound {
  address: string;
  time: number;
}

interface Watched {
  /** The addresses of those that have been told to play and are still held on to. */
  heard(): string[];
  sounding(): Sound[];
}

/** Runs first in a page: keeps, without holding on to them, all media elements that have been told to play. */
export function watchSounds(): void {
  const seen: WeakRef<HTMLMediaElement>[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- it is called with an element of its own
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (!seen.some((each) => each.deref() === this)) seen.push(new WeakRef(this));
    return play.call(this);
  };
  const held = () => seen.map((each) => each.deref()).filter((each) => each !== undefined);
  const watched = window as Window & Partial<Watched>;
  watched.heard = () => held().map(({ currentSrc }) => currentSrc);
  watched.sounding = () =>
    held()
      .filter(({ paused, muted, volume, readyState }) => !paused && !muted && volume > 0 && readyState > 2)
      .map(({ currentSrc, currentTime }) => ({ address: currentSrc, time: currentTime }));
}

/** What sounds in a page now: the media elements themselves, whatever a player says of them. */
export const soundsIn = (page: Place): Promise<Sound[]> =>
  page.evaluate(() => (window as unknown as Window & Watched).sounding());
