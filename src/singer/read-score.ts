import type { Problem } from '../core/problem.ts';
import { checkReadings, checkUse } from './check-readings.ts';
import { checkSinging } from './check-singing.ts';
import { barCount, type Score } from './score.ts';
import { readHeader } from './score-header.ts';
import { createLyricSheet } from './score-lyrics.ts';
import { readPhrases } from './score-phrases.ts';
import { createReport } from './score-report.ts';
import { readRows } from './score-rows.ts';
import { readSection } from './score-sections.ts';

/**
 * Reads a `score.txt` and checks it. Never throws. With an error among the problems the score is not what its author meant; a warning tells
 * of what can be sung and was probably not meant so.
 * @param file the name by which the problems call it
 */
export function readScore(text: string, file: string): { score: Score; problems: Problem[] } {
  const report = createReport(file);
  const { header, sections } = readRows(text, report);
  const score: Score = { ...readHeader(header, report), sections: [], lines: [] };
  const sheet = createLyricSheet(report);
  const written = sections.flatMap((rows) => {
    const section = readSection(rows, barCount(score), score.tonic, report);
    score.sections.push(section);
    return readPhrases(rows.rows, score, section, sheet, report);
  });
  score.lines = sheet.finish();
  if (!written.length)
    report.error(
      1,
      'no-phrases',
      'Nothing is sung in this score.',
      'Write a section, and in it lyric, text, kana and notes.',
    );
  checkSinging(written, score, report);
  checkReadings(written, score, report);
  checkUse({ header, sections }, report);
  return { score, problems: report.problems() };
}
