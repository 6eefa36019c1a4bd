import type { PlayerState } from '../playback/player-state.ts';
import type { Player } from '../playback/player.ts';
import { type AddressMoment, readMoment } from './address-moment.ts';
import type { PlayerContext } from './player-context.ts';

/**
 * Brings a player with the attribute `follow-address` to the place that the page's address leads to, at first and whenever it changes,
 * until the signal aborts. Others do not move: a fragment is the page's own.
 *
 * @attr follow-address - the fragment of the page's address leads into the song: `#t=83`, `#t=12,30`, `#line=12`, `#card=id`; to the page's first such player, or that of `&player=id`
 */
export function followAddress(context: PlayerContext, signal: AbortSignal): void {
  let going = new AbortController();
  const follow = () => {
    const moment = readMoment(location.hash);
    if (!moment || !isMeant(context, moment)) return;
    going.abort();
    going = new AbortController();
    goToMoment(context, moment, AbortSignal.any([signal, going.signal]));
  };
  // Of a link to where the address already is there is no `hashchange`.
  addEventListener('popstate', follow, { signal });
  follow();
}

function isMeant({ element }: PlayerContext, { player }: AddressMoment): boolean {
  if (!element.hasAttribute('follow-address')) return false;
  if (player !== undefined) return element.id === player;
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot
    ? root.querySelector(`${element.localName}[follow-address]`) === element
    : true;
}

/** Brings a player into view and, as soon as it has its song, to the moment, the line or the card. Starts and stops nothing. */
export function goToMoment({ player, element }: PlayerContext, moment: AddressMoment, signal: AbortSignal): void {
  element.scrollIntoView({ block: 'nearest' });
  const needsCards = moment.card !== undefined;
  const canGo = ({ phase, cardsReady }: PlayerState) => phase === 'ready' && (cardsReady || !needsCards);
  const gone = new AbortController();
  const goOnce = (can: boolean) => {
    if (!can) return;
    gone.abort();
    go(player, moment);
  };
  if (canGo(player.state)) goOnce(true);
  else player.subscribe(canGo, goOnce, AbortSignal.any([signal, gone.signal]));
}

function go(player: Player, { time, end, line, card }: AddressMoment): void {
  const { occurrences } = player.state;
  const sung = occurrences.find((occurrence) => occurrence.card.id === card)?.spans[0]?.line;
  if (time !== undefined) player.seek(time);
  else player.seekToLine(line ?? sung ?? -1);
  if (time !== undefined && end !== undefined) player.setLoop({ start: time, end });
  if (card !== undefined) player.openCard(card);
}
