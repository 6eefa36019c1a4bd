import type { SongFile } from '../core/song.ts';
import { type ShareFacts, type ShareWay, shareCodes } from '../elements/share-code.ts';
import type { AbsoluteAddresses } from './song-addresses.ts';

/** Stands in examples for the address of this site where it is not known yet. */
export const unknownSite = 'https://example.org/';

/** How large oEmbed says the frame is. Its code fills the column, and is as high as this. */
export const frameSize = { width: 640, height: 640 } as const;

/** What others must know of a song of ours to put it into a page of theirs. */
export function songFacts({ title, audio: [first] }: SongFile, { page, song, root }: AbsoluteAddresses): ShareFacts {
  return {
    title,
    page,
    unfolds: true,
    frame: `${root}embed/`,
    site: root,
    src: `${song}song.json`,
    audio: first ? [new URL(first.src, song).href] : [],
  };
}

/** The code that puts a song into a page, as the player's own dialog says it. */
export function embedCode(facts: ShareFacts, way: ShareWay): string {
  const code = shareCodes(facts, {}).get(way);
  if (code === undefined) throw new Error(`«${facts.title}» cannot be embedded by the way «${way}».`);
  return code;
}
