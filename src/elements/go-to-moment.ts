import { pauseAt } from '../playback/pause-at.ts';
import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import type { AddressMoment } from './address-moment.ts';

/**
 * Brings a player, as soon as it has its song, to the moment, the line or the card. Starts nothing; of a stretch, the music pauses at its end.
 * Nothing of it happens any more when the signal has aborted.
 */
export function goToMoment(player: Player, moment: AddressMoment, signal: AbortSignal): void {
  const needsCards = moment.card !== undefined;
  const canGo = ({ phase, cardsReady }: PlayerState) => phase === 'ready' && (cardsReady || !needsCards);
  const gone = new AbortController();
  const goOnce = (can: boolean) => {
    if (!can) return;
    gone.abort();
    go(player, moment, signal);
  };
  if (canGo(player.state)) goOnce(true);
  else player.subscribe(canGo, goOnce, AbortSignal.any([signal, gone.signal]));
}

function go(player: Player, { time, end, line, card }: AddressMoment, signal: AbortSignal): void {
  const { occurrences } = player.state;
  const sung = occurrences.find((occurrence) => occurrence.card.id === card)?.spans[0]?.line;
  if (time !== undefined) player.seek(time);
  else player.seekToLine(line ?? sung ?? -1);
  if (end !== undefined) pauseAt(player, end, signal);
  if (card !== undefined) player.openCard(card);
}
