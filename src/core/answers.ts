import type { Question } from './cards.ts';
import { foldKana, foldLines } from './folded-text.ts';

/** A number keeps its point and its sign: 1.5 is neither 15 nor -1.5. */
const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)%?$/;

/** Whether a question can be answered: its author says what is right. */
export function isAnswerable({ choices, answers }: Question): boolean {
  return answers.length > 0 || choices.some(({ right }) => right);
}

/**
 * Whether what was typed is one of the answers to a question. Width, case, blanks, punctuation, and hiragana or katakana make no
 * difference.
 */
export function isRightAnswer(typed: string, { answers }: Question): boolean {
  const heard = heardOf(typed);
  return heard !== '' && answers.some((answer) => heardOf(answer) === heard);
}

function heardOf(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const digits = plain.replace(/(?<=\d),(?=\d{3})/g, '').replace(/^[−‐–]/, '-');
  if (number.test(digits)) return `${Number.parseFloat(digits)}${digits.endsWith('%') ? '%' : ''}`;
  // Of a sign alone nothing would be heard.
  return foldKana(foldLines([plain]).text) || plain;
}
