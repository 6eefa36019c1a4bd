import { type CodedSong, decodeSong, encodeSong } from './song-code.ts';
import { type SongCodeProblem, songCodeProblem } from './song-code-problem.ts';
import { webAddress } from './web-address.ts';

/** What `loadSong` takes as a song in memory. */
export interface HashSong extends CodedSong {
  /** One encoding after the other, all http or https. */
  audio: string[];
}

export type HashRead = { song: HashSong; problem?: undefined } | { song?: undefined; problem: SongCodeProblem };

/**
 * A whole song for the fragment of an address: `audio=https%3A…&song=1…`. Nothing of it reaches a server.
 *
 * @param audio whole addresses, http or https, the first is tried first
 * @throws RangeError where the song is too large for it, or an address is none of these
 */
export async function formatSongHash({ audio, ...song }: HashSong): Promise<string> {
  const addresses = audio.map((address) => webAddress(address));
  if (addresses.length === 0 || addresses.includes(undefined)) throw new RangeError('The audio has no web address.');
  const named = addresses.map((address = '') => `audio=${encodeURIComponent(address)}`);
  return [...named, `song=${await encodeSong(song)}`].join('&');
}

/**
 * The song in the fragment of an address, with its `#` or without it. Nothing where it does not speak of a song. Never throws:
 * what is amiss is a problem.
 */
export async function readSongHash(hash: string): Promise<HashRead | undefined> {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const code = values.get('song');
  if (code === null && !values.has('audio')) return undefined;
  const audio = values
    .getAll('audio')
    .map((address) => webAddress(address))
    .filter((address) => address !== undefined);
  if (audio.length === 0) return { problem: songCodeProblem('bad-audio-address') };
  const { song, problem } = await decodeSong(code ?? '');
  return song ? { song: { ...song, audio } } : { problem };
}
