/** A figure that the project has promised, and what came out. */
export interface Verdict {
  what: string;
  target: string;
  measured: string;
  holds: boolean;
}

/** One part of the report. */
export interface Section {
  title: string;
  /** How it was measured: plain sentences. */
  method: string;
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  verdicts: readonly Verdict[];
}

export function formatSection({ title, method, header, rows, verdicts }: Section): string {
  const promises = verdicts.map(({ what, target, measured, holds }) => [
    what,
    target,
    measured,
    holds ? 'yes' : '**no**',
  ]);
  const verdictTable = promises.length > 0 ? [formatTable(['Promise', 'Target', 'Measured', 'Holds'], promises)] : [];
  return [`## ${title}`, method, formatTable(header, rows), ...verdictTable].join('\n\n');
}

export const formatTable = (header: readonly string[], rows: Section['rows']): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Puts sections into a document of sections: those that were there before under the same title are replaced, the others stay. */
export function replaceSections(
  document: string,
  head: string,
  sections: readonly Section[],
  order: readonly string[],
): string {
  const [, ...parts] = document.split(/^(?=## )/mu);
  const byTitle = new Map(parts.map((part) => [titleOf(part), part.trim()]));
  for (const section of sections) byTitle.set(section.title, formatSection(section));
  const kept = order.flatMap((title) => byTitle.get(title) ?? []);
  return `${[head, ...kept].join('\n\n')}\n`;
}

const titleOf = (part: string): string => /^## (.*)$/mu.exec(part)?.[1] ?? '';

/** Rounded, for a cell: three digits that count are enough. */
export const round = (value: number): number => Number(value.toFixed(Math.abs(value) < 100 ? 1 : 0));
export const milliseconds = (value: number): string => `${round(value)} ms`;
