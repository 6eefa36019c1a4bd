import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that somebody else has designed, with a place in it for a player. */
interface Theme {
  /** The file beside this one that has its style sheet. */
  css: string;
  around: (player: string) => string;
}

/** How a player stands in a page: in its own layout, in one of the page's, or where a figure with audio was. */
export type Layout = 'own' | 'page' | 'figure';

const src = '/songs/resnet-skip-connection/song.json';
const pageLayout = `<div class="song-layout"><karaoke-lyrics></karaoke-lyrics><karaoke-cards></karaoke-cards>
<karaoke-seek-bar></karaoke-seek-bar><karaoke-controls></karaoke-controls></div>`;

const allLayouts = ['own', 'page', 'figure'] as const;

/** What an author writes. */
const players: Record<Layout, string> = {
  own: `<karaoke-player src="${src}"></karaoke-player>`,
  page: `<karaoke-player src="${src}">${pageLayout}</karaoke-player>`,
  figure: `<figure class="wp-block-audio oboeuta" data-song="${src}"><audio controls src="/songs/resnet-skip-connection/song.m4a"></audio>
<figcaption>今日の曲</figcaption></figure><script src="/dist/lib/placeholder.js"></script>`,
};
/** An author's own layout, which asks nothing of the theme. */
const layoutCss = `.song-layout { display: grid; grid-template: minmax(0, 1fr) auto auto auto / minmax(0, 1fr); height: 100%; }
.song-layout > karaoke-cards { max-height: 224px; }`;

const words = '<h2>今日の曲</h2><p>ResNet は 2015 年に <b>152 層</b>で優勝しました。歌って覚えましょう。</p>';
const list = '<ul><li>一度聴く</li><li>カードを読む</li></ul>';

export const themes: Record<string, Theme> = {
  wordpress: {
    css: 'theme-wordpress.css',
    around: (
      player,
    ) => `<header class="site-header">A blog</header><main class="site-main"><article class="post hentry">
<div class="entry-content">${words}${player}${list}</div></article></main>`,
  },
  hatena: {
    css: 'theme-hatena.css',
    around: (
      player,
    ) => `<div id="content"><div id="main"><article class="entry"><div class="entry-content">${words}${player}${list}
</div></article></div><aside id="box2"><div class="hatena-module"><ul><li>最新の記事</li></ul></div></aside></div>`,
  },
  moodle: {
    css: 'theme-moodle.css',
    around: (
      player,
    ) => `<nav class="navbar">A school</nav><div id="page"><div id="page-content"><section id="region-main">
<h2>第3回の曲</h2><div class="activity-description"><div class="no-overflow">${words}${list}${player}</div></div>
</section></div></div>`,
  },
  'handed down': { css: 'theme-handed-down.css', around: (player) => `<main>${words}${player}</main>` },
  vertical: { css: 'theme-vertical.css', around: (player) => `<main>${words}${player}${list}</main>` },
};

const head = (css: string) => `<!doctype html><html lang="ja"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page with a song</title><style>${css}
${layoutCss}</style><script type="module" src="/dist/lib/karaoke.js"></script></head>`;

/** What the page of a theme is called; `none` says nothing but where the player stands. */
export const pageOf = (theme: string, layout: Layout): string => `${theme.replace(' ', '-')}-${layout}.html`;
const none: Theme = { css: '', around: (player) => player };

/** The page of each theme, and of none, by their names. */
export const themePages: Record<string, string> = Object.fromEntries(
  Object.entries({ none, ...themes }).flatMap(([name, { css, around }]) =>
    allLayouts.map((layout) => [
      pageOf(name, layout),
      `${head(css && readFileSync(join(import.meta.dirname, css), 'utf8'))}<body>${around(players[layout])}</body></html>`,
    ]),
  ),
);
