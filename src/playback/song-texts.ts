import { formatLrc } from '../core/lrc-format.ts';
import { parseSongFile } from '../core/song.ts';
import { type Fetching, fetchText, type TextKind } from './fetch-text.ts';
import type { SongInput, SongParts, SongRequest } from './load-song.ts';
import { resolveAddress } from './resolve-address.ts';

export interface SongTexts {
  /** LRC. */
  lyrics: string;
  /** Markdown. */
  cards?: string;
}

type SomeTexts = { [Kind in 'lyrics' | 'cards']?: string | undefined };

/**
 * The texts of a song that is being played, as its author wrote them. Undefined where they cannot be had: cards that stand in memory as
 * cards are no text any more.
 */
export async function readSongTexts(request: SongRequest, signal: AbortSignal): Promise<SongTexts | undefined> {
  const fetching = { signal, timeout: request.timeout ?? 15 };
  const base = request.base ?? document.baseURI;
  try {
    const { lyrics, cards } = await readTexts(request, base, fetching);
    return lyrics ? { lyrics, ...(cards && { cards }) } : undefined;
  } catch {
    return undefined;
  }
}

async function readTexts(request: SongRequest, base: string, fetching: Fetching): Promise<SomeTexts> {
  if ('song' in request) return textsInMemory(request.song);
  if (!('src' in request)) return fetchTexts(request, base, fetching);
  const file = await fetchText(resolveAddress(request.src, base) ?? '', 'song', fetching);
  const { lyrics, cards } = parseSongFile(file.content).song ?? {};
  return fetchTexts({ lyrics, cards }, file.address, fetching);
}

function textsInMemory({ lyrics, cards }: SongInput): SomeTexts {
  if (typeof cards === 'object' && cards.length > 0) return {};
  return {
    lyrics: typeof lyrics === 'string' ? lyrics : formatLrc(lyrics),
    cards: typeof cards === 'string' ? cards : undefined,
  };
}

async function fetchTexts(parts: SongParts, base: string, fetching: Fetching): Promise<SomeTexts> {
  const read = async (kind: TextKind, address: string | undefined) => {
    const absolute = address && resolveAddress(address, base);
    return absolute ? (await fetchText(absolute, kind, fetching)).content : undefined;
  };
  const [lyrics, cards] = await Promise.all([
    parts.lyricsText ?? read('lyrics', parts.lyrics),
    parts.cardsText ?? read('cards', parts.cards),
  ]);
  return { lyrics, cards };
}
