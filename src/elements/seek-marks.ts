import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PlayerState } from '../playback/player-state.ts';
import { placed } from './placed.ts';

/** What lies where in the song: its sections, and the cards, met or not. Drawn once, not each second. */
export function renderMarks({ song, occurrences, met }: PlayerState, duration: number): TemplateResult {
  const sections = song?.lyrics.sections ?? [];
  const labels = sections.map(({ start, label }, index) => {
    const end = Math.min(sections[index + 1]?.start ?? duration, duration);
    const from = Math.min(start, end);
    const classes = from > 0 ? 'section' : 'section first';
    return html`<span class=${classes} part="section" ${placed(from / duration, end / duration)}>
      <span class="row"><span>${label}</span></span>
    </span>`;
  });
  const markers = occurrences.map(({ card, start, end }): SVGTemplateResult => {
    const isMet = met.has(card.id);
    return svg`<rect part=${isMet ? 'marker met' : 'marker'} class=${isMet ? 'met' : ''} x=${start} width=${end - start} height="1"></rect>`;
  });
  return html`<div class="sections" aria-hidden="true" lang=${song?.language ?? ''}>${labels}</div>
    <svg viewBox="0 0 ${duration} 1" preserveAspectRatio="none" aria-hidden="true">${markers}</svg>`;
}
