import type { PlayerContext } from './player-context.ts';

/** Narrower than this, in pixels, cards lie over the lyrics instead of beside them. */
const narrowWidth = 720;

/** Keeps the settings true of how wide the stage is, whatever box the page gives to the player around it, until the signal aborts. */
export async function followWidth({ element, settings }: PlayerContext, signal: AbortSignal): Promise<void> {
  await element.updateComplete;
  const stage = element.shadowRoot?.querySelector('.stage');
  if (!stage || signal.aborted) return;
  const observer = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width;
    // Out of sight it has no width, and stays as it was.
    if (width) settings.set({ ...settings.state, narrow: width < narrowWidth });
  });
  observer.observe(stage);
  signal.addEventListener('abort', () => observer.disconnect());
}
