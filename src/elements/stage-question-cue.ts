import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { showInCard } from './card-scroll.ts';
import { StageQuestion } from './stage-question.ts';
import { questionWordsFor } from './words/question-words.ts';

/** A question has come into sight when so much of its first answer has (pixels): clear of the edge where text fades. */
const glimpse = 32;

/** By which one sees that something is asked: an answer to press, or the field for it. */
const firstAnswerOf = (question: StageQuestion): Element =>
  question.querySelector('[part~=choice], [part=answer]') ?? question;

/**
 * At the foot of a card, while a question waits below what is seen of it: says how many wait, and leads to the first. It stands in the
 * card's own root, as the questions do.
 */
export class StageQuestionCue extends LitElement {
  static override properties = { language: { attribute: false } };

  /** Of the interface. */
  declare language: string;
  readonly #below = new Set<Element>();
  #leaving = new AbortController();

  constructor() {
    super();
    this.language = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    void this.#follow(this.#leaving.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  protected override render(): TemplateResult | typeof nothing {
    const waiting = this.#questions.filter(({ isAnswered }) => !isAnswered);
    const [first] = waiting;
    if (!first || !this.#below.has(first)) return nothing;
    const words = questionWordsFor(this.language);
    return html`<button part="to-question" lang=${words.language} @click=${() => this.#leadTo(first)}>
      ${words.waiting(waiting.length)}
    </button>`;
  }

  get #questions(): StageQuestion[] {
    const root = this.getRootNode();
    const all = root instanceof ShadowRoot ? [...root.querySelectorAll('stage-question')] : [];
    return all.filter((each) => each instanceof StageQuestion);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    // What is drawn with it is in its place by then.
    await this.updateComplete;
    if (signal.aborted) return;
    const observer = new IntersectionObserver((entries) => this.#look(entries), {
      scrollMargin: `0px 0px -${glimpse}px 0px`,
    });
    signal.addEventListener('abort', () => observer.disconnect());
    for (const question of this.#questions) {
      observer.observe(firstAnswerOf(question));
      question.addEventListener('card-answer', () => this.requestUpdate(), { signal });
    }
  }

  #look(entries: IntersectionObserverEntry[]): void {
    const card = this.closest('section')?.getBoundingClientRect();
    if (!card) return;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const question = target.closest('stage-question');
      if (!question) continue;
      if (!isIntersecting && boundingClientRect.top > card.top + card.height / 2) this.#below.add(question);
      else this.#below.delete(question);
    }
    this.requestUpdate();
  }

  /** Focus goes along, so that Tab leads on to its answers. */
  #leadTo(question: StageQuestion): void {
    showInCard(question);
    question.querySelector<HTMLElement>('[part=question]')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stage-question': StageQuestion;
    'stage-question-cue': StageQuestionCue;
  }
}
