import { html, nothing, type TemplateResult } from 'lit';
import { withoutNumber } from '../core/card-ids.ts';
import type { Card } from '../core/cards.ts';
import { formatClock } from '../core/time.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import { isProgressKept } from './progress.ts';
import { wordsIn } from './words/words-in.ts';

/** Which cards are listed. */
export interface CardFilter {
  /** Those alone that have not been met. */
  notMet: boolean;
  toggle(): void;
}

const keepFocus = (event: Event) => event.preventDefault();
const close = ({ settings }: PlayerContext) => togglePanel(settings, 'cards', false);

/** All cards of the song: their number, whether they have been met, and when they are sung. The list that was asked for can be closed. */
export function renderCardList(cards: readonly Card[], context: PlayerContext, filter: CardFilter): TemplateResult {
  const { player, settings } = context;
  const { met } = player.state;
  const words = wordsIn(settings.state.words.language).player;
  const closer = html`<button class="close" part="close" @click=${() => close(context)}>${words.close}</button>`;
  const entries = cards.map((card, index) =>
    filter.notMet && met.has(card.id) ? nothing : renderEntry(card, index + 1, context),
  );
  const isEmpty = entries.every((entry) => entry === nothing);
  const again = html`<button class="again" part="stop-again" @click=${() => player.setMet(new Set())}>
    ${words.stopAgain}
  </button>`;
  return html`<section class="list" part="list" aria-label=${words.cards}>
    <div class="top">
      <h2>${words.cards}</h2>
      <button class="filter" part="filter" aria-pressed=${filter.notMet} @click=${() => filter.toggle()}>
        ${words.notMet}
      </button>
      ${settings.state.panel === 'cards' ? closer : nothing}
    </div>
    ${isProgressKept(context) ? nothing : html`<p class="note">${words.notKept}</p>`}
    ${isEmpty ? html`<p>${words.allMet}</p>` : nothing}
    <ul>
      ${entries}
    </ul>
    ${met.size > 0 ? again : nothing}
  </section>`;
}

/**
 * What lies beneath the list and over the rest of the player: a press on it closes the list, and does nothing else. Focus stays in the
 * list until it has closed.
 */
export function renderGround(context: PlayerContext): TemplateResult {
  return html`<div class="ground" @mousedown=${keepFocus} @click=${() => close(context)}></div>`;
}

function renderEntry(card: Card, place: number, context: PlayerContext): TemplateResult {
  const { player, settings } = context;
  const { met, song, occurrences } = player.state;
  const { words } = settings.state;
  const isMet = met.has(card.id);
  const title = withoutNumber(card.title).trim();
  const number = card.title.slice(0, card.title.length - title.length).trim() || `${place}.`;
  const goTo = (start: number) => {
    close(context);
    player.seek(start);
  };
  const times = occurrences.filter((each) => each.card === card).map(({ start }) => start);
  return html`<li>
    <button
      class="entry"
      part=${isMet ? 'entry met' : 'entry'}
      lang=${song?.language ?? ''}
      data-card=${card.id}
      @click=${() => player.openCard(card.id)}
    >
      <span class="number">${number}</span> <span class="title" title=${title}>${title}</span>
      ${isMet ? html`<small lang=${words.language}>✓ ${wordsIn(words.language).player.met}</small>` : nothing}
    </button>
    ${
      times.length > 0
        ? html`<div class="times">
            ${times.map((start) => {
              const time = formatClock(start);
              const label = wordsIn(words.language).player.goTo(time, card.title);
              return html`<button part="sung-at" aria-label=${label} @click=${() => goTo(start)}>${time}</button>`;
            })}
          </div>`
        : nothing
    }
  </li>`;
}
