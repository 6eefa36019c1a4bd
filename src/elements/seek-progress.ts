import type { Player } from '../playback/player.ts';
import { keepOnMusic } from './media-animation.ts';

/** The head moves by so much of the bar at once, about a pixel: a frame for each pixel, not one for each of the screen's. */
const headSteps = 1000;

/** What of the seek bar moves with the music: the head, by one animation; the second and what has arrived, once a second. */
export class SeekProgress {
  readonly #player: Player;
  readonly #root: ParentNode;
  readonly #showSecond: (second: number) => void;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #drawn = new AbortController();
  #bufferedEnd = NaN;

  /** @param root in which the bar has been drawn */
  constructor(root: ParentNode, player: Player, showSecond: (second: number) => void) {
    this.#root = root;
    this.#player = player;
    this.#showSecond = showSecond;
  }

  /** Until the signal aborts. */
  follow(signal: AbortSignal): void {
    const player = this.#player;
    for (const fact of ['playing', 'waiting', 'rate', 'jumps', 'song'] as const) {
      player.subscribe(
        (state) => state[fact],
        () => this.#look(),
        signal,
      );
    }
    const drawAnew = () => {
      this.#drawHead();
      this.#look();
    };
    player.subscribe((state) => state.duration, drawAnew, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#tick);
      this.#drawn.abort();
    });
    drawAnew();
  }

  /** Shows the second that has begun, and sleeps until the next one; while the music stands, only as long as more of it arrives. */
  #look(): void {
    clearTimeout(this.#tick);
    const { time, state } = this.#player;
    // A timer may wake a little before its second has begun.
    const second = Math.floor(time + 0.02);
    this.#showSecond(second);
    const isArriving = this.#showBuffered();
    const runs = state.playing && !state.waiting;
    const rest = runs ? (second + 1 - time) / state.rate : 1;
    if (runs || isArriving) this.#tick = setTimeout(() => this.#look(), rest * 1000);
  }

  /** Whether more has arrived than when this was asked last. */
  #showBuffered(): boolean {
    const { bufferedEnd, state } = this.#player;
    if (bufferedEnd === this.#bufferedEnd) return false;
    this.#bufferedEnd = bufferedEnd;
    const buffered = this.#root.querySelector<HTMLElement>('.buffered');
    if (buffered) buffered.style.transform = `scaleX(${Math.min(1, bufferedEnd / state.duration || 0)})`;
    return true;
  }

  #drawHead(): void {
    this.#drawn.abort();
    this.#drawn = new AbortController();
    this.#bufferedEnd = NaN;
    const played = this.#root.querySelector('.played');
    const { duration } = this.#player.state;
    if (!played || !(duration > 0) || duration === Infinity) return;
    const frames = { transform: ['translateX(-100%)', 'none'] };
    const animation = played.animate(frames, {
      duration: duration * 1000,
      fill: 'both',
      easing: `steps(${headSteps})`,
    });
    keepOnMusic(animation, this.#player, 0, this.#drawn.signal);
  }
}
