import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import type { Player } from '../playback/player.ts';
import { icon, type IconName } from './icons.ts';
import css from './karaoke-controls.css?inline';
import { rates } from './keys.ts';
import { numberFrom } from './input-value.ts';
import { togglePanel } from './panels.ts';
import type { Panel } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { chooseVolume, toggleMuted, toggleStops } from './preference-effects.ts';
import { lateWordsFor, type LateWords } from './words/late-words.ts';

/**
 * The buttons: play, lines, speed, sound, whether cards stop the music, and the two lists.
 *
 * @csspart button - a button
 * @csspart play - the large one
 * @csspart speed - the menu of speeds
 * @csspart volume - the slider
 */
export class KaraokeControls extends LitElement {
  static override styles = unsafeCSS(css);

  readonly #observer = new PlayerObserver(this, {
    facts: ['phase', 'playing', 'rate', 'volume', 'muted', 'canSetVolume', 'stops', 'song'],
    settings: ['words', 'panel'],
  });

  protected override render(): TemplateResult | typeof nothing {
    const context = this.#observer.context;
    if (!context) return nothing;
    const { player } = context;
    const { playing } = player.state;
    const { words } = context.settings.state;
    const late = lateWordsFor(words.language);
    return html`
      <div class="group main">
        ${this.#renderButton('previous', late.previousLine, () => player.previousLine())}
        ${this.#renderPlay(player, playing ? late.pause : words.play)}
        ${this.#renderButton('next', late.nextLine, () => player.nextLine())}
        ${this.#renderButton('again', late.restartLine, () => player.restartLine())}
      </div>
      <div class="group">
        ${this.#renderSpeed(player, late)} ${this.#renderSound(player, late)}
        ${this.#renderToggle('stop', late.cardStops, player.state.stops !== 'never', () => toggleStops(player))}
        ${this.#renderPanelButton('search', late.search)} ${this.#renderPanelButton('cards', late.cards)}
        ${this.#renderPanelButton('keys', late.keyList)}
      </div>
    `;
  }

  #renderPlay(player: Player, label: string): TemplateResult {
    const { playing, phase } = player.state;
    return html`<button
      class="play"
      part="button play"
      ?disabled=${phase !== 'ready'}
      aria-label=${label}
      title=${label}
      @click=${() => player.togglePlay()}
    >
      ${icon(playing ? 'pause' : 'play')}
    </button>`;
  }

  #renderButton(drawing: IconName, label: string, act: () => void): TemplateResult {
    return html`<button part="button" aria-label=${label} title=${label} @click=${act}>${icon(drawing)}</button>`;
  }

  #renderToggle(drawing: IconName, label: string, pressed: boolean, act: () => void): TemplateResult {
    return html`<button part="button" aria-label=${label} title=${label} aria-pressed=${pressed} @click=${act}>
      ${icon(drawing)}
    </button>`;
  }

  #renderPanelButton(panel: Panel & IconName, label: string): TemplateResult {
    const settings = this.#observer.context?.settings;
    return html`<button
      part="button"
      class=${panel}
      aria-label=${label}
      title=${label}
      aria-expanded=${settings?.state.panel === panel}
      @click=${() => settings && togglePanel(settings, panel)}
    >
      ${icon(panel)}
    </button>`;
  }

  #renderSpeed(player: Player, words: LateWords): TemplateResult {
    const { rate } = player.state;
    const choices = rates.includes(rate) ? rates : [...rates, rate].toSorted((a, b) => a - b);
    const choose = (event: Event) => player.setRate(numberFrom(event));
    return html`<select part="speed" aria-label=${words.speed} title=${words.speed} @change=${choose}>
      ${choices.map((choice) => html`<option value=${choice} .selected=${choice === rate}>${choice}×</option>`)}
    </select>`;
  }

  #renderSound(player: Player, words: LateWords): TemplateResult {
    const { muted, volume, canSetVolume } = player.state;
    const setVolume = (event: Event) => chooseVolume(player, numberFrom(event));
    const slider = html`<input
      type="range"
      part="volume"
      min="0"
      max="1"
      step="0.05"
      aria-label=${words.volume}
      aria-valuetext=${`${Math.round(volume * 100)} %`}
      .value=${String(volume)}
      @input=${setVolume}
    />`;
    return html`${this.#renderToggle(muted ? 'muted' : 'loud', words.mute, muted, () => toggleMuted(player))}
    ${canSetVolume ? slider : nothing}`;
  }
}
