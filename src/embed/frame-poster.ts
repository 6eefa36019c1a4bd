import type { Song } from '../core/song.ts';
import type { KaraokePlayer } from '../elements/karaoke-player.ts';
import type { Player } from '../playback/player.ts';

/** Of a lyric, on the poster. */
const firstLines = 3;

/**
 * Makes the button of the poster play, also where it was pressed before this script had come, and takes the poster away when there is
 * more to see than it shows: the music plays or is refused, somebody has opened a card, or something is amiss. Until then the player
 * lies behind it. The poster of the page for any song waits, hidden, for what to show.
 */
export function handOverPoster(element: KaraokePlayer, player: Player, playWord: string): void {
  const poster = document.querySelector<HTMLElement>('.poster');
  const button = poster?.querySelector('button');
  if (!poster || !button) return;
  const life = new AbortController();
  const { signal } = life;
  const look = () => {
    const { playing, blocked, card, error, song } = player.state;
    if (playing || blocked || card?.openedBy === 'hand' || error) return leave();
    if (poster.hidden && song) fill(poster, song);
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
    element.play();
  };
  button.setAttribute('aria-label', playWord);
  button.addEventListener('click', play, { signal });
  for (const fact of ['playing', 'blocked', 'card', 'error', 'song'] as const) {
    player.subscribe((state) => state[fact], look, signal);
  }
  look();
  if (poster.hasAttribute('data-pressed')) play();
}

function fill(poster: HTMLElement, { title, artist = '', language, lyrics }: Song): void {
  const [name, about, list] = ['h1', 'p', 'ol'].map((tag) => poster.querySelector(tag));
  name?.append(title);
  about?.append(artist);
  for (const { text } of lyrics.lines.slice(0, firstLines)) {
    const line = document.createElement('li');
    line.append(text);
    list?.append(line);
  }
  poster.lang = language;
  poster.hidden = false;
}
