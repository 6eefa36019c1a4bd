import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Card } from '../core/cards.ts';
import type { Song } from '../core/song.ts';
import type { OpenCard } from '../playback/player-state.ts';
import { focusedElement, mayTakeFocus } from './focus-return.ts';
import { tellAnswer, type CardAnswerEvent } from './card-answer.ts';
import { addNewProblems, type CardProblemsEvent } from './card-problems.ts';
import { type CardActionEvent, type KaraokeCard, prepareCardText } from './karaoke-card.ts';
import announcement from './announcement.css?inline';
import css from './karaoke-cards.css?inline';
import { listStyles, renderCardList, renderGround } from './card-list.ts';
import type { PlayerContext } from './player-context.ts';
import { togglePanel } from './panels.ts';
import { PlayerObserver } from './player-observer.ts';
import { followPage } from './progress.ts';
import { settingTold, toldSettings } from './settings-told.ts';
import { hearTold } from './telling.ts';
import type { LateWords } from './words/late-words.ts';
import { wordsIn } from './words/words-in.ts';
import { heedless, styleOf } from './shadow-style.ts';

/** The words of a card's phrases as they are sung. */
function phraseOf({ occurrence }: OpenCard, song: Song | undefined): string {
  const texts = occurrence?.spans.map(({ line, from, to }) => song?.lyrics.lines[line]?.text.slice(from, to));
  return texts?.join('　') ?? '';
}

/**
 * Where cards appear and leave. While no card is up it lists the cards of the song; as a `sheet` it is empty then, until the list is
 * asked for.
 *
 * @attr sheet - lies over the lyrics where it is narrow; a card is one line there while its phrase is sung
 * @csspart list - the list of the song's cards
 * @csspart entry - a card in it
 * @csspart met - a card in it that has been met
 * @csspart sung-at - the button that seeks to where a card is sung
 * @csspart filter - the button that lists only cards that have not been met
 * @csspart close - the button that closes the list that was asked for
 * @csspart stop-again - the button that makes all cards stop the music again
 */
export class KaraokeCards extends LitElement {
  static override styles = [heedless, styleOf(announcement), listStyles, styleOf(css)];
  static override properties = {
    sheet: { type: Boolean, reflect: true },
    quiet: { attribute: false },
    announcement: { state: true },
    notMetOnly: { state: true },
  };

  declare sheet: boolean;
  /** A card is seen only when it stops the music, or somebody has opened it. */
  declare quiet: boolean;
  /** Which cards the list shows. */
  declare protected notMetOnly: boolean;
  /** What the live region says. */
  declare protected announcement: string;

