import type { Player } from '../playback/player.ts';
import type { PlayerContext } from './player-context.ts';

/** Opens the card that is up, or else the one whose phrase was sung last. */
export function openCurrentCard(player: Player): void {
  const { card, occurrences } = player.state;
  const current = card ?? occurrences.findLast(({ start }) => start <= player.displayTime);
  if (current) player.openCard(current.card.id);
}

/** Closes what lies on top: a list, or else the card. False if there was nothing to close. */
export function close({ player, settings }: PlayerContext): boolean {
  const { keyListOpen, cardListOpen } = settings.state;
  const listIsOpen = keyListOpen || cardListOpen;
  if (!listIsOpen && !player.state.card) return false;
  if (listIsOpen) settings.set({ ...settings.state, keyListOpen: false, cardListOpen: false });
  else player.closeCard();
  return true;
}

export function toggleKeyList({ settings }: PlayerContext): void {
  settings.set({ ...settings.state, keyListOpen: !settings.state.keyListOpen });
}
