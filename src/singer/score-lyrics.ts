import { createStamp, readStamp } from '../core/time.ts';
import type { LyricLine, SungWord } from './score.ts';
import { quote, type Report } from './score-report.ts';
import type { Row } from './score-rows.ts';

/** Lines of lyrics as they fill with words. */
export interface LyricSheet {
  /** A line waits for its words until those of the lines before it have come: its first may belong to a phrase that is theirs. */
  addRow: (row: Row) => void;
  /** @param line where the word's text is written */
  addWord: (word: SungWord, line: number) => void;
  /** The lines that have words, in order. */
  finish: () => LyricLine[];
}

interface Waiting {
  row: Row;
  line: LyricLine;
  /** What is not spelt yet. */
  rest: string;
}

export function createLyricSheet(report: Report): LyricSheet {
  const lines: LyricLine[] = [];
  const waiting: Waiting[] = [];
  let next = 0;
  let hasStrayed = false;

  const addWord = (word: SungWord, line: number) => {
    const current = waiting[next];
    const start = current?.rest.search(/\S/u) ?? -1;
    const end = current && start >= 0 ? endOfWord(current.rest, start, word.text) : -1;
    if (!current || end < 0) {
      if (!hasStrayed) reportStray(word.text, current, line, report);
      hasStrayed = true;
      return;
    }
    word.text = current.rest.slice(start, end);
    current.line.words.push(word);
    current.rest = current.rest.slice(end);
    if (!current.rest.trim()) next++;
  };

  return {
    addRow(row) {
      if (hasStrayed) next = waiting.length;
      hasStrayed = false;
      const line: LyricLine = { text: row.value, words: [] };
      lines.push(line);
      if (row.value) waiting.push({ row, line, rest: row.value });
      checkRow(row, report);
    },
    addWord,
    finish() {
      for (const { row, rest } of hasStrayed ? [] : waiting.slice(next)) reportUnsung(row, rest, report);
      return lines.filter(({ words }) => words.length);
    },
  };
}

function checkRow({ value, line }: Row, report: Report): void {
  if (!value) report.error(line, 'empty-lyric', 'This line of lyrics is empty.', 'Write the line as it is shown.');
  const stamp = createStamp();
  if (Array.from(value.matchAll(/[[<]/gu)).some(({ index }) => readStamp(value, index, stamp)))
    report.error(
      line,
      'stamp-in-lyric',
      `${quote(value)} has a stamp in it.`,
      'Take it out: the stamps are made from the notes.',
    );
}

function reportUnsung({ line }: Row, rest: string, report: Report): void {
  const hint = 'Let the text rows after it spell the whole line, or mend the line.';
  report.error(line, 'lyric-unsung', `Of this line ${quote(rest.trim())} is not sung.`, hint);
}

function reportStray(text: string, current: Waiting | undefined, line: number, report: Report): void {
  const message = current
    ? `The text goes on with ${quote(text)}, the line of lyrics with ${quote(current.rest.trim())}.`
    : `The word ${quote(text)} belongs to no line of lyrics.`;
  const hint = current
    ? `Make text and the lyric row (line ${current.row.line}) the same.`
    : 'Write a row «lyric …» with the whole line before it.';
  report.error(line, 'text-not-lyric', message, hint);
}

/** Where a word ends in a text, blanks apart; -1 if it does not stand there. */
function endOfWord(text: string, start: number, word: string): number {
  let at = start;
  for (const letter of word.replaceAll(/\s/gu, '')) {
    while (/\s/u.test(text.charAt(at))) at++;
    if (!text.startsWith(letter, at)) return -1;
    at += letter.length;
  }
  return at;
}
