import type { PlayerState } from '../playback/player-state.ts';
import type { PlayerContext } from './player-context.ts';
import { fittingSize, reckonWidth, songSize, type Place } from './stage-type.ts';

const smallestSize = 12;

/** A whole card is up: it has the stage, below the line that it belongs to. */
const hasCard = ({ held, card }: PlayerState): boolean => held || card?.openedBy === 'hand';

/** What stands on the stage: the line that is sung, or else the next one, and the one after it; with a card, its line alone. */
function linesOnStage(state: PlayerState): number[] {
  const { line, nextLine, gap, song, card } = state;
  if (hasCard(state)) return [card?.occurrence?.spans.at(-1)?.line ?? Math.max(line, 0)];
  const first = line < 0 || gap ? nextLine : line;
  if (first < 0) return [];
  const second = first === nextLine ? first + 1 : nextLine;
  const count = song?.lyrics.lines.length ?? 0;
  return second > first && second < count ? [first, second] : [first];
}

/**
 * Shows two lines of the list of lyrics, and no others, as large as they fit. Lines have the upper and the lower place by turns, as on a
 * karaoke screen: what is being sung stays where it is, and the next line waits in the other place.
 */
export class StageLines {
  readonly #context: PlayerContext;
  readonly #host: HTMLElement;
  readonly #list: HTMLElement;
  #shown: HTMLElement[] = [];
  #size = 0;

  /** @param host the `<karaoke-lyrics>` */
  constructor(host: HTMLElement, list: HTMLElement, context: PlayerContext, signal: AbortSignal) {
    this.#context = context;
    this.#host = host;
    this.#list = list;
    const { player } = context;
    host.classList.add('on-stage');
    const show = () => this.#show();
    const fit = () => this.#fitAll();
    for (const fact of ['line', 'nextLine', 'gap', 'held', 'card'] as const)
      player.subscribe((state) => state[fact], show, signal);
    player.subscribe((state) => state.song, fit, signal);
    const resizes = new ResizeObserver(fit);
    resizes.observe(host);
    // A long lyric grows; a new song has new lines.
    const growth = new MutationObserver(show);
    growth.observe(list, { childList: true });
    document.fonts.addEventListener('loadingdone', fit, { signal });
    signal.addEventListener('abort', () => {
      resizes.disconnect();
      growth.disconnect();
      host.classList.remove('on-stage', 'with-card');
      for (const item of this.#shown) clear(item);
    });
    fit();
  }

  get #place(): Place {
    const { clientWidth, clientHeight } = this.#list;
    const { paddingInline, paddingBlock, rowGap } = getComputedStyle(this.#list);
    const inline = Number.parseFloat(paddingInline) * 2;
    return {
      width: clientWidth - inline,
      height: (clientHeight - Number.parseFloat(paddingBlock) * 2 - (Number.parseFloat(rowGap) || 0)) / 2,
    };
  }

  #fitAll(): void {
    const { lines = [] } = this.#context.player.state.song?.lyrics ?? {};
    this.#size = songSize(
      lines.map(({ text }) => text),
      this.#place,
    );
    for (const item of this.#shown) clear(item);
    this.#shown = [];
    this.#show();
  }

  #show(): void {
    const indices = linesOnStage(this.#context.player.state);
    // After the last line it stays.
    if (indices.length === 0) return;
    const items = indices.flatMap((index) => this.#list.querySelector<HTMLElement>(`[data-line="${index}"]`) ?? []);
    for (const item of this.#shown) if (!items.includes(item)) clear(item);
    const fresh = items.filter((item) => !this.#shown.includes(item));
    this.#shown = items;
    for (const item of fresh) this.#put(item);
    this.#makeRoom();
  }

  /** With a card, its line stands at the top, and says where the card may begin. */
  #makeRoom(): void {
    const stands = hasCard(this.#context.player.state);
    this.#host.classList.toggle('with-card', stands);
    const words = this.#shown[0]?.querySelector('.sung');
    if (!stands || !words) return;
    const end = words.getBoundingClientRect().bottom - this.#host.getBoundingClientRect().top;
    this.#host.parentElement?.style.setProperty('--line-end', `${end}px`);
  }

  #put(item: HTMLElement): void {
    const index = Number(item.dataset['line']);
    const text = this.#context.player.state.song?.lyrics.lines[index]?.text ?? '';
    item.dataset['place'] = index % 2 === 0 ? 'upper' : 'lower';
    let size = Math.min(this.#size, fittingSize(reckonWidth(text), this.#place));
    item.style.fontSize = `${size}px`;
    // Readings, translations and words that do not break take more than was reckoned.
    while (item.scrollHeight > item.clientHeight + 1 && size > smallestSize) {
      size *= 0.94;
      item.style.fontSize = `${size}px`;
    }
  }
}

function clear(item: HTMLElement): void {
  delete item.dataset['place'];
  item.style.fontSize = '';
}
