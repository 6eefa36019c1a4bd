import { languageOf } from './language.ts';
import type { SongInput, SongRequest } from '../playback/load-song.ts';

/** What an element says of its song: the attributes, and texts that stand inside it. */
export interface SongGiven {
  song: SongInput | undefined;
  src: string | null;
  audio: string | null;
  lyrics: string | null;
  cards: string | null;
}

/** `<script type="text/plain" data-lyrics>` and its like: a text that stands in the page itself, without the page's own indentation. */
function inlineText(element: HTMLElement, kind: 'lyrics' | 'cards'): string | null {
  const text = element.querySelector(`:scope > script[data-${kind}]`)?.textContent ?? null;
  const indentation = /^[ \t]*(?=\S)/m.exec(text ?? '')?.[0] ?? '';
  return text && text.replaceAll(new RegExp(`^${indentation}`, 'gm'), '');
}

/** The request that an element makes, or undefined where it names no song. A song in memory goes first, then `src`, then the parts. */
export function songRequestOf(
  element: HTMLElement,
  { song, src, audio, lyrics, cards }: SongGiven,
): SongRequest | undefined {
  const base = element.ownerDocument.baseURI;
  if (song) return { base, song };
  if (src != null) return { base, src };
  const parts = {
    audio,
    lyrics,
    cards,
    lyricsText: inlineText(element, 'lyrics'),
    cardsText: inlineText(element, 'cards'),
  };
  const named = Object.entries(parts).filter((part): part is [string, string] => part[1] != null);
  return named.length > 0 ? { base, language: languageOf(element), ...Object.fromEntries(named) } : undefined;
}
