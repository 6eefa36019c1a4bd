import { loopLines } from './loop-ends.ts';
import type { PlayerContext } from './player-context.ts';
import { type LineSpan, selectedLines } from './selected-lines.ts';
import { wordsIn } from './words/words-in.ts';

/** A selection that has stood so long (milliseconds) is one; a drag goes on meanwhile. */
const settling = 200;

export interface LineRangeOptions {
  root: ShadowRoot;
  box: HTMLElement;
  /** Lines have been picked: the list should stand still for a while. */
  onPick(): void;
  signal: AbortSignal;
}

/**
 * Lets a reader pick several lines, by selecting their text or by Shift with ↑ and ↓ on a line that has focus, and shows a button beside
 * them that loops them.
 */
export class LineRange {
  readonly #context: PlayerContext;
  readonly #options: LineRangeOptions;
  readonly #button: HTMLButtonElement;
  #items: readonly HTMLElement[] = [];
  #picked: LineSpan | undefined;
  /** The line where the picking by keys began, and the one where it is now. */
  #keys: { anchor: number; head: number } | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(context: PlayerContext, options: LineRangeOptions) {
    this.#context = context;
    this.#options = options;
    const { box, signal } = options;
    this.#button = box.querySelector<HTMLButtonElement>('.loop-lines') ?? document.createElement('button');
    this.#button.className = 'loop-lines';
    this.#button.setAttribute('part', 'loop-lines');
    this.#button.hidden = true;
    box.append(this.#button);
    this.#button.addEventListener('click', () => this.#loop(), { signal });
    // The selection stays until the button has done its work.
    this.#button.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    box.addEventListener('keydown', (event) => this.#onKeyDown(event), { signal });
    box.addEventListener('focusout', (event) => this.#onFocusOut(event), { signal });
    document.addEventListener('selectionchange', () => this.#onSelectionChange(), { signal });
    signal.addEventListener('abort', () => this.#close());
  }

  get isOpen(): boolean {
    return this.#picked !== undefined;
  }

  /** The list has been drawn anew. */
  take(items: readonly HTMLElement[]): void {
    this.#items = items;
    this.#close();
  }

  #open(picked: LineSpan): void {
    const { box, onPick } = this.#options;
    const last = this.#items[picked.last];
    if (!last) return;
    this.#picked = picked;
    this.#button.textContent = this.#words.lines(picked.last - picked.first + 1);
    this.#button.hidden = false;
    this.#host.classList.add('picking');
    onPick();
    const { offsetHeight } = this.#button;
    // Not in the box's edges, where everything fades.
    const lowest = box.scrollTop + box.clientHeight - 2 * offsetHeight;
    const highest = box.scrollTop + 1.5 * offsetHeight;
    const below = last.offsetTop + last.offsetHeight;
    this.#button.style.insetBlockStart = `${Math.max(highest, Math.min(below, lowest))}px`;
  }

  #close(): void {
    clearTimeout(this.#settling);
    this.#markPicked(undefined);
    this.#picked = this.#keys = undefined;
    this.#button.hidden = true;
    this.#host.classList.remove('picking');
  }

  get #host(): Element {
    return this.#options.root.host;
  }

  get #words() {
    return wordsIn(this.#context.settings.state.words.language).loop;
  }

  #loop(): void {
    if (!this.#picked) return;
    const { first, last } = this.#picked;
    const cameByKeys = this.#keys !== undefined;
    loopLines(this.#context.player, first, last);
    if (cameByKeys) this.#items[first]?.querySelector('button')?.focus({ preventScroll: true });
    else document.getSelection()?.removeAllRanges();
    this.#close();
  }

  #onSelectionChange(): void {
    if (this.#keys) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const picked = selectedLines(this.#options.root);
      if (picked) this.#open(picked);
      else this.#close();
    }, settling);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, shiftKey } = event;
    if (key === 'Escape' && this.isOpen) {
      this.#close();
      event.preventDefault();
    } else if (shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      this.#extend(event, key === 'ArrowUp' ? -1 : 1);
    } else if (!shiftKey && /^(Arrow|Home|End)/.test(key)) this.#close();
  }

  #extend(event: KeyboardEvent, step: 1 | -1): void {
    const [target] = event.composedPath();
    const focused = this.#items.findIndex((item) => target instanceof Node && item.contains(target));
    if (focused < 0) return;
    event.preventDefault();
    this.#keys ??= { anchor: focused, head: focused };
    const head = Math.max(0, Math.min(this.#keys.head + step, this.#items.length - 1));
    this.#keys.head = head;
    const { anchor } = this.#keys;
    const picked = { first: Math.min(anchor, head), last: Math.max(anchor, head) };
    this.#markPicked(picked);
    const item = this.#items[head];
    item?.querySelector('button')?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
    this.#open(picked);
  }

  /** Shows which lines are picked by keys, and says how many of the one that has focus. */
  #markPicked(picked: LineSpan | undefined): void {
    for (const item of this.#options.box.querySelectorAll('[data-picked]')) {
      item.removeAttribute('data-picked');
      item.querySelector('button')?.removeAttribute('aria-description');
    }
    if (!picked) return;
    const { first, last } = picked;
    for (const item of this.#items.slice(first, last + 1)) item.setAttribute('data-picked', '');
    const description = this.#words.picked(last - first + 1);
    this.#items[this.#keys?.head ?? last]?.querySelector('button')?.setAttribute('aria-description', description);
  }

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    const stays = relatedTarget instanceof Node && this.#options.box.contains(relatedTarget);
    if (this.#keys && relatedTarget && !stays) this.#close();
  }
}
