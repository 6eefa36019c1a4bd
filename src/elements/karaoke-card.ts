import { LitElement, type PropertyValues, type TemplateResult, adoptStyles, html, nothing } from 'lit';
import type { Card } from '../core/cards.ts';
import { CardAnswerEvent } from './card-answer.ts';
import { CardProblemsEvent } from './card-problems.ts';
import type { QuestionTemplates } from './card-questions.ts';
import css from './karaoke-card.css?inline';
import { heedless, styleOf } from './shadow-style.ts';

/** What the reader asked for: `expand` makes a peek whole. */
export type CardAction = 'continue' | 'close' | 'expand';

/** `card-action`: a gesture on the card, for the element that shows it. */
export class CardActionEvent extends Event {
  readonly action: CardAction;

  constructor(action: CardAction) {
    super('card-action');
    this.action = action;
  }
}

/** The words of the interface that a card shows. */
export interface CardLabels {
  continue: string;
  close: string;
  /** The name of a long text that scrolls. */
  scrollable: string;
}

/** Offline there is none, and cards show their text as it is written. */
const readText = () => import('./card-text.ts').catch(() => undefined);

/** Fetches ahead the code that sets the text of these cards. Never rejects. */
export async function prepareCardText(cards: readonly Card[]): Promise<void> {
  await (await readText())?.prepareCards(cards);
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

const given = { attribute: false };

/**
 * One card: it shows what it is given, and tells by `card-action` what the reader does on it, by `card-answer` how a question of it was
 * answered, by `card-problems` what is amiss with its text. It never takes focus by itself.
 * Its height is bounded by its own `max-block-size`, within which its text scrolls.
 *
 * @csspart card - the paper
 * @csspart held - the paper while the music stands still for it
 * @csspart peek - the paper while it is its title alone
 * @csspart title - its heading
 * @csspart phrase - the words that have been sung, where the lyrics are out of sight
 * @csspart body - its text, which scrolls where it is long
 * @csspart term - a word in it that the learner is to recall
 * @csspart question - a question of its author's, below the text
 * @csspart choice - a button that answers it, or one of several that are right
 * @csspart right - a right choice, once the question is answered
 * @csspart wrong - a wrong choice that was made
 * @csspart answer - the field into which an answer is typed
 * @csspart check - the button that gives what was typed or chosen as the answer
 * @csspart verdict - what says whether it is right, and what would be
 * @csspart to-question - the button that says how many questions wait below, and leads to the first
 * @csspart expand - the title of a peek, in two lines at most, which makes it whole
 * @csspart continue - the button that sings the phrase again
 * @csspart close - the button that puts the card away
 */
export class KaraokeCard extends LitElement {
  static override styles = [heedless, styleOf(css)];
  static override properties = {
    card: given,
    held: given,
    peek: given,
    language: given,
    labels: given,
    imageBase: given,
    byHand: given,
    wordLanguage: given,
    phrase: given,
    content: given,
    questions: given,
  };

  /** What is shown. */
  declare card: Card | undefined;
  /** The music has stopped for this card. */
  declare held: boolean;
  /** The title alone, in two lines at most: for where it is narrow, while its phrase is sung. A held card is whole. */
  declare peek: boolean;
  /** BCP 47: the language of the card's text. */
  declare language: string;
  /** Without them nothing is shown. */
  declare labels: CardLabels | undefined;
  /** Where the card's links and images are looked for: the song's absolute address, or empty for the page's. Read when `card` is set. */
  declare imageBase: string;
  /** The phrase that has been sung; given where the lyrics are out of sight. */
  declare phrase: string;
  /** Somebody opened it. When it is or was that, or held, it asks its questions. */
  declare byHand: boolean;
  /** BCP 47: the language of the interface. */
  declare wordLanguage: string;
  declare protected content: TemplateResult | undefined;
  declare protected questions: QuestionTemplates | undefined;
  #asks = false;

  constructor() {
    super();
    this.held = this.peek = this.byHand = false;
    this.language = this.imageBase = this.phrase = this.wordLanguage = '';
  }

  /** Puts focus on Continue, where the card is held. */
  async focusContinue(): Promise<void> {
    await this.#focus('[part=continue]');
  }

  /** Puts focus on Close. */
  async focusClose(): Promise<void> {
    await this.#focus('[part=close]');
  }

  /** Where one of its buttons is out of the window, the whole card comes into view; else the page stays where it is. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    const buttons = [...this.renderRoot.querySelectorAll('[part=continue], .head button')];
    if (!buttons.every(isInWindow)) this.renderRoot.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('card')) this.#asks = false;
    this.#asks ||= this.held || this.byHand;
    if (!changed.has('card')) return;
    this.content = this.questions = undefined;
    void this.#setContent();
  }

  protected override render(): unknown {
    const { card, held, peek, labels } = this;
    if (!card || !labels) return nothing;
    return html`<section part="card ${held ? 'held' : peek ? 'peek' : ''}" role="dialog" aria-labelledby="title">
      <div class="head">
        <h2 id="title" part="title" lang=${this.language}>
          ${peek && !held ? html`<button part="expand" aria-expanded="false" @click=${this.#tell('expand')}><span>${card.title}</span></button>` : card.title}
        </h2>
        <button part="close" aria-label=${labels.close} @click=${this.#tell('close')}></button>
      </div>
      ${held && this.phrase ? html`<p part="phrase" lang=${this.language}>${this.phrase}</p>` : nothing}
      ${peek && !held ? nothing : this.#renderBody(card, labels)} ${this.#renderFoot(labels)}
    </section>`;
  }

  /** What is empty in it is not there. */
  #renderFoot(labels: CardLabels): TemplateResult {
    const isPeek = this.peek && !this.held;
    return html`<div class="foot">
      ${this.#asks && !isPeek ? this.questions?.cue(this.wordLanguage) : nothing}
      ${this.held ? html`<button part="continue" @click=${this.#tell('continue')}>${labels.continue}</button>` : nothing}
    </div>`;
  }

  #renderBody(card: Card, labels: CardLabels): TemplateResult {
    return html`<div part="body" role="group" tabindex="0" aria-label=${labels.scrollable} lang=${this.language}>
      ${this.content ?? html`<p>${card.body.trim().slice(0, 9999)}</p>`}
      ${this.questions ? html`<div class="questions">${this.#asks ? this.questions.list(this.wordLanguage, this.#passOn) : nothing}</div>` : nothing}
    </div>`;
  }

  readonly #passOn = ({ given: answer }: CardAnswerEvent) => void this.dispatchEvent(new CardAnswerEvent(answer));

  #tell(action: CardAction): () => void {
    return () => this.dispatchEvent(new CardActionEvent(action));
  }

  async #setContent(): Promise<void> {
    const { card, imageBase } = this;
    const body = card && (await (await readText())?.renderCardBody(card, { imageBase }));
    if (!body || card !== this.card || !this.shadowRoot) return;
    adoptStyles(this.shadowRoot, [...KaraokeCard.elementStyles, ...body.styles]);
    this.content = body.content;
    this.questions = body.questions;
    if (body.problems.length > 0) this.dispatchEvent(new CardProblemsEvent(body.problems));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-card': KaraokeCard;
  }
}
