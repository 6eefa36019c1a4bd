import { type Card, type ParsedCards, parseCards } from '../core/cards.ts';
import { parseLrc } from '../core/lrc.ts';
import type { Problem } from '../core/problem.ts';
import { type GivenDetails, parseSongFile, readDetails } from '../core/song.ts';
import { LoadError } from './load-error.ts';
import { explainLoadError } from './load-sentences.ts';
import type { LoadedSong, SongParts } from './load-song.ts';
import { resolveAddress } from './resolve-address.ts';
import { type Part, readPart } from './song-part.ts';
import { isWebPage } from './web-page.ts';

/** What a song has beside what its first sound needs. */
export interface SongRest extends ParsedCards {
  /** All that it says of itself. */
  details: Partial<GivenDetails>;
  /** Where the cards were read: an address, or `cards`. */
  cardsFile: string;
}

/**
 * Loads the cards of a song, reads what else it says of itself, and looks for what its author should know of. Cards that do not come
 * are a problem, never an error: the song plays without them.
 * @throws the signal's reason where that is aborted
 */
export async function loadRest(loaded: LoadedSong, signal: AbortSignal): Promise<SongRest> {
  const { details, part, problems } = readAllDetails(loaded);
  const parsed = await loadCards(part, loaded, signal);
  const lyricsProblems = findLyricsProblems(loaded);
  const cardsFile = resolveAddress(part.address ?? '', loaded.base) ?? 'cards';
  return {
    details,
    cards: parsed.cards,
    cardsFile: part.address ? cardsFile : 'cards',
    problems: [...problems, ...lyricsProblems, ...parsed.problems],
  };
}

interface AllDetails extends Pick<SongRest, 'details' | 'problems'> {
  /** Its cards. */
  part: Part<Card[]>;
}

function readAllDetails({ request, file, base }: LoadedSong): AllDetails {
  const resolve = (address: string) => resolveAddress(address, base);
  if (file) {
    const { song, problems } = parseSongFile(file.content, resolve);
    const { lyrics: _lyrics, cards: address, other: _other, ...details } = song ?? {};
    return { details, part: { address }, problems: placedIn(file.address, problems) };
  }
  const problems: Problem[] = [];
  const read = (values: object) => readDetails({ ...values }, problems, resolve);
  if ('song' in request) return { details: read(request.song), part: { given: request.song.cards }, problems };
  const { cards, cardsText }: SongParts = 'src' in request ? {} : request;
  return { details: read(request), part: { given: cardsText, address: cards }, problems };
}

function findLyricsProblems({ lyricsFile: { content, address } }: LoadedSong): Problem[] {
  return typeof content === 'string' ? placedIn(address || 'lyrics', parseLrc(content).problems) : [];
}

async function loadCards(part: Part<Card[]>, { base, timeout }: LoadedSong, signal: AbortSignal): Promise<ParsedCards> {
  if (part.given === undefined && !part.address) return { cards: [], problems: [] };
  try {
    const { content, address } = await readPart(part, 'cards', base, { signal, timeout });
    if (typeof content === 'object') return { cards: content, problems: [] };
    if (isWebPage(content)) throw new LoadError('not-json', address, content);
    const { cards, problems } = parseCards(content);
    return { cards, problems: placedIn(address || 'cards', problems) };
  } catch (error) {
    signal.throwIfAborted();
    return { cards: [], problems: [noCards(error)] };
  }
}

function noCards(error: unknown): Problem {
  const hint = error instanceof LoadError ? explainLoadError(error).message : String(error);
  return { severity: 'error', code: 'cards-not-loaded', message: 'The song has no cards.', hint };
}

export function placedIn(file: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, file }));
}
