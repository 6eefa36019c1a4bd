import { formatProgress, parseProgress } from '../core/progress-code.ts';
import type { Song } from '../core/song.ts';
import { KaraokeProgressEvent } from './events.ts';
import { canKeep, writeMet } from './met-storage.ts';
import type { PlayerContext } from './player-context.ts';

type Met = ReadonlySet<string>;

/** What was known from before: nobody met these cards just now. */
const recalled = new WeakSet<Met>();

export const isRecalled = (met: Met): boolean => recalled.has(met);

/** Whether what the learner has met will be known the next time: on this device, or by the page, which says so with `progress`. */
export function isProgressKept({ element }: PlayerContext): boolean {
  return element.progress != null || canKeep();
}

/** Calls whenever the page says something else with `progress`, until the signal aborts. */
export function followPage({ element }: PlayerContext, listener: () => void, signal: AbortSignal): void {
  let { progress } = element;
  const hostUpdated = () => {
    if (element.progress === progress) return;
    ({ progress } = element);
    listener();
  };
  const heeding = { hostUpdated };
  element.addController(heeding);
  signal.addEventListener('abort', () => element.removeController(heeding));
}

/** Those that have been met, and those that a resume code names. */
function withCode(met: Met, code: string, { id, cards }: Song): Met {
  const all = new Set(met);
  const cardIds = cards.map((card) => card.id);
  for (const one of parseProgress(code, id, cardIds)) all.add(one);
  recalled.add(all);
  return all;
}

/**
 * Keeps what is met on this device, takes what the page says with `progress`, and tells the page with `karaoke-progress`; until the signal
 * aborts.
 */
export function keepProgress({ player, element }: PlayerContext, signal: AbortSignal): void {
  /** What the page has said of this song, as far as it was heeded. */
  let heeded: string | undefined;
  let kept: Met | undefined;
  let told = '';

  const follow = () => {
    const { song, cardsReady, met } = player.state;
    // Until its cards have come, a song has met none: that is nothing to keep.
    if (!song || !cardsReady) return void (heeded = kept = undefined);
    const code = typeof element.progress === 'string' ? element.progress : '';
    if (code !== heeded) {
      if (heeded === undefined || code) told = code || formatProgress(song.id, []);
      heeded = code;
      kept = undefined;
      const all = withCode(met, code, song);
      // Which leads back here.
      if (all.size > met.size) return player.setMet(all);
    }
    if (met !== kept) keep(song, met);
  };

  function keep({ id, cards }: Song, met: Met): void {
    kept = met;
    const isKept = writeMet(id, met);
    const known = cards.filter((card) => met.has(card.id));
    const code = formatProgress(
      id,
      known.map((card) => card.id),
    );
    if (code === told) return;
    told = code;
    element.dispatchEvent(new KaraokeProgressEvent(code, isKept));
  }

  player.subscribe((state) => state.cardsReady && state.met, follow, signal);
  const heeding = { hostUpdated: follow };
  element.addController(heeding);
  signal.addEventListener('abort', () => element.removeController(heeding));
  follow();
}
