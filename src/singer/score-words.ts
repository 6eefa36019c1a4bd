import { soundOf, splitMoras, toKatakana } from './kana.ts';
import { count, quote, type Report } from './score-report.ts';
import type { Row } from './score-rows.ts';

/** A word as it is written: what is shown, and what is sung, the moras of each note. */
export interface WrittenWord {
  text: string;
  notes: string[][];
}

/** A longer word would light up for very long: it has not been split. */
const longestWord = 40;

/** The words of a phrase, from its `text` and `kana` rows. Where the two do not fit each other, those that both have. */
export function readWords(text: Row, kana: Row, report: Report): WrittenWord[] {
  const texts = text.value.split('/').map((word) => word.trim());
  const tokens = kana.value.split('/').map((word) => word.split(/\s+/u).filter(Boolean));
  const words = texts.map((word, index) => ({ text: word, tokens: tokens[index] ?? [] }));
  const isEven = texts.length === tokens.length;
  if (!isEven) {
    const message = `The text has ${count(texts.length, 'word')}, the kana ${tokens.length}.`;
    report.error(kana.line, 'word-count', message, 'Split both rows by / at the same places.');
  }
  for (const word of words) checkWord(word, text.line, isEven ? kana.line : undefined, report);
  const readToken = createTokenReader(kana.line, report);
  return words
    .map((word) => ({ text: word.text, notes: word.tokens.map(readToken) }))
    .filter((word) => word.text && word.notes.length);
}

function checkWord(
  word: { text: string; tokens: string[] },
  textLine: number,
  kanaLine: number | undefined,
  report: Report,
): void {
  if (!word.text) report.error(textLine, 'empty-word', 'A word is empty.', 'Write something before and behind each /.');
  if (word.text.length > longestWord)
    report.error(
      textLine,
      'long-word',
      `The word ${quote(word.text)} is longer than ${longestWord} letters.`,
      'Split it by / in text and kana.',
    );
  if (kanaLine && word.text && !word.tokens.length)
    report.error(
      kanaLine,
      'silent-word',
      `There is no kana for the word ${quote(word.text)}.`,
      'Write what is sung, or join it to the word before.',
    );
}

/** Reads one token after the other: the moras of a note. What is none is reported, and sung as ア. */
function createTokenReader(line: number, report: Report): (token: string) => string[] {
  let vowel: string | undefined;
  return (token) => {
    const moras = splitMoras(toKatakana(token));
    if (!moras) {
      report.error(
        line,
        'unknown-kana',
        `${quote(token)} is not made of kana that can be sung.`,
        'Write it in katakana, a blank after each note.',
      );
      return ['ア'];
    }
    if (moras.length > 2)
      report.error(
        line,
        'crowded-note',
        `${quote(token)} has ${moras.length} moras.`,
        'Put a blank between them: one note holds two at most.',
      );
    if (moras[0] === 'ッ' || (moras[0] === 'ー' && !soundOf('ー', vowel)))
      report.error(line, 'unsung-kana', `${quote(token)} cannot be sung by itself.`, 'Join it to the kana before it.');
    for (const mora of moras) vowel = soundOf(mora, vowel)?.vowel;
    return moras.slice(0, 2);
  };
}
