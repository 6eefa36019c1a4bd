import type { Lyrics } from '../core/lyrics.ts';
import { slug } from '../core/slug.ts';
import type { GivenDetails, Song } from '../core/song.ts';

type FirstDetails = Pick<GivenDetails, 'id' | 'title' | 'artist' | 'language' | 'audio'>;

/** What a song does not say of itself is taken from its lyrics, else from the name of its audio. */
export function completeSong(details: FirstDetails, lyrics: Lyrics): Song {
  const { ti, ar } = lyrics.metadata;
  const title = details.title ?? (ti || nameOfFile(details.audio[0]?.src ?? ''));
  const artist = details.artist ?? ar;
  const unread = { tags: [], instrumental: [], stems: [], links: [], credits: [], cards: [] };
  return { ...unread, ...details, id: details.id ?? slug(title), title, ...(artist && { artist }), lyrics };
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
