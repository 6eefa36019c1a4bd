import { quote, type Report } from './score-report.ts';

const headerKeys = ['title', 'tempo', 'tonic', 'band', 'artist', 'ruby'] as const;
const sectionKeys = ['chords', 'lead', 'lyric', 'text', 'kana', 'notes'] as const;

export type HeaderKey = (typeof headerKeys)[number];
export type SectionKey = (typeof sectionKeys)[number];

/** A row of a score: its first word, and the rest. */
export interface Row<Key extends string = string> {
  key: Key;
  value: string;
  /** Counted from 1. */
  line: number;
}

/** A score as it is written: what stands before the first section, and each section. */
export interface ScoreRows {
  header: Row<HeaderKey>[];
  sections: { head: Row; rows: Row<SectionKey>[] }[];
}

/** Takes a text apart into its rows. `#` at the beginning of a row or after a blank, and before a blank, begins a remark. */
export function readRows(text: string, report: Report): ScoreRows {
  const score: ScoreRows = { header: [], sections: [] };
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const [, key, value = ''] = /^(\S+)\s*(.*)$/su.exec(withoutRemark(raw)) ?? [];
    if (key) addRow(score, { key, value, line: index + 1 }, report);
  }
  return score;
}

function withoutRemark(raw: string): string {
  const row = raw.replace(/^\uFEFF/u, '').trim();
  const remark = /(?<!\S)#(?!\S)/u.exec(row);
  return remark ? row.slice(0, remark.index).trimEnd() : row;
}

function addRow({ header, sections }: ScoreRows, row: Row, report: Report): void {
  const section = sections.at(-1);
  if (row.key === 'section') sections.push({ head: row, rows: [] });
  else if (isOf(headerKeys, row)) {
    if (!section) header.push(row);
    else
      report.error(
        row.line,
        'late-header',
        `«${row.key}» is said of the whole song.`,
        'Move it before the first section.',
      );
  } else if (isOf(sectionKeys, row)) {
    if (section) section.rows.push(row);
    else
      report.error(
        row.line,
        'no-section',
        `«${row.key}» belongs to no section.`,
        'Write a row «section verse1 style=verse» before it.',
      );
  } else
    report.error(
      row.line,
      'unknown-row',
      `A row cannot begin with ${quote(row.key)}.`,
      `Begin it with one of ${rowKeys}, or with # for a remark.`,
    );
}

const rowKeys = [...headerKeys, 'section', ...sectionKeys].join(', ');

function isOf<Key extends string>(keys: readonly Key[], row: Row): row is Row<Key> {
  return keys.some((key) => key === row.key);
}
