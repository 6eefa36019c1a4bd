import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { createHowlerSound } from '../playback/howler-sound.ts';
import { startTapTest, type TapResult, type TapTest } from '../playback/tap-test.ts';
import settingsCss from './karaoke-settings.css?inline';
import { numberFrom } from './input-value.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { choose, widestOffset } from './preferences.ts';
import css from './stage-offset.css?inline';
import type { SettingsWords } from './words/settings-words.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

const step = 0.01;

/** Such as `+0.20`. */
const written = (seconds: number) => `${seconds > 0 ? '+' : ''}${seconds.toFixed(2)}`;

const chooseOffset = (seconds: number) =>
  choose({ deviceOffset: Math.min(widestOffset, Math.max(-widestOffset, seconds)) });

/** How much later than the clock says this device sounds: set by hand, or measured by tapping along with clicks. */
export class StageOffset extends LitElement {
  static override styles = [styleOf(settingsCss), styleOf(css)];
  static override properties = { result: { state: true }, test: { state: true } };

  /** What the last test has found. */
  declare protected result: TapResult | undefined;
  /** The test that is under way. */
  declare protected test: TapTest | undefined;

  readonly #observer = new PlayerObserver(this, { facts: ['deviceOffset'], settings: ['words'] });
  #testing = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveUp();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    if (!context) return nothing;
    const words = wordsIn(context.settings.state.words.language).settings;
    return html`
      <p>${words.offsetMeans}</p>
      ${this.#renderSlider(context.player.state.deviceOffset, words)}
      ${this.test ? this.#renderTest(this.test, words) : this.#renderStart(context, words)}
      <div role="status">${this.result ? this.#renderResult(this.result, words) : nothing}</div>
    `;
  }

  #renderSlider(offset: number, words: SettingsWords): TemplateResult {
    const value = words.seconds(written(offset));
    return html`<div class="slider">
      <button
        class="sooner"
        aria-label=${words.sooner}
        aria-description=""
        title=${words.sooner}
        @click=${() => chooseOffset(offset - step)}
      ></button>
      <input
        type="range"
        min=${-widestOffset}
        max=${widestOffset}
        step=${step}
        aria-label=${words.offset}
        aria-valuetext=${value}
        .value=${String(offset)}
        @input=${(event: Event) => chooseOffset(numberFrom(event))}
      />
      <button
        class="later"
        aria-label=${words.later}
        aria-description=""
        title=${words.later}
        @click=${() => chooseOffset(offset + step)}
      ></button>
      <output aria-hidden="true">${value}</output>
    </div>`;
  }

  #renderStart(context: PlayerContext, words: SettingsWords): TemplateResult {
    const label = this.result ? words.measureAgain : words.measure;
    return html`<button class="measure" @click=${() => this.#measure(context)}>${label}</button>`;
  }

  #renderTest(test: TapTest, words: SettingsWords): TemplateResult {
    return html`<button class="tap" @pointerdown=${this.#tap} @keydown=${this.#onKey}>
        ${words.tap}<span aria-hidden="true">${'●'.repeat(test.taps)}</span>
      </button>
      <button class="give-up" @click=${this.#giveUp}>${words.giveUp}</button>`;
  }

  #renderResult(result: TapResult, words: SettingsWords): TemplateResult {
    if (result.kind !== 'offset') return html`<p>${words.failures[result.kind]}</p>`;
    return html`<p>${words.proposed(written(result.offset))}</p>
      <button class="use" @click=${() => this.#use(result.offset)}>${words.use}</button>`;
  }

  #measure({ player }: PlayerContext): void {
    player.pause();
    const sound = createHowlerSound();
    sound.setVolume(player.state.volume);
    this.#testing = new AbortController();
    this.result = undefined;
    this.test = startTapTest(sound, (result) => this.#finish(result), this.#testing.signal);
    void this.#focus('.tap');
  }

  #finish(result: TapResult): void {
    this.test = undefined;
    this.result = result;
    void this.#focus(result.kind === 'offset' ? '.use' : '.measure');
  }

  #giveUp(): void {
    if (!this.test) return;
    this.#testing.abort();
    this.test = undefined;
    void this.#focus('.measure');
  }

  #use(offset: number): void {
    chooseOffset(offset);
    this.result = undefined;
    void this.#focus('input');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #tap({ timeStamp }: Event): void {
    this.test?.tap((performance.now() - timeStamp) / 1000);
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.#tap(event);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stage-offset': StageOffset;
  }
}
