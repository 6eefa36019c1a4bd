import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import { choose, preferences } from './preferences.ts';

/** The listener wants the vocals off on this device, or on again. False where the song has neither an instrumental nor stems. */
export function toggleVocals(player: Player): boolean {
  const { vocals, canTurnVocalsOff, canSetVocalLevel } = player.state;
  if (!canTurnVocalsOff) return false;
  // Off from the start, it comes back as loud as it was chosen.
  if (vocals || !canSetVocalLevel || !applyLevel(player)) player.setVocals(!vocals);
  choose({ vocals: !vocals });
  return true;
}

/** The listener wants the voice so loud on this device, 0 to 1. False where the song has no stems. */
export function chooseVocalLevel(player: Player, level: number): boolean {
  if (!player.state.canSetVocalLevel || !(level >= 0 && level <= 1)) return false;
  player.setVocalLevel(level);
  choose({ vocals: level > 0, vocalLevel: level });
  return true;
}

/** As loud as it is heard, 0 to 1. */
export const heardLevel = ({ state }: Player): number => (state.vocals ? state.vocalLevel : 0);

function applyLevel(player: Player): boolean {
  const { vocalLevel } = preferences.state;
  if (!vocalLevel) return false;
  player.setVocalLevel(vocalLevel);
  return true;
}

/** What is needed for it is loaded at once only where that is a file as any other: stems want a gesture, and have time until the song plays. */
const canBeOff = ({ canTurnVocalsOff, song, playing }: PlayerState) =>
  canTurnVocalsOff && (playing || !!song?.instrumental.length);

/**
 * Turns the vocals of each song off that has an instrumental, where the listener has chosen so, and down where it has stems, until the
 * signal aborts. Stems are not loaded before the song plays.
 */
export function applyVocalChoice(player: Player, signal: AbortSignal): void {
  const turnOff = (can: boolean) => can && preferences.state.vocals === false && player.setVocals(false);
  const turnDown = (can: boolean) => can && preferences.state.vocals !== false && applyLevel(player);
  player.subscribe(canBeOff, turnOff, signal);
  turnOff(canBeOff(player.state));
  const turnUp = (level: number | undefined) => level === undefined && player.state.vocals && player.setVocalLevel(1);
  preferences.subscribe((choices) => choices.vocalLevel, turnUp, signal);
  player.subscribe((state) => state.canSetVocalLevel && state.playing, turnDown, signal);
  turnDown(player.state.canSetVocalLevel && player.state.playing);
}
