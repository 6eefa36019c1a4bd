import { allStops } from '../elements/player-attributes.ts';
import { allThemes } from '../elements/theme-names.ts';
import type { SongInput } from '../playback/load-song.ts';
import { webAddress } from '../playback/web-address.ts';

/** What an author has written into a figure. */
export interface FigureSong {
  media: HTMLMediaElement;
  /** The address of the audio. */
  audio: string;
  /** What says how the player is. */
  attributes: [name: string, value: string][];
  /** What says where its song is. */
  addresses: [name: string, value: string][];
  /** A song whose texts stand in the figure. */
  input: SongInput | undefined;
  /** A song as `song-code.ts` packs it. */
  code: string | undefined;
  /** Where the texts stand. */
  texts: HTMLElement[];
}

/** What each attribute of an author may be. */
const allowed = {
  theme: (value: string) => allThemes.some((each) => each === value),
  stops: (value: string) => allStops.some((each) => each === value),
  'start-at': (value: string) => /^(t|line|card)=[^&]{1,400}$/.test(value),
  lang: (value: string) => /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value),
};

/**
 * Reads a figure, of which each part may be missing or wrong: what is wrong counts as missing.
 *
 * @param site the address of the site's root: below it songs have names
 * @returns nothing where there is no audio that could be played
 */
export function readFigure(figure: Element, site: string): FigureSong | undefined {
  const media = figure.querySelector('audio');
  const audio = webAddress(media?.currentSrc || media?.src || media?.querySelector('source')?.src || '');
  if (!media || audio === undefined) return undefined;
  const said = (name: string) => figure.getAttribute(`data-${name}`)?.trim() ?? '';
  const attributes = Object.entries(allowed).filter(([name, isAllowed]) => isAllowed(said(name)));
  const texts = [...figure.querySelectorAll('pre')];
  return {
    media,
    audio,
    attributes: attributes.map(([name]) => [name, said(name)]),
    addresses: addressesOf(said, audio, site),
    input: inputOf(texts, figure, audio),
    code: said('code') || undefined,
    texts,
  };
}

const whole = (address: string) => (address ? webAddress(address, document.baseURI) : undefined);

function addressesOf(said: (name: string) => string, audio: string, site: string): [string, string][] {
  const song = said('song');
  const src = /^[\w-]+$/.test(song) ? `${site}songs/${song}/song.json` : whole(song);
  if (src !== undefined) return [['src', src]];
  const lyrics = whole(said('lyrics'));
  const cards = whole(said('cards'));
  if (lyrics === undefined) return [];
  return [['audio', audio], ['lyrics', lyrics], ...(cards === undefined ? [] : [['cards', cards] as [string, string]])];
}

/** The first text is the lyrics, the second the cards. As they are seen: an editor may have made line breaks of their lines. */
function inputOf([lyrics, cards]: HTMLElement[], figure: Element, audio: string): SongInput | undefined {
  const title = figure.querySelector('figcaption')?.textContent?.trim();
  return lyrics && { audio, lyrics: lyrics.innerText, cards: cards?.innerText, ...(title && { title }) };
}
