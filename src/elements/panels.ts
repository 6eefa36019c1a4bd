import type { Store } from '../playback/store.ts';
import type { Panel } from './panel-names.ts';
import type { StageSettings } from './player-context.ts';

/**
 * Opens a panel, in the place of the one that is open, or closes it.
 *
 * @param open without it, what is closed opens and what is open closes
 */
export function togglePanel(settings: Store<StageSettings>, panel: Panel, open = settings.state.panel !== panel): void {
  if (open) settings.set({ ...settings.state, panel });
  else if (settings.state.panel === panel) settings.set({ ...settings.state, panel: undefined });
}
