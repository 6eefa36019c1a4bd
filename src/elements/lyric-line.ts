import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../core/lyrics.ts';
import { formatClock } from '../core/time.ts';
import { renderLineText } from './line-text.ts';
import type { LineExtras } from './player-context.ts';

/** One line of the list: its time, its text, its translations, and what is said of it besides. None of the buttons is a tab stop yet. */
export function renderLyricLine(
  line: Line,
  index: number,
  language: string,
  extras: LineExtras | undefined,
): TemplateResult {
  const time = formatClock(line.start);
  return html`<li part="line" data-line=${index}>
    <button class="time" part="time" tabindex="-1" aria-label=${extras?.goTo ?? nothing}>${time}</button>
    <div class="sung" lang=${language} dir="auto">
      ${extras?.voice}
      <div class="words"><p class="text">${renderLineText(line, extras?.marks ?? [])}</p></div>
      ${line.translations.map((text) => html`<p class="translation" part="translation">${text}</p>`)} ${extras?.chips}
    </div>
  </li>`;
}
