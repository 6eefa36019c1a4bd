import type { AudioSource } from '../core/song.ts';

/** Howler's names of formats, by what a MIME type says; the first that fits. */
const formats: [type: RegExp, format: string][] = [
  [/opus/, 'opus'],
  [/webm/, 'webm'],
  [/ogg/, 'ogg'],
  [/mp4|m4a/, 'm4a'],
  [/aac/, 'aac'],
  [/mpeg|mp3/, 'mp3'],
  [/flac/, 'flac'],
];

/**
 * What howler should take a source for: it cannot tell by itself where the address has no ending. An unknown format goes as
 * WAV, which every browser plays, so that howler lets it pass and the browser judges it by its bytes.
 */
export function formatOf({ src, type }: AudioSource): string {
  const ending = /\.(\w+)$/.exec(src.split(/[?#]/, 1)[0] ?? '')?.[1];
  const named = (type ?? ending ?? '').toLowerCase();
  return formats.find(([pattern]) => pattern.test(named))?.[1] ?? 'wav';
}
