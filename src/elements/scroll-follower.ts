/** How long a reader's own scrolling keeps the box still while the music plays, in milliseconds. */
const patience = 5000;

export interface ScrollFollowerOptions {
  /** Whether the box may go back by itself: the music plays and focus is elsewhere. */
  mayReturn(): boolean;
  /** The reader has taken the box over and the current line is not in full view, or that holds no longer. */
  onAwayChange(away: boolean): void;
  /** Ends the following. */
  signal: AbortSignal;
}

/**
 * Keeps the current line of a scrolling box in sight. It scrolls that box and nothing else, and leaves it alone once the reader scrolls:
 * until `release()`, or, while `mayReturn()`, until 5 s have passed without scrolling.
 */
export class ScrollFollower {
  readonly #box: HTMLElement;
  readonly #options: ScrollFollowerOptions;
  #target: HTMLElement | undefined;
  #free = false;
  #away = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #glide: Animation | undefined;
  /** The whole way of the last glide, in pixels. */
  #glideLength = 0;

  constructor(box: HTMLElement, options: ScrollFollowerOptions) {
    this.#box = box;
    this.#options = options;
    const { signal } = options;
    const takeOver = () => this.takeOver();
    for (const type of ['wheel', 'touchmove']) box.addEventListener(type, takeOver, { passive: true, signal });
    // A press on the box itself, and not on what is in it, is a press on its scroll bar.
    box.addEventListener('pointerdown', (event) => event.composedPath()[0] === box && takeOver(), { signal });
    box.addEventListener('scroll', () => this.#look(), { passive: true, signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The reader moves in the box by other means than scrolling, such as the arrow keys. */
  takeOver(): void {
    this.#setFree(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.returnIfAllowed(), patience);
  }

  /** Goes back to the current line if that is allowed now; else tries again later. */
  returnIfAllowed(): void {
    if (this.#options.mayReturn()) this.release();
    else if (this.#free) this.#timer = setTimeout(() => this.returnIfAllowed(), patience);
  }

  /** Goes back to the current line, and follows it again. */
  release(): void {
    clearTimeout(this.#timer);
    this.#setFree(false);
    this.#scroll();
  }

  /** The line to keep in sight. */
  follow(target: HTMLElement | undefined): void {
    this.#target = target;
    if (this.#free) this.#look();
    else this.#scroll();
  }

  /** Whether a line has no room in what can be seen of the box. */
  isTall(line: HTMLElement): boolean {
    const { top, bottom } = this.#visible();
    return line.offsetHeight > bottom - top;
  }

  /** A row of the target that has to be seen now, in pixels from the target's top; the box stays where it is if the row can be seen. */
  showRow(top: number, bottom: number): void {
    if (!this.#target || this.#free) return;
    const visible = this.#visible();
    const from = this.#target.offsetTop - this.#box.scrollTop;
    if (from + top < visible.top || from + bottom > visible.bottom)
      this.#scrollTo(this.#target.offsetTop + top - visible.top);
  }

  /** What can be seen of the box: less its fading edge, and less what lies over its foot. */
  #visible(): { top: number; bottom: number } {
    const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(this.#box);
    const [top, covered] = [scrollPaddingBlockStart, scrollPaddingBlockEnd].map((length) => parseFloat(length) || 0);
    return { top: top ?? 0, bottom: this.#box.clientHeight - (covered ?? 0) };
  }

  #setFree(free: boolean): void {
    this.#free = free;
    this.#look();
  }

  /** Nothing is measured while the box follows the music. */
  #look(): void {
    const away = this.#free && !this.#isTargetInView;
    if (away === this.#away) return;
    this.#away = away;
    this.#options.onAwayChange(away);
  }

  get #isTargetInView(): boolean {
    const target = this.#target;
    if (!target) return true;
    const { scrollTop, clientHeight } = this.#box;
    const top = target.offsetTop - scrollTop;
    return top >= -1 && top + Math.min(target.offsetHeight, clientHeight) <= clientHeight + 1;
  }

  /** Brings the target to a little above the middle; glides where it is near and motion is welcome. */
  #scroll(): void {
    const target = this.#target;
    if (!target) return;
    const { top, bottom } = this.#visible();
    this.#scrollTo(target.offsetTop - Math.max(top, (bottom - target.offsetHeight) * 0.4));
  }

  #scrollTo(top: number): void {
    const box = this.#box;
    const height = box.clientHeight;
    const before = box.scrollTop - this.#glideLeft;
    box.scrollTop = top;
    const distance = box.scrollTop - before;
    const isNear = Math.abs(distance) < height * 1.5;
    this.#glide?.cancel();
    this.#glide = undefined;
    if (distance && isNear && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.#glideFrom(distance);
  }

  /**
   * The box is at its new place at once; what is in it glides there. A smooth scroll would keep the main thread busy at each of its
   * frames; this runs without it.
   */
  #glideFrom(distance: number): void {
    this.#glideLength = distance;
    const frames = { transform: [`translateY(${distance}px)`, 'none'] };
    this.#glide = this.#box.firstElementChild?.animate(frames, {
      duration: 400,
      easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
    });
  }

  /** How far a glide has still to go, in pixels. */
  get #glideLeft(): number {
    const progress = this.#glide?.effect?.getComputedTiming().progress ?? 1;
    return this.#glideLength * (1 - progress);
  }
}
