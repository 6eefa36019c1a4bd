import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Declaration, Named } from './declarations.ts';
import { formatVsCodeData, formatWebTypes } from './editor-data.ts';
import { createManifest } from './manifest.ts';

const manifest = createManifest();
const schema: object = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'), 'utf8'),
);

const declarations = manifest.modules.flatMap((module) => module.declarations);
const player = declarations.find(({ tagName }) => tagName === 'karaoke-player');
const namesOf = (named: readonly Named[] = []) => named.map(({ name }) => name);

describe('custom-elements.json', () => {
  test('is a manifest by its schema', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(JSON.parse(JSON.stringify(manifest)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each<[keyof Declaration, string[]]>([
    ['attributes', ['src', 'stops', 'stops-hidden', 'continue-from', 'lang', 'follow-address']],
    ['members', ['song', 'state', 'currentTime', 'play', 'seek', 'openCard', 'continue']],
    ['events', ['karaoke-ready', 'karaoke-line-change', 'karaoke-card-met', 'karaoke-error', 'karaoke-answer']],
    ['slots', ['']],
    ['cssParts', ['dialog', 'error']],
    ['cssProperties', ['--karaoke-accent']],
    ['cssStates', ['playing', 'held']],
  ])('tells of the %s of the player, each with a description', (kind, some) => {
    const told = player?.[kind] as Named[];
    expect(namesOf(told)).toEqual(expect.arrayContaining(some));
    expect(namesOf(told.filter(({ description }) => !description))).toEqual([]);
  });

  test('says of which type the attributes, properties and events are', () => {
    const typed = [...(player?.attributes ?? []), ...(player?.members ?? []), ...(player?.events ?? [])];
    const silent = typed.filter((each) => !each.type && !('kind' in each && each.kind === 'method'));
    // What is no property has its type in src/embed/markup.ts alone; what HTML itself has, nowhere.
    const markup = readFileSync(join(import.meta.dirname, '../../src/embed/markup.ts'), 'utf8');
    expect(namesOf(silent).filter((name) => name !== 'lang' && !markup.includes(name))).toEqual([]);
  });
});

interface VsCodeData {
  tags: { name: string; attributes: { name: string; valueSet?: string; values?: Named[] }[] }[];
}

describe('the data for editors', () => {
  test('Visual Studio Code offers each tag, its attributes and their values', () => {
    const { tags } = formatVsCodeData(manifest) as VsCodeData;
    expect(tags.map(({ name }) => name)).toEqual(declarations.map(({ tagName }) => tagName));
    const attributes = tags.find(({ name }) => name === 'karaoke-player')?.attributes ?? [];
    expect(namesOf(attributes)).toEqual(namesOf(player?.attributes));
    expect(attributes).toContainEqual(
      expect.objectContaining({ name: 'stops', values: [{ name: 'once' }, { name: 'always' }, { name: 'never' }] }),
    );
    expect(attributes).toContainEqual(expect.objectContaining({ name: 'loop', valueSet: 'v' }));
    expect(JSON.stringify(tags)).toContain('`karaoke-line-change`: another line is sung now, or none.');
  });

  test("JetBrains' editors are told of all that the manifest tells", () => {
    const { version, contributions } = JSON.parse(
      JSON.stringify(formatWebTypes(manifest, { name: 'oboeuta', version: '1.2.3' })),
    );
    expect(version).toBe('1.2.3');
    const element = contributions.html.elements.find((each: Named) => each.name === 'karaoke-player');
    expect(namesOf(element.attributes)).toEqual(namesOf(player?.attributes));
    expect(namesOf(element.js.events)).toEqual(namesOf(player?.events));
    expect(namesOf(element.css.parts)).toEqual(namesOf(player?.cssParts));
    expect(namesOf(element.css.properties)).toEqual(namesOf(player?.cssProperties));
    expect(element.js.properties).toContainEqual(
      expect.objectContaining({ name: 'currentTime', type: 'number', 'read-only': true }),
    );
  });
});
