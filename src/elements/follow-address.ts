import { type AddressMoment, readMoment } from './address-moment.ts';
import { goToMoment } from './go-to-moment.ts';
import type { PlayerContext } from './player-context.ts';

/**
 * Brings a player to the place that the page leads to, until the signal aborts: where its attribute `start-at` says whenever a song has
 * come; and, with the attribute `follow-address`, where the page's address leads, at first and whenever it changes. Others do not move: a
 * fragment is the page's own.
 *
 * @attr start-at - where its song stands when it has come, written as in the fragment of an address: `t=83`, `t=12,30`, `line=12`, `card=id`
 * @attr follow-address - the fragment of the page's address leads into the song: `#t=83`, `#t=12,30`, `#line=12`, `#card=id`; to the page's first such player, or that of `&player=id`
 */
export function followAddress({ player, element }: PlayerContext, signal: AbortSignal): void {
  let going = new AbortController();
  const go = (moment: AddressMoment) => {
    going.abort();
    going = new AbortController();
    goToMoment(player, moment, AbortSignal.any([signal, going.signal]));
  };
  /** The address leads into the song that is coming. */
  let isLed = false;
  const begin = () => {
    if (player.state.phase !== 'ready') return;
    const moment = readMoment(element.getAttribute('start-at') ?? '');
    if (moment && !isLed) go(moment);
    isLed = false;
  };
  const follow = () => {
    const moment = readMoment(location.hash);
    if (!moment || !isMeant(element, moment)) return false;
    isLed = player.state.phase !== 'ready';
    element.scrollIntoView({ block: 'nearest' });
    go(moment);
    return true;
  };
  player.subscribe(({ phase }) => phase, begin, signal);
  // Of a link to where the address already is there is no `hashchange`.
  addEventListener('popstate', follow, { signal });
  if (!follow()) begin();
}

function isMeant(element: Element, { player }: AddressMoment): boolean {
  if (!element.hasAttribute('follow-address')) return false;
  if (player !== undefined) return element.id === player;
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot
    ? root.querySelector(`${element.localName}[follow-address]`) === element
    : true;
}
