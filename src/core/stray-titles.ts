import { isQuote, type MarkdownLine } from './markdown-lines.ts';
import type { Problem } from './problem.ts';

const title = /^ {0,3}[#＃]\s+\S/;

/**
 * Headings with one «#» that were probably meant as cards: those with a quote under them, and before the first card all but one, which
 * is the title of the whole text.
 */
export function findStrayTitles(lines: readonly MarkdownLine[], firstCard = Infinity): Problem[] {
  return lines
    .filter(({ text, code }) => !code && title.test(text))
    .filter((line, index) => hasQuote(lines, line) || (index > 0 && line.number < firstCard))
    .map(({ text, number: line }) => ({
      severity: 'warning',
      code: 'stray-title',
      message: `«${text.trim()}» begins no card, for it has only one «#».`,
      hint: 'Begin it with «##» if it is a card.',
      line,
    }));
}

function hasQuote(lines: readonly MarkdownLine[], { number }: MarkdownLine): boolean {
  return isQuote(lines.slice(number).find(({ text }) => text.trim()));
}
