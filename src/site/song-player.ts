import type { AudioSource, SongFile } from '../core/song.ts';
import { type Markup, markup } from './markup.ts';
import { fromPage, type SongAddresses } from './song-addresses.ts';
import { siteName } from './song-head.ts';
import type { SongText } from './song-text.ts';

/** The song's name on a page of something else: it leads to the song's own page. */
export function songTitle({ song }: SongText, addresses: SongAddresses): Markup {
  return titleGroup(song, markup`<h2><a href="${addresses.song}">${song.title}</a></h2>`);
}

/** The song's name on its own page. */
export function songHeading({ song }: SongText): Markup {
  return titleGroup(song, markup`<h1>${song.title}</h1>`);
}

function titleGroup(song: SongFile, heading: Markup): Markup {
  const about = aboutSong(song);
  return markup`<hgroup class="song-title" lang="${song.language}">${heading}${about ? markup`<p>${about}</p>` : undefined}</hgroup>`;
}

/** Who sings, and for which exam. */
export function aboutSong({ artist, exam }: SongFile): string {
  // The site's own name stands above already.
  return [artist, exam].filter((name) => name && name !== siteName).join(' · ');
}

/** The player, and beside it what plays the song where no script runs. */
export function songPlayer({ song }: SongText, addresses: SongAddresses): Markup {
  const source = ({ src, type }: AudioSource) =>
    markup`<source src="${fromPage(src, addresses)}"${type ? markup` type="${type}"` : undefined}>`;
  return markup`<karaoke-player src="${addresses.song}song.json" page="${addresses.song}" site="${addresses.root}" follow-address loading="eager">${poster}</karaoke-player>
<noscript><audio controls preload="none">${song.audio.map(source)}</audio>
<p>歌詞が光るプレーヤーには JavaScript が必要です。なくても、歌を聴いて、下の歌詞と解説カードを読めます。</p></noscript>`;
}

/** Stands where the player's start button will, until the player comes. */
const poster = markup`<span class="poster" aria-hidden="true"><svg viewBox="0 0 24 24"><path d="M8 5.1v13.8a.8.8 0 0 0 1.2.7l11-6.9a.8.8 0 0 0 0-1.4l-11-6.9A.8.8 0 0 0 8 5.1z"/></svg></span>`;
