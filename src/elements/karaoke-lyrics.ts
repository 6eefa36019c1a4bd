import { LitElement, html, type TemplateResult } from 'lit';
import css from './karaoke-lyrics.css?inline';
import { renderLyricLine } from './lyric-line.ts';
import type { LyricsPerformance, PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { heedless, styleOf } from './shadow-style.ts';

/** So many lines are drawn at once; then four times as many, until all are there. */
const firstLines = 20;

/**
 * The lyric: its lines light up as they are sung. A click on a line seeks to it; a chip opens the card of a key phrase.
 * It scrolls its own box only, and never while the reader does.
 *
 * @csspart line - a line
 * @csspart current - the line that is sung
 * @csspart phrase - a key phrase in a line
 * @csspart sweep - the copy of the current line in the colour of what has been sung
 * @csspart translation - a translation of a line
 * @csspart voice - who sings a line
 * @csspart section - the name of a part of the song
 * @csspart chip - the button that opens a card
 * @csspart time - the button that seeks to a line
 * @csspart countdown - the dots before a line that follows a long rest
 * @csspart loop-lines - the button that loops the lines that are selected
 * @csspart back-to-now - the button that follows the song again
 */
export class KaraokeLyrics extends LitElement {
  static override styles = [heedless, styleOf(css)];
  static override properties = { drawnLines: { state: true } };

  /** How many lines are in the list. A long lyric grows step by step, so that its first lines need not wait for its last. */
  declare protected drawnLines: number;

  readonly #observer = new PlayerObserver(this, {
    facts: ['song', 'occurrences'],
    settings: ['words', 'late'],
    met: (context, signal) => this.#follow(context, signal),
  });
  #items: HTMLLIElement[] = [];
  #current: HTMLLIElement | undefined;
  /** What moves; it comes later. */
  #performance: LyricsPerformance | undefined;

  constructor() {
    super();
    this.drawnLines = firstLines;
  }

  protected override render(): TemplateResult {
    const { context } = this.#observer;
    return html`
      <div class="box">
        <ol aria-label=${context?.settings.state.words.lyrics ?? ''}>
          ${context ? this.#renderItems(context) : ''}
        </ol>
      </div>
    `;
  }

  #renderItems({ player, settings }: PlayerContext): TemplateResult[] {
    const { song } = player.state;
    const { words, late } = settings.state;
    const { lines = [], sections = [] } = song?.lyrics ?? {};
    const extras = late?.findExtras(player.state, words.language);
    const sectionAt = new Map(
      sections.map(({ start, label }) => [lines.findIndex((line) => line.start >= start), label]),
    );
    return lines.slice(0, this.drawnLines).map((line, index) => {
      const section = sectionAt.get(index);
      const item = renderLyricLine(line, index, song?.language ?? '', extras?.[index]);
      return section === undefined
        ? item
        : html`<li class="section" part="section">${section}</li>
            ${item}`;
    });
  }

  protected override willUpdate(): void {
    // The list may be written anew: what was laid over a line goes first.
    this.#performance?.clear();
  }

  protected override updated(): void {
    const { context } = this.#observer;
    if (!context) return;
    const { length } = context.player.state.song?.lyrics.lines ?? [];
    if (this.drawnLines < length) setTimeout(() => (this.drawnLines *= 4));
    this.#items = [...this.renderRoot.querySelectorAll<HTMLLIElement>('li[data-line]')];
    this.#draw(context);
  }

  #follow(context: PlayerContext, signal: AbortSignal): void {
    const { player, settings } = context;
    const draw = () => this.#draw(context);
    settings.subscribe((state) => state.sweep, draw, signal);
    player.subscribe((state) => state.line, draw, signal);
    player.subscribe((state) => state.gap, draw, signal);
    void this.updateComplete.then(() => this.#perform(context, signal));
    settings.subscribe(
      (state) => state.late,
      () => this.#perform(context, signal),
      signal,
    );
    signal.addEventListener('abort', () => (this.#performance = undefined));
  }

  #perform(context: PlayerContext, signal: AbortSignal): void {
    if (signal.aborted || !this.shadowRoot) return;
    this.#performance ??= context.settings.state.late?.performLyrics(this.shadowRoot, context, signal);
    this.#draw(context);
  }

  /** Shows what is sung now. */
  #draw({ player: { state } }: PlayerContext): void {
    // A place that is sought before the list has grown to it.
    if (state.line >= this.#items.length) this.drawnLines = Math.max(this.drawnLines, state.line + firstLines);
    this.#mark(this.#items[state.line]);
    this.#performance?.draw(this.#items);
  }

  #mark(current: HTMLLIElement | undefined): void {
    this.#current?.removeAttribute('aria-current');
    this.#current?.setAttribute('part', 'line');
    current?.setAttribute('aria-current', 'true');
    current?.setAttribute('part', 'line current');
    this.#current = current;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-lyrics': KaraokeLyrics;
  }
}
