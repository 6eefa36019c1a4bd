import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatClock } from '../core/time.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import css from './karaoke-seek-bar.css?inline';
import { numberFrom } from './input-value.ts';
import { type Loop, type LoopEnd, drawLoop, isMarking, moveLoopEnd } from './loop-ends.ts';
import { renderLoop } from './loop-handles.ts';
import { PlayerObserver } from './player-observer.ts';
import { type Pointing, SeekGestures, type SeekGestureHost } from './seek-gestures.ts';
import { renderMarks } from './seek-marks.ts';
import { SeekProgress } from './seek-progress.ts';
import previewCss from './seek-preview.css?inline';
import { placePreview, renderPreview } from './seek-preview.ts';
import { wordsIn } from './words/words-in.ts';
import { heedless, styleOf } from './shadow-style.ts';

/** How long (milliseconds) the ends of a loop are told that has just been changed. */
const tellingTime = 2500;

/**
 * Where the song is, and what lies where in it: sections, cards, the loop, and how much has arrived. Whoever points at it sees what is
 * sung there. The head moves by one animation; the numbers change once a second.
 *
 * @csspart track - the line from the song's start to its end
 * @csspart buffered - what has arrived of it
 * @csspart played - what has been played of it
 * @csspart section - the name of a part of the song
 * @csspart marker - the stretch in which a card is meant
 * @csspart met - such a stretch of a card that has been met
 * @csspart loop - the stretch that is repeated
 * @csspart loop-handle - an end of it
 * @csspart preview - what is sung where somebody points
 * @csspart time - the numbers
 */
export class KaraokeSeekBar extends LitElement {
  static override styles = [heedless, styleOf(css), styleOf(previewCss)];
  static override properties = { second: { state: true }, pointing: { state: true }, told: { state: true } };

  /** The whole second that is shown. */
  declare protected second: number;
  /** What the pointer is at. */
  declare protected pointing: Pointing | undefined;
  /** The end of the loop that has just been changed, or that has focus. */
  declare protected told: LoopEnd | undefined;

  readonly #observer = new PlayerObserver(this, {
    facts: ['duration', 'song', 'occurrences', 'met', 'loop'],
    settings: ['words', 'late'],
    met: ({ player }, signal) => this.#follow(player, signal),
  });
  readonly #gestures = new SeekGestures(this.#gestureHost());
  /** The handle that has focus while the bar is drawn anew. */
  #focused: HTMLElement | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.second = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    if (!context?.settings.state.late) return nothing;
    const { player, settings } = context;
    const { language } = settings.state.words;
    const words = wordsIn(language).player;
    const { duration, song, occurrences, met, loop: set } = player.state;
    const known = Number.isFinite(duration);
    const shown = this.pointing && this.#gestures.isPressed ? this.pointing.time : this.second;
    const time = formatClock(shown);
    const end = known ? formatClock(duration) : '–:––';
    const loop = this.pointing?.loop ?? set;
    const preview = known ? this.#preview(player.state) : undefined;
    return html`
      <span class="time" part="time" aria-hidden="true">${time}</span>
      <div
        class="bar"
        @pointerdown=${this.#gestures}
        @pointermove=${this.#gestures}
        @pointerup=${this.#gestures}
        @pointercancel=${this.#gestures}
        @pointerleave=${this.#gestures}
        @mousedown=${this.#onMouseDown}
        @contextmenu=${this.#onContextMenu}
        @keydown=${this.#onKeyDown}
        @focusin=${this.#tellFocused}
        @focusout=${this.#tellFocused}
      >
        <div class="track" part="track">
          <div class="buffered" part="buffered"></div>
          <div class="played" part="played"></div>
        </div>
        ${guard([duration, song, occurrences, met], () => (known ? renderMarks(player.state, duration) : nothing))}
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
          @input=${(event: Event) => player.seek(numberFrom(event))}
        />
        ${guard([loop, duration, song, language], () => (loop && known ? renderLoop(loop, player, language) : nothing))}
        ${preview ? renderPreview(preview, player.state, language) : nothing}
      </div>
      <span class="time" part="time" aria-hidden="true">${end}</span>
    `;
  }

  protected override willUpdate(): void {
    this.#focused = this.renderRoot?.querySelector<HTMLElement>('.handle:focus') ?? undefined;
  }

  protected override updated(): void {
    // With the loop its handles go; whoever was at one keeps the keys.
    if (this.#focused?.isConnected === false) this.#focusPosition();
    const { context } = this.#observer;
    const preview = this.renderRoot.querySelector('output');
    const pointing = context && this.#preview(context.player.state);
    if (preview && pointing) placePreview(preview, pointing.time / context.player.state.duration, context.element);
  }

  /** What is told of the song: where the pointer is, or else at the end of the loop that is being set. */
  #preview({ loop }: PlayerState): Pointing | undefined {
    return this.pointing ?? (this.told && loop && { time: loop[this.told], loop });
  }

  #gestureHost(): SeekGestureHost {
    const state = () => this.#observer.player?.state;
    return {
      get duration() {
        return state()?.duration ?? NaN;
      },
      get loop() {
        return state()?.loop;
      },
      point: (pointing) => (this.pointing = pointing),
      seek: (time) => this.#observer.player?.seek(time),
      drawLoop: (loop) => this.#observer.player && drawLoop(this.#observer.player, loop),
      moveLoopEnd: (end, time) => this.#observer.player && moveLoopEnd(this.#observer.player, end, time),
    };
  }

  #follow(player: Player, signal: AbortSignal): void {
    void this.#followProgress(player, signal);
    let before = player.state.loop;
    const tell = (loop: Loop | undefined) => {
      // What a practice or another button repeats needs no word, which would lie over what is above the bar.
      if (loop && !isMarking(player)) this.#stopTelling();
      else this.#tellEnd(loop && (before?.end === loop.end ? 'start' : 'end'));
      before = loop;
    };
    player.subscribe((state) => state.loop, tell, signal);
    signal.addEventListener('abort', () => {
      this.#tellEnd(undefined);
      this.#gestures.cancel();
    });
  }

  async #followProgress(player: Player, signal: AbortSignal): Promise<void> {
    await this.updateComplete;
    const progress = new SeekProgress(this.renderRoot, player, (second) => (this.second = second));
    if (!signal.aborted) progress.follow(signal);
  }

  /** Tells an end of the loop for a while, or, while it has focus, until it has no more. */
  #tellEnd(end: LoopEnd | undefined, time = tellingTime): void {
    clearTimeout(this.#telling);
    this.told = end;
    if (end) this.#telling = setTimeout(() => this.#tellFocused(), time);
  }

  #stopTelling(): void {
    clearTimeout(this.#telling);
    this.#tellFocused();
  }

  #tellFocused(): void {
    const handle = this.renderRoot.querySelector<HTMLElement>('.handle:focus-visible');
    const end = handle?.dataset['end'];
    this.told = end === 'start' || end === 'end' ? end : undefined;
  }

  /** A press keeps focus in the bar, so that keys go on from there. */
  #onMouseDown(event: MouseEvent): void {
    event.preventDefault();
    const { target } = event;
    if (target instanceof HTMLElement && target.dataset['end']) target.focus({ preventScroll: true });
    else this.#focusPosition();
  }

  #focusPosition(): void {
    this.renderRoot.querySelector('input')?.focus({ preventScroll: true });
  }

  /** A long press draws a loop, and calls up nothing else. */
  #onContextMenu(event: Event): void {
    if (this.#gestures.isPressed) event.preventDefault();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#gestures.isPressed) return;
    this.#gestures.cancel();
    event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-seek-bar': KaraokeSeekBar;
  }
}
