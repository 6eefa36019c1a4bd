import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { Coach } from '../playback/coach.ts';
import type { PracticeMode, PracticePlan } from '../playback/practice.ts';
import { defineTags } from './define-tags.ts';
import { StagePracticeBar } from './stage-practice-bar.ts';
import css from './stage-practice.css?inline';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { allTimes, keepPracticeChoice, type PracticeChoice, readPracticeChoice } from './practice-choice.ts';
import { currentCard, currentLine, findCardScopes, findScopes, type Scope, type ScopeName } from './practice-scopes.ts';
import { renderSummary } from './practice-summary.ts';
import type { PracticeWords } from './words/practice-words.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

const scopeNames: readonly ScopeName[] = ['line', 'here', 'song', 'between'];

/** Where somebody chooses what to practise, and how; after a drill it says first how that went. */
export class StagePractice extends LitElement {
  static override styles = styleOf(css);
  static override properties = { choice: { state: true } };

  declare protected choice: PracticeChoice;

  readonly #observer = new PlayerObserver(this, {
    facts: ['song', 'line', 'occurrences', 'loop', 'card', 'duration'],
    settings: ['words', 'practice'],
  });

  constructor() {
    super();
    this.choice = readPracticeChoice();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    if (!context) return nothing;
    const words = wordsIn(context.settings.state.words.language).practice;
    const { mode } = this.choice;
    return html`
      ${renderSummary(context, words, (lines) => this.#begin(context, { lines, first: 0 }))}
      <fieldset>
        <legend>${words.mode}</legend>
        <div class="choices">${(['repeat', 'drill'] as const).map((each) => this.#renderMode(each, words))}</div>
        <p>${words.explained[mode]}</p>
      </fieldset>
      ${mode === 'repeat' ? this.#renderTimes(words) : nothing} ${this.#renderScopes(context, words)}
    `;
  }

  #renderMode(mode: PracticeMode, words: PracticeWords): TemplateResult {
    return this.#renderChoice('mode', words.modes[mode], { ...this.choice, mode });
  }

  #renderTimes(words: PracticeWords): TemplateResult {
    return html`<fieldset>
      <legend>${words.times}</legend>
      <div class="choices">
        ${allTimes.map((times) => {
          const name = words.timesOf(times);
          return this.#renderChoice('times', name, { ...this.choice, times }, times === Infinity ? '∞' : name);
        })}
      </div>
    </fieldset>`;
  }

  #renderChoice(name: keyof PracticeChoice, label: string, choice: PracticeChoice, shown = label): TemplateResult {
    const choose = () => {
      this.choice = choice;
      keepPracticeChoice(choice);
    };
    return html`<label>
      <input
        type="radio"
        name=${name}
        aria-label=${label}
        .checked=${choice[name] === this.choice[name]}
        @change=${choose}
      />
      <span>${shown}</span>
    </label>`;
  }

  #renderScopes(context: PlayerContext, words: PracticeWords): TemplateResult {
    const { player, settings } = context;
    const { practice } = settings.state;
    // While somebody practises, the loop is the coach's.
    const scopes = findScopes(player.state, practice?.isOver === false ? undefined : player.state.loop);
    return html`<fieldset>
      <legend>${words.where}</legend>
      ${scopeNames.map((name) => {
        const scope = scopes[name];
        return scope ? this.#renderScope(context, words, name, scope) : nothing;
      })}
      ${this.#renderCards(context, words)}
    </fieldset>`;
  }

  #renderScope(context: PlayerContext, words: PracticeWords, name: ScopeName, scope: Scope): TemplateResult {
    const { song } = context.player.state;
    const count = words.lines(scope.lines.length - scope.first);
    const text = song?.lyrics.lines[currentLine(context.player.state)]?.text;
    return html`<button class="scope ${name}" @click=${() => this.#begin(context, scope)}>
      <span>${words.scopes[name]}</span>
      ${name === 'line' ? html`<small lang=${song?.language ?? ''}>${text}</small>` : html`<small>${count}</small>`}
    </button>`;
  }

  #renderCards(context: PlayerContext, words: PracticeWords): TemplateResult | typeof nothing {
    const { player } = context;
    const cards = findCardScopes(player.state);
    if (cards.length === 0) return nothing;
    const current = currentCard(player.state, player.displayTime) ?? cards[0]?.card;
    const begin = () => {
      const chosen = this.renderRoot.querySelector('select')?.value;
      const scope = cards.find(({ card }) => card.id === chosen);
      if (scope) this.#begin(context, scope);
    };
    return html`<div class="cards">
      <label>
        <span>${words.card}</span>
        <select lang=${player.state.song?.language ?? ''}>
          ${cards.map(
            ({ card }) => html`<option value=${card.id} ?selected=${card === current}>${card.title}</option>`,
          )}
        </select>
      </label>
      <button class="card" @click=${begin}>${words.start}</button>
    </div>`;
  }

  #begin(context: PlayerContext, { lines, first }: Scope): void {
    beginPractice(context, { ...this.choice, lines, first });
  }
}

/** Begins a practice in the place of the one that is on. */
export function beginPractice({ player, settings }: PlayerContext, plan: PracticePlan): void {
  settings.state.practice?.stop();
  const practice = new Coach({ player, plan });
  settings.set({ ...settings.state, practice, panel: undefined });
  practice.begin();
}

defineTags({ 'stage-practice': StagePractice, 'stage-practice-bar': StagePracticeBar });

declare global {
  interface HTMLElementTagNameMap {
    'stage-practice': StagePractice;
  }
}
