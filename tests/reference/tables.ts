import { eventExamples } from './examples.ts';
import type { Declaration, Member, Named } from './declarations.ts';

/** What a page can say of an element, with its row in a table. */
interface Row {
  name: string;
  cells: string[];
}

/** A table of the reference: what its rows are called in a sentence, its head, and where its rows come from. */
interface Table {
  title: string;
  head: string[];
  rows: (element: Declaration, events: readonly Declaration[]) => Row[];
}

const code = (text: string) => (text ? `\`${text}\`` : '');
/** In one line, and begun as a sentence is. */
function sentence(text = ''): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|').trim();
  return line.charAt(0).toUpperCase() + line.slice(1);
}

const typeOf = ({ type }: Named) => code((type?.text ?? '').replaceAll('|', '\\|'));

const plainRows = (named: readonly Named[] = []): Row[] =>
  named.map(({ name, description }) => ({ name, cells: [code(name), sentence(description)] }));

function fieldRows({ members = [], attributes = [] }: Declaration): Row[] {
  const fields = members.filter(({ kind }) => kind === 'field');
  const own = new Set(fields.map(({ attribute }) => attribute));
  const alone = attributes.filter(({ name }) => !own.has(name));
  return [
    ...alone.map(({ name, description }) => ({ name, cells: [code(name), '', '', sentence(description)] })),
    ...fields.map((field) => ({
      name: field.attribute ?? field.name,
      cells: [
        code(field.attribute ?? ''),
        `${code(field.name)}${field.readonly ? ' (read only)' : ''}`,
        typeOf(field),
        sentence(field.description),
      ],
    })),
  ];
}

function callOf({ name, parameters = [] }: Member): string {
  return `${name}(${parameters.map((each) => each.name).join(', ')})`;
}

const methodRows = ({ members = [] }: Declaration): Row[] =>
  members
    .filter(({ kind }) => kind === 'method')
    .map((each) => ({ name: each.name, cells: [code(callOf(each)), sentence(each.description)] }));

function eventRows({ events = [] }: Declaration, classes: readonly Declaration[]): Row[] {
  return events.map(({ name, description, type }) => {
    const told = classes.find((each) => each.name === type?.text)?.members ?? [];
    const fields = told.filter(({ kind }) => kind === 'field').map((each) => code(each.name));
    return { name, cells: [code(name), fields.join(', '), sentence(description)] };
  });
}

const tables: Record<string, Table> = {
  'attribute or property': {
    title: 'Attributes and properties',
    head: ['Attribute', 'Property', 'Type', 'Meaning'],
    rows: fieldRows,
  },
  method: { title: 'Methods', head: ['Method', 'What it does'], rows: methodRows },
  event: { title: 'Events', head: ['Event', 'Carries', 'When'], rows: eventRows },
  slot: {
    title: 'Slots',
    head: ['Slot', 'What it takes'],
    rows: ({ slots = [] }) =>
      slots.map(({ name, description }) => ({
        name,
        cells: [name ? code(name) : '(without a name)', sentence(description)],
      })),
  },
  'custom state': {
    title: 'Custom states',
    head: ['State', 'While'],
    rows: ({ cssStates }) => plainRows(cssStates),
  },
  part: { title: 'Parts', head: ['Part', 'What it is'], rows: ({ cssParts }) => plainRows(cssParts) },
  'custom property': {
    title: 'Custom properties',
    head: ['Property', 'What it colours or shapes'],
    rows: ({ cssProperties }) => plainRows(cssProperties),
  },
};

const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function formatTable({ title, head, rows }: Table, element: Declaration, events: readonly Declaration[]): string[] {
  const found = rows(element, events);
  if (found.length === 0) return [];
  const rule = head.map(() => '---');
  return [
    `### ${title}`,
    ...examplesOf(title, element),
    [lineOf(head), lineOf(rule), ...found.map(({ cells }) => lineOf(cells))].join('\n'),
  ];
}

/** After what the tables say of events, how each is heard. */
function examplesOf(title: string, { events = [] }: Declaration): string[] {
  if (title !== 'Events') return [];
  const examples = events.flatMap(({ name }) => eventExamples.get(name) ?? []);
  return [
    'Each has a class of its name, whose fields are typed. `show` stands for what your page does with it.',
    `\`\`\`js\n${examples.join('\n')}\n\`\`\``,
  ];
}

/** The chapter of an element: what it is, and a table of each kind of thing that it has. */
export function formatChapter(element: Declaration, events: readonly Declaration[]): string {
  const blocks = Object.values(tables).flatMap((table) => formatTable(table, element, events));
  return [`## \`<${element.tagName}>\``, sentence(element.description), ...blocks].join('\n\n');
}

/** Everything that a page can say of an element, as «part «chip»», for sentences about it. */
export function thingsOf(element: Declaration, events: readonly Declaration[]): { thing: string; told: boolean }[] {
  return Object.entries(tables).flatMap(([kind, { rows }]) =>
    rows(element, events).map(({ name, cells }) => ({
      thing: `the ${kind} «${name}»`,
      told: Boolean(cells.at(-1)),
    })),
  );
}

/** The rows of a text's tables, without the blanks that align their columns, by the heading of the element above them. */
export function readRows(markdown: string): Map<string, Set<string>> {
  const chapters = new Map<string, Set<string>>();
  let chapter = '';
  for (const line of markdown.split('\n')) {
    const heading = /^## `<(?<tag>[\w-]+)>`/u.exec(line)?.groups?.['tag'];
    if (heading !== undefined) chapter = heading;
    if (!line.startsWith('|') || /^\|[\s|:-]+$/u.test(line)) continue;
    const rows = chapters.get(chapter) ?? new Set<string>();
    chapters.set(chapter, rows.add(line.replaceAll(/(?<!\\)\s*\|\s*/gu, ' | ').trim()));
  }
  return chapters;
}
