import { LitElement, html, svg, unsafeCSS, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatClock } from '../core/time.ts';
import type { Player } from '../playback/player.ts';
import css from './karaoke-seek-bar.css?inline';
import { keepOnMusic } from './media-animation.ts';
import { numberFrom } from './input-value.ts';
import { PlayerObserver } from './player-observer.ts';
import { lateWordsFor } from './words/late-words.ts';

/**
 * Where the song is, and where its cards are. The head moves by one animation; the numbers change once a second.
 *
 * @csspart track - the line from the song's start to its end
 * @csspart played - what has been played of it
 * @csspart marker - the stretch in which a card is meant
 * @csspart met - such a stretch of a card that has been met
 * @csspart time - the numbers
 */
export class KaraokeSeekBar extends LitElement {
  static override styles = unsafeCSS(css);
  static override properties = { second: { state: true }, preview: { state: true } };

  /** The whole second that is shown. */
  declare protected second: number;
  /** Seconds: where a drag would seek to. */
  declare protected preview: number | undefined;

  readonly #observer = new PlayerObserver(this, {
    facts: ['duration', 'occurrences', 'met'],
    settings: ['words'],
    met: ({ player }, signal) => this.#follow(player, signal),
  });
  #tick: ReturnType<typeof setTimeout> | undefined;
  #drawn = new AbortController();

  constructor() {
    super();
    this.second = 0;
  }

  protected override render(): TemplateResult {
    const words = lateWordsFor(this.#observer.context?.settings.state.words.language ?? '');
    const duration = this.#observer.player?.state.duration ?? NaN;
    const known = Number.isFinite(duration);
    const shown = this.preview ?? this.second;
    const time = formatClock(shown);
    const end = known ? formatClock(duration) : '–:––';
    return html`
      <span class="time" part="time" aria-hidden="true">${time}</span>
      <div class="bar">
        <div class="track" part="track"><div class="played" part="played"></div></div>
        ${guard(this.#markerFacts, () => (known ? this.#renderMarkers(duration) : ''))}
        <input
          type="range"
          data-position
          min="0"
          step="1"
          max=${known ? Math.floor(duration) : 0}
          .value=${String(shown)}
          ?disabled=${!known}
          aria-label=${words.position}
          aria-valuetext=${words.positionOf(time, end)}
          @input=${this.#onInput}
          @change=${this.#seek}
          @pointerup=${this.#seek}
          @pointercancel=${this.#onPointerCancel}
        />
        ${this.preview === undefined ? '' : html`<output aria-hidden="true">${this.#previewText(this.preview)}</output>`}
      </div>
      <span class="time" part="time" aria-hidden="true">${end}</span>
    `;
  }

  /** What the markers are drawn from: they need not be drawn anew each second. */
  get #markerFacts(): unknown[] {
    const { duration, occurrences, met } = this.#observer.player?.state ?? {};
    return [duration, occurrences, met];
  }

  #renderMarkers(duration: number): TemplateResult {
    const { occurrences = [], met } = this.#observer.player?.state ?? {};
    const markers = occurrences.map(({ card, start, end }): SVGTemplateResult => {
      const isMet = met?.has(card.id) === true;
      return svg`<rect part=${isMet ? 'marker met' : 'marker'} class=${isMet ? 'met' : ''} x=${start} width=${end - start} height="1"></rect>`;
    });
    return html`<svg viewBox="0 0 ${duration} 1" preserveAspectRatio="none" aria-hidden="true">${markers}</svg>`;
  }

  /** The time a drag has come to, and the line that is sung there. */
  #previewText(time: number): string {
    const lines = this.#observer.player?.state.song?.lyrics.lines ?? [];
    const line = lines.findLast(({ start, end }) => start <= time && time < end);
    return [formatClock(time), line?.text].filter(Boolean).join('　');
  }

  #follow(player: Player, signal: AbortSignal): void {
    const tick = () => this.#showSecond(player);
    for (const fact of ['playing', 'waiting', 'rate', 'jumps'] as const)
      player.subscribe((state) => state[fact], tick, signal);
    const draw = () => void this.updateComplete.then(() => this.#drawHead(player));
    player.subscribe((state) => state.duration, draw, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#tick);
      this.#drawn.abort();
    });
    tick();
    draw();
  }

  /** Shows the second that has begun, and sleeps until the next one. */
  #showSecond(player: Player): void {
    clearTimeout(this.#tick);
    const { playing, waiting, rate } = player.state;
    // A timer may wake a little before its second has begun.
    this.second = Math.floor(player.time + 0.02);
    if (playing && !waiting) {
      const rest = this.second + 1 - player.time;
      this.#tick = setTimeout(() => this.#showSecond(player), (rest / rate) * 1000);
    }
  }

  #drawHead(player: Player): void {
    this.#drawn.abort();
    this.#drawn = new AbortController();
    const played = this.renderRoot.querySelector('.played');
    const { duration } = player.state;
    if (!played || !(duration > 0) || duration === Infinity || !this.isConnected) return;
    const frames = { transform: ['translateX(-100%)', 'none'] };
    const animation = played.animate(frames, { duration: duration * 1000, fill: 'both' });
    keepOnMusic(animation, player, 0, this.#drawn.signal);
  }

  #onInput(event: Event): void {
    this.preview = numberFrom(event);
  }

  /** To where a drag, or a key, has come. A drag that comes back to where it began is no change, but its end is a place as well. */
  #seek(): void {
    const time = this.preview;
    this.preview = undefined;
    if (time !== undefined) this.#observer.player?.seek(time);
  }

  #onPointerCancel(): void {
    this.preview = undefined;
  }
}
