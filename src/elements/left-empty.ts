import { LoadError } from '../playback/load-error.ts';
import { explainLoadError } from '../playback/load-sentences.ts';
import { warnOfError } from './author-warnings.ts';
import type { PlayerContext } from './player-context.ts';

/** Milliseconds in which a page may still name the song: frameworks set properties when the element is there already. */
const patience = 1000;

/** Tells the author of a page that its player has been given no song; that is no error yet, for one may still be given. */
export function tellOfNoSong({ player, settings, element }: PlayerContext, signal: AbortSignal): void {
  const tell = () => {
    if (signal.aborted || player.state.phase !== 'empty') return;
    warnOfError(element, explainLoadError(new LoadError('nothing-to-load')));
    settings.set({ ...settings.state, leftEmpty: true });
  };
  const wait = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(tell) : tell());
  if (player.state.phase === 'empty') setTimeout(wait, patience);
}
