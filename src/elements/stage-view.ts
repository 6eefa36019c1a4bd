import { html, nothing, type TemplateResult } from 'lit';
import { hasSlotted, needsFallback } from './custom-states.ts';
import { drawIcon, playPath } from './icon.ts';
import type { PlayerContext, StageView } from './player-context.ts';

/**
 * @csspart header - title and artist
 * @csspart title - the song's title
 * @csspart artist - who sings
 */
function renderHeader({ player, element }: PlayerContext): TemplateResult | typeof nothing {
  const { song } = player.state;
  if (!song && !hasSlotted(element, 'title')) return nothing;
  return html`<header part="header" lang=${song?.language ?? nothing}>
    <slot name="title">
      <h2 part="title">${song?.title}</h2>
      ${song?.artist ? html`<p part="artist">${song.artist}</p>` : nothing}
    </slot>
  </header>`;
}

/** What the page would rather have there than nothing, where the song has not come or makes no sound. */
export function renderFallback({ player, element }: PlayerContext): TemplateResult | typeof nothing {
  return needsFallback(player.state)
    ? html`<slot name="fallback" @slotchange=${() => element.requestUpdate()}></slot>`
    : nothing;
}

/**
 * The one large button before the song has sounded, or where the browser wants a gesture.
 *
 * @csspart start - the large button before the song has sounded
 */
function renderStart({ context: { player, settings }, started }: StageView): TemplateResult | typeof nothing {
  const { phase, blocked, error } = player.state;
  if (phase !== 'ready' || error || (started && !blocked)) return nothing;
  const { tapToPlay, play } = settings.state.words;
  const label = blocked ? tapToPlay : play;
  return html`<button class="start" part="start" aria-label=${label} @click=${() => player.play()}>
    ${drawIcon(playPath)}${blocked ? html`<span>${label}</span>` : nothing}
  </button>`;
}

/** Before a song has its cards there are only its title, and the button that plays it. */
function isComing({ context, started }: StageView): boolean {
  const { phase, song, cardsReady } = context.player.state;
  return (phase === 'loading' || !!song) && !cardsReady && !started;
}

/**
 * The player's own layout: title and lyrics; and, when they have come, the cards beside or over the lyrics, seek bar and controls.
 *
 * @csspart main - the lyrics with the cards
 * @csspart lyrics - the lyrics
 */
export function renderStage(view: StageView): TemplateResult {
  const { player, settings, element } = view.context;
  const { late, words } = settings.state;
  return html`
    ${renderHeader(view.context)}
    <div class="main ${late?.coversPanel(view) ? 'over' : ''} ${isComing(view) ? 'coming' : ''}" part="main">
      ${player.state.phase === 'loading' && !hasSlotted(element, 'fallback') ? html`<p class="wait">${words.loading}</p>` : nothing}
      <karaoke-lyrics part="lyrics"></karaoke-lyrics>
      ${renderStart(view)} ${late?.renderCards(view)}
    </div>
    ${late?.renderPanel()}
    <slot name="footer"></slot>
  `;
}
