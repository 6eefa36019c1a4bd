import { codeBlock } from './code-block.ts';
import { embedCode, songFacts, unknownSite } from './embed-code.ts';
import { type Markup, markup } from './markup.ts';
import { absoluteAddresses, type SongAddresses, songPagePath } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

/** How others put this song into a page of theirs. */
export function songEmbed({ song }: SongText, { song: place, root, absolute }: SongAddresses): Markup {
  const folder = place.split('/').at(-2) ?? '';
  const facts = songFacts(song, absolute ?? absoluteAddresses(folder, songPagePath(folder), unknownSite));
  const link = absolute
    ? markup`<p>WordPress では、このページのアドレスだけを 1 行に書けば、プレーヤーになります。</p>
${codeBlock('このページのアドレス', absolute.song)}`
    : undefined;
  return markup`<section class="guide" id="embed" aria-labelledby="embed-heading"><h2 id="embed-heading">この歌を自分のページに置く</h2>
${link}<p>HTML を書けるところには、次の 1 行を貼ってください。</p>
${codeBlock('ページに貼る 1 行', embedCode(facts, 'frame'))}
<p><a href="${root}docs/embed/">ほかの置きかた</a></p></section>`;
}
