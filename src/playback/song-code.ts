import { deflate, fromBase64Url, inflateAtMost, toBase64Url } from './packed-text.ts';
import type { Values } from '../core/song-values.ts';
import { type SongCodeProblem, songCodeProblem } from './song-code-problem.ts';

/** What a code carries of a song: its texts. The sound has an address of its own beside it. */
export interface CodedSong {
  id?: string;
  title?: string;
  artist?: string;
  /** BCP 47, such as `ja`. */
  language?: string;
  /** The text of an LRC file. */
  lyrics: string;
  /** Markdown. */
  cards?: string;
}

export type DecodedSong = { song: CodedSong; problem?: undefined } | { song?: undefined; problem: SongCodeProblem };

const keys = ['id', 'title', 'artist', 'language', 'lyrics', 'cards'] as const;
/** The first character of a code says how the rest is read: `1` is JSON, deflated, as base64url. */
const version = '1';
/** In characters: more than browsers take of an address. */
const longestCode = 2_100_000;
/** In bytes of JSON, as for every text that we load. */
const largestSong = 5_000_000;

/**
 * The texts of a song as one word of letters, digits, `-` and `_`, for an address.
 *
 * @throws RangeError where there are no lyrics, or all is larger than a code may be
 */
export async function encodeSong(song: CodedSong): Promise<string> {
  const texts = textsOf({ ...song });
  if (!texts) throw new RangeError('A song without lyrics has no code.');
  const json = new TextEncoder().encode(JSON.stringify(texts));
  const code = version + toBase64Url(await deflate(json));
  if (json.length > largestSong || code.length > longestCode)
    throw new RangeError('The song is too large for an address.');
  return code;
}

/** The song in a code. Never throws; nothing that a stranger has written into a code makes it read more than 5 MB. */
export async function decodeSong(code: string): Promise<DecodedSong> {
  // Mails and chats break long words.
  const word = code.replaceAll(/\s/g, '');
  if (word.length > longestCode) return { problem: songCodeProblem('song-code-too-large') };
  if (/^[02-9a-z]/i.test(word)) return { problem: songCodeProblem('newer-song-code') };
  const packed = word.startsWith(version) ? fromBase64Url(word.slice(version.length)) : undefined;
  const json = packed && (await inflateAtMost(packed, largestSong));
  if (json === 'too large') return { problem: songCodeProblem('song-code-too-large') };
  const song = json && readSong(json);
  return song ? { song } : { problem: songCodeProblem('bad-song-code') };
}

function readSong(json: Uint8Array): CodedSong | undefined {
  try {
    return textsOf(Object(JSON.parse(new TextDecoder().decode(json))));
  } catch {
    return undefined;
  }
}

/** Its texts alone; nothing where there are no lyrics among them. */
function textsOf(values: Values): CodedSong | undefined {
  const texts = Object.fromEntries(keys.flatMap((key) => (isText(values[key]) ? [[key, values[key]]] : [])));
  const { lyrics, ...rest } = texts;
  return lyrics === undefined ? undefined : { ...rest, lyrics };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
