import { LitElement, html, unsafeCSS, type TemplateResult } from 'lit';
import type { Song } from '../core/song.ts';
import type { Player } from '../playback/player.ts';
import css from './karaoke-lyrics.css?inline';
import { marksByLine, renderLyricLine } from './lyric-line.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { ScrollFollower } from './scroll-follower.ts';
import type { FirstWords } from './words/first-words.ts';

/** So many lines are drawn at once; then four times as many, until all are there. */
const firstLines = 60;

/**
 * The lyric: its lines light up as they are sung. A click on a line seeks to it; a chip opens the card of a key phrase.
 * It scrolls its own box only, and never while the reader does.
 *
 * @csspart line - a line; also `current` while it is sung
 * @csspart phrase - a key phrase in a line
 * @csspart sweep - the copy of the current line in the colour of what has been sung
 * @csspart translation - a translation of a line
 * @csspart voice - who sings a line
 * @csspart section - the name of a part of the song
 * @csspart chip - the button that opens a card
 * @csspart time - the button that seeks to a line
 * @csspart countdown - the dots before a line that follows a long rest
 * @csspart back-to-now - the button that follows the song again
 */
export class KaraokeLyrics extends LitElement {
  static override styles = unsafeCSS(css);
  static override properties = { free: { state: true }, drawnLines: { state: true } };

  /** The reader has scrolled away from the current line. */
  declare protected free: boolean;
  /** How many lines are in the list. A long lyric grows step by step, so that its first lines need not wait for its last. */
  declare protected drawnLines: number;

  readonly #observer = new PlayerObserver(this, {
    facts: ['song', 'occurrences'],
    settings: ['words'],
    met: (context, signal) => this.#follow(context, signal),
  });
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #scroller: ScrollFollower | undefined;
  #items: HTMLLIElement[] = [];
  #current: HTMLLIElement | undefined;
  #tabStop: HTMLElement | undefined;
  /** Ends what is drawn for the line that is sung now. */
  #drawn = new AbortController();

  constructor() {
    super();
    this.free = false;
    this.drawnLines = firstLines;
  }

  protected override render(): TemplateResult {
    const song = this.#observer.player?.state.song;
    const words = this.#observer.context?.settings.state.words;
    return html`
      <div class="box">
        <ol
          aria-label=${words?.lyrics ?? ''}
          @click=${this.#onClick}
          @keydown=${this.#onKeyDown}
          @focusin=${this.#onFocusIn}
        >
          ${song && words ? this.#renderItems(song, words) : ''}
        </ol>
      </div>
      <button class="back" part="back-to-now" ?hidden=${!this.free} @click=${this.#onBackToNow}>
        ${words?.backToNow}
      </button>
    `;
  }

  #renderItems(song: Song, words: FirstWords): TemplateResult[] {
    const { lines, sections } = song.lyrics;
    const marks = marksByLine(this.#observer.player?.state.occurrences ?? []);
    const sectionAt = new Map(
      sections.map(({ start, label }) => [lines.findIndex((line) => line.start >= start), label]),
    );
    return lines.slice(0, this.drawnLines).map((line, index) => {
      const section = sectionAt.get(index);
      const item = renderLyricLine(line, index, song.language, marks.get(index), words);
      return section === undefined
        ? item
        : html`<li class="section" part="section">${section}</li>
            ${item}`;
    });
  }

  protected override firstUpdated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    if (!box) return;
    this.#scroller = new ScrollFollower(box, {
      mayReturn: () => this.#observer.player?.state.playing === true && !this.matches(':focus-within'),
      onFreeChange: (free) => (this.free = free),
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // The list may be written anew: what was laid over a line goes first.
    if (!changed.has('free')) this.#drawn.abort();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const player = this.#observer.player;
    if (!player || changed.has('free')) return;
    const { length } = player.state.song?.lyrics.lines ?? [];
    if (this.drawnLines < length) setTimeout(() => (this.drawnLines *= 4));
    this.#items = [...this.renderRoot.querySelectorAll<HTMLLIElement>('li[data-line]')];
    this.#draw(player);
  }

  #follow({ player, settings }: PlayerContext, signal: AbortSignal): void {
    const draw = () => this.#draw(player);
    settings.subscribe((state) => state.sweep && state.late, draw, signal);
    player.subscribe((state) => state.line, draw, signal);
    player.subscribe((state) => state.gap, draw, signal);
    this.#reducedMotion.addEventListener('change', draw, { signal });
    signal.addEventListener('abort', () => {
      this.#drawn.abort();
      this.#scroller?.release();
    });
  }

  /** Draws what is sung now. The list itself stays as it is: only the lines that change are touched. */
  #draw(player: Player): void {
    const { song, line, nextLine, gap } = player.state;
    this.#drawn.abort();
    this.#drawn = new AbortController();
    // A place that is sought before the list has grown to it.
    if (line >= this.#items.length) this.drawnLines = Math.max(this.drawnLines, line + firstLines);
    const current = this.#items[line];
    const next = this.#items[nextLine];
    this.#mark(current);
    const sung = song?.lyrics.lines[line];
    const text = current?.querySelector<HTMLElement>('.text');
    const late = this.#observer.context?.settings.state.late;
    const { signal } = this.#drawn;
    if (song && sung && text && this.#sweeps) late?.sweepLine(text, sung, song.lyrics, player, signal);
    const rest = gap && next?.querySelector<HTMLElement>('.words');
    if (rest) late?.countDown(rest, gap.end, player, signal);
    const target = gap ? next : (current ?? (this.#current ? undefined : next));
    if (target) this.#scroller?.follow(target);
    if (!this.matches(':focus-within')) this.#moveTabStop((target ?? this.#items[0])?.querySelector('button'));
  }

  get #sweeps(): boolean {
    return this.#observer.context?.settings.state.sweep === true && !this.#reducedMotion.matches;
  }

  #mark(current: HTMLLIElement | undefined): void {
    if (current === this.#current && current?.hasAttribute('aria-current')) return;
    this.#current?.removeAttribute('aria-current');
    this.#current?.setAttribute('part', 'line');
    current?.setAttribute('aria-current', 'true');
    current?.setAttribute('part', 'line current');
    this.#current = current;
  }

  #moveTabStop(button: HTMLElement | null | undefined): void {
    if (!button || button === this.#tabStop) return;
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    button.tabIndex = 0;
    this.#tabStop = button;
  }

  #onClick(event: Event): void {
    const player = this.#observer.player;
    const target = event.target;
    if (!player || !(target instanceof Element)) return;
    const card = target.closest<HTMLElement>('.chip')?.dataset['card'];
    const line = target.closest('.text, .time')?.closest<HTMLElement>('li')?.dataset['line'];
    if (card !== undefined) player.openCard(card);
    else if (line !== undefined && !(target.closest('.text') && document.getSelection()?.type === 'Range')) {
      player.seekToLine(Number(line));
      this.#scroller?.release();
    }
  }

  #onKeyDown(event: KeyboardEvent): void {
    this.#observer.context?.settings.state.late?.moveFocus(event, this.#items);
  }

  #onFocusIn(event: FocusEvent): void {
    if (!(event.target instanceof HTMLElement)) return;
    this.#moveTabStop(event.target);
    if (event.target.matches(':focus-visible')) this.#scroller?.takeOver();
  }

  #onBackToNow(): void {
    this.#scroller?.release();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-lyrics': KaraokeLyrics;
  }
}
