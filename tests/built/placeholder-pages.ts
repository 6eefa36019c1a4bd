import { readFileSync } from 'node:fs';
import { encodeSong } from '../../src/playback/song-code.ts';

/** Posts as WordPress leaves them to an author without `unfiltered_html`: no script, no frame, no element of ours, `data-` attributes kept. */
const audio = '<audio controls src="/songs/resnet-skip-connection/song.m4a"></audio>';
const caption = '<figcaption>A post</figcaption>';
const lines = '[00:01.00]first line\n[00:03.00]second line\n[00:05.00]';
const cards = '## Second {#second}\n> second line\n\nIts meaning.';

export const figure = (attributes: string, inside = audio + caption): string =>
  `<figure class="wp-block-audio oboeuta" ${attributes}>${inside}</figure>`;

export const posts = {
  folder: figure('data-song="resnet-skip-connection"'),
  moment: figure('data-song="resnet-skip-connection" data-start-at="line=5"'),
  address: figure('data-song="/songs/resnet-skip-connection/song.json"'),
  parts: figure('data-lyrics="/post/lyrics.lrc" data-cards="/post/cards.md"'),
  pre: figure(
    'data-theme="paper"',
    `${audio}<pre class="wp-block-code">${lines}</pre><pre>${cards.replaceAll('>', '&gt;')}</pre>${caption}`,
  ),
  breaks: figure('', `${audio}<pre>${lines.replaceAll('\n', '<br>')}</pre>${caption}`),
  code: figure(`data-code="${await encodeSong({ title: 'Packed', lyrics: lines, cards })}"`),
  source: figure(
    'data-lyrics="/post/lyrics.lrc"',
    '<p><audio controls><source src="/songs/resnet-skip-connection/song.m4a"></audio></p>',
  ),
};

/** What an author may get wrong, or mean ill. */
export const badPosts = {
  nothing: figure(''),
  missing: figure('data-song="/post/nowhere.json"'),
  script: figure('data-song="javascript:alert(1)"'),
  data: figure('data-lyrics="data:text/plain,[00:01.00]a"'),
  badCode: figure('data-code="1oops"'),
  empty: figure('', `${audio}<pre></pre>`),
  untimed: figure('', `${audio}<pre>no times here</pre>`),
  silent: figure('data-song="resnet-skip-connection"', caption),
};

const page = (script: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A blog</title></head><body>${body}${script}</body></html>`;
const classic = '<script src="/placeholder.js"></script>';

const named = (all: Record<string, string>, script = classic) =>
  Object.fromEntries(Object.entries(all).map(([name, post]) => [`${name}.html`, page(script, post)]));

export const placeholderPages: Record<string, string> = {
  ...named(posts),
  ...named(badPosts),
  'module.html': page('<script type="module" src="/placeholder.js"></script>', posts.folder),
  'deferred.html': page('<script async src="/placeholder.js?ver=6.5"></script>', posts.folder),
  'twice.html': page(classic + classic, posts.folder),
  'none.html': page(classic, '<p>No song here.</p>'),
  'far.html': page(classic, `<div style="height: 5000px"></div>${posts.folder}`),
  // The scripts of the site, as they lie at its root.
  'placeholder.js': readFileSync('dist/lib/placeholder.js', 'utf8'),
  'karaoke.js': "import '/dist/lib/karaoke.js';",
  'song-code.js': "export * from '/dist/lib/song-code.js';",
  'post/lyrics.lrc': lines,
  'post/cards.md': cards,
};
