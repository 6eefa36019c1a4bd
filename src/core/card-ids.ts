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
    .replace(/[#＃]{2}/, '')
    .trim()
    .replace(/(?:^|\s)#+$/, '')
    .trim();
  const [written = '', givenId] = /\{#([^\s{}]+)\}$/.exec(heading) ?? [];
  return { title: heading.slice(0, heading.length - written.length).trim(), givenId };
}

/**
 * An id for each heading, none twice. Of those that want the same, the one whose author gave it has it, else the first; only then are
 * the others numbered, so that none of them takes what a later one wants.
 */
export function chooseIds(headings: readonly CardHeading[], problems: Problem[]): Map<CardHeading, string> {
  const given = headings.filter((heading) => heading.givenId);
  const owners = new Map<string, CardHeading>();
  for (const heading of [...given, ...headings]) {
    if (!owners.has(wantedId(heading))) owners.set(wantedId(heading), heading);
  }
  const numbers = new Map<string, number>();
  for (const heading of headings) {
    const wanted = wantedId(heading);
    if (owners.get(wanted) === heading) continue;
    let number = numbers.get(wanted) ?? 2;
    while (owners.has(`${wanted}-${number}`)) number++;
    numbers.set(wanted, number);
    owners.set(`${wanted}-${number}`, heading);
    problems.push(duplicate(wanted, `${wanted}-${number}`, heading.line));
  }
  return new Map(Array.from(owners, ([id, heading]) => [heading, id]));
}

function wantedId({ givenId, title }: CardHeading): string {
  return givenId ?? (slug(withoutNumber(title)) || 'card');
}

/** The number in `1. title`, `１．title`, `(1) title` or `①title` would change when cards are reordered. */
export function withoutNumber(title: string): string {
  return title.replace(/^(?:[①-⑳]|[(（]?[\d０-９]+\s*[.．、。:：)）](?![\d０-９]))/, '');
}

function duplicate(wanted: string, id: string, line: number): Problem {
  const message = `The id «${wanted}» belongs to another card; this one is called «${id}».`;
  const hint = 'Give it an id of its own at the end of its heading: {#…}.';
  return { severity: 'warning', code: 'duplicate-id', message, hint, line };
}
