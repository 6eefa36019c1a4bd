import type { Card } from './cards.ts';
import { type FoldedText, foldKana, foldLines, type Span, spansOf } from './folded-text.ts';
import type { Line } from './lyrics.ts';
import { plainText } from './plain-text.ts';

/** A text of a song in which stands what was looked for. */
export interface Found {
  /** As it is displayed. */
  text: string;
  /** Where it stands in the text: UTF-16 offsets, `to` excluded. */
  marks: { from: number; to: number }[];
  /** The index of the line that is meant; -1 for a card. */
  line: number;
  /** The text is a translation of the line. */
  isTranslation: boolean;
  card: Card | undefined;
}

/** What may be looked through: what is displayed, and what is heard of it. */
interface Passage extends Omit<Found, 'marks'> {
  heard: string;
  /** What a stretch of `heard` is in `text`. */
  shown: (from: number, to: number) => { from: number; to: number };
}

/** Passages of one kind, as one text. */
interface Shelf {
  passages: Passage[];
  folded: FoldedText;
  /** What was looked for may run over the end of a passage into the next one. */
  runsOn: boolean;
}

/**
 * Looks through lines, their readings and translations, and the titles and texts of cards. Width, case, blanks, punctuation, and
 * hiragana or katakana make no difference. The search gives each line and each card once: lines in their order, then cards.
 */
export function createSongSearch(lines: readonly Line[], cards: readonly Card[]): (wanted: string) => Found[] {
  const hasReadings = lines.some(({ ruby }) => ruby.length > 0);
  const shelves = [
    shelve(lines.map(asWritten), true),
    shelve(hasReadings ? lines.map(asRead) : [], true),
    shelve(lines.flatMap(translationsOf), false),
    shelve(cards.flatMap(textsOf), false),
  ];
  return (wanted) => {
    const heard = foldKana(foldLines([wanted]).text);
    if (!heard) return [];
    const found = new Map<number | Card, Found>();
    for (const one of shelves.flatMap((shelf) => lookThrough(shelf, heard))) {
      const owner = one.card ?? one.line;
      if (!found.has(owner)) found.set(owner, one);
    }
    return [...found.values()].toSorted((one, other) => rank(one) - rank(other));
  };
}

const rank = ({ line }: Found) => (line < 0 ? Number.MAX_VALUE : line);

const asIs = (from: number, to: number) => ({ from, to });

function asWritten({ text }: Line, line: number): Passage {
  return { text, heard: text, line, isTranslation: false, card: undefined, shown: asIs };
}

function translationsOf({ translations }: Line, line: number): Passage[] {
  return translations.map((text) => ({
    text,
    heard: text,
    line,
    isTranslation: true,
    card: undefined,
    shown: asIs,
  }));
}

function textsOf(card: Card): Passage[] {
  const texts = [card.title, ...card.body.split('\n').map(plainText)];
  return texts.map((text) => ({ text, heard: text, line: -1, isTranslation: false, card, shown: asIs }));
}

/** A line with its readings in the place of what they are written over. */
function asRead(written: Line, line: number): Passage {
  const { text, ruby } = written;
  let heard = '';
  /** Of each UTF-16 unit of `heard`: what it belongs to in `text`. */
  const places: { from: number; to: number }[] = [];
  let done = 0;
  const goTo = (end: number) => {
    for (; done < end; done++) places.push({ from: done, to: done + 1 });
  };
  for (const { from, to, reading } of ruby) {
    heard += text.slice(done, from) + reading;
    goTo(from);
    for (let unit = 0; unit < reading.length; unit++) places.push({ from, to });
    done = to;
  }
  heard += text.slice(done);
  goTo(text.length);
  const shown = (from: number, to: number) => ({
    from: places[from]?.from ?? 0,
    to: places[to - 1]?.to ?? text.length,
  });
  return { ...asWritten(written, line), heard, shown };
}

function shelve(passages: Passage[], runsOn: boolean): Shelf {
  const { text, letters } = foldLines(passages.map(({ heard }) => heard));
  return { passages, folded: { text: foldKana(text), letters }, runsOn };
}

function lookThrough({ passages, folded: { text, letters }, runsOn }: Shelf, wanted: string): Found[] {
  const marksOf = new Map<Passage, Span[]>();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const [first, next] = spansOf(letters.slice(at, at + wanted.length));
    const passage = passages[first?.line ?? -1];
    if (!first || !passage || (next && !runsOn)) continue;
    const marks = marksOf.get(passage) ?? [];
    const last = marks.at(-1);
    if (!last || first.from >= last.to) marks.push(first);
    marksOf.set(passage, marks);
  }
  return Array.from(marksOf, ([passage, spans]) => {
    const { heard: _heard, shown, ...found } = passage;
    return { ...found, marks: spans.map(({ from, to }) => shown(from, to)) };
  });
}
