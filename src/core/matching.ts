import type { Card } from './cards.ts';
import { foldLines, type Span, spansOf } from './folded-text.ts';
import type { Lyrics } from './lyrics.ts';
import { type CardMatch, findMisfits } from './misfits.ts';
import type { Problem } from './problem.ts';
import { findRun, readRun, type Step, type SungLyric } from './runs.ts';
import { timeLetters } from './singing-times.ts';
import { findSungPhrases, type Place } from './sung-phrases.ts';

/** A place in the song where a card is meant. Times are seconds. */
export interface Occurrence {
  card: Card;
  /** Where its first phrase begins to be sung. */
  start: number;
  /** Where its last phrase has been sung. */
  end: number;
  phrases: { start: number; end: number }[];
  /** The phrases as they are displayed: UTF-16 offsets into the text of the line with that index. */
  spans: Span[];
}

export interface FoundOccurrences {
  /** Sorted by start. */
  occurrences: Occurrence[];
  problems: Problem[];
}

/** The phrases of a card that are sung in one go, and the units of the lyric that they reach over. */
interface Passage {
  card: Card;
  places: Place[];
  from: number;
  to: number;
}

/**
 * Where in a song each card is meant. Never throws. A phrase that is not sung, or that is sung for more than one card at once, is
 * told in `problems`, at its own line where that is known.
 */
export function findOccurrences(lyrics: Lyrics, cards: readonly Card[]): FoundOccurrences {
  const match = matchCards(lyrics, cards);
  return { occurrences: match.occurrences, problems: findMisfits(match) };
}

/** The occurrences, sorted by start, with all that `findMisfits` asks for: who only plays needs no problems at once. */
function matchCards(lyrics: Lyrics, cards: readonly Card[]): CardMatch & { occurrences: Occurrence[] } {
  const folded = foldLines(lyrics.lines.map((line) => line.text));
  const runs = new Map(cards.map((card) => [card, card.runs.map(readRun)]));
  const wanted = new Set([...runs.values()].flat(2).map((step) => step.phrase));
  timeLetters(lyrics, folded.letters);
  const sung = { folded, phrases: findSungPhrases(folded, wanted) };
  const passages = keepFullest([...runs].flatMap(([card, steps]) => findPassages(card, steps, sung)));
  const occurrences = passages.map((passage) => toOccurrence(passage, sung)).toSorted((a, b) => a.start - b.start);
  return { lyrics, sung, runs, occurrences, holders: groupByPlace(passages) };
}

/** Of the passages of one card, those that lie inside another tell nothing new. */
function findPassages(card: Card, runs: readonly Step[][], sung: SungLyric): Passage[] {
  const passages = runs.flatMap((run) => findRun(run, sung)).map((places) => toPassage(card, places));
  let end = 0;
  return passages
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ to }) => {
      const reachesOn = to > end;
      end = Math.max(end, to);
      return reachesOn;
    });
}

function toPassage(card: Card, places: Place[]): Passage {
  return { card, places, from: places[0]?.from ?? 0, to: places.at(-1)?.to ?? 0 };
}

/** Where cards share a phrase, the one that has more of the words around it is meant. Equals all stay. */
function keepFullest(passages: readonly Passage[]): Passage[] {
  const groups = groupByPlace(passages);
  return passages.filter(({ places: [first], places }) => {
    const rivals = (first && groups.get(first)) ?? [];
    return !rivals.some(
      (rival) => rival.places.length > places.length && places.every((p) => rival.places.includes(p)),
    );
  });
}

function groupByPlace(passages: readonly Passage[]): Map<Place, Passage[]> {
  const groups = new Map<Place, Passage[]>();
  for (const passage of passages) {
    for (const place of passage.places) {
      const group = groups.get(place);
      if (group) group.push(passage);
      else groups.set(place, [passage]);
    }
  }
  return groups;
}

function toOccurrence({ card, places }: Passage, { folded }: SungLyric): Occurrence {
  const sung = places.map(({ from, to }) => folded.letters.slice(from, to));
  const phrases = sung.map((letters) => {
    const start = letters[0]?.start ?? 0;
    return { start, end: Math.max(start, letters.at(-1)?.end ?? 0) };
  });
  const start = phrases[0]?.start ?? 0;
  return { card, start, end: Math.max(start, phrases.at(-1)?.end ?? 0), phrases, spans: sung.flatMap(spansOf) };
}
