import type { AudioSource } from '../core/song.ts';

/** Formats by howler's names, which are also words of their MIME types; a container goes before what it may contain. */
const formats = ['webm', 'opus', 'ogg', 'm4a', 'mp4', 'aac', 'mpeg', 'mp3', 'flac'];

/**
 * What howler should take a source for: it cannot tell by itself where the address has no ending. An unknown format goes as
 * WAV, which every browser plays, so that howler lets it pass and the browser judges it by its bytes.
 */
export function formatOf({ src, type }: AudioSource): string {
  const ending = /\.\w+$/.exec(src.split(/[?#]/, 1)[0] ?? '')?.[0];
  const named = (type ?? ending ?? '').toLowerCase();
  return formats.find((format) => named.includes(format)) ?? 'wav';
}
