import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Coach } from '../playback/coach.ts';
import {
  type Answer,
  canAnswer,
  drillRates,
  findHardLines,
  type Practice,
  practisedLine,
} from '../playback/practice.ts';
import { focusedElement, mayTakeFocus } from './focus-return.ts';
import announcement from './announcement.css?inline';
import css from './stage-practice-bar.css?inline';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import type { PracticeWords } from './words/practice-words.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

/** So many milliseconds it is seen that a practice has ended. */
const farewell = 4000;

/** 〇 and ×, as answers are marked in Japan. */
const circle = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
  <circle cx="12" cy="12" r="7.5" fill="none" stroke="currentColor" stroke-width="3" />
</svg>`;
const cross = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
  <path d="M5.5 5.5l13 13M18.5 5.5l-13 13" fill="none" stroke="currentColor" stroke-width="3" />
</svg>`;

/** What stands under the lyrics while somebody practises: the line and how far it has come; in a drill the two answers. */
export class StagePracticeBar extends LitElement {
  static override styles = [styleOf(announcement), styleOf(css)];
  static override properties = { announcement: { state: true }, gone: { state: true } };

  /** What the live region says. */
  declare protected announcement: string;
  /** Nothing is left to be said of the practice. */
  declare protected gone: boolean;

  readonly #observer = new PlayerObserver(this, {
    facts: ['rate'],
    settings: ['words'],
    met: (context, signal) => this.#follow(context, signal),
  });
  #coach: Coach | undefined;

  constructor() {
    super();
    this.announcement = '';
    this.gone = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    const practice = this.#coach?.practice;
    if (!context || !practice || this.gone) return nothing;
    const words = wordsIn(context.settings.state.words.language).practice;
    const isOver = this.#coach?.isOver;
    return html`<section class=${isOver ? 'over' : practice.mode} aria-label=${words.practising}>
      ${isOver ? nothing : this.#renderPractice(practice, context, words)}
      <p class=${isOver ? 'ended' : 'announcement'} role="status">${this.announcement}</p>
    </section>`;
  }

  #renderPractice(practice: Practice, context: PlayerContext, words: PracticeWords): TemplateResult {
    return html`
      ${practice.phase === 'asking' ? html`<div class="wait"></div>` : nothing}
      <p class="place">${this.#renderPlace(practice, context, words)}</p>
      ${practice.mode === 'drill' ? this.#renderAnswers(practice, context, words) : nothing}
      <button class="stop" aria-label=${words.stopPractising} @click=${() => this.#stop(context)}>${words.stop}</button>
    `;
  }

  #renderPlace(practice: Practice, { player }: PlayerContext, words: PracticeWords): TemplateResult {
    const { mode, heard, times, step } = practice;
    const isDrill = mode === 'drill';
    const count = isDrill ? words.speed(player.state.rate) : words.round(heard + 1, times);
    const steps = isDrill ? drillRates.length : Number.isFinite(times) ? times : 0;
    const reached = isDrill ? step : heard;
    const pips = Array.from({ length: steps }, (_, index) => html`<i class=${index <= reached ? 'reached' : ''}></i>`);
    return html`<b>${words.line(practisedLine(practice) + 1)}</b> <span class="count">${count}</span>
      <span class="pips" aria-hidden="true">${pips}</span>`;
  }

  #renderAnswers(practice: Practice, { player }: PlayerContext, words: PracticeWords): TemplateResult {
    const answer = (name: Answer, drawing: TemplateResult) =>
      html`<button
        class=${name}
        aria-describedby="question"
        aria-disabled=${!canAnswer(practice)}
        @click=${() => this.#coach?.answer(name)}
      >
        ${drawing} ${words[name]}
      </button>`;
    return html`<div class="answers">
      ${answer('again', cross)} ${answer('passed', circle)}
      <span id="question" hidden>${words.ask(practisedLine(practice) + 1, player.state.rate)}</span>
    </div>`;
  }

  #follow(context: PlayerContext, signal: AbortSignal): void {
    const coach = context.settings.state.practice;
    this.#coach = coach;
    this.gone = coach?.isOver ?? true;
    if (!coach || this.gone) return;
    coach.subscribe(
      (practice) => practice,
      () => this.requestUpdate(),
      signal,
    );
    coach.subscribe(
      ({ phase }) => phase,
      (phase) => void this.#enter(phase, context, signal),
      signal,
    );
    coach.subscribe(
      (practice) => practisedLine(practice),
      () => this.#tellLine(context),
      signal,
    );
    let before = coach.practice;
    coach.subscribe(
      (practice) => practice,
      (practice) => {
        if (practice.tries !== before.tries) this.#tellAnswer(practice, before, context);
        before = practice;
      },
      signal,
    );
    const followVisibility = () => coach.setHidden(document.hidden);
    document.addEventListener('visibilitychange', followVisibility, { signal });
    followVisibility();
    // A live region speaks of what changes in it, not of what it comes with.
    void this.updateComplete.then(() => this.#tellLine(context));
  }

  /** Once for each line, not for each time that it is sung. */
  #tellLine({ player, settings }: PlayerContext): void {
    const practice = this.#coach?.practice;
    if (!practice || this.#coach?.isOver) return;
    const words = wordsIn(settings.state.words.language).practice;
    const line = practisedLine(practice) + 1;
    this.announcement =
      practice.mode === 'repeat'
        ? words.announceLine(line, practice.times)
        : words.announceDrill(line, player.state.rate);
  }

  /** What has come of an answer: the speed at which the line comes again. Another line tells of itself. */
  #tellAnswer(practice: Practice, before: Practice, { player, settings }: PlayerContext): void {
    if (practice.phase !== 'singing' || practice.place !== before.place) return;
    const answer = practice.step > before.step ? 'passed' : 'again';
    const words = wordsIn(settings.state.words.language).practice;
    this.announcement = words.answered(answer, player.state.rate);
  }

  async #enter(phase: Practice['phase'], context: PlayerContext, signal: AbortSignal): Promise<void> {
    if (phase === 'asking') return this.#ask(context);
    // The same question is heard again only if it has gone.
    this.announcement = '';
    if (phase === 'singing') return;
    this.announcement = wordsIn(context.settings.state.words.language).practice.ended;
    const timer = setTimeout(() => (this.gone = true), farewell);
    signal.addEventListener('abort', () => clearTimeout(timer));
    if (phase === 'done') this.#leave(context);
    this.#giveFocus(context);
  }

  /** Focus goes to the answer, or else a voice asks; never both. */
  async #ask({ element, settings, player }: PlayerContext): Promise<void> {
    const practice = this.#coach?.practice;
    if (!practice) return;
    const words = wordsIn(settings.state.words.language).practice;
    const isElsewhere = settings.state.panel !== undefined || focusedElement()?.matches('input, select, textarea');
    const takesFocus = !isElsewhere && !this.matches(':focus-within') && mayTakeFocus(element);
    this.announcement = takesFocus ? '' : words.ask(practisedLine(practice) + 1, player.state.rate);
    if (!takesFocus) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.passed')?.focus({ preventScroll: true });
  }

  #stop(context: PlayerContext): void {
    this.#coach?.stop();
    this.#leave(context);
  }

  /** At the end of a drill it is said how it went, if there is anything to say. */
  #leave(context: PlayerContext): void {
    const practice = this.#coach?.practice;
    if (practice?.mode !== 'drill') return;
    this.#giveFocus(context);
    if (practice.phase === 'done' || findHardLines(practice).length > 0)
      togglePanel(context.settings, 'practice', true);
  }

  /** What had focus in here is gone. */
  #giveFocus({ element }: PlayerContext): void {
    if (!this.matches(':focus-within')) return;
    element.shadowRoot?.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const coach = this.#coach;
    const wait = this.renderRoot.querySelector('.wait');
    if (!coach || !wait || wait.getAnimations().length > 0) return;
    const timing = { duration: coach.wait * 1000, fill: 'forwards' } as const;
    wait.animate({ transform: ['scaleX(1)', 'scaleX(0)'] }, timing);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stage-practice-bar': StagePracticeBar;
  }
}
