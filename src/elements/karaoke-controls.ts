import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Player } from '../playback/player.ts';
import { controls, type Control, type ControlName } from './control-list.ts';
import { icon } from './icons.ts';
import { numberFrom } from './input-value.ts';
import css from './karaoke-controls.css?inline';
import { rates } from './keys.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { chooseVolume } from './preference-effects.ts';
import type { LateWords } from './words/late-words.ts';
import { wordsIn } from './words/words-in.ts';
import { heedless, styleOf } from './shadow-style.ts';

/**
 * The buttons, in four groups: play and lines; what cards do and what is learnt; speed and sound; the screen. Tab comes to Play first.
 * Where there is no room for all of them, what is left over is behind one button, «more».
 *
 * @csspart button - a button
 * @csspart play - the large one
 * @csspart speed - the menu of speeds
 * @csspart volume - the slider
 */
export class KaraokeControls extends LitElement {
  static override styles = [heedless, styleOf(css)];

  readonly #observer = new PlayerObserver(this, {
    facts: [
      'phase',
      'playing',
      'rate',
      'volume',
      'muted',
      'canSetVolume',
      'stops',
      'song',
      'cardsReady',
      'loop',
      'vocals',
      'canTurnVocalsOff',
    ],
    settings: ['words', 'late', 'panel', 'view'],
  });

  protected override render(): TemplateResult | typeof nothing {
    const context = this.#observer.context;
    if (!context?.settings.state.late) return nothing;
    const words = wordsIn(context.settings.state.words.language).player;
    const buttons = (...names: ControlName[]) => names.map((name) => renderButton(name, context, words));
    return html`<div class="bar">
      <div class="group lines">${buttons('play', 'previous', 'again', 'loop', 'next')}</div>
      <div class="tools">
        <div class="group study">${buttons('stops', 'cards', 'practice', 'search')}</div>
        <div class="group sound">
          ${renderSpeed(context.player, words)} ${buttons('mute')} ${renderVolume(context.player, words)}
          ${buttons('vocals')}
        </div>
      </div>
      <div class="group screen">${buttons('fullScreen', 'stageMode', 'share', 'settings', 'keys', 'more')}</div>
    </div>`;
  }
}

function renderButton(name: ControlName, context: PlayerContext, words: LateWords): TemplateResult | typeof nothing {
  const control: Control = controls[name];
  if (control.isOffered && !control.isOffered(context)) return nothing;
  const label = control.label(words, context);
  return html`<button
    class=${name}
    part=${name === 'play' ? 'button play' : 'button'}
    aria-label=${label}
    aria-description=""
    title=${control.key ? `${label} (${control.key})` : label}
    aria-keyshortcuts=${control.key ?? nothing}
    aria-pressed=${control.isOn?.(context) ?? nothing}
    aria-expanded=${control.panel ? context.settings.state.panel === control.panel : nothing}
    ?disabled=${control.isDisabled?.(context)}
    @click=${() => control.act(context)}
  >
    ${icon(control.icon(context))}
  </button>`;
}

function renderSpeed(player: Player, words: LateWords): TemplateResult {
  const { rate } = player.state;
  const choices = rates.includes(rate) ? rates : [...rates, rate].toSorted((a, b) => a - b);
  const choose = (event: Event) => player.setRate(numberFrom(event));
  const title = `${words.speed} (< >)`;
  return html`<select part="speed" aria-label=${words.speed} aria-description="" title=${title} @change=${choose}>
    ${choices.map((choice) => html`<option value=${choice} .selected=${choice === rate}>${choice}×</option>`)}
  </select>`;
}

function renderVolume(player: Player, words: LateWords): TemplateResult | typeof nothing {
  const { volume, canSetVolume } = player.state;
  if (!canSetVolume) return nothing;
  return html`<input
    type="range"
    part="volume"
    min="0"
    max="1"
    step="0.05"
    aria-label=${words.volume}
    aria-description=""
    title=${words.volume}
    aria-valuetext=${`${Math.round(volume * 100)} %`}
    .value=${String(volume)}
    @input=${(event: Event) => chooseVolume(player, numberFrom(event))}
  />`;
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-controls': KaraokeControls;
  }
}
