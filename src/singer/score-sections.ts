import { type LeadNote, type ScoreSection, stepsInBar } from './score.ts';
import { isStyleName, styleNames } from './band/arrangements.ts';
import { parseChord } from './chords.ts';
import { readNotes } from './score-notes.ts';
import { quote, type Report } from './score-report.ts';
import type { Row, ScoreRows, SectionKey } from './score-rows.ts';

const widestTranspose = 12;

/** A section without its phrases. */
export function readSection(
  section: ScoreRows['sections'][number],
  firstBar: number,
  tonic: number,
  report: Report,
): ScoreSection {
  const { head, rows } = section;
  const [name = '', ...options] = head.value.split(/\s+/u);
  if (!name)
    report.error(head.line, 'nameless-section', 'This section has no name.', 'Write one: section verse1 style=verse.');
  const { style = name, transpose } = readOptions(options, head.line, report);
  checkStyle(style, head.line, report);
  const shift = transpose === undefined ? 0 : readTranspose(transpose, head.line, report);
  const chords = rowsOf(rows, 'chords').flatMap((row) => readChords(row, report));
  if (!chords.length)
    report.error(
      head.line,
      'no-chords',
      `The section ${quote(name)} has no chords.`,
      'Write a chord for each bar: chords F | G | Em | Am.',
    );
  const place = { firstStep: firstBar * stepsInBar, steps: chords.length * stepsInBar };
  const lead = readLead(rowsOf(rows, 'lead'), tonic + shift, place, report);
  return { name, style, transpose: shift, chords, firstBar, phrases: [], lead };
}

const rowsOf = (rows: readonly Row<SectionKey>[], key: SectionKey) => rows.filter((row) => row.key === key);

function readOptions(options: readonly string[], line: number, report: Report): { style?: string; transpose?: string } {
  const read: { style?: string; transpose?: string } = {};
  for (const option of options) {
    const [, key, value] = /^(style|transpose)=(\S+)$/u.exec(option) ?? [];
    if (key === 'style' && value) read.style = value;
    else if (key === 'transpose' && value) read.transpose = value;
    else
      report.error(
        line,
        'unknown-option',
        `A section has no ${quote(option)}.`,
        'After its name may stand style=… and transpose=….',
      );
  }
  return read;
}

function checkStyle(style: string, line: number, report: Report): void {
  if (style && !isStyleName(style))
    report.error(
      line,
      'unknown-style',
      `The band knows no style ${quote(style)}.`,
      `Write style= and one of ${styleNames.join(', ')}.`,
    );
}

function readTranspose(value: string, line: number, report: Report): number {
  const shift = /^[-+]?\d{1,2}$/u.test(value) ? Number(value) : NaN;
  if (Math.abs(shift) <= widestTranspose) return shift;
  report.error(
    line,
    'bad-transpose',
    `${quote(value)} is no number of semitones.`,
    `Write a whole number, -${widestTranspose} to ${widestTranspose}.`,
  );
  return 0;
}

/** Bar lines at both ends of the row are not needed. */
function readChords({ value, line }: Row, report: Report): string[] {
  const chords = value
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((chord) => chord.trim());
  for (const chord of chords)
    if (!parseChord(chord))
      report.error(
        line,
        'unknown-chord',
        `${quote(chord)} is no chord.`,
        'Write one chord for each bar, as in C major, such as Am, F, G7, Cmaj7 or Dm7.',
      );
  return chords;
}

function readLead(
  rows: readonly Row[],
  tonic: number,
  place: { firstStep: number; steps: number },
  report: Report,
): LeadNote[] {
  const lead: LeadNote[] = [];
  let step = place.firstStep;
  for (const row of rows) {
    const { notes, steps } = readNotes(row, report);
    lead.push(...notes.map((note) => ({ pitch: tonic + note.height, step: step + note.step, steps: note.steps })));
    if (step + steps > place.firstStep + place.steps)
      report.error(
        row.line,
        'long-lead',
        'The lead goes on after the last chord of the section.',
        'Take notes off, or give it more chords.',
      );
    step += steps;
  }
  return lead;
}
