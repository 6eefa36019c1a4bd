import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Song } from '../core/song.ts';
import { createSongSearch, type Found } from '../core/song-search.ts';
import { formatClock } from '../core/time.ts';
import type { PlayerState } from '../playback/player-state.ts';
import { defineTags } from './define-tags.ts';
import { renderExcerpt } from './search-excerpt.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import announcement from './announcement.css?inline';
import css from './stage-search.css?inline';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

/** So many places are shown; whoever wants more writes more. */
const mostShown = 50;

/** A voice tells what was found when nobody has typed for so many milliseconds. */
const rest = 500;

/** Where an arrow key leads among so many results. */
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Letters at the end of kana, which an IME has not made kana of yet. */
const unfinished = /(?<=[\u3041-\u30ff])[a-zａ-ｚ]+$/i;

/** The seconds at which a result is sung; undefined for a card that is not. */
function timeOf({ line, card }: Found, { song, occurrences }: PlayerState): number | undefined {
  if (!card) return song?.lyrics.lines[line]?.start;
  return occurrences.find((occurrence) => occurrence.card === card)?.start;
}

/** Goes to a line, as if its own button had been pressed: focus is there, and the list follows the music again. */
function goToLine(line: number, { player, element }: PlayerContext): void {
  const lyrics = (element.shadowRoot?.querySelector('.main') ? element.shadowRoot : element)?.querySelector(
    'karaoke-lyrics',
  );
  const button = lyrics?.shadowRoot?.querySelector<HTMLElement>(`[data-line="${line}"] button`);
  if (!button?.checkVisibility()) return player.seekToLine(line);
  button.focus({ preventScroll: true });
  button.click();
}

/** Goes to the line or the card. */
function goTo(found: Found, context: PlayerContext): void {
  const { player, settings } = context;
  const time = timeOf(found, player.state);
  if (!found.card) goToLine(found.line, context);
  togglePanel(settings, 'search', false);
  if (!found.card) return;
  if (time !== undefined) player.seek(time);
  player.openCard(found.card.id);
}

/** Focus stays in the field while the results are pressed. */
const keepFocus = (event: Event) => event.preventDefault();

/** A field, and the places in the song where what is written in it stands. */
export class StageSearch extends LitElement {
  static override styles = [styleOf(announcement), styleOf(css)];
  static override properties = { wanted: { state: true }, chosen: { state: true }, announcement: { state: true } };

  declare protected wanted: string;
  /** The index of the result that Enter goes to. */
  declare protected chosen: number;
  /** What the live region says. */
  declare protected announcement: string;

  readonly #observer = new PlayerObserver(this, { facts: ['song', 'occurrences'], settings: ['words'] });
  #song: Song | undefined;
  #search: (wanted: string) => Found[] = () => [];
  #found: Found[] = [];
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.wanted = this.announcement = '';
    this.chosen = 0;
  }

  protected override willUpdate(): void {
    const song = this.#observer.player?.state.song;
    if (song !== this.#song) this.#search = createSongSearch(song?.lyrics.lines ?? [], song?.cards ?? []);
    this.#song = song;
    this.#found = this.#search(this.wanted);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    if (!context) return nothing;
    const { language } = context.settings.state.words;
    const words = wordsIn(language).search;
    const shown = this.#found.slice(0, mostShown);
    return html`
      <input
        type="search"
        role="combobox"
        lang=${this.#song?.language ?? language}
        aria-label=${words.field}
        placeholder=${words.field}
        aria-autocomplete="list"
        aria-expanded=${shown.length > 0}
        aria-controls=${shown.length > 0 ? 'results' : nothing}
        aria-activedescendant=${shown.length > 0 ? `result-${this.chosen}` : nothing}
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="go"
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @keydown=${this.#onKeyDown}
      />
      <p>${this.#result}</p>
      <p class="announcement" role="status">${this.announcement}</p>
      ${
        shown.length > 0
          ? html`<ul id="results" role="listbox" aria-label=${words.results} @mousedown=${keepFocus}>
              ${shown.map((found, index) => this.#renderResult(found, index, context))}
            </ul>`
          : nothing
      }
    `;
  }

  /** How many places were found; before anything is written, where it looks. */
  get #result(): string {
    const words = wordsIn(this.#observer.context?.settings.state.words.language ?? '').search;
    if (!this.wanted.trim()) return words.hint;
    return this.#found.length > 0 ? words.found(this.#found.length) : words.none(this.wanted);
  }

  #renderResult(found: Found, index: number, context: PlayerContext): TemplateResult {
    const { language } = context.settings.state.words;
    const words = wordsIn(language).search;
    const time = timeOf(found, context.player.state);
    const line = this.#song?.lyrics.lines[found.line];
    const kind = found.card ? words.card : found.isTranslation ? words.translation : undefined;
    const whole = found.card ? found.card.title : line?.text;
    return html`<li
      id=${`result-${index}`}
      role="option"
      aria-selected=${index === this.chosen}
      @click=${() => goTo(found, context)}
      @pointermove=${() => (this.chosen = index)}
    >
      <span class="time">${time === undefined ? '' : formatClock(time)}</span>
      <span class="place">
        ${kind ? html`<span class="kind">${kind}</span>` : nothing}
        <span class="text" lang=${this.#song?.language ?? ''}>${renderExcerpt(found)}</span>
        ${kind && whole !== found.text ? html`<span class="whole" lang=${this.#song?.language ?? ''}>${whole}</span>` : nothing}
      </span>
    </li>`;
  }

  protected override firstUpdated(): void {
    // Whoever has asked for it is still in the dialog, at its Close button.
    if (this.closest('[role=dialog]')?.matches(':focus-within')) this.#field?.focus();
  }

  async #choose(index: number): Promise<void> {
    this.chosen = index;
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #onInput(event: Event): void {
    const written = this.#field?.value ?? '';
    const composing = event instanceof InputEvent && event.isComposing;
    this.wanted = composing ? written.replace(unfinished, '') : written;
    this.chosen = 0;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => (this.announcement = this.#result), rest);
  }

  /** During input by IME, arrows and Enter are its own. Safari has ended it already when Enter comes, and says so by 229 only. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const { context } = this.#observer;
    const found = this.#found[this.chosen];
    const count = Math.min(this.#found.length, mostShown);
    const step = steps[event.key];
    if (step && count > 0) void this.#choose((this.chosen + step + count) % count);
    else if (event.key === 'Enter' && found && context) goTo(found, context);
    else return;
    event.preventDefault();
  }
}

defineTags({ 'stage-search': StageSearch });
