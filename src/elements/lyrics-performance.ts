import { findGaps } from '../core/gaps.ts';
import { followNow } from './back-to-now.ts';
import { countDown } from './countdown.ts';
import { wearStyles } from './late-styles.ts';
import { measureRows, sweepLine } from './line-sweep.ts';
import { LineRange } from './line-range.ts';
import { moveFocus } from './list-focus.ts';
import { markLoop } from './loop-mark.ts';
import css from './lyrics-performance.css?inline';
import type { LyricsPerformance, PlayerContext } from './player-context.ts';
import { preferences } from './preferences.ts';
import { ScrollFollower } from './scroll-follower.ts';
import { followRows } from './sung-rows.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

const styles = styleOf(css);

/** Where the list of lyrics is drawn. */
interface Place {
  box: HTMLElement;
  list: HTMLElement;
  back: HTMLButtonElement;
}

function preparePlace(root: ShadowRoot): Place {
  const [box, list] = ['.box', 'ol'].map((selector) => root.querySelector<HTMLElement>(selector));
  if (!box || !list) throw new TypeError('The lyrics have not been drawn yet.');
  const back = root.querySelector<HTMLButtonElement>('.back') ?? document.createElement('button');
  back.className = 'back';
  back.setAttribute('part', 'back-to-now');
  back.hidden = true;
  root.append(back);
  wearStyles(root, styles);
  return { box, list, back };
}

/**
 * Performs the list of lyrics: the sweep of the line that is sung, the countdown before one, the scrolling, and what the reader does in
 * the list by pointer and keys. The list itself stays as it is: only the lines that change are touched.
 */
export class Performance implements LyricsPerformance {
  readonly #context: PlayerContext;
  readonly #host: Element;
  readonly #place: Place;
  readonly #scroller: ScrollFollower;
  readonly #range: LineRange;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #items: readonly HTMLElement[] = [];
  #hasDrawn = false;
  #tabStop: HTMLElement | undefined;
  /** Ends what is drawn for the line that is sung now. */
  #drawn = new AbortController();

