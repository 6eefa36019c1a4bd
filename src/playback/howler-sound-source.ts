import { Howl, Howler } from 'howler';
import type { AudioSource } from '../core/song.ts';
import type { SoundFailure } from './sound.ts';
import { formatOf, type SourceChoice } from './source-choice.ts';

/** Howler's own parts that we lean on: its version is pinned, and the tests of the sound would fail with another. */
declare module 'howler' {
  interface HowlerGlobal {
    _html5AudioPool: HTMLAudioElement[];
    _howls: unknown[];
  }
}

/** The first source of which howler says that this browser plays it. Howler loads with this file, when there is a song to open. */
export function chooseFirst(element: HTMLAudioElement, sources: readonly AudioSource[]): SourceChoice | SoundFailure {
  const among: SourceChoice[] = [];
  for (const source of sources) {
    const { src } = source;
    const format = formatOf(source);
    const open = (signal: AbortSignal, address = src) => openWithHowler(element, address, format, signal);
    if (Howler.codecs(format)) among.push({ src, among, open });
  }
  return among[0] ?? { kind: 'format', src: sources[0]?.src ?? '' };
}

function openWithHowler(element: HTMLAudioElement, src: string, format: string, signal: AbortSignal): void {
  const { usingWebAudio, _html5AudioPool: pool, _howls: howls } = Howler;
  // The page may use this howler as well: only while ours is made, it must not open an audio context.
  Howler.usingWebAudio = false;
  // Howler plays what lies on top of its pool, without a warning.
  pool.push(element);
  const howl = new Howl({ src, format, html5: true, preload: 'metadata' });
  Howler.usingWebAudio = usingWebAudio;
  // What howler does to all songs of a page does not reach ours: a reload at the first click, `Howler.mute`, `Howler.unload`.
  howls.pop();
  // Howler leaves the element with a silent data address: what comes next there, in the same task, replaces it.
  signal.addEventListener('abort', () => howl.unload());
}
