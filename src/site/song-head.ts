import type { AudioSource } from '../core/song.ts';
import { type Markup, markup } from './markup.ts';
import { fromPage, type SongAddresses } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

/** What search engines and link previews read. */
export function songHead({ song, cards }: SongText, { root, page }: SongAddresses): Markup {
  const image = `${root}share.png`;
  const about = cards.length ? `解説カード: ${cards.map(({ title }) => title).join('、')}。` : '';
  const description = `「${song.title}」を歌って覚える。歌詞が歌に合わせて光り、重要な言葉が歌われると解説カードが開く。${about}`;
  return markup`<title>${song.title} · 覚えうた</title>
<meta name="description" content="${description}">
<meta property="og:type" content="music.song">
<meta property="og:site_name" content="覚えうた">
<meta property="og:title" content="${song.title}">
<meta property="og:description" content="${description}">
<meta property="og:image" content="${page ? new URL(image, page).href : image}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
${page ? markup`<meta property="og:url" content="${page}">\n<link rel="canonical" href="${page}">\n` : undefined}<meta name="twitter:card" content="summary_large_image">`;
}

/** The song's name, the player, and beside it what plays the song where no script runs. */
export function songPlayer({ song }: SongText, addresses: SongAddresses): Markup {
  const source = ({ src, type }: AudioSource) =>
    markup`<source src="${fromPage(src, addresses)}"${type ? markup` type="${type}"` : undefined}>`;
  const about = [song.artist, song.exam].filter(Boolean).join(' · ');
  return markup`<hgroup lang="${song.language}"><h1>${song.title}</h1>${about ? markup`<p>${about}</p>` : undefined}</hgroup>
<karaoke-player src="${addresses.song}song.json"></karaoke-player>
<noscript><audio controls preload="none">${song.audio.map(source)}</audio></noscript>`;
}
