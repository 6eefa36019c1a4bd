import { html, nothing, type TemplateResult } from 'lit';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import { icon } from './icons.ts';
import type { StageSettings } from './stage-settings.ts';

/** What the default layout shows. */
export interface StageView {
  player: Player;
  settings: StageSettings;
  /** Too narrow for cards beside the lyrics. */
  narrow: boolean;
  /** The music has sounded before: the large button has done its work. */
  started: boolean;
}

function renderHeader({ song }: PlayerState): TemplateResult | typeof nothing {
  if (!song) return nothing;
  return html`<header part="header" lang=${song.language}>
    <h2 part="title">${song.title}</h2>
    ${song.artist ? html`<p part="artist">${song.artist}</p>` : nothing}
  </header>`;
}

/** What went wrong, in a sentence, with the address that it happened to. */
export function renderError({ error }: PlayerState, { late, words }: StageSettings): TemplateResult | typeof nothing {
  if (!error || !late) return nothing;
  return html`<p class="error" part="error" role="alert">
    ${late.sentenceFor(error, words.language)} ${error.address ? html`<code>${error.address}</code>` : nothing}
  </p>`;
}

/** The one large button before the song has sounded, or where the browser wants a gesture. */
function renderStart({ player, settings: { words }, started }: StageView): TemplateResult | typeof nothing {
  const { phase, blocked, error } = player.state;
  if (phase !== 'ready' || error || (started && !blocked)) return nothing;
  const label = blocked ? words.tapToPlay : words.play;
  return html`<button class="start" part="start" aria-label=${label} @click=${() => player.play()}>
    ${icon('play')}${blocked ? html`<span>${label}</span>` : nothing}
  </button>`;
}

/** The player's own layout: title, lyrics with the cards beside them or over them, seek bar, controls. */
export function renderStage(view: StageView): TemplateResult {
  const { player, settings, narrow } = view;
  const { state } = player;
  const isWhole = narrow && (settings.cardListOpen || state.held || state.card?.openedBy === 'hand');
  return html`
    ${renderHeader(state)}
    <div class=${isWhole ? 'main over' : 'main'} part="main">
      ${state.phase === 'loading' ? html`<p class="wait">${settings.words.loading}</p>` : nothing}
      <karaoke-lyrics part="lyrics"></karaoke-lyrics>
      <karaoke-cards part="cards" ?sheet=${narrow}></karaoke-cards>
      ${renderStart(view)}
    </div>
    ${renderError(state, settings)}
    <div class="panel" part="panel">
      <karaoke-seek-bar part="seek-bar"></karaoke-seek-bar>
      <karaoke-controls part="controls"></karaoke-controls>
    </div>
  `;
}
