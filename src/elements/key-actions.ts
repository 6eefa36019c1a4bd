import type { Player } from '../playback/player.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';

/** Opens the card that is up, or else the one whose phrase was sung last. */
export function openCurrentCard(player: Player): void {
  const { card, occurrences } = player.state;
  const current = card ?? occurrences.findLast(({ start }) => start <= player.displayTime);
  if (current) player.openCard(current.card.id);
}

/** Closes what lies on top: a panel, or else the card. False if there was nothing to close. */
export function close({ player, settings }: PlayerContext): boolean {
  const { panel } = settings.state;
  if (!panel && !player.state.card) return false;
  if (panel) togglePanel(settings, panel, false);
  else player.closeCard();
  return true;
}
