import type { Player } from '../playback/player.ts';
import { choose, preferences } from './preferences.ts';

/** The listener wants the vocals off on this device, or on again. False where the song has no instrumental. */
export function toggleVocals(player: Player): boolean {
  const { vocals, canTurnVocalsOff } = player.state;
  if (!canTurnVocalsOff) return false;
  player.setVocals(!vocals);
  choose({ vocals: !vocals });
  return true;
}

/** Turns the vocals of each song off that has an instrumental, where the listener has chosen so, until the signal aborts. */
export function applyVocalChoice(player: Player, signal: AbortSignal): void {
  const apply = (can: boolean) => can && preferences.state.vocals === false && player.setVocals(false);
  player.subscribe((state) => state.canTurnVocalsOff, apply, signal);
  apply(player.state.canTurnVocalsOff);
}
