import { type Loop, type LoopEnd, withEnd } from './loop-ends.ts';

/** Held so long (milliseconds) without moving, a press draws a loop. */
const holdTime = 500;
/** Moved by less (pixels), a pointer has stood still. */
const steady = 6;
/** What is seen of a handle lies within so many pixels of its end of the loop. */
const grip = 16;

/** What a pointer on the bar points at. */
export interface Pointing {
  /** Seconds. */
  readonly time: number;
  /** The loop that it draws, or of which it moves an end. */
  readonly loop?: Loop;
}

/** The bar that a pointer is on. All times are seconds. */
export interface SeekGestureHost {
  readonly duration: number;
  readonly loop: Loop | undefined;
  point(pointing: Pointing | undefined): void;
  seek(time: number): void;
  drawLoop(loop: Loop): void;
  moveLoopEnd(end: LoopEnd, time: number): void;
}

interface Press {
  /** Where it began. */
  time: number;
  x: number;
  hasMoved: boolean;
  /** On what is seen of a handle, and not only near it. */
  onGrip: boolean;
  /** What is dragged: the music, a new loop, or an end of the one there is. */
  drags: 'music' | 'loop' | LoopEnd;
  /** The loop when it began. */
  loop: Loop | undefined;
}

const isEnd = (name: string | undefined): name is LoopEnd => name === 'start' || name === 'end';

/**
 * What a pointer does on the seek bar: shows what is sung there, drags the music, drags an end of the loop (`data-end`), and, with Shift
 * or after it has been held still, draws a loop.
 */
export class SeekGestures implements EventListenerObject {
  readonly #host: SeekGestureHost;
  #press: Press | undefined;
  #hold: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SeekGestureHost) {
    this.#host = host;
  }

  get isPressed(): boolean {
    return this.#press !== undefined;
  }

  handleEvent(event: Event): void {
    if (!(event instanceof PointerEvent) || !event.isPrimary || !(event.currentTarget instanceof HTMLElement)) return;
    const { duration } = this.#host;
    if (!(duration > 0 && duration < Infinity)) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    const time = Math.round(Math.max(0, Math.min(share, 1)) * duration * 10) / 10;
    switch (event.type) {
      case 'pointerdown':
        return this.#begin(event, event.currentTarget, time);
      case 'pointermove':
        return this.#move(event, time);
      case 'pointerup':
        return this.#end(time);
      case 'pointerleave':
        return this.#press ? undefined : this.cancel();
      default:
        this.cancel();
    }
  }

  /** Nothing comes of what is under way. */
  cancel(): void {
    clearTimeout(this.#hold);
    this.#press = undefined;
    this.#host.point(undefined);
  }

  #begin(event: PointerEvent, bar: HTMLElement, time: number): void {
    if (event.button !== 0) return;
    bar.setPointerCapture(event.pointerId);
    const end = event.target instanceof HTMLElement ? event.target.dataset['end'] : undefined;
    const { loop, duration } = this.#host;
    const drags = event.shiftKey ? 'loop' : isEnd(end) ? end : 'music';
    const distance = isEnd(drags) && loop ? (Math.abs(loop[drags] - time) / duration) * bar.clientWidth : Infinity;
    const press: Press = { time, x: event.clientX, hasMoved: false, drags, onGrip: distance < grip, loop };
    this.#press = press;
    this.#point(time);
    if (drags !== 'music') return;
    this.#hold = setTimeout(() => {
      press.drags = 'loop';
      this.#point(time);
    }, holdTime);
  }

  #move({ clientX, pointerType }: PointerEvent, time: number): void {
    const press = this.#press;
    if (!press) return pointerType === 'touch' ? undefined : this.#point(time);
    if (!press.hasMoved && Math.abs(clientX - press.x) < steady) return;
    press.hasMoved = true;
    clearTimeout(this.#hold);
    this.#point(time);
  }

  #end(time: number): void {
    const press = this.#press;
    if (!press) return;
    const { drags, hasMoved, onGrip } = press;
    const drawn = this.#drawnTo(time);
    this.cancel();
    if (!hasMoved) return onGrip ? undefined : this.#host.seek(press.time);
    if (!drawn) return this.#host.seek(time);
    if (isEnd(drags)) this.#host.moveLoopEnd(drags, drawn[drags]);
    else this.#host.drawLoop(drawn);
  }

  #point(time: number): void {
    const loop = this.#drawnTo(time);
    const drags = this.#press?.drags;
    this.#host.point(loop ? { time: isEnd(drags) ? loop[drags] : time, loop } : { time });
  }

  /** The loop that has been drawn when the pointer is at a time. */
  #drawnTo(time: number): Loop | undefined {
    if (!this.#press) return undefined;
    const { drags, loop, time: from } = this.#press;
    if (drags === 'music') return undefined;
    if (drags === 'loop') return { start: Math.min(from, time), end: Math.max(from, time) };
    // An end goes as far as the pointer, wherever it was taken hold of.
    return loop && withEnd(loop, drags, loop[drags] + time - from, this.#host.duration);
  }
}
