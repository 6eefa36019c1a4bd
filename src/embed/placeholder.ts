import type { SongInput } from '../playback/load-song.ts';
import { webAddress } from '../playback/web-address.ts';
import type { KaraokePlayer } from './karaoke.ts';
import { type FigureSong, readFigure } from './placeholder-figure.ts';
import type * as SongCode from './song-code.ts';

/**
 * One script for a whole blog: makes a player of each `<figure class="oboeuta" data-…><audio controls src="…"></audio></figure>` that comes
 * near the window, now or later. Its `data-` attributes are `song` (the address of a `song.json`, or the name of a folder in the site's
 * `songs/`), or `lyrics` and `cards` (addresses), or `code` (a song as `song-code.ts` packs it); or the lyrics stand in a `<pre>` in it, and
 * the cards in a second one; and `theme`, `lang`, `stops` and `start-at`. That is all that some editors leave to authors; where anything fails, the audio stays as it is.
 */

const own = document.currentScript ?? document.querySelector('script[src*="placeholder.js"]');
const site = webAddress('./', own instanceof HTMLScriptElement ? own.src : '');
const figures = 'figure.oboeuta';
/** As far as players, too, look ahead. */
const near = { rootMargin: '400px' };

const approach = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    approach.unobserve(target);
    upgrade(target).catch(() => undefined);
  }
}, near);

async function upgrade(figure: Element): Promise<void> {
  const song = site && readFigure(figure, site);
  if (!song) return;
  const given = song.code === undefined ? song.input : await decode(song.code, song.audio);
  if (!given && song.addresses.length === 0) return;
  await import(/* @vite-ignore */ `${site}karaoke.js`);
  // Whoever has begun to listen goes on.
  if (song.media.paused) replace(song, given);
}

async function decode(code: string, audio: string): Promise<SongInput | undefined> {
  const { decodeSong }: typeof SongCode = await import(/* @vite-ignore */ `${site}song-code.js`);
  const { song } = await decodeSong(code);
  return song && { ...song, audio };
}

/** Puts the player in the place of the audio and the texts; where no song comes of it, they come back. */
function replace({ media, texts, attributes, addresses }: FigureSong, given: SongInput | undefined): void {
  const player: KaraokePlayer = document.createElement('karaoke-player');
  for (const [name, value] of [...attributes, ...(given ? [] : addresses)]) player.setAttribute(name, value);
  if (given) player.song = given;
  const life = new AbortController();
  const giveUp = () => {
    life.abort();
    player.replaceWith(media, ...texts);
  };
  player.addEventListener('karaoke-ready', () => life.abort(), life);
  player.addEventListener('karaoke-error', giveUp, life);
  media.replaceWith(player);
  for (const text of texts) text.remove();
}

function find(root: ParentNode): void {
  for (const figure of root.querySelectorAll(figures)) approach.observe(figure);
}

/** What a page adds later: the next post, a preview. */
const additions = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element && node.parentElement) find(node.parentElement);
  }
});
additions.observe(document, { childList: true, subtree: true });
find(document);
