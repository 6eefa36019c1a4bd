import { countUntil } from './count-until.ts';
import { type FoldedText, isEdge } from './folded-text.ts';
import { createPhraseFinder } from './letter-pairs.ts';

/** Where a folded phrase stands in a folded lyric: units from `from`, `to` excluded. */
export interface Place {
  phrase: string;
  from: number;
  to: number;
}

/** The places of all phrases in a lyric. No two of them overlap: where phrases do, the longest is meant. */
export interface SungPhrases {
  /** Sorted by `from`. */
  places(phrase: string): readonly Place[];
  startingAt(unit: number): Place | undefined;
  /** The first place of the phrase that begins at this unit or later. */
  next(phrase: string, unit: number): Place | undefined;
  /** The place where the phrase is first sung, or that of the longer phrase it is a part of there. */
  first(phrase: string): Place | undefined;
}

export function findSungPhrases(lyric: FoldedText, phrases: ReadonlySet<string>): SungPhrases {
  const find = createPhraseFinder(lyric.text);
  const placesOf = (phrase: string): Place[] =>
    find(phrase)
      .map((from) => ({ phrase, from, to: from + phrase.length }))
      .filter(({ from, to }) => isEdge(lyric, from) && isEdge(lyric, to));
  const found = new Map([...phrases].map((phrase) => [phrase, placesOf(phrase)]));
  const owners = allot([...found.values()].flat(), lyric.text.length);
  const meant = new Map([...found].map(([phrase, places]) => [phrase, places.filter((p) => owners[p.from] === p)]));
  const places = (phrase: string): readonly Place[] => meant.get(phrase) ?? [];
  return {
    places,
    startingAt: (unit) => (owners[unit]?.from === unit ? owners[unit] : undefined),
    next: (phrase, unit) => places(phrase)[countUntil(places(phrase), (place) => place.from, unit - 1)],
    first(phrase) {
      const [place] = found.get(phrase) ?? [];
      return place && (owners[place.from] ?? owners[place.to - 1]);
    },
  };
}

/** To whom each unit of the lyric belongs: the longest first, of equal ones the earlier. */
function allot(places: readonly Place[], units: number): (Place | undefined)[] {
  const owners = Array.from<Place | undefined>({ length: units });
  for (const place of places.toSorted((a, b) => length(b) - length(a) || a.from - b.from)) {
    // Whoever was there before is at least as long, so it would cover one of the ends.
    if (owners[place.from] || owners[place.to - 1]) continue;
    for (let unit = place.from; unit < place.to; unit++) owners[unit] = place;
  }
  return owners;
}

const length = ({ from, to }: Place): number => to - from;
