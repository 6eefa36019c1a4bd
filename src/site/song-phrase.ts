import { findOccurrences } from '../core/matching.ts';
import { type Markup, markup } from './markup.ts';
import type { SongText } from './song-text.ts';

/** The first phrase that has a card, to be tried: a script brings it to life; without one it can be read. */
export function songPhrase({ song, lyrics, cards }: SongText): Markup {
  const [first] = findOccurrences(lyrics, cards).occurrences;
  if (!first) return markup``;
  const { card, spans } = first;
  const sung = [...new Set(spans.map(({ line }) => lyrics.lines[line]?.text))].join(' ');
  return markup`<div class="phrase">
<p class="phrase-intro">最初の一節で試せます。</p>
<button class="action" type="button">この一節を聴く</button>
<div class="phrase-stage"><p class="phrase-line" lang="${song.language}">${sung}</p>
<p class="phrase-place"><span>ここに解説カードが開きます</span>
<noscript><a href="#card-${card.id}">カード「${card.title}」を読む</a></noscript></p></div></div>`;
}
