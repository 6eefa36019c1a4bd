import type { Lyrics } from '../core/lyrics.ts';
import { slug } from '../core/slug.ts';
import type { GivenDetails, Song } from '../core/song.ts';

/** The absolute address, or nothing where it is none that may be loaded. Only a page that is a file itself may load files. */
export function resolveAddress(address: string, base: string): string | undefined {
  try {
    const { href } = new URL(address, base);
    const isAllowed = /^(https?|blob):|^data:(audio|image)\//.test(href) || [href, base].every(isFile);
    return isAllowed ? href : undefined;
  } catch {
    return undefined;
  }
}

function isFile(address: string): boolean {
  return address.startsWith('file:');
}

/** What a song does not say of itself is taken from its lyrics, else from the name of its audio. */
export function completeSong(details: GivenDetails, lyrics: Lyrics): Song {
  const title = details.title ?? (lyrics.metadata['ti'] || nameOfFile(details.audio[0]?.src ?? ''));
  const artist = details.artist ?? lyrics.metadata['ar'];
  return { ...details, title, ...(artist && { artist }), id: details.id ?? slug(title), lyrics, cards: [] };
}

/** `夏の歌` of `https://…/夏の歌.m4a?v=2`. Addresses of data hold no name. */
function nameOfFile(address: string): string {
  const name = /^(?:http|file).*\/([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(address)?.[1] ?? '♪';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
