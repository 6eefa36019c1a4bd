import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseElements, createManifest } from './manifest.ts';
import { eventExamples } from './examples.ts';
import { readLitProperties } from './lit-properties.ts';
import { type Use, customPropertiesInSource, eventsInSource, partsInSource } from './source-names.ts';
import { formatChapter, readRows, thingsOf } from './tables.ts';

const { elements, events } = analyseElements();
const mend = 'Run npm run manifest.';

/** What one text's tables have and the other's have not. */
function* rowsBeyond(one: string, other: string): Generator<{ tag: string; row: string }> {
  const known = readRows(other);
  for (const [tag, rows] of readRows(one)) {
    for (const row of rows) if (!known.get(tag)?.has(row)) yield { tag, row };
  }
}

/** What the reference lacks of the source, and what it has beyond it. */
function faultsOfReference(reference: string, source: string): string[] {
  const missing = [...rowsBeyond(source, reference)].map(
    ({ tag, row }) => `docs/reference.md does not say of <${tag}>: ${row} ${mend}`,
  );
  const beyond = [...rowsBeyond(reference, source)].map(
    ({ tag, row }) => `docs/reference.md says of <${tag}> what is not in the source: ${row} ${mend}`,
  );
  return [...missing, ...beyond];
}

const told = (kind: 'cssParts' | 'cssProperties' | 'events') =>
  new Set(elements.flatMap((element) => element[kind] ?? []).map(({ name }) => name));

const untold = (uses: readonly Use[], names: ReadonlySet<string>, how: string) =>
  uses
    .filter(({ name }) => !names.has(name))
    .map(({ name, path }) => `${path} uses «${name}», of which nothing is told: ${how}`);

const unused = (uses: readonly Use[], names: ReadonlySet<string>) =>
  [...names].filter((name) => !uses.some((use) => use.name === name));

describe('docs/reference.md', () => {
  const reference = readFileSync(join(import.meta.dirname, '../../docs/reference.md'), 'utf8');
  const source = elements.map((each) => formatChapter(each, events)).join('\n\n');

  test('says what the source says, and nothing else', () => {
    expect(faultsOfReference(reference, source)).toEqual([]);
  });

  test('a row too many and a row too few are named', () => {
    const changed = reference.replace('`play()`', '`playAll()`');
    expect(faultsOfReference(changed, source)).toEqual([
      expect.stringContaining('docs/reference.md does not say of <karaoke-player>: | `play()` |'),
      expect.stringContaining('docs/reference.md says of <karaoke-player> what is not in the source: | `playAll()` |'),
    ]);
  });
});

describe('each event', () => {
  const names = elements.flatMap((element) => element.events ?? []).map(({ name }) => name);

  test('has an example, which the compiler has read; and each example an event', () => {
    expect([...eventExamples.keys()].toSorted()).toEqual(names.toSorted());
  });

  test('has its example in docs/reference.md', () => {
    const reference = readFileSync(join(import.meta.dirname, '../../docs/reference.md'), 'utf8');
    const written = reference.replaceAll(/\s/gu, '');
    const missing = [...eventExamples].filter(([, code]) => !written.includes(code.replaceAll(/\s/gu, '')));
    expect(missing.map(([name]) => `${name}: ${mend}`)).toEqual([]);
  });
});

describe('the source tells in a line', () => {
  test('of everything that a page can say to an element', () => {
    const silent = elements.flatMap((element) =>
      thingsOf(element, events)
        .filter((each) => !each.told)
        .map(({ thing }) => `${thing} of <${element.tagName}> has no comment: say in a line what it is.`),
    );
    expect(silent).toEqual([]);
  });

  test('of each part', () => {
    const parts = partsInSource();
    const how = 'write @csspart in a comment beside it.';
    expect(untold(parts, told('cssParts'), how)).toEqual([]);
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['card', 'current', 'met', 'sweep', 'back-to-now']),
    );
  });

  test('of each custom property', () => {
    const properties = customPropertiesInSource();
    const how = 'set it in theme.css or themes.css, with a comment above it.';
    expect(untold(properties, told('cssProperties'), how)).toEqual([]);
    expect(unused(properties, told('cssProperties'))).toEqual([]);
  });

  test('of each event', () => {
    expect(untold(eventsInSource(), told('events'), 'write «`name`: when it comes.» above its class.')).toEqual([]);
    expect(unused(eventsInSource(), told('events'))).toEqual([]);
  });
});

test('an element without a file of its own name has no place in the manifest; each has its tag', () => {
  const { modules } = createManifest();
  expect(modules[0]?.declarations.map(({ tagName }) => tagName)).toEqual(
    expect.arrayContaining([
      'karaoke-player',
      'karaoke-lyrics',
      'karaoke-cards',
      'karaoke-controls',
      'karaoke-seek-bar',
    ]),
  );
});

test('properties are read with the options that stand behind a name', () => {
  const text = `
    const usual = { useDefault: true };
    const given = { attribute: false };
    class A { static override properties = {
      src: {}, stops: usual, longName: { ...usual, attribute: 'long-name' }, own: { state: true }, card: given,
    }; }`;
  expect(readLitProperties('a.ts', text)).toEqual([
    { name: 'src', attribute: 'src' },
    { name: 'stops', attribute: 'stops' },
    { name: 'longName', attribute: 'long-name' },
    { name: 'card', attribute: undefined },
  ]);
});
