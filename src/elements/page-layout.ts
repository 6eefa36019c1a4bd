import { PlayerContextRequestEvent } from './player-context.ts';

const layoutTags = 'karaoke-lyrics, karaoke-cards, karaoke-controls, karaoke-seek-bar';

/**
 * Tells whether the page lays a player out: elements of ours stand inside it, or in shadow roots of the page's own components there.
 *
 * @param onArrival called when such an element has come
 */
export function watchPageLayout(player: HTMLElement, onArrival: () => void): () => boolean {
  let guest: Node | undefined;
  player.addEventListener(PlayerContextRequestEvent.type, ({ target }) => {
    // The elements of the player's own layout ask as well: their requests seem to come from the player.
    if (target === player || !(target instanceof Node)) return;
    guest = target;
    onArrival();
  });
  return () => player.querySelector(layoutTags) !== null || (guest !== undefined && player.contains(guest));
}
