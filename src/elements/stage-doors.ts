import { isFullScreen, setFullScreen, willFillScreen } from './full-screen.ts';
import type { PlayerContext } from './player-context.ts';

export const isInStageMode = ({ settings }: PlayerContext): boolean => settings.state.view === 'stage-mode';

/** Only the player's own layout can be cleared for it. */
export const canTakeStage = ({ element }: PlayerContext): boolean =>
  Boolean(element.shadowRoot?.querySelector('.main'));

export function toggleStageMode(context: PlayerContext): boolean {
  if (isInStageMode(context)) return leaveStageMode(context);
  if (!canTakeStage(context)) return false;
  const { settings } = context;
  settings.set({ ...settings.state, view: 'stage-mode', panel: undefined });
  return true;
}

/** False if it was not in it. */
export function leaveStageMode(context: PlayerContext): boolean {
  if (!isInStageMode(context)) return false;
  const { settings } = context;
  settings.set({ ...settings.state, view: isFullScreen(context) ? 'full-screen' : undefined });
  return true;
}

/** Sets the stage whenever somebody has asked for it, until the signal aborts. */
export function followStageMode(context: PlayerContext, signal: AbortSignal): void {
  const leave = () => leaveStageMode(context);
  let leaving = new AbortController();
  const follow = (wanted: boolean) => {
    leaving.abort();
    leaving = new AbortController();
    const until = AbortSignal.any([signal, leaving.signal]);
    if (!wanted) return;
    // Asked for at once: a browser grants it to a gesture only, and that does not wait for what is fetched.
    keepScreen(context, leave, until);
    void import('./stage-mode.ts').then(({ holdStage }) => until.aborted || holdStage(context, leave, until), leave);
  };
  context.settings.subscribe((state) => state.view === 'stage-mode', follow, signal);
}

/** Whoever leaves the screen leaves the stage; and a screen that is filled for the stage's sake is given back with it. */
function keepScreen(context: PlayerContext, leave: () => unknown, signal: AbortSignal): void {
  const follow = () => willFillScreen(context) || leave();
  context.element.addEventListener('fullscreenchange', follow, { signal });
  if (willFillScreen(context)) return;
  void setFullScreen(context, true);
  signal.addEventListener('abort', () => void setFullScreen(context, false));
}
