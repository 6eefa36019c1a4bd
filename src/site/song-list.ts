import { type Markup, markup } from './markup.ts';
import { fromPage, type SongAddresses } from './song-addresses.ts';
import { aboutSong } from './song-player.ts';
import type { SongText } from './song-text.ts';

/** A song, and where it stands as seen from a page. */
export interface ListedSong {
  text: SongText;
  addresses: SongAddresses;
}

/** Songs to go to, each with its page; nothing where there is none. */
export function songList(heading: string, songs: readonly ListedSong[]): Markup {
  if (songs.length === 0) return markup``;
  return markup`<section class="guide" id="songs" aria-labelledby="songs-heading"><h2 id="songs-heading">${heading}</h2>
<ul class="songs">${songs.map(songItem)}</ul></section>`;
}

function songItem({ text: { song }, addresses }: ListedSong): Markup {
  const about = aboutSong(song);
  const cover =
    song.cover &&
    markup`<img src="${fromPage(song.cover, addresses)}" alt="" width="64" height="64" loading="lazy" decoding="async">`;
  return markup`<li lang="${song.language}"><a href="${addresses.song}">${cover || undefined}<span><b>${song.title}</b>${about ? markup`<small>${about}</small>` : undefined}</span></a></li>\n`;
}
