import type { PlayerContext } from './player-context.ts';

/** Whether the browser, and the frame that the page may stand in, let a player fill the screen. On an iPhone none may. */
export function canFillScreen({ element }: PlayerContext): boolean {
  return document.fullscreenEnabled && 'requestFullscreen' in element;
}

export function isFullScreen({ element }: PlayerContext): boolean {
  return element.matches(':fullscreen');
}

/** False where it is not allowed. Resolves when the player fills the screen, or the browser has refused: without a gesture, for instance. */
export async function enterFullScreen(context: PlayerContext): Promise<boolean> {
  if (!canFillScreen(context)) return false;
  await context.element.requestFullscreen().catch(() => undefined);
  return isFullScreen(context);
}

export async function leaveFullScreen(context: PlayerContext): Promise<void> {
  if (isFullScreen(context)) await document.exitFullscreen().catch(() => undefined);
}

/** Fills the screen, or no longer. False where that is not allowed. */
export function toggleFullScreen(context: PlayerContext): boolean {
  if (!canFillScreen(context)) return false;
  void (isFullScreen(context) ? leaveFullScreen(context) : enterFullScreen(context));
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
    settings.set({ ...settings.state, view: isFullScreen(context) ? 'full-screen' : undefined });
  };
  element.addEventListener('fullscreenchange', follow, { signal });
}
