import type { SongInput } from '../playback/load-song.ts';
import type { SongCodeFault } from '../playback/song-code-problem.ts';

/** What a frame page plays, or why it plays nothing. */
export type Found = { src: string } | { song: SongInput } | { refusal: Refusal };
export type Refusal = 'no-song' | 'bad-song-address' | SongCodeFault;

/** The name of a folder of the site's `songs/`. */
const slug = /^[\w-]+$/;

/**
 * The song that stands in the page itself; else the one that the address carries behind its `#`, or names.
 *
 * @param site the absolute address of the site's root
 */
export async function findSong(site: string): Promise<Found> {
  const written = document.querySelector('script[data-song]')?.textContent;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own build wrote it
  if (written) return { song: JSON.parse(written) as SongInput };
  const name = new URLSearchParams(location.search).get('song')?.trim();
  return (!name && (await readCarriedSong(location.hash))) || findNamedSong(name, site);
}

/** Whoever writes an address may write anything: http and https alone are followed. */
export function findNamedSong(name: string | undefined, site: string): Found {
  if (!name) return { refusal: 'no-song' };
  try {
    const { protocol, href } = new URL(slug.test(name) ? `songs/${name}/song.json` : name, site);
    return /^https?:$/.test(protocol) ? { src: href } : { refusal: 'bad-song-address' };
  } catch {
    return { refusal: 'bad-song-address' };
  }
}

/** WordPress hangs `#?secret=…` on every address that it shows in a frame. */
async function readCarriedSong(hash: string): Promise<Found | undefined> {
  const carried = hash.replace(/#?\?secret=\w*$/, '');
  if (!/[#&](audio|song)=/.test(carried)) return undefined;
  const { readSongHash } = await import('../playback/song-hash.ts');
  const read = await readSongHash(carried);
  if (!read) return undefined;
  return read.song ? { song: read.song } : { refusal: read.problem.code };
}
