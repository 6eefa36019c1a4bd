import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../core/cards.ts';
import type { Line } from '../core/lyrics.ts';
import type { Occurrence } from '../core/matching.ts';
import { formatClock } from '../core/time.ts';
import { renderLineText, type TextSpan } from './line-text.ts';
import type { FirstWords } from './words/first-words.ts';

/** What the cards have to say of a line. */
export interface LineMarks {
  spans: TextSpan[];
  cards: Set<Card>;
}

/** For each line that holds key phrases: where they stand, and the cards they call up. */
export function marksByLine(occurrences: readonly Occurrence[]): Map<number, LineMarks> {
  const marks = new Map<number, LineMarks>();
  for (const { card, spans } of occurrences) {
    for (const span of spans) {
      const ofLine = marks.get(span.line) ?? { spans: [], cards: new Set() };
      ofLine.spans.push(span);
      ofLine.cards.add(card);
      marks.set(span.line, ofLine);
    }
  }
  return marks;
}

function renderVoice(line: Line, words: FirstWords): TemplateResult | typeof nothing {
  return line.voice ? html`<span class="voice ${line.voice}" part="voice">${words[line.voice]}</span>` : nothing;
}

/** One line of the list: its time, its text, its translations, and a chip for each of its cards. None of the buttons is a tab stop yet. */
export function renderLyricLine(
  line: Line,
  index: number,
  language: string,
  marks: LineMarks | undefined,
  words: FirstWords,
): TemplateResult {
  const time = formatClock(line.start);
  return html`<li part="line" data-line=${index}>
    <button class="time" part="time" tabindex="-1" aria-label=${words.singFrom(time, line.text)}>${time}</button>
    <div class="sung" lang=${language}>
      ${renderVoice(line, words)}
      <div class="words"><p class="text">${renderLineText(line, marks?.spans ?? [])}</p></div>
      ${line.translations.map((text) => html`<p class="translation" part="translation">${text}</p>`)}
      ${[...(marks?.cards ?? [])].map(
        (card) =>
          html`<button
            class="chip"
            part="chip"
            tabindex="-1"
            data-card=${card.id}
            aria-label=${words.openCard(card.title)}
          >
            <span>${card.title}</span>
          </button>`,
      )}
    </div>
  </li>`;
}
