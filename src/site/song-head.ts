import { type Markup, markup, trustedMarkup } from './markup.ts';
import { fromPage, type SongAddresses } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

/** The name of the site, as it is shown and as others show it beside what they embed. */
export const siteName = '覚えうた';

/** The picture of link previews beside a song, and its size. */
export const sharePicture = { name: 'share.png', width: 1200, height: 630 } as const;

/** What is said of a page where only a few words of it are shown. */
interface Summary {
  heading: string;
  description: string;
}

/** The first page: what the site is, with its song for an example. */
export function homeHead(text: SongText, addresses: SongAddresses): Markup {
  const { song } = text;
  const exam = song.exam ? `（${song.exam}）` : '';
  return head(text, addresses, {
    heading: `${song.title} · 聴いて、止まって、覚える。`,
    description: `試験の要点を歌で覚えるカラオケプレーヤー「${siteName}」。「${song.title}」${exam}の歌詞が歌に合わせて光り、大事な言葉が歌われると歌が止まって解説カードが開きます。`,
  });
}

/** The page of a song. */
export function songHead(text: SongText, addresses: SongAddresses): Markup {
  const { song, cards } = text;
  const purpose = song.exam ? `${song.exam}の要点を歌で覚える` : '歌で覚える';
  const titles = cards.map(({ title }) => title).join('、');
  const told = cards.length ? `解説カード${cards.length}枚: ${titles}。` : '';
  return head(text, addresses, {
    heading: song.title,
    description: `${purpose}「${song.title}」。歌に合わせて光る歌詞。${told}`,
  });
}

/** What search engines, link previews and editors of other sites read, and what the player will ask for first. */
function head(text: SongText, addresses: SongAddresses, { heading, description }: Summary): Markup {
  const { song } = text;
  return markup`<title>${song.title} · ${siteName}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="music.song">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="ja_JP">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${description}">
${preview(text, addresses)}
${filesOf(song, addresses).map(preload)}${songData(text, addresses)}`;
}

/** Others load the picture and what they embed by whole addresses; where the site will stand is not always known. */
function preview({ song, lyrics }: SongText, { absolute }: SongAddresses): Markup {
  if (!absolute) return markup`<meta name="twitter:card" content="summary">`;
  const { name, width, height } = sharePicture;
  const shown = [song.title, lyrics.lines[0]?.text].filter(Boolean).join(' ♪ ');
  return markup`<meta property="og:url" content="${absolute.page}">
<link rel="canonical" href="${absolute.page}">
<meta property="og:image" content="${absolute.song}${name}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${shown}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/json+oembed" href="${absolute.song}oembed.json" title="${song.title}">`;
}

/** The song's files that its player reads, in the order in which it does. */
function filesOf({ lyrics, cards }: SongText['song'], addresses: SongAddresses): string[] {
  const named = [lyrics, cards].filter((file) => file !== undefined);
  return [`${addresses.song}song.json`, ...named.map((file) => fromPage(file, addresses))];
}

function preload(address: string): Markup {
  return markup`<link rel="preload" as="fetch" crossorigin href="${address}">\n`;
}

/** The song as schema.org knows one: a recording from which one learns. */
function songData({ song, cards }: SongText, { absolute }: SongAddresses): Markup {
  const data = {
    '@context': 'https://schema.org',
    '@type': ['MusicRecording', 'LearningResource'],
    name: song.title,
    inLanguage: song.language,
    ...(absolute && { url: absolute.song, image: absolute.song + sharePicture.name }),
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
