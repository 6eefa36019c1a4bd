import '../embed/karaoke.ts';

/** `/?song=my-song` plays another folder of `songs/`: an author hears a song before it has a page. */
const folder = new URLSearchParams(location.search).get('song');
const player = document.querySelector('karaoke-player');
if (player && folder && /^[\w-]+$/.test(folder)) {
  player.src = `songs/${folder}/song.json`;
  for (const text of document.querySelectorAll<HTMLElement>('.song-text, .stage h1')) text.hidden = true;
}
