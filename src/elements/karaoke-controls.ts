import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import type { Player } from '../playback/player.ts';
import { icon, type IconName } from './icons.ts';
import css from './karaoke-controls.css?inline';
import { rates } from './keys.ts';
import { numberFrom } from './input-value.ts';
import { PlayerObserver } from './player-observer.ts';
import type { Strings } from './strings.ts';

/**
 * The buttons: play, lines, speed, sound, whether cards stop the music, and the two lists.
 *
 * @csspart button - a button; `play` is the large one
 * @csspart speed - the menu of speeds
 * @csspart volume - the slider
 */
export class KaraokeControls extends LitElement {
  static override styles = unsafeCSS(css);

  readonly #observer = new PlayerObserver(this, [
    'phase',
    'playing',
    'rate',
    'volume',
    'muted',
    'canSetVolume',
    'stops',
    'song',
  ]);

  protected override render(): TemplateResult | typeof nothing {
    const context = this.#observer.context;
    if (!context) return nothing;
    const { player } = context;
    const { strings } = context.settings.state;
    return html`
      <div class="group main">
        ${this.#renderButton('previous', strings.previousLine, () => player.previousLine())}
        ${this.#renderPlay(player, strings)} ${this.#renderButton('next', strings.nextLine, () => player.nextLine())}
        ${this.#renderButton('again', strings.restartLine, () => player.restartLine())}
      </div>
      <div class="group">
        ${this.#renderSpeed(player, strings)} ${this.#renderSound(player, strings)}
        ${this.#renderToggle('stop', strings.cardStops, player.state.stops !== 'never', () => player.toggleStops())}
        ${this.#renderListButton('cards', strings.cards, 'cardListOpen')}
        ${this.#renderListButton('keys', strings.keyList, 'keyListOpen')}
      </div>
    `;
  }

  #renderPlay(player: Player, strings: Strings): TemplateResult {
    const { playing, phase } = player.state;
    return html`<button
      class="play"
      part="button play"
      ?disabled=${phase !== 'ready'}
      aria-label=${playing ? strings.pause : strings.play}
      title=${playing ? strings.pause : strings.play}
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

  #renderListButton(drawing: IconName, label: string, setting: 'cardListOpen' | 'keyListOpen'): TemplateResult {
    const settings = this.#observer.context?.settings;
    const open = settings?.state[setting] === true;
    const toggle = () => settings?.set({ ...settings.state, [setting]: !open });
    return html`<button
      part="button"
      class=${drawing}
      aria-label=${label}
      title=${label}
      aria-expanded=${open}
      @click=${toggle}
    >
      ${icon(drawing)}
    </button>`;
  }

  #renderSpeed(player: Player, strings: Strings): TemplateResult {
    const { rate } = player.state;
    const choices = rates.includes(rate) ? rates : [...rates, rate].toSorted((a, b) => a - b);
    const choose = (event: Event) => player.setRate(numberFrom(event));
    return html`<select part="speed" aria-label=${strings.speed} title=${strings.speed} @change=${choose}>
      ${choices.map((choice) => html`<option value=${choice} .selected=${choice === rate}>${choice}×</option>`)}
    </select>`;
  }

  #renderSound(player: Player, strings: Strings): TemplateResult {
    const { muted, volume, canSetVolume } = player.state;
    const setVolume = (event: Event) => player.setVolume(numberFrom(event));
    const slider = html`<input
      type="range"
      part="volume"
      min="0"
      max="1"
      step="0.05"
      aria-label=${strings.volume}
      .value=${String(volume)}
      @input=${setVolume}
    />`;
    return html`${this.#renderToggle(muted ? 'muted' : 'loud', strings.mute, muted, () => player.setMuted(!muted))}
    ${canSetVolume ? slider : nothing}`;
  }
}
