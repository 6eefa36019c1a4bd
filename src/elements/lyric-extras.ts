import { html, nothing, type TemplateResult } from 'lit';
import type { Card } from '../core/cards.ts';
import type { Line } from '../core/lyrics.ts';
import type { Occurrence } from '../core/matching.ts';
import { formatClock } from '../core/time.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { LineExtras } from './player-context.ts';
import type { LateWords } from './words/late-words.ts';
import { wordsIn } from './words/words-in.ts';

function renderVoice(line: Line, words: LateWords): TemplateResult | typeof nothing {
  return line.voice ? html`<span class="voice ${line.voice}" part="voice">${words[line.voice]}</span>` : nothing;
}

function renderChip(card: Card, words: LateWords): TemplateResult {
  const label = words.openCard(card.title);
  return html`<button class="chip" part="chip" tabindex="-1" data-card=${card.id} aria-label=${label}>
    <span title=${card.title}>${card.title}</span>
  </button>`;
}

function occurrencesByLine(occurrences: readonly Occurrence[]): Map<number, Set<Occurrence>> {
  const byLine = new Map<number, Set<Occurrence>>();
  for (const occurrence of occurrences) {
    for (const { line } of occurrence.spans) byLine.set(line, (byLine.get(line) ?? new Set()).add(occurrence));
  }
  return byLine;
}

/** What is said of each line besides its text: who sings it, where key phrases stand in it, and a chip for each of their cards. */
export function findExtras({ song, occurrences }: PlayerState, language: string): LineExtras[] {
  const words = wordsIn(language).player;
  const byLine = occurrencesByLine(occurrences);
  return (song?.lyrics.lines ?? []).map((line, index) => {
    const here = [...(byLine.get(index) ?? [])];
    const cards = new Set(here.map(({ card }) => card));
    return {
      goTo: words.goTo(formatClock(line.start), line.text),
      voice: renderVoice(line, words),
      marks: here.flatMap(({ spans }) => spans.filter((span) => span.line === index)),
      chips: [...cards].map((card) => renderChip(card, words)),
    };
  });
}
