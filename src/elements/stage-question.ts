import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isRightAnswer } from '../core/answers.ts';
import type { Question } from '../core/cards.ts';
import { CardAnswerEvent } from './card-answer.ts';
import { bringIntoCard } from './card-scroll.ts';
import { questionWordsFor, type QuestionWords } from './words/question-words.ts';

/** A question whose texts are set. */
export interface SetQuestion {
  question: Question;
  prompt: unknown;
  /** In their author's order; empty where the answer is typed. */
  choices: readonly unknown[];
  /** What is right. */
  answer: unknown;
}

const input = { attribute: false };
const inner = { state: true };

/** The numbers below a length, in any order. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  return order
    .map((index) => ({ index, rank: Math.random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ index }) => index);
}

/**
 * A question of a card. It is answered once for each time that it is shown; then it says what is right. It stands in the card's own root,
 * whose styles are its own too.
 */
export class StageQuestion extends LitElement {
  static override properties = { set: input, place: input, language: input, chosen: inner, given: inner };

  declare set: SetQuestion | undefined;
  /** Which of the card's questions it is, from 0. */
  declare place: number;
  /** Of the interface. */
  declare language: string;
  declare protected chosen: ReadonlySet<number>;
  /** What was answered, once it was. */
  declare protected given: CardAnswerEvent['given'] | undefined;
  #order: number[] = [];
  /** The button that gave the answer had focus, and has gone with it. */
  #lostFocus = false;

  constructor() {
    super();
    this.place = 0;
    this.language = '';
    this.chosen = new Set();
  }

  get isAnswered(): boolean {
    return this.given !== undefined;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('set')) return;
    this.#order = shuffled(this.set?.choices.length ?? 0);
    this.chosen = new Set();
    this.given = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { set, given } = this;
    if (!set) return nothing;
    const words = questionWordsFor(this.language);
    const id = `question-${this.place}`;
    return html`<div part="question" role="group" tabindex="-1" aria-labelledby=${id}>
      <div class="prompt" id=${id}><b class="tag" lang=${words.language}>${words.question}</b>${set.prompt}</div>
      ${set.choices.length > 0 ? this.#renderChoices(set, words) : this.#renderField(words)}
      <p part="verdict" role="status">${given && this.#renderVerdict(given.correct, set, words)}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    this.#nameChoices();
    if (changed.has('given') && this.given) this.#showVerdict();
  }

  /** A formula alone is no name of a button to some readers: they are given its text. */
  #nameChoices(): void {
    for (const choice of this.querySelectorAll('[part~=choice]')) {
      const said = Array.from(choice.querySelectorAll('.text, small'), ({ textContent }) => textContent?.trim());
      choice.ariaLabel = said.join(' · ');
    }
  }

  /** It comes below what was pressed, where a card may go on out of sight. */
  #showVerdict(): void {
    const verdict = this.querySelector('[part=verdict]');
    if (verdict) bringIntoCard(verdict);
    if (this.#lostFocus) this.querySelector<HTMLElement>('input, [aria-pressed=true]')?.focus({ preventScroll: true });
    this.#lostFocus = false;
  }

  #renderVerdict(correct: boolean, { answer }: SetQuestion, words: QuestionWords): TemplateResult {
    return correct
      ? html`<b lang=${words.language}>✓ ${words.correct}</b>`
      : html`<b lang=${words.language}>✕ ${words.wrong}</b>${answer}`;
  }

  #renderChoices({ question, choices }: SetQuestion, words: QuestionWords): TemplateResult {
    const isSeveral = question.choices.filter(({ right }) => right).length > 1;
    const isOver = this.given !== undefined;
    const buttons = this.#order.map((index) => this.#renderChoice(index, choices[index], isSeveral, words));
    const check = html`<button
      part="check"
      lang=${words.language}
      ?disabled=${this.chosen.size === 0}
      @click=${() => this.#check()}
    >
      ${words.answer}
    </button>`;
    return html`${isSeveral ? html`<p class="hint" lang=${words.language}>${words.several}</p>` : nothing}${buttons}${isSeveral && !isOver ? check : nothing}`;
  }

  #renderChoice(index: number, content: unknown, isSeveral: boolean, words: QuestionWords): TemplateResult {
    const isChosen = this.chosen.has(index);
    const isOver = this.given !== undefined;
    const isRight = this.set?.question.choices[index]?.right === true;
    const verdict = !isOver ? '' : isRight ? 'right' : isChosen ? 'wrong' : '';
    const remarks = [...(isOver && isChosen ? [words.chosen] : []), ...(isOver && isRight ? [words.right] : [])];
    return html`<button
      part="choice ${verdict}"
      aria-pressed=${isSeveral || isOver ? isChosen : nothing}
      aria-disabled=${isOver ? 'true' : nothing}
      @click=${() => this.#choose(index, isSeveral)}
    >
      <span class="mark ${isSeveral ? 'several' : ''}" aria-hidden="true"></span> <span class="text">${content}</span>
      ${remarks.length > 0 ? html`<small lang=${words.language}>${remarks.join(' · ')}</small>` : nothing}
    </button>`;
  }

  /** What is typed stays to be read, and focus where it is. */
  #renderField(words: QuestionWords): TemplateResult {
    const isOver = this.given !== undefined;
    return html`<form @submit=${this.#onSubmit}>
      <input
        part="answer"
        aria-labelledby="question-${this.place}"
        placeholder=${words.yourAnswer}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        maxlength="200"
        required
        ?readonly=${isOver}
      />
      ${isOver ? nothing : html`<button part="check" lang=${words.language}>${words.answer}</button>`}
    </form>`;
  }

  #choose(index: number, isSeveral: boolean): void {
    if (this.given) return;
    const chosen = new Set(isSeveral ? this.chosen : []);
    if (!chosen.delete(index)) chosen.add(index);
    this.chosen = chosen;
    if (!isSeveral) this.#check();
  }

  #check(): void {
    const choices = this.set?.question.choices ?? [];
    const correct = choices.every(({ right }, index) => right === this.chosen.has(index));
    this.#tell(
      choices.filter((_, index) => this.chosen.has(index)).map(({ text }) => text),
      correct,
    );
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = this.querySelector('input')?.value.trim();
    if (typed && !this.given && this.set) this.#tell([typed], isRightAnswer(typed, this.set.question));
  }

  #tell(answers: readonly string[], correct: boolean): void {
    if (!this.set) return;
    this.#lostFocus = this.querySelector('[part=check]')?.matches(':focus') ?? false;
    this.given = { question: this.set.question, answers, correct };
    this.dispatchEvent(new CardAnswerEvent(this.given));
  }
}
