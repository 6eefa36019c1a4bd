import type { Song } from '../core/song.ts';
import { frameWordsFor } from '../elements/words/frame-words.ts';
import type { SongInput } from '../playback/load-song.ts';
import type { SongCodeFault } from '../playback/song-code-problem.ts';

/** What the frame page for any song plays, or why it plays nothing. */
type Found = { src: string } | { song: SongInput } | { refusal: Refusal };
type Refusal = 'no-song' | 'bad-song-address' | SongCodeFault;

/** Of a lyric, on the poster. */
const firstLines = 3;
/** The name of a folder of the site's `songs/`. */
const slug = /^[\w-]+$/;

/**
 * The song that the address carries behind its `#`, or names.
 *
 * @param site the absolute address of the site's root
 */
export async function findAnySong(site: string): Promise<Found> {
  const name = new URLSearchParams(location.search).get('song')?.trim();
  return (!name && (await readCarriedSong(location.hash))) || findNamedSong(name, site);
}

/** Whoever writes an address may write anything: http and https alone are followed. */
function findNamedSong(name: string | undefined, site: string): Found {
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

/** Writes the song into the poster, and shows it. */
export function fillPoster(poster: HTMLElement, { title, artist = '', language, lyrics }: Song): void {
  const [name, about, list] = ['h1', 'p', 'ol'].map((tag) => poster.querySelector(tag));
  name?.append(title);
  about?.append(artist);
  for (const { text } of lyrics.lines.slice(0, firstLines)) {
    const line = document.createElement('li');
    line.append(text);
    list?.append(line);
  }
  poster.lang = language;
  poster.hidden = false;
}

/** Says in the page why there is nothing to play. */
export function refuse(refusal: Refusal, language: string): void {
  const sentence = document.createElement('p');
  sentence.className = 'refusal';
  sentence.lang = language;
  sentence.textContent = frameWordsFor(language)[refusal];
  document.body.append(sentence);
}
