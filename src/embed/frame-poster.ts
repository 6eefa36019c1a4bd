import type { Song } from '../core/song.ts';
import { readMoment } from '../elements/address-moment.ts';
import type { KaraokePlayer } from '../elements/karaoke-player.ts';
import type { Player } from '../playback/player.ts';

type FillPoster = (poster: HTMLElement, song: Song) => void;

/**
 * Puts the player into the page behind the poster, as soon as somebody seems to want it: until then a page with ten frames pays for ten
 * posters. Makes the button of the poster play, also where it was pressed before this script had come, and takes the poster away when
 * there is more to see than it shows: the music plays or is refused, the address has led into the song, somebody has opened a card, or
 * something is amiss. The poster of the page for any song waits, hidden, for what to show.
 */
export function handOverPoster(element: KaraokePlayer, player: Player, fill?: FillPoster): void {
  const poster = document.querySelector<HTMLElement>('.poster');
  const button = poster?.querySelector('button');
  const connect = () => element.isConnected || document.body.prepend(element);
  if (!poster || !button) return void connect();
  const life = new AbortController();
  const { signal } = life;
  const look = () => {
    const { playing, blocked, card, error, song, seeks } = player.state;
    const isLed = seeks > 0 && readMoment(location.hash);
    if (playing || blocked || card?.openedBy === 'hand' || error || isLed) return leave();
    if (poster.hidden && song) fill?.(poster, song);
    element.inert = !poster.hidden;
  };
  const leave = () => {
    life.abort();
    element.inert = false;
    const hadFocus = poster.contains(document.activeElement);
    poster.remove();
    // Whoever has pressed the button by keyboard goes on in the player.
    if (hadFocus) element.shadowRoot?.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
  };
  const play = () => {
    poster.toggleAttribute('data-pressed', true);
    connect();
    element.play();
  };
  button.addEventListener('click', play, { signal });
  for (const fact of ['playing', 'blocked', 'card', 'error', 'song', 'seeks'] as const) {
    player.subscribe((state) => state[fact], look, signal);
  }
  look();
  whenWanted(poster, connect, signal);
  if (poster.hasAttribute('data-pressed')) play();
}

/** A pointer comes near, the focus or the host speaks, or the address leads to a place in the song; or there is nothing to see yet. */
function whenWanted(poster: HTMLElement, connect: () => unknown, signal: AbortSignal): void {
  if (poster.hidden || readMoment(location.hash)) connect();
  for (const type of ['pointerenter', 'touchstart', 'focusin'])
    poster.addEventListener(type, connect, { signal, passive: true });
  const hear = ({ source }: MessageEvent) => source === window.parent && connect();
  window.addEventListener('message', hear, { signal });
}
