import type * as howlerModule from 'howler';

/** Howler's own parts that we lean on: its version is pinned, and the tests of the sound would fail with another. */
declare module 'howler' {
  interface HowlerGlobal {
    _html5AudioPool: HTMLAudioElement[];
    _howls: unknown[];
  }
  interface Howl {
    /** What was chosen; where nothing was, the list. */
    _src: string | string[];
    _clearSound: () => void;
  }
}

export type HowlerModule = typeof howlerModule;

/** An address, and what howler should take it for. */
export interface SourceChoice {
  src: string;
  format: string;
}

/** The choice that howler has put to an element. */
export interface OpenSource {
  choice: SourceChoice;
  /** Lets the source go; the element stays ours. */
  close(): void;
}

/** Has howler choose a source and put the chosen one to our element. Undefined where it can play none of them. */
export function openWithHowler(
  { Howl, Howler }: HowlerModule,
  element: HTMLAudioElement,
  choices: readonly SourceChoice[],
): OpenSource | undefined {
  const { usingWebAudio, autoUnlock, _html5AudioPool: pool, _howls: howls } = Howler;
  // The page may use this howler as well: only while ours is made, it must neither open an audio context nor unlock.
  Object.assign(Howler, { usingWebAudio: false, autoUnlock: false });
  // Howler plays what lies on top of its pool, without a warning.
  pool.push(element);
  const howl = new Howl({
    src: choices.map(({ src }) => src),
    format: choices.map(({ format }) => format),
    html5: true,
    preload: 'metadata',
  });
  Object.assign(Howler, { usingWebAudio, autoUnlock });
  // What howler does to all songs of a page does not reach ours: a reload at the first click, `Howler.mute`, `Howler.unload`.
  howls.pop();
  const { _src: chosen } = howl;
  const choice = choices.find(({ src }) => src === chosen);
  if (!choice) {
    pool.pop();
    return undefined;
  }
  return {
    choice,
    close() {
      // We empty our element ourselves: howler would load a silent data address.
      Object.assign(howl, { _clearSound: () => {} });
      howl.unload();
    },
  };
}
