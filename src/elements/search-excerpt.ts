import { html, type TemplateResult } from 'lit';
import type { Found } from '../core/song-search.ts';

/** What is found further on in a text than this many characters is shown without what stands before it but for a few of them. */
const farOn = 16;
const before = 6;

/** A text with what was looked for marked in it. */
export function renderExcerpt({ text, marks }: Pick<Found, 'text' | 'marks'>): TemplateResult[] {
  const first = marks[0]?.from ?? 0;
  let done = first > farOn ? first - before : 0;
  // Not between the halves of a character.
  if (/^[\udc00-\udfff]/.test(text.slice(done))) done += 1;
  const parts = done > 0 ? [html`…`] : [];
  for (const { from, to } of marks) {
    parts.push(html`${text.slice(done, from)}<mark>${text.slice(from, to)}</mark>`);
    done = to;
  }
  return [...parts, html`${text.slice(done)}`];
}
