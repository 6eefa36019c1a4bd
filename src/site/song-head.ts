import type { AudioSource } from '../core/song.ts';
import { type Markup, markup, trustedMarkup } from './markup.ts';
import { fromPage, type SongAddresses } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

const siteName = '覚えうた';
const shareImage = 'share.png';
const shareText = '歌詞が光り、解説カードが開いたところ: 層の入力を数層飛ばして出力に直接加算する';

/** What search engines and link previews read, and what the player will ask for first. */
export function songHead(text: SongText, addresses: SongAddresses): Markup {
  const { song } = text;
  const exam = song.exam ? `（${song.exam}）` : '';
  const description = `試験の要点を歌で覚えるカラオケプレーヤー「${siteName}」。「${song.title}」${exam}の歌詞が歌に合わせて光り、大事な言葉が歌われると歌が止まって解説カードが開きます。`;
  return markup`<title>${song.title} · ${siteName}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="music.song">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="ja_JP">
<meta property="og:title" content="${song.title} · 聴いて、止まって、覚える。">
<meta property="og:description" content="${description}">
${preview(addresses)}
${[`${addresses.song}song.json`, fromPage(song.lyrics, addresses)].map(preload)}${songData(text, addresses)}`;
}

/** A preview's image must have a whole address; where the site will stand is not always known. */
function preview({ root, page }: SongAddresses): Markup {
  if (!page) return markup`<meta name="twitter:card" content="summary">`;
  return markup`<meta property="og:url" content="${page}">
<link rel="canonical" href="${page}">
<meta property="og:image" content="${new URL(root + shareImage, page).href}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${shareText}">
<meta name="twitter:card" content="summary_large_image">`;
}

function preload(address: string): Markup {
  return markup`<link rel="preload" as="fetch" crossorigin href="${address}">\n`;
}

/** The song as schema.org knows one: a recording from which one learns. */
function songData({ song, cards }: SongText, addresses: SongAddresses): Markup {
  const { page } = addresses;
  const data = {
    '@context': 'https://schema.org',
    '@type': ['MusicRecording', 'LearningResource'],
    name: song.title,
    inLanguage: song.language,
    ...(page && { url: page }),
    ...(song.artist && { byArtist: { '@type': 'MusicGroup', name: song.artist } }),
    learningResourceType: 'study song',
    ...(cards.length && { teaches: cards.map(({ title }) => title) }),
    keywords: [song.exam, ...song.tags].filter(Boolean),
    isAccessibleForFree: true,
  };
  // Nothing in a text can end the script element.
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  return markup`<script type="application/ld+json">${trustedMarkup(json)}</script>`;
}

/** The song's name, the player, and beside it what plays the song where no script runs. */
export function songPlayer({ song }: SongText, addresses: SongAddresses): Markup {
  const source = ({ src, type }: AudioSource) =>
    markup`<source src="${fromPage(src, addresses)}"${type ? markup` type="${type}"` : undefined}>`;
  // The site's own name stands above already.
  const about = [song.artist, song.exam].filter((name) => name && name !== siteName).join(' · ');
  return markup`<hgroup class="song-title" lang="${song.language}"><h2>${song.title}</h2>${about ? markup`<p>${about}</p>` : undefined}</hgroup>
<karaoke-player src="${addresses.song}song.json">${poster}</karaoke-player>
<noscript><audio controls preload="none">${song.audio.map(source)}</audio>
<p>歌詞が光るプレーヤーには JavaScript が必要です。なくても、歌を聴いて、下の歌詞と解説カードを読めます。</p></noscript>`;
}

/** Stands where the player's start button will, until the player comes. */
const poster = markup`<span class="poster" aria-hidden="true"><svg viewBox="0 0 24 24"><path d="M8 5.1v13.8a.8.8 0 0 0 1.2.7l11-6.9a.8.8 0 0 0 0-1.4l-11-6.9A.8.8 0 0 0 8 5.1z"/></svg></span>`;
