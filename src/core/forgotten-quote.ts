import { type Card, splitPhrases } from './cards.ts';
import { type FoldedText, foldLines } from './folded-text.ts';
import type { Problem } from './problem.ts';
import { isOtherWords } from './runs.ts';
import { writtenLines } from './written-lines.ts';

/** A term that stands alone may be sung by chance; this many letters are not. */
const fewestLetters = 8;

/** A card that no phrase calls up, though the first line of its text is sung: its author forgot the «>». */
export function findForgottenQuote(card: Card, lyric: FoldedText): Problem[] {
  const [first = ''] = card.body.split('\n');
  if (card.runs.length || /^\s*[-*+#|$!]/.test(first)) return [];
  const phrases = splitPhrases(first).filter((phrase) => !isOtherWords(phrase));
  const heard = phrases.map((phrase) => foldLines([phrase]).text);
  if (heard.join('').length < fewestLetters || !heard.every((phrase) => lyric.text.includes(phrase))) return [];
  const line = writtenLines.bodies.get(card) ?? card.line;
  const message = `«${first.trim()}» of the card «${card.title}» is sung, but does not call the card up.`;
  const hint = 'Write «> » before it if the card is to come up when it is sung.';
  return [{ severity: 'warning', code: 'quote-forgotten', message, hint, ...(line && { line }) }];
}
