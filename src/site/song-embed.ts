import { frameCode, unknownSite } from './embed-code.ts';
import { type Markup, markup } from './markup.ts';
import { pageAddress, type SongAddresses } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

/** How others put this song into a page of theirs. */
export function songEmbed({ song }: SongText, { song: folder, root, absolute }: SongAddresses): Markup {
  const inSite = folder.slice(root.length);
  const frame = absolute?.frame ?? pageAddress(`/${inSite.replace(/^songs/, 'embed')}`, unknownSite);
  const link = absolute
    ? markup`<p>WordPress では、このページのアドレスだけを 1 行に書けば、プレーヤーになります。</p>
${code('このページのアドレス', absolute.song)}`
    : undefined;
  return markup`<section class="guide" id="embed" aria-labelledby="embed-heading"><h2 id="embed-heading">この歌を自分のページに置く</h2>
${link}<p>HTML を書けるところには、次の 1 行を貼ってください。</p>
${code('ページに貼る 1 行', frameCode({ frame, title: song.title }))}</section>`;
}

function code(label: string, text: string): Markup {
  return markup`<pre tabindex="0" aria-label="${label}"><code>${text}</code></pre>\n`;
}