  constructor(root: ShadowRoot, context: PlayerContext, signal: AbortSignal) {
    this.#context = context;
    this.#host = root.host;
    this.#place = preparePlace(root);
    const { box, list, back } = this.#place;
    this.#scroller = new ScrollFollower(box, {
      mayReturn: () => context.player.state.playing && !this.#range.isOpen && !this.#host.matches(':focus-within'),
      onAwayChange: (away) => this.#showBack(away),
      signal,
    });
    this.#range = new LineRange(context, { root, box, onPick: () => this.#scroller.takeOver(), signal });
    list.addEventListener('click', (event) => this.#onClick(event), { signal });
    list.addEventListener('keydown', (event) => moveFocus(event, this.#items), { signal });
    list.addEventListener('focusin', (event) => this.#onFocusIn(event), { signal });
    box.addEventListener('focusout', (event) => this.#onFocusOut(event), { signal });
    back.addEventListener('click', () => this.#goBack(), { signal });
    followNow(context, () => this.#scroller.release(), signal);
    context.player.subscribe(
      (state) => state.loop,
      () => this.#markLoop(),
      signal,
    );
    this.#reducedMotion.addEventListener('change', () => this.draw(this.#items), { signal });
    this.#hide();
    preferences.subscribe(
      (state) => state,
      () => void this.#redraw(),
      signal,
    );
    // In another place the list has another height.
    const followAnew = () => requestAnimationFrame(() => signal.aborted || this.#scroller.release());
    context.settings.subscribe((state) => state.view, followAnew, signal);
    this.#followSize(signal);
    signal.addEventListener('abort', () => this.clear());
  }

  /** What comes below the lyrics, or goes, leaves them another height. */
  #followSize(signal: AbortSignal): void {
    const { box } = this.#place;
    let height = box.clientHeight;
    const observer = new ResizeObserver(() => {
      if (box.clientHeight === height) return;
      height = box.clientHeight;
      void this.#redraw();
    });
    observer.observe(box);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  clear(): void {
    this.#drawn.abort();
  }

  draw(items: readonly HTMLElement[]): void {
    const { player, settings } = this.#context;
    const { song, line, nextLine, gap } = player.state;
    this.clear();
    this.#drawn = new AbortController();
    if (items !== this.#items) this.#take(items);
    const { signal } = this.#drawn;
    const current = items[line];
    const next = items[nextLine];
    const sung = song?.lyrics.lines[line];
    const text = current?.querySelector<HTMLElement>('.text');
    const sweeps = settings.state.sweep && !this.#reducedMotion.matches;
    if (song && sung && text && sweeps) sweepLine(text, sung, song.lyrics, player, signal);
    const rest = gap && next?.querySelector<HTMLElement>('.words');
    if (rest) countDown(rest, gap.end, player, signal);
    const target = gap ? next : (current ?? (this.#hasDrawn ? undefined : next));
    this.#hasDrawn = true;
    if (target) this.#scroller.follow(target);
    if (song && sung && text && current && target === current && this.#scroller.isTall(current)) {
      const top = text.getBoundingClientRect().top - current.getBoundingClientRect().top;
      const show = (row: { top: number; bottom: number }) => this.#scroller.showRow(top + row.top, top + row.bottom);
      followRows(measureRows(text, sung, song.lyrics), player, show, signal);
    }
    if (!this.#host.matches(':focus-within')) this.#moveTabStop((target ?? items[0])?.querySelector('button'));
  }

  /** The list has been drawn anew. */
  #take(items: readonly HTMLElement[]): void {
    this.#items = items;
    this.#range.take(items);
    this.#markLoop();
    this.#markRests();
  }

  #markLoop(): void {
    const { song, loop } = this.#context.player.state;
    if (song) markLoop(this.#items, song.lyrics, loop);
  }

  /** A line after a rest has room above it for its countdown, always: nothing moves when that comes. */
  #markRests(): void {
    const { lyrics } = this.#context.player.state.song ?? {};
    const ends = new Set(lyrics && findGaps(lyrics).map(({ end }) => end));
    for (const [index, item] of this.#items.entries()) {
      item.toggleAttribute('data-after-rest', ends.has(lyrics?.lines[index]?.start ?? NaN));
    }
  }

  /** Hides what the listener does not want to see. */
  #hide(): void {
    const { ruby, translations } = preferences.state;
    const { classList } = this.#place.box;
    classList.toggle('no-ruby', ruby === false);
    classList.toggle('no-translations', translations === false);
  }

  /** The listener has chosen: what was measured before may lie elsewhere now. */
  async #redraw(): Promise<void> {
    this.#hide();
    await this.#context.element.updateComplete;
    if (this.#host.isConnected) this.draw(this.#items);
  }

  #showBack(away: boolean): void {
    const { back } = this.#place;
    back.textContent = wordsIn(this.#context.settings.state.words.language).player.backToNow;
    back.hidden = !away;
  }

  #moveTabStop(button: HTMLElement | null | undefined): void {
    if (!button) return;
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    button.tabIndex = 0;
    this.#tabStop = button;
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const { player } = this.#context;
    const card = target.closest<HTMLElement>('.chip')?.dataset['card'];
    const line = target.closest('.text, .time')?.closest<HTMLElement>('li')?.dataset['line'];
    if (card !== undefined) player.openCard(card);
    else if (line !== undefined && !(target.closest('.text') && document.getSelection()?.type === 'Range')) {
      player.seekToLine(Number(line));
      this.#scroller.release();
    }
  }

  /** Back to the line that is sung now, with the focus of whoever came by keyboard. */
  #goBack(): void {
    const { line, nextLine } = this.#context.player.state;
    const now = (this.#items[line] ?? this.#items[nextLine])?.querySelector('button');
    const hadFocus = this.#place.back.matches(':focus-visible');
    this.#scroller.release();
    if (!hadFocus) return;
    now?.focus({ preventScroll: true });
    this.#scroller.release();
  }

  /** Whoever leaves the lyrics by keyboard leaves them to the music again. */
  #onFocusOut({ relatedTarget }: FocusEvent): void {
    const { back, box } = this.#place;
    const stays = relatedTarget instanceof Node && (relatedTarget === back || box.contains(relatedTarget));
    if (relatedTarget && !stays) this.#scroller.release();
  }

  #onFocusIn({ target }: Event): void {
    if (!(target instanceof HTMLElement)) return;
    this.#moveTabStop(target);
    if (target.matches(':focus-visible')) this.#scroller.takeOver();
  }
}
