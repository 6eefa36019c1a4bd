import { createHash } from 'node:crypto';
import { playPath } from '../elements/icon.ts';
import type { AudioSource } from '../core/song.ts';
import { frameScript } from './frame-script.ts';
import { type Markup, markup, trustedMarkup } from './markup.ts';
import { pageAddress, type SongAddresses } from './song-addresses.ts';
import type { SongFolder } from './song-folder.ts';
import type { SongText } from './song-text.ts';

/** What all frame pages share. */
export interface FrameMakings {
  /** The style sheet. */
  styles: string;
  /** The address of the player's script, where it is not the built one. */
  script?: string;
  /** The absolute address of the site's root, where it is known. */
  site?: string | undefined;
}

const siteName = '覚えうた';
/** Of a lyric, on the poster. */
const firstLines = 3;

/** The page that plays one song of ours in somebody's frame. It has the texts of the song in it: nothing but scripts and audio is loaded. */
export function songFrame(
  text: SongFolder,
  folder: string,
  { root, song }: SongAddresses,
  makings: FrameMakings,
): string {
  const canonical = makings.site && pageAddress(`/songs/${folder}/index.html`, makings.site);
  const { language } = text.song;
  const head = markup`<title lang="${language}">${text.song.title} · ${siteName}</title>
<base href="${song}">
${canonical ? markup`<link rel="canonical" href="${canonical}">` : undefined}`;
  return framePage(head, markup`${poster(text)}${songData(text)}`, { root, language }, makings);
}

/** The page that plays any song: its address says which. */
export function anySongFrame(root: string, makings: FrameMakings): string {
  const head = markup`<title>${siteName}</title>
<meta name="robots" content="noindex">`;
  return framePage(head, emptyPoster, { root, language: 'ja' }, makings);
}

/** Without a script its own words are in the language of the song; with one, in that of the address or of the reader. */
function framePage(
  head: Markup,
  body: Markup,
  { root, language }: { root: string; language: string },
  { styles, script }: FrameMakings,
): string {
  const code = script ? frameScript(script, 'module') : frameScript(`${root}frame-page.js`);
  const plain = '.play{display:none}.without-script{display:grid}';
  // What a development server puts into the page is not known beforehand.
  const policy = script
    ? undefined
    : markup`<meta http-equiv="Content-Security-Policy" content="${policyFor(code, [styles, plain])}">`;
  return markup`<!doctype html>
<html lang="${/^ja\b/i.test(language) ? 'ja' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy}
${head}
<meta name="color-scheme" content="light dark">
<style>${trustedMarkup(styles)}</style>
<script>${trustedMarkup(code)}</script>
<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">
<noscript><style>${trustedMarkup(plain)}</style></noscript>
</head>
<body>
${body}
<div class="wished-height"></div>
</body>
</html>
`.toString();
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Scripts: the one in the page, and what it brings. Songs, their audio and their pictures may be anywhere. */
function policyFor(script: string, styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'strict-dynamic'`,
    `style-src ${styles.map(hash).join(' ')}`,
    'img-src * data: blob:',
    'media-src * data: blob:',
    'connect-src * data: blob:',
    "form-action 'none'",
  ].join('; ');
}

/** Stands before any script, and until the song begins. */
function poster({ song, lyrics, cards }: SongText): Markup {
  const count = cards.length === 1 ? '1 card' : `${cards.length} cards`;
  const about = [song.artist, song.exam, cards.length > 0 ? words(`解説カード ${cards.length}枚`, count) : '']
    .filter((each) => !!each)
    .map((each, index) => markup`${index > 0 ? ' · ' : ''}${each}`);
  const lines = lyrics.lines.slice(0, firstLines).map(({ text }) => markup`<li>${text}</li>`);
  return markup`<section class="poster" lang="${song.language}" aria-labelledby="title">
<div class="about">${song.cover ? markup`<img src="${song.cover}" alt="" width="176" height="176">` : undefined}<div><h1 id="title">${song.title}</h1><p>${about}</p></div></div>
${playButton}
<div class="without-script"><audio controls preload="none">${song.audio.map(source)}</audio>
<p>${words('歌詞が光るプレーヤーは読み込めませんでした。', 'The player with the lyrics has not come.')} <a href="./" target="_blank">${words('曲のページで歌詞とカードを読む', 'Read the lyrics and the cards on the page of the song')}</a></p></div>
<ol class="first-lines">${lines}</ol>
</section>
`;
}

/** One of them is seen: that in the language of the page. */
function words(japanese: string, english: string): Markup {
  return markup`<span class="words" lang="ja">${japanese}</span><span class="words" lang="en">${english}</span>`;
}

const playButton = markup`<button class="play" type="button"><svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="${playPath}"/></svg>${words('再生', 'Play')}</button>`;

/** For a song that is known only when the script has read the address: the script writes it in. */
const emptyPoster = markup`<section class="poster" aria-labelledby="title" hidden>
<div class="about"><div><h1 id="title"></h1><p></p></div></div>
${playButton}
<ol class="first-lines"></ol>
</section>
<p class="refusal without-script">${words('この曲のプレーヤーは読み込めませんでした。JavaScript が必要です。', 'The player of this song has not come. It needs JavaScript.')}</p>`;

const source = ({ src, type }: AudioSource) =>
  markup`<source src="${src}"${type ? markup` type="${type}"` : undefined}>`;

/** The song as the player takes it: its details, and its texts as they are written. */
function songData({ song: { other: _other, ...details }, texts }: SongFolder): Markup {
  // Nothing in a text can end the script element.
  const json = JSON.stringify({ ...details, ...texts }).replaceAll('<', String.raw`\u003c`);
  return markup`<script type="application/json" data-song>${trustedMarkup(json)}</script>`;
}
