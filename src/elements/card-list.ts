import { type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { withoutNumber } from '../core/card-ids.ts';
import type { Card } from '../core/cards.ts';
import { formatClock } from '../core/time.ts';
import css from './card-list.css?inline';
import { letArrowsLead } from './list-focus.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import { isProgressKept } from './progress.ts';
import { styleOf } from './shadow-style.ts';
import { tell } from './telling.ts';
import type { LateWords } from './words/late-words.ts';
import { wordsIn } from './words/words-in.ts';

export const listStyles: CSSResult = styleOf(css);

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
  const count = cards.filter(({ id }) => met.has(id)).length;
  const isEmpty = entries.every((entry) => entry === nothing);
  return html`<section class="list" part="list" aria-label=${words.cards} ${ref(letArrowsLead)}>
    <div class="top">
      <h2>${words.cards} <span class="count">${words.metCount(count, cards.length)}</span></h2>
      <button class="filter" part="filter" aria-pressed=${filter.notMet} @click=${() => filter.toggle()}>
        ${words.notMet}
      </button>
      ${settings.state.panel === 'cards' ? closer : nothing}
    </div>
    ${isProgressKept(context) ? nothing : html`<p class="note">${words.notKept}</p>`} ${renderMeaning(context, words)}
    ${isEmpty ? html`<p>${words.allMet}</p>` : nothing}
    <ul>
      ${entries}
    </ul>
  </section>`;
}

/** What it means that a card has been met, and the way back. */
function renderMeaning(context: PlayerContext, words: LateWords): TemplateResult {
  const { met, stops } = context.player.state;
  const again = html`<button
    class="again"
    part="stop-again"
    tabindex="-1"
    @click=${(event: Event) => stopAgain(event, context, words)}
  >
    ${words.stopAgain}
  </button>`;
  return html`<div class="meaning" ?data-item=${met.size > 0}>
    ${stops === 'once' ? html`<p>${words.metMeans}</p>` : nothing} ${met.size > 0 ? again : nothing}
  </div>`;
}

/** The button goes, and focus with it to the first entry. */
function stopAgain({ currentTarget }: Event, context: PlayerContext, words: LateWords): void {
  const list = currentTarget instanceof Element ? currentTarget.closest('.list') : undefined;
  const next = list?.querySelector<HTMLElement>('.entry') ?? list?.querySelector<HTMLElement>('.filter');
  next?.focus({ preventScroll: true });
  context.player.setMet(new Set());
  tell(context, words.stopsAgain);
}

/**
 * What lies beneath the list and over the lyrics: a press on it closes the list, and does nothing else. Focus stays in the
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
  return html`<li data-item>
    <button
      class="entry ${isMet ? 'met' : ''}"
      tabindex="-1"
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
              return html`<button part="sung-at" tabindex="-1" aria-label=${label} @click=${() => goTo(start)}>
                ${time}
              </button>`;
            })}
          </div>`
        : nothing
    }
  </li>`;
}
