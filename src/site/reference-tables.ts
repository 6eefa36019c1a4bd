import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { japaneseTables } from './reference-japanese.ts';
import type { SiteLanguage } from './site-language.ts';

export interface ReferenceTable {
  title: string;
  head: readonly string[];
  /** Cells as Markdown. */
  rows: readonly (readonly string[])[];
}

/** What docs/reference.md, which is made of the comments in the source, says of `<karaoke-player>` under a title. */
function chapterPart(title: string): string {
  const reference = readFileSync(join(import.meta.dirname, '../../docs/reference.md'), 'utf8');
  const [, chapter = ''] = reference.split(/^## `<karaoke-player>`$/m);
  const [, part] = new RegExp(`^### ${title}\\n([^]*?)(?=^##|(?![^]))`, 'm').exec(chapter) ?? [];
  return part ?? '';
}

/** The cells of a row, each as it is written. */
const cellsOf = (row: string) => Array.from(row.matchAll(/\|((?:\\.|[^|\\])+)/g), ([, cell = '']) => cell.trim());

/** A table of the reference as it is written there, in English. Throws where there is none of this title. */
export function referenceTable(title: string): ReferenceTable {
  const [head, , ...rows] = chapterPart(title)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  if (head === undefined) throw new Error(`docs/reference.md has no table «${title}».`);
  return { title, head, rows };
}

/** What a row is about: `play` for `play()`, or the property where there is no attribute. */
export function rowName(cells: readonly string[]): string {
  const first = cells.find(Boolean) ?? '';
  return /^`(?<name>[\w-]+)/.exec(first)?.groups?.['name'] ?? '';
}

const withoutEnglish = (cell: string) => cell.replace('(read only)', '(読むだけ)').replace(/^\(.*/, '(名前なし)');

/** The same table in a language. What has not been translated yet is as it is in the source; a test says so. */
export function tableIn(language: SiteLanguage, title: string): ReferenceTable {
  const table = referenceTable(title);
  const japanese = language === 'ja' && japaneseTables[title];
  if (!japanese) return table;
  const rows = table.rows.map((cells) => {
    const told = japanese.rows[rowName(cells)];
    const last = cells.length - 1;
    return cells.map((cell, index) => (index === last ? (told ?? cell) : withoutEnglish(cell)));
  });
  return { title: japanese.title, head: japanese.head, rows };
}

/** The code that stands with a table of the reference. Throws where there is none. */
export function referenceCode(title: string): string {
  const [, code] = /^```\w+\n([^]*?)^```$/m.exec(chapterPart(title)) ?? [];
  if (code === undefined) throw new Error(`docs/reference.md has no code with «${title}».`);
  return code.trim();
}
