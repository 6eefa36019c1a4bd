import { html, nothing, type TemplateResult } from 'lit';
import { numberFrom } from './input-value.ts';
import type { PlayerContext } from './player-context.ts';
import { chooseVocalLevel, heardLevel } from './vocal-choice.ts';
import type { SettingsWords } from './words/settings-words.ts';

/** How loud the voice is; and that it stays, where it was to be turned down in vain. */
export function renderVocalLevel({ player }: PlayerContext, words: SettingsWords): TemplateResult {
  const level = heardLevel(player);
  const value = `${Math.round(level * 100)} %`;
  const hasFailed = level === 1 && player.state.problems.some(({ code }) => code === 'stems-not-loaded');
  return html`<label class="level"
      ><span>${words.vocalLevel}</span>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        aria-valuetext=${value}
        .value=${String(level)}
        @input=${(event: Event) => chooseVocalLevel(player, numberFrom(event))}
      />
      <output aria-hidden="true">${value}</output></label
    >
    <p>${words.vocalLevelMeans}</p>
    <div role="status">${hasFailed ? html`<p class="failed">${words.vocalLevelStays}</p>` : nothing}</div>`;
}
