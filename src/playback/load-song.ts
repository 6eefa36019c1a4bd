import type { Card } from '../core/cards.ts';
import { parseLrc } from '../core/lrc.ts';
import type { Lyrics } from '../core/lyrics.ts';
import type { Problem } from '../core/problem.ts';
import {
  type AudioSource,
  type GivenDetails,
  parseSongFile,
  readDetails,
  type ResolveAddress,
  type Song,
  type SongDetails,
} from '../core/song.ts';
import { completeSong, resolveAddress } from './complete-song.ts';
import { follow, loadError, tooLarge } from './fetch-text.ts';
import type { CardsSource } from './load-cards.ts';
import type { LoadError } from './load-error.ts';
import { type Fetching, fetchPart, type Part, readPart } from './song-part.ts';

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

export interface LoadedSong {
  song: Song;
  /** What its author should know of; the song plays all the same. */
  problems: Problem[];
  /** Where its cards are to be had. The song itself has none yet: its first sound does not wait for them. */
  cards: CardsSource | undefined;
}

interface Outline {
  details: GivenDetails;
  lyrics: Part<Lyrics> | undefined;
  cards: Part<Card[]> | undefined;
  base: string;
}

interface Loading extends Fetching {
  problems: Problem[];
}

const mostLines = 5000;

/**
 * From a request to a song that can be played. Its cards come later, by `loadCards`.
 * @throws {LoadError} for whatever else is amiss; the signal's reason where that is aborted
 */
export async function loadSong(request: SongRequest, signal: AbortSignal): Promise<LoadedSong> {
  const { base = document.baseURI, timeout = 15 } = request;
  const controller = follow(signal);
  const loading: Loading = { signal: controller.signal, timeout, problems: [] };
  try {
    const outline = await findOutline(request, base, loading);
    const { details } = outline;
    if (!details.audio.length)
      throw loadError('nothing-to-load', '', 'has no audio to load: give it src, or audio and lyrics');
    const lyrics = await loadLyrics(outline, loading);
    loading.signal.throwIfAborted();
    const cards = outline.cards && { part: outline.cards, base: outline.base, timeout };
    return { song: completeSong(details, lyrics), problems: loading.problems, cards };
  } finally {
    controller.abort();
  }
}

async function findOutline(request: SongRequest, base: string, loading: Loading): Promise<Outline> {
  if ('src' in request) return fetchOutline(request.src, base, loading);
  const details = (values: object) => readDetails({ ...values }, loading.problems, resolveIn(base));
  if ('song' in request) {
    const { lyrics, cards } = request.song;
    return { details: details(request.song), lyrics: given(lyrics), cards: given(cards), base };
  }
  const { lyrics, lyricsText, cards, cardsText } = request;
  return {
    details: details(request),
    lyrics: given<Lyrics>(lyricsText) ?? at(lyrics),
    cards: given<Card[]>(cardsText) ?? at(cards),
    base,
  };
}

function given<T>(value: string | T | undefined): Part<T> | undefined {
  if (typeof value === 'string') return { text: value };
  return value && { value };
}

function at(address: string | undefined): { address: string } | undefined {
  return address ? { address } : undefined;
}

async function fetchOutline(src: string, base: string, loading: Loading): Promise<Outline> {
  const { text, address } = await fetchPart(src, 'song', base, loading);
  const { song, problems } = parseSongFile(text, resolveIn(address));
  if (!song) throw badSongFile(address, problems);
  keepProblems(problems, address, loading);
  const { lyrics, cards, other: _ignored, ...details } = song;
  return { details, lyrics: { address: lyrics }, cards: at(cards), base: address };
}

function badSongFile(address: string, problems: readonly Problem[]): LoadError {
  const worst = problems.find(({ severity }) => severity === 'error');
  const code = worst?.code === 'not-json' ? 'not-json' : 'bad-song-file';
  const predicate = `cannot be used: ${worst?.message} ${worst?.hint}`;
  return loadError(code, address, predicate.replace(/\.$/, ''));
}

async function loadLyrics({ lyrics: part, base }: Outline, loading: Loading): Promise<Lyrics> {
  if (!part) throw loadError('no-lyrics', '', 'has no lyrics: give it an .lrc file');
  if ('value' in part) return requireLines(part.value, '');
  const { text, address } = await readPart(part, 'lyrics', base, loading);
  const { lyrics, problems } = parseLrc(text);
  keepProblems(problems, address || 'lyrics', loading);
  return requireLines(lyrics, address);
}

function requireLines(lyrics: Lyrics, address: string): Lyrics {
  const { length } = lyrics.lines;
  if (length > mostLines) throw tooLarge(address, 'lyrics');
  if (length) return lyrics;
  throw loadError('no-lyrics', address, 'holds no line of lyrics: write each as [00:12.00]text');
}

function resolveIn(base: string): ResolveAddress {
  return (address) => resolveAddress(address, base);
}

function keepProblems(problems: readonly Problem[], file: string, loading: Loading): void {
  loading.problems.push(...problems.map((problem) => ({ ...problem, file })));
}
