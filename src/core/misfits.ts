import type { Card } from './cards.ts';
import { findForgottenQuote } from './forgotten-quote.ts';
import type { Lyrics } from './lyrics.ts';
import { createNearestLyric } from './nearest-lyric.ts';
import type { Problem } from './problem.ts';
import type { Step, SungLyric } from './runs.ts';
import type { Place } from './sung-phrases.ts';

/** How the cards of a song were found in its lyric. */
export interface CardMatch {
  lyrics: Lyrics;
  sung: SungLyric;
  /** Of each card: what its runs were read as. */
  runs: ReadonlyMap<Card, readonly Step[][]>;
  /** For which cards each place is meant. */
  holders: ReadonlyMap<Place, readonly { card: Card }[]>;
}

type Fault = Pick<Problem, 'severity' | 'code' | 'message' | 'hint'>;

/** Phrases that do not call up their card, or not theirs alone. */
export function findMisfits(match: CardMatch): Problem[] {
  const findFault = createFaultFinder(match);
  return [...match.runs].flatMap(([card, steps]) => {
    // A phrase that stands in a card more than once is told of once, where it stands first.
    const phrases = new Map(
      steps
        .flat()
        .toReversed()
        .map((step) => [step.phrase, step]),
    );
    const faults = [...phrases.values()].toReversed().flatMap((step) => {
      const fault = findFault(step, card);
      const line = step.line ?? card.line;
      return fault ? [{ ...fault, ...(line && { line }) }] : [];
    });
    return faults.concat(findForgottenQuote(card, match.sung.folded));
  });
}

function createFaultFinder({ lyrics, sung, holders }: CardMatch) {
  const describeNearest = createNearestLyric(lyrics, sung.folded);
  const [owners, sharers] = [new Map<string, Set<Card>>(), new Map<string, Set<Card>>()];
  for (const [place, passages] of holders) {
    const cards = new Set(passages.map((passage) => passage.card));
    addAll(owners, place.phrase, cards);
    if (cards.size > 1) addAll(sharers, place.phrase, cards);
  }
  return ({ phrase, written }: Step, card: Card): Fault | undefined => {
    const winner = sung.phrases.first(phrase);
    if (!winner) return notSung(`«${written}» of the card «${card.title}» is not sung${describeNearest(written)}.`);
    const isOwner = Boolean(owners.get(phrase)?.has(card));
    const rivals = isOwner ? sharers.get(phrase) : owners.get(winner.phrase);
    if (!rivals || rivals.has(card) !== isOwner) return undefined;
    // Those who share a phrase are told of it once, together.
    if (isOwner) sharers.delete(phrase);
    return shared(written, new Set([...rivals, card]));
  };
}

function addAll(groups: Map<string, Set<Card>>, phrase: string, cards: ReadonlySet<Card>): void {
  const group = groups.get(phrase);
  if (!group) groups.set(phrase, new Set(cards));
  else for (const card of cards) group.add(card);
}

function notSung(message: string): Fault {
  const hint = 'Write it as it is sung; « / » parts phrases, « / … / » stands for words in between.';
  return { severity: 'error', code: 'phrase-not-sung', message, hint };
}

function shared(written: string, cards: ReadonlySet<Card>): Fault {
  const titles = Array.from(cards, ({ title }) => `«${title}»`).join(', ');
  const message = `«${written}» is sung where more than one card is meant: ${titles}.`;
  const hint = 'Give each card words of its own, or more of the words around them.';
  return { severity: 'warning', code: 'phrase-shared', message, hint };
}
