import type { LyricSheet } from './score-lyrics.ts';
import { endBar, readNotes, type WrittenNote } from './score-notes.ts';
import { count, quote, type Report } from './score-report.ts';
import type { Row, SectionKey } from './score-rows.ts';
import { readWords, type WrittenWord } from './score-words.ts';
import {
  type Note,
  type Phrase,
  type Score,
  type ScoreSection,
  stepLength,
  stepsInBar,
  type SungWord,
} from './score.ts';
import { timeMoras } from './sung-note.ts';

/** The lines of a phrase's rows, where what is wrong with it is reported. */
export interface WrittenPhrase {
  phrase: Phrase;
  kanaLine: number;
  notesLine: number;
}

type Song = Pick<Score, 'tempo' | 'tonic'>;

/** Gives a section its phrases, and the lyrics their words. */
export function readPhrases(
  rows: readonly Row<SectionKey>[],
  song: Song,
  section: ScoreSection,
  sheet: LyricSheet,
  report: Report,
): WrittenPhrase[] {
  const written: WrittenPhrase[] = [];
  const open: Partial<Record<SectionKey, Row>> = {};
  let bars = 0;
  for (const row of rows) {
    if (row.key === 'lyric') sheet.addRow(row);
    if (row.key === 'text' || row.key === 'kana') {
      reportLoose(open[row.key], report);
      open[row.key] = row;
    }
    if (row.key !== 'notes') continue;
    const { text, kana } = open;
    delete open.text;
    delete open.kana;
    const measure = readNotes(row, report);
    const { notes } = measure;
    const words = readPhraseWords(text, kana, row, notes.length, report);
    const phrase = {
      words: placeWords(words, notes, (section.firstBar + bars) * stepsInBar, song, section),
      line: text?.line ?? row.line,
    };
    if (phrase.words.length) {
      section.phrases.push(phrase);
      written.push({ phrase, kanaLine: kana?.line ?? row.line, notesLine: row.line });
      for (const word of phrase.words) sheet.addWord(word, phrase.line);
    }
    if (!measure.bars || measure.steps > measure.lastBarLine) endBar(measure, row.line, report);
    bars += measure.bars;
  }
  reportLoose(open.text ?? open.kana, report);
  checkLength(bars, section, rows, report);
  return written;
}

function reportLoose(row: Row | undefined, report: Report): void {
  if (row)
    report.error(
      row.line,
      'loose-row',
      `No notes belong to this ${row.key}.`,
      'A phrase is three rows: text, kana, notes.',
    );
}

/** The words of a phrase, if it has as many notes as they need. Notes alone may be rests. */
function readPhraseWords(
  text: Row | undefined,
  kana: Row | undefined,
  notes: Row,
  noteCount: number,
  report: Report,
): WrittenWord[] {
  if (!text || !kana) {
    const lacks = [text ? '' : 'text', kana ? '' : 'kana'].filter(Boolean).join(' and ');
    if (text || kana || noteCount)
      report.error(
        notes.line,
        'no-words',
        `These notes have no ${lacks}.`,
        'A phrase is three rows: text, kana, notes. For instruments write lead.',
      );
    return [];
  }
  const words = readWords(text, kana, report);
  const tokens = words.reduce((sum, word) => sum + word.notes.length, 0);
  if (tokens !== noteCount) {
    const message = `There ${noteCount === 1 ? 'is' : 'are'} ${count(noteCount, 'note')} for ${tokens} kana.`;
    report.error(
      notes.line,
      'note-count',
      message,
      'Each kana that stands between blanks has one note; rests have none.',
    );
  }
  return words;
}

function checkLength(bars: number, section: ScoreSection, rows: readonly Row<SectionKey>[], report: Report): void {
  const { chords, name } = section;
  if (!bars || !chords.length || bars === chords.length) return;
  const line = rows.find(({ key }) => key === 'chords')?.line ?? 1;
  const hint =
    bars > chords.length
      ? 'Add chords, one for each bar.'
      : 'Take chords off, or add a phrase; one of rests is «notes r-------».';
  report.error(
    line,
    'section-length',
    `The section ${quote(name)} has ${count(chords.length, 'chord')}, and phrases of ${count(bars, 'bar')}.`,
    hint,
  );
}

/** Words with the notes that there are for them; those that have none are left out. */
function placeWords(
  words: readonly WrittenWord[],
  notes: readonly WrittenNote[],
  firstStep: number,
  song: Song,
  section: ScoreSection,
): SungWord[] {
  let next = 0;
  return words.flatMap(({ text, notes: tokens }) => {
    const own = notes.slice(next, (next += tokens.length));
    const sung = own.map((note, index) => placeNote(note, tokens[index] ?? [], firstStep, song, section));
    return sung.length ? [{ text, notes: sung }] : [];
  });
}

function placeNote(
  { height, degree, step, steps }: WrittenNote,
  kana: readonly string[],
  firstStep: number,
  song: Song,
  section: ScoreSection,
): Note {
  const start = (firstStep + step) * stepLength(song);
  const end = (firstStep + step + steps) * stepLength(song);
  const pitch = song.tonic + section.transpose + height;
  return { pitch, degree, start, end, step: firstStep + step, steps, moras: timeMoras(kana, start, end) };
}
