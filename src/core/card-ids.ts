import type { Problem } from './problem.ts';
import { slug } from './slug.ts';

/** A card's heading, taken apart. */
export interface CardHeading {
  title: string;
  /** What the author wrote as `{#id}`. */
  givenId: string | undefined;
  /** In the file, counted from 1. */
  line: number;
}

export function readHeading(text: string): Omit<CardHeading, 'line'> {
  const heading = text
    .replace('##', '')
    .trim()
    .replace(/(?:^|\s)#+$/, '')
    .trim();
  const [written = '', givenId] = /\{#([^\s{}]+)\}$/.exec(heading) ?? [];
  return { title: heading.slice(0, heading.length - written.length).trim(), givenId };
}

/** An id for each heading, none twice. Those that the author gave are dealt out first, so that no other card can take them. */
export function chooseIds(headings: readonly CardHeading[], problems: Problem[]): Map<CardHeading, string> {
  const ids = new Map<CardHeading, string>();
  const asked = new Map<string, number>();
  const given = headings.filter((heading) => heading.givenId);
  for (const heading of new Set([...given, ...headings])) {
    const wanted = heading.givenId ?? (slug(withoutNumber(heading.title)) || 'card');
    const id = makeUnique(wanted, asked);
    ids.set(heading, id);
    if (id !== wanted) problems.push(duplicate(wanted, id, heading.line));
  }
  return ids;
}

/** The number in `1. title`, `１．title`, `(1) title` or `①title` would change when cards are reordered. */
function withoutNumber(title: string): string {
  return title.replace(/^(?:[①-⑳]|[(（]?[\d０-９]+\s*[.．、。:：)）](?![\d０-９]))/, '');
}

/** @param asked the last number that was tried for each id that is taken */
function makeUnique(wanted: string, asked: Map<string, number>): string {
  let number = asked.get(wanted) ?? 1;
  let id = wanted;
  while (asked.has(id)) id = `${wanted}-${++number}`;
  asked.set(wanted, number).set(id, 1);
  return id;
}

function duplicate(wanted: string, id: string, line: number): Problem {
  const message = `The id «${wanted}» belongs to another card; this one is called «${id}».`;
  const hint = 'Give it an id of its own at the end of its heading: {#…}.';
  return { severity: 'warning', code: 'duplicate-id', message, hint, line };
}
