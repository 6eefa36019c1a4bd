import { type Card, parseCards } from '../../src/core/cards.ts';
import type { Line, Lyrics, Word } from '../../src/core/lyrics.ts';
import { findOccurrences, type Occurrence } from '../../src/core/matching.ts';

/** Lines that are sung for 5 s each, one every 10 s. */
export function lyricsOf(...texts: string[]): Lyrics {
  return { metadata: {}, lines: texts.map((text, index) => line(text, index * 10)), sections: [] };
}

export function line(text: string, start: number, end = start + 5, words: Word[] = []): Line {
  return { start, end, text, words, ruby: [], translations: [] };
}

/** A line of words that follow each other: `['優勝 ', 1, 2]`. */
export function lineOf(...words: [text: string, start: number, end: number][]): Line {
  const sung = words.map(([text, start, end]) => ({ text, start, end }));
  return line(sung.map((word) => word.text).join(''), sung[0]?.start ?? 0, sung.at(-1)?.end, sung);
}

/** Cards A, B, C …, each with its runs as an author writes them. */
export const cardsOf = (...cards: (string | string[])[]): Card[] =>
  parseCards(cards.map((runs, index) => `## ${'ABCDE'[index]}\n> ${[runs].flat().join('\n> ')}`).join('\n')).cards;

/** `A: 浜辺 + の歌`: the card, and what it marks in the lyric. */
export const marksOf = (lyrics: Lyrics, occurrences: readonly Occurrence[]): string[] =>
  occurrences.map(({ card, spans }) => {
    const marked = spans.map((span) => lyrics.lines[span.line]?.text.slice(span.from, span.to));
    return `${card.title}: ${marked.join(' + ')}`;
  });

export const find = (lyric: string[], ...cards: (string | string[])[]): string[] => {
  const lyrics = lyricsOf(...lyric);
  return marksOf(lyrics, findOccurrences(lyrics, cardsOf(...cards)).occurrences);
};

export const problemsOf = (lyric: string[], ...cards: (string | string[])[]) =>
  findOccurrences(lyricsOf(...lyric), cardsOf(...cards)).problems;
