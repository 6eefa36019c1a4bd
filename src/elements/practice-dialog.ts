import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PlayerContext } from './player-context.ts';

/** What can be practised; it is fetched when it is first asked for. Until then it is said that it is on its way. */
export function renderPractice({ settings }: PlayerContext): TemplateResult {
  // Without a network it does not come; the next who asks tries again.
  import('./stage-practice.ts').catch(() => undefined);
  return html`<stage-practice>${settings.state.words.loading}</stage-practice>`;
}

/**
 * Under the lyrics, while somebody practises.
 *
 * @csspart practice-bar - what stands under the lyrics while somebody practises
 */
export function renderPracticeBar({ settings }: PlayerContext): unknown {
  const { practice } = settings.state;
  if (!practice) return nothing;
  return keyed(practice, html`<stage-practice-bar part="practice-bar"></stage-practice-bar>`);
}
