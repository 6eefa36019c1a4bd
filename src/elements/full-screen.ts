import type { PlayerContext } from './player-context.ts';

/** Whether the browser, and the frame that the page may stand in, let a player fill the screen. On an iPhone none may. */
export function canFillScreen({ element }: PlayerContext): boolean {
  return document.fullscreenEnabled && 'requestFullscreen' in element;
}

export function isFullScreen({ element }: PlayerContext): boolean {
  return element.matches(':fullscreen');
}

/** The screen of a player on its way to be filled, or left. */
interface Change {
  wanted: boolean;
  /** Resolves when the browser has done what it was asked for last, or has refused. */
  done: Promise<void>;
}

/** A browser takes a while; what is wanted of it may change meanwhile. */
const changes = new WeakMap<Element, Change>();

/** Whether the player fills the screen, or will when the browser has done what it was last asked for. */
export function willFillScreen(context: PlayerContext): boolean {
  return changes.get(context.element)?.wanted ?? isFullScreen(context);
}

/**
 * Fills the screen, or leaves it: as soon as what was asked before is done. A browser may refuse: without a gesture, for instance.
 *
 * @returns whether it is as was wanted, once that is settled
 */
export async function setFullScreen(context: PlayerContext, wanted: boolean): Promise<boolean> {
  const { element } = context;
  const change = changes.get(element) ?? { wanted, done: Promise.resolve() };
  change.wanted = wanted;
  if (!changes.has(element) && canFillScreen(context)) {
    changes.set(element, change);
    change.done = bringAbout(context, change);
  }
  await change.done;
  return isFullScreen(context) === wanted;
}

async function bringAbout(context: PlayerContext, change: Change): Promise<void> {
  const { element } = context;
  const { wanted } = change;
  if (wanted !== isFullScreen(context)) {
    await (wanted ? element.requestFullscreen() : document.exitFullscreen()).catch(() => undefined);
  }
  if (change.wanted === wanted) changes.delete(element);
  else await bringAbout(context, change);
}

/** Fills the screen, or no longer. False where that is not allowed. */
export function toggleFullScreen(context: PlayerContext): boolean {
  if (!canFillScreen(context)) return false;
  void setFullScreen(context, !willFillScreen(context));
  return true;
}

/**
 * Tells the page's CSS of it.
 *
 * @cssstate full-screen - the player fills the screen
 * @cssstate stage-mode - two large lines fill the screen, or the window
 */
export function showView(states: CustomStateSet, { settings }: PlayerContext): void {
  for (const view of ['full-screen', 'stage-mode']) {
    if (settings.state.view === view) states.add(view);
    else states.delete(view);
  }
}

/** Keeps the setting true, whoever fills or leaves the screen, until the signal aborts. */
export function followFullScreen(context: PlayerContext, signal: AbortSignal): void {
  const { element, settings } = context;
  const follow = () => {
    // Stage mode looks after its own screen.
    if (settings.state.view === 'stage-mode') return;
    settings.set({ ...settings.state, view: willFillScreen(context) ? 'full-screen' : undefined });
  };
  element.addEventListener('fullscreenchange', follow, { signal });
}