  readonly #observer = new PlayerObserver(this, {
    facts: ['song', 'card', 'held', 'met', 'stops'],
    settings: ['words', 'late', 'songAddress', 'panel'],
    met: (context, signal) => this.#follow(context, signal),
  });
  /** What had focus before a card or the list. */
  #returnTo: HTMLElement | undefined;
  /** The card that was up last. */
  #last: Card | undefined;

  constructor() {
    super();
    this.sheet = this.quiet = this.notMetOnly = false;
    this.announcement = '';
  }

  protected override render(): TemplateResult {
    return html`${this.#renderContent()}
      <p class="announcement" role="status">${this.announcement}</p>`;
  }

  #renderContent(): unknown {
    const context = this.#observer.context;
    if (!context?.settings.state.late) return nothing;
    const { card, held, song } = context.player.state;
    const asked = context.settings.state.panel === 'cards';
    const isUnwanted = this.quiet && !held && card?.openedBy === 'phrase';
    if (card && !isUnwanted && (held || !asked)) return this.#renderCard(card, context);
    if (!song?.cards.length || !(asked || !this.sheet)) return nothing;
    const toggle = () => (this.notMetOnly = !this.notMetOnly);
    return html`${asked && this.sheet ? renderGround(context) : nothing}
    ${renderCardList(song.cards, context, { notMet: this.notMetOnly, toggle })}`;
  }

  #renderCard(open: OpenCard, context: PlayerContext): unknown {
    const { player, settings } = context;
    const { held, song } = player.state;
    const { words, songAddress } = settings.state;
    // Each card makes its own entrance.
    const drawn = html`<karaoke-card
      .card=${open.card}
      .held=${held}
      .phrase=${this.sheet && !this.quiet ? phraseOf(open, song) : ''}
      .peek=${this.sheet && open.openedBy === 'phrase'}
      .language=${song?.language ?? ''}
      .labels=${wordsIn(words.language).player}
      .imageBase=${songAddress}
      .byHand=${open.openedBy === 'hand'}
      .wordLanguage=${words.language}
      @card-answer=${({ given }: CardAnswerEvent) => tellAnswer(context, open.card, given)}
      @card-action=${this.#onCardAction}
      @card-problems=${({ problems }: CardProblemsEvent) => addNewProblems(player, problems)}
    ></karaoke-card>`;
    return keyed(open.card.id, drawn);
  }

  #follow(context: PlayerContext, signal: AbortSignal): void {
    const { player, settings } = context;
    const stop = (held: boolean) => (held ? this.#enter(context) : this.#leave());
    player.subscribe((state) => state.held, stop, signal);
    player.subscribe(
      (state) => state.card,
      (open) => this.#change(open),
      signal,
    );
    for (const fact of toldSettings) {
      const say = () => {
        // A practice tells of itself.
        if (!settings.state.practice?.hasJustCommanded) this.announcement = settingTold(fact, context);
      };
      player.subscribe((state) => state[fact], say, signal);
    }
    followPage(context, () => this.requestUpdate(), signal);
    hearTold(context, (said) => this.#say(said), signal);
    const prepare = () => {
      // Fetched at the first play, so that the first card finds its type set. Who plays at once does so before the cards have come.
      const { playing, song } = player.state;
      if (playing && song?.cards.length) void prepareCardText(song.cards);
    };
    for (const fact of ['playing', 'cardsReady'] as const) player.subscribe((state) => state[fact], prepare, signal);
    prepare();
    player.subscribe(
      ({ held, card }) => (held || card?.openedBy === 'hand' ? card : undefined),
      // The list that was asked for stays while a phrase of a card is only sung.
      (whole) => whole && togglePanel(settings, 'cards', false),
      signal,
    );
    settings.subscribe(
      (state) => state.panel === 'cards',
      (asked) => (asked ? void this.#enterList() : this.#change(player.state.card)),
      signal,
    );
  }

  /** A live region speaks of what changes: what is said once more ends with a space more. */
  #say(said: string): void {
    this.announcement = said === this.announcement ? `${said}\u00a0` : said;
  }

  /** A card has stopped the music: focus goes to Continue, or else a voice tells of it; never both. */
  #enter({ element, settings }: PlayerContext): void {
    const takesFocus = mayTakeFocus(element);
    const title = this.#observer.player?.state.card?.card.title ?? '';
    this.announcement = takesFocus ? '' : wordsIn(settings.state.words.language).player.stoppedFor(title);
    if (!takesFocus) return;
    this.#remember();
    void this.#focusContinue();
  }

  async #focusContinue(): Promise<void> {
    await this.updateComplete;
    const card = this.renderRoot.querySelector<KaraokeCard>('karaoke-card');
    if (this.#observer.player?.state.held) await card?.focusContinue();
  }

  /** The list that was asked for is where focus goes. */
  async #enterList(): Promise<void> {
    this.#remember();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[part~=entry]')?.focus({ preventScroll: true });
  }

  #remember(): void {
    if (!this.#hasFocus) this.#returnTo ??= focusedElement();
  }

  /** Another card has come up, or none is up any more. */
  #change(open: OpenCard | undefined): void {
    if (!open) return this.#isListed ? undefined : this.#leave();
    this.#last = open.card;
    if (open.openedBy === 'hand') this.#remember();
    if (this.#hasFocus) void this.#keepFocus();
    else if (open.openedBy === 'hand') this.announcement = this.#words?.opened(open.card.title) ?? '';
  }

  /** What had focus in here may go with what was shown before. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    const card = this.renderRoot.querySelector<KaraokeCard>('karaoke-card');
    await card?.updateComplete;
    if (this.#hasFocus) return;
    await (this.#observer.player?.state.held ? card?.focusContinue() : card?.focusClose());
  }

  /** Focus goes back where it was, if it still is in here. */
  #leave(): void {
    this.announcement = '';
    const returnTo = this.#returnTo;
    this.#returnTo = undefined;
    if (this.#hasFocus) void this.#giveFocus(returnTo);
  }

  /** To what had it; else to the card's place in the list; else to the player, so that keys still reach it. */
  async #giveFocus(returnTo: HTMLElement | undefined): Promise<void> {
    if (returnTo?.isConnected) return returnTo.focus({ preventScroll: true });
    await this.updateComplete;
    const { context } = this.#observer;
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('[part~=entry]')];
    const entry = entries.find((each) => each.dataset['card'] === this.#last?.id);
    const stage = context?.element.shadowRoot?.querySelector<HTMLElement>('.stage');
    (entry ?? stage)?.focus({ preventScroll: true });
  }

  get #words(): LateWords | undefined {
    const { context } = this.#observer;
    return context && wordsIn(context.settings.state.words.language).player;
  }

  /** The list was asked for. */
  get #isListed(): boolean {
    return this.#observer.context?.settings.state.panel === 'cards';
  }

  get #hasFocus(): boolean {
    return this.matches(':focus-within');
  }

  #onCardAction({ action }: CardActionEvent): void {
    const { player } = this.#observer;
    const card = player?.state.card?.card;
    if (!player || !card) return;
    if (action === 'continue') player.continue();
    if (action === 'close') player.closeCard();
    if (action === 'expand') player.openCard(card.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-cards': KaraokeCards;
  }
}
