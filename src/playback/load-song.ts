import type { Card } from '../core/cards.ts';
import { parseLrc } from '../core/lrc.ts';
import type { Lyrics } from '../core/lyrics.ts';
import type { AudioSource, Song, SongDetails } from '../core/song.ts';
import { readFirstDetails, readTexts, type UseText, type Values } from '../core/song-values.ts';
import { completeSong } from './complete-song.ts';
import type { Fetching } from './fetch-text.ts';
import { LoadError } from './load-error.ts';
import { resolveAddress } from './resolve-address.ts';
import { type Part, type PartRead, readPart } from './song-part.ts';

type AudioGiven = string | readonly (string | AudioSource)[];

/** A song in memory. Its texts are texts, not addresses. */
export interface SongInput extends Partial<Omit<SongDetails, 'audio'>> {
  audio: AudioGiven;
  /** The text of an LRC file, or what was parsed from one. */
  lyrics: string | Lyrics;
  /** Markdown, or what was parsed from it. */
  cards?: string | Card[] | undefined;
}

/** A song in parts: audio, lyrics and cards by their addresses, or as texts. A text goes before an address. */
export interface SongParts extends Partial<Omit<SongDetails, 'audio'>> {
  audio?: AudioGiven | undefined;
  lyrics?: string | undefined;
  lyricsText?: string | undefined;
  cards?: string | undefined;
  cardsText?: string | undefined;
}

export interface LoadOptions {
  /** What addresses are relative to. Default: the page's base. */
  base?: string;
  /** How long each file may take, in seconds. Default: 15. */
  timeout?: number;
}

/** Where a song is: the address of its `song.json`, in memory, or in parts. */
export type SongRequest = LoadOptions & ({ src: string } | { song: SongInput } | SongParts);

/** A song that can be played, and what `loadRest` reads on from. */
export interface LoadedSong extends SongSource {
  /** It says no more of itself than its first sound needs: id, title, artist, language and audio. It has lyrics, but no cards. */
  song: Song;
  /** What the lyrics were read from. */
  lyricsFile: PartRead<Lyrics>;
  /** Seconds for each file. */
  timeout: number;
}

interface SongSource {
  /** What the song says of itself, as it says it. */
  values: Values;
  /** Its `song.json`, where it has one. */
  file?: PartRead<never>;
  lyrics: Part<Lyrics>;
  cards: Part<Card[]>;
  /** What its addresses are relative to. */
  base: string;
}

const mostLines = 5000;

/**
 * From a request to a song that can be played.
 * @throws {LoadError} for whatever is amiss; the signal's reason where that is aborted
 */
export async function loadSong(request: SongRequest, signal: AbortSignal): Promise<LoadedSong> {
  const { base = document.baseURI, timeout = 15 } = request;
  const fetching = { signal, timeout };
  const source = 'src' in request ? await fetchSource(request.src, base, fetching) : sourceOf(request, base);
  const { values, file, lyrics: part } = source;
  const details = readFirstDetails(values, useFrom(source.base));
  if (!details.audio.length || (file && !(details.title && part.address)))
    throw new LoadError(file ? 'bad-song-file' : 'nothing-to-load', file?.address, file?.content);
  const lyricsFile = await readPart(part, 'lyrics', source.base, fetching);
  const lyrics = readLyrics(lyricsFile);
  signal.throwIfAborted();
  return { ...source, song: completeSong(details, lyrics), lyricsFile, timeout };
}

async function fetchSource(src: string, base: string, fetching: Fetching): Promise<SongSource> {
  const file = await readPart<never>({ address: src }, 'song', base, fetching);
  const { content, address } = file;
  try {
    // What is no object has no keys.
    const values: Values = Object(JSON.parse(content));
    return { ...sourceOf(readTexts(values, ['lyrics', 'cards'], useFrom(address)), address), values, file };
  } catch {
    throw new LoadError('not-json', address, content);
  }
}

function sourceOf(request: { song: SongInput } | SongParts, base: string): SongSource {
  if ('song' in request) {
    const { song } = request;
    return { values: { ...song }, lyrics: { given: song.lyrics }, cards: { given: song.cards }, base };
  }
  const { lyrics, lyricsText, cards, cardsText } = request;
  return {
    values: { ...request },
    lyrics: { given: lyricsText, address: lyrics },
    cards: { given: cardsText, address: cards },
    base,
  };
}

function useFrom(base: string): UseText {
  return (key, text) => (key === 'src' ? resolveAddress(text, base) : text);
}

function readLyrics({ content, address }: PartRead<Lyrics>): Lyrics {
  const lyrics = typeof content === 'object' ? content : parseLrc(content).lyrics;
  const { length } = lyrics.lines;
  if (length > mostLines) throw new LoadError('lyrics-too-large', address);
  if (!length) throw new LoadError('no-lyrics', address, content);
  return lyrics;
}
