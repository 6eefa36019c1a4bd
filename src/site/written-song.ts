import { parseCards } from '../core/cards.ts';
import { parseLrc } from '../core/lrc.ts';
import { findOccurrences } from '../core/matching.ts';

/** What the player would make of texts that somebody has written. */
export interface WrittenSong {
  /** Without a line that has its time there is nothing to play along with. */
  timed: boolean;
  /** Titles of the cards that never come up: none of their phrases is in the lyrics. */
  unsung: string[];
  /** There is text for cards, but no card in it. */
  cardless: boolean;
}

/** Never throws. */
export function checkWritten(lyrics: string, cards: string): WrittenSong {
  const sung = parseLrc(lyrics).lyrics;
  const written = parseCards(cards).cards;
  const found = new Set(findOccurrences(sung, written).occurrences.map(({ card }) => card));
  return {
    timed: sung.lines.some(({ text }) => text !== ''),
    unsung: written.filter((card) => !found.has(card)).map(({ title }) => title),
    cardless: cards.trim() !== '' && written.length === 0,
  };
}
