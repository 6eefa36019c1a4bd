import type { Song } from '../core/song.ts';
import type { KaraokePlayer } from '../embed/karaoke.ts';

/** Plays another folder of `songs/` on the first page, which then says nothing of its own song. */
export function playOther(player: KaraokePlayer, folder: string): void {
  takePreloads();
  for (const text of document.querySelectorAll<HTMLElement>('.song-text, .phrase')) text.hidden = true;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    link.hidden = document.querySelector(link.hash)?.closest('[hidden]') !== null;
  }
  showName({ title: folder });
  player.addEventListener('karaoke-ready', ({ song }) => showName(song));
  player.src = `songs/${folder}/song.json`;
}

/** The browser has the page's own song already, and would warn an author that nobody took it. */
function takePreloads(): void {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]');
  for (const { href } of links) void fetch(href).catch(() => undefined);
}

function showName({ title, artist, exam, language = '' }: Pick<Song, 'title'> & Partial<Song>): void {
  const [site] = document.title.split(' · ').slice(-1);
  document.title = `${title} · ${site}`;
  const [name, about] = [document.createElement('h2'), document.createElement('p')];
  name.textContent = title;
  about.textContent = [artist, exam].filter(Boolean).join(' · ');
  const group = document.querySelector<HTMLElement>('.song-title');
  group?.replaceChildren(name, about);
  if (group) group.lang = language;
}
