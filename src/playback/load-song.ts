import type { Card } from '../core/cards.ts';
import { readLrc } from '../core/lrc-reader.ts';
import type { Lyrics } from '../core/lyrics.ts';
import type { AudioSource, Song, SongDetails } from '../core/song.ts';
import { readFirstDetails, readTexts, type UseText, type Values } from '../core/song-values.ts';
import { completeSong } from './complete-song.ts';
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
export interface LoadedSong {
  /** It says no more of itself than its first sound needs: id, title, artist, language and audio. It has lyrics, but no cards. */
  song: Song;
  request: SongRequest;
  /** Its `song.json`, where it has one. */
  file: FileRead | undefined;
  /** What its lyrics were read from. */
  lyricsFile: PartRead<Lyrics>;
  /** What its addresses are relative to. */
  base: string;
  /** Seconds for each file. */
  timeout: number;
}

type FileRead = PartRead<never>;

const mostLines = 5000;

/**
 * From a request to a song that can be played.
 * @throws {LoadError} for whatever is amiss; the signal's reason where that is aborted
 */
export async function loadSong(request: SongRequest, signal: AbortSignal): Promise<LoadedSong> {
  const { base: pageBase = document.baseURI, timeout = 15 } = request;
  const fetching = { signal, timeout };
  const file =
    'src' in request ? await readPart<never>({ address: request.src }, 'song', pageBase, fetching) : undefined;
  const base = file?.address ?? pageBase;
  const values = valuesOf(request, file);
  const use: UseText = (key, text) => (key === 'src' ? resolveAddress(text, base) : text);
  const details = readFirstDetails(values, use);
  const part = 'src' in request ? { address: readTexts(values, ['lyrics'], use).lyrics } : lyricsOf(request);
  if (!details.audio.length || (file && !(details.title && part.address)))
    throw new LoadError(file ? 'bad-song-file' : 'nothing-to-load', file?.address, file?.content);
  const lyricsFile = await readPart(part, 'lyrics', base, fetching);
  const song = completeSong(details, readLyrics(lyricsFile));
  signal.throwIfAborted();
  return { song, request, file, lyricsFile, base, timeout };
}

/** What a song says of itself. */
function valuesOf(request: SongRequest, file: FileRead | undefined): Values {
  if (!file) return { ...('song' in request ? request.song : request) };
  try {
    // What is no object has no keys.
    return Object(JSON.parse(file.content));
  } catch {
    throw new LoadError('not-json', file.address, file.content);
  }
}

function lyricsOf(request: { song: SongInput } | SongParts): Part<Lyrics> {
  if ('song' in request) return { given: request.song.lyrics };
  return { given: request.lyricsText, address: request.lyrics };
}

function readLyrics({ content, address }: PartRead<Lyrics>): Lyrics {
  const lyrics = typeof content === 'object' ? content : readLrc(content).lyrics;
  const { length } = lyrics.lines;
  if (length > mostLines) throw new LoadError('lyrics-too-large', address);
  if (!length) throw new LoadError('no-lyrics', address, content);
  return lyrics;
}
