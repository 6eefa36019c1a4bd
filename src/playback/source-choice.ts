import type { AudioSource } from '../core/song.ts';

/** An audio source that this browser can play. */
export interface SourceChoice {
  src: string;
  /** All choices for the song, this one among them, best first. */
  among: readonly SourceChoice[];
  /** Opened from memory: there is no other way left to play it. */
  whole?: true;
  /** Puts it to our element until the signal aborts: from its own address, or from the one where it is in memory. */
  open(signal: AbortSignal, address?: string): void;
}

/** Formats by howler's names, which are also words of their MIME types; a codec goes before the container that may say nothing of it. */
const formats = /webm|opus|ogg(?!.*opus)|m4a|mp4|aac|mpeg|mp3|flac/;

/**
 * What howler should take a source for: it cannot tell by itself where the address has no ending. An unknown format goes as
 * WAV, which every browser plays, so that howler lets it pass and the browser judges it by its bytes.
 */
export function formatOf({ src, type }: AudioSource): string {
  const named = type ?? /^[^?#]*(\.\w+)(?![^?#])/.exec(src)?.[1] ?? '';
  return formats.exec(named.toLowerCase())?.[0] ?? 'wav';
}
