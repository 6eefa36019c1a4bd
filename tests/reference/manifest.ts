import { create, ts } from '@custom-elements-manifest/analyzer';
import type { Declaration, Manifest, Member } from './declarations.ts';
import { readTree } from '../walls/source-tree.ts';
import { readLitProperties } from './lit-properties.ts';
import { readMethods } from './methods.ts';
import { type ToldBeside, readToldBeside } from './told-beside.ts';

const isElementFile = (path: string) => /\/karaoke-[^/]+\.ts$/u.test(path);

/** What Lit calls, and what tells Lit of an element: no business of a page. */
const ofLit = new Set(['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'observedAttributes']);

const isPublic = ({ name, privacy = 'public', static: isStatic }: Member) =>
  privacy === 'public' && isStatic !== true && !name.startsWith('#') && !ofLit.has(name);

/** Reads the sources of the elements and of their events. */
export function analyseElements(): { elements: Declaration[]; events: Declaration[] } {
  const sources = readTree(['src/elements'], ['.ts']);
  const paths = [...sources.keys()].filter((path) => isElementFile(path) || /event[^/]*\.ts$/u.test(path));
  const modules = paths.map((path) => ts.createSourceFile(path, sources.get(path) ?? '', ts.ScriptTarget.ES2022, true));
  const { modules: analysed } = create({ modules });
  const events = analysed.flatMap(({ declarations }) => declarations.filter(({ name }) => name.endsWith('Event')));
  const beside = readToldBeside(events, isElementFile);
  const methods = readMethods(sources.get('src/elements/player-methods.ts') ?? '', 'PlayerMethods');
  const elements = analysed.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ customElement }) => customElement)
      .map((each) => dressElement(each, path, sources.get(path) ?? ''))
      .map((each) => (each.name === 'KaraokePlayer' ? withMethods(withToldBeside(each, beside), methods) : each)),
  );
  return { elements, events };
}

/** Tells of an element what stands in its `static properties` and in its file's name, and leaves out what is private. */
function dressElement(element: Declaration, path: string, text: string): Declaration {
  const properties = readLitProperties(path, text);
  const members = (element.members ?? []).filter(isPublic);
  const written = new Map(element.attributes?.map((each) => [each.name, each]));
  for (const { name, attribute } of properties) {
    const member = members.find((each) => each.name === name);
    if (!member || attribute === undefined) continue;
    member.attribute = attribute;
    member.description ??= written.get(attribute)?.description ?? '';
    const { description, type } = member;
    written.set(attribute, { name: attribute, fieldName: name, description, ...(type && { type }) });
  }
  const tagName = path.split('/').at(-1)?.replace('.ts', '') ?? '';
  const events = element.events?.filter(({ name, description }) => name && description);
  return { ...element, tagName, customElement: true, members, attributes: [...written.values()], events: events ?? [] };
}

/** The player speaks for itself and for all that it lays out. */
function withToldBeside(player: Declaration, beside: ToldBeside): Declaration {
  const { attributes, cssParts, cssStates, cssProperties, events } = beside;
  return {
    ...player,
    attributes: [...(player.attributes ?? []), ...attributes],
    cssParts: [...(player.cssParts ?? []), ...cssParts],
    cssStates: [...(player.cssStates ?? []), ...cssStates],
    cssProperties,
    events,
  };
}

/** Its methods stand in an interface: what each does, late parts are asked for. */
function withMethods(player: Declaration, methods: readonly Member[]): Declaration {
  return { ...player, members: [...(player.members ?? []), ...methods] };
}

/** The classes that the module gives, besides registering all tags. */
const exportedClasses = new Set(['KaraokePlayer', 'KaraokeLyrics']);

/** The manifest of the package: one module, the one that others import. */
export function createManifest(): Manifest {
  const { elements } = analyseElements();
  const path = 'dist/npm/karaoke.js';
  const definitions = elements.map(({ name, tagName }) => ({
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module: path },
  }));
  const classes = elements
    .filter(({ name }) => exportedClasses.has(name))
    .map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } }));
  return {
    schemaVersion: '2.1.0',
    modules: [{ kind: 'javascript-module', path, declarations: elements, exports: [...classes, ...definitions] }],
  };
}
