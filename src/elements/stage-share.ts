import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { defineTags } from './define-tags.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import {
  frameAddress,
  frameAllows,
  placeholderScript,
  shareCodes,
  type ShareFacts,
  shareLink,
  type ShareWay,
  startsAtMoment,
} from './share-code.ts';
import { completeFacts, knownFacts } from './share-facts.ts';
import { likeliestPlace, type SharePlace, sharePlaces } from './share-places.ts';
import { StageCopy } from './stage-copy.ts';
import css from './stage-share.css?inline';
import type { ShareWords } from './words/share-words.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

/** Some things of which one is chosen. */
interface Choice<T extends string> {
  name: string;
  label: string;
  all: readonly T[];
  chosen: T | undefined;
  told(each: T): string;
  choose(each: T): void;
}

/** The link and the code by which a song is passed on, from where the player stood when it was asked for them. */
export class StageShare extends LitElement {
  static override styles = styleOf(css);
  static override properties = {
    facts: { state: true },
    complete: { state: true },
    place: { state: true },
    way: { state: true },
    previewed: { state: true },
  };

  declare protected facts: ShareFacts | undefined;
  /** What had to be fetched has come. */
  declare protected complete: boolean;
  declare protected place: SharePlace['name'];
  declare protected way: ShareWay;
  /** Somebody has asked to see it. */
  declare protected previewed: boolean;

  #places: readonly SharePlace[] = [];
  readonly #observer = new PlayerObserver(this, {
    settings: ['words'],
    met: (context, signal) => void this.#gather(context, signal),
  });

  constructor() {
    super();
    this.place = 'song';
    this.way = 'frame';
    this.complete = this.previewed = false;
  }

  async #gather(context: PlayerContext, signal: AbortSignal): Promise<void> {
    this.#places = sharePlaces(context.player);
    this.place = likeliestPlace(context.player);
    this.facts = knownFacts(context);
    const facts = await completeFacts(this.facts, context, signal);
    if (signal.aborted) return;
    this.facts = facts;
    this.complete = true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    const { facts } = this;
    if (!context || !facts) return nothing;
    const { language, loading } = context.settings.state.words;
    const words = wordsIn(language).share;
    const moment = this.#places.find(({ name }) => name === this.place)?.moment ?? {};
    const link = shareLink(facts, moment);
    const codes = this.complete ? shareCodes(facts, moment) : new Map<ShareWay, string>();
    const missing = (sentence: string) => html`<p>${this.complete ? sentence : loading}</p>`;
    return html`
      <section>
        <h3>${words.link}</h3>
        ${link === undefined ? missing(words.noLink) : this.#renderLink(link, facts, words)}
      </section>
      <section>
        <h3>${words.code}</h3>
        ${codes.size === 0 ? missing(words.noCode) : this.#renderCodes(codes, facts, words)}
      </section>
      ${this.complete ? this.#renderPreview(frameAddress(facts, moment), facts, words) : nothing}
    `;
  }

  #renderLink(link: string, { title }: ShareFacts, words: ShareWords): TemplateResult {
    const send = () => void navigator.share({ title, url: link }).catch(() => undefined);
    return html`
      ${renderChoice({
        name: 'place',
        label: words.link,
        all: this.#places.map(({ name }) => name),
        chosen: this.place,
        told: (each) => this.#nameOf(each, words),
        choose: (each) => (this.place = each),
      })}
      <stage-copy .label=${words.link} .text=${link} .words=${words}>
        ${'share' in navigator ? html`<button @click=${send}>${words.send}</button>` : nothing}
      </stage-copy>
    `;
  }

  #nameOf(place: SharePlace['name'], { places }: ShareWords): string {
    const told = this.#places.find(({ name }) => name === place)?.told ?? '';
    return place === 'song' ? places.song : places[place](told);
  }

  #renderCodes(codes: Map<ShareWay, string>, facts: ShareFacts, words: ShareWords): TemplateResult {
    const all = [...codes.keys()];
    const way = codes.has(this.way) ? this.way : all[0];
    if (way === undefined) return html``;
    return html`
      ${renderChoice({
        name: 'way',
        label: words.code,
        all,
        chosen: way,
        told: (each) => words.ways[each],
        choose: (each) => (this.way = each),
      })}
      <p>
        ${words.hints[way]}
        ${this.place === 'song' || startsAtMoment(way) ? nothing : html`<strong>${words.fromTheStart}</strong>`}
      </p>
      <stage-copy
        .label=${words.ways[way]}
        .text=${codes.get(way) ?? ''}
        .rows=${way === 'link' ? 1 : 5}
        .words=${words}
      >
      </stage-copy>
      ${way === 'figure' ? this.#renderSiteTag(facts, words) : nothing}
    `;
  }

  /** Without it, the figure of a post stays what it is. */
  #renderSiteTag(facts: ShareFacts, words: ShareWords): TemplateResult {
    return html`
      <p>${words.siteTag}</p>
      <stage-copy .label=${words.siteTag} .text=${placeholderScript(facts)} .rows=${2} .words=${words}></stage-copy>
    `;
  }

  /** The frame itself, to be tried, fetched when it is asked for; the music here makes room for it. Each place has a fresh one, as readers will. */
  #renderPreview(
    address: string | undefined,
    { title }: ShareFacts,
    words: ShareWords,
  ): TemplateResult | typeof nothing {
    if (address === undefined) return nothing;
    const toggle = ({ currentTarget }: Event) => {
      this.previewed = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
      if (this.previewed) this.#observer.context?.player.pause();
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('iframe')?.scrollIntoView({ block: 'nearest' }),
      );
    };
    const frame = html`<iframe src=${address} title=${`${words.preview}: ${title}`} allow=${frameAllows}></iframe>`;
    return html`<details @toggle=${toggle}>
      <summary>${words.preview}</summary>
      ${this.previewed ? keyed(address, frame) : nothing}
    </details>`;
  }
}

function renderChoice<T extends string>({ name, label, all, chosen, told, choose }: Choice<T>): TemplateResult {
  return html`<div class="choices" role="radiogroup" aria-label=${label}>
    ${all.map(
      (each) =>
        html`<label>
          <input type="radio" name=${name} value=${each} .checked=${each === chosen} @change=${() => choose(each)} />
          <span>${told(each)}</span>
        </label>`,
    )}
  </div>`;
}

defineTags({ 'stage-copy': StageCopy, 'stage-share': StageShare });
