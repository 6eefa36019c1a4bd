import type { Declaration, Manifest, Named } from './declarations.ts';

/** What editors show beside a tag as it is written, made from the manifest. */

const elementsOf = ({ modules }: Manifest): Declaration[] => modules.flatMap(({ declarations }) => declarations);

/** The values of `'once' | 'always' | null`; none where anything may be written. */
const valuesOf = ({ type }: Named): string[] =>
  Array.from((type?.text ?? '').matchAll(/'(?<value>[^']+)'/gu), ({ groups }) => groups?.['value'] ?? '');

const isFlag = ({ type }: Named) => type?.text === 'boolean';

const listOf = (title: string, named: readonly Named[] = []): string[] =>
  named.length > 0
    ? [
        `### ${title}`,
        ...named.map(({ name, description }) => `- ${name ? `\`${name}\`` : '(without a name)'}: ${description}`),
      ]
    : [];

/** Visual Studio Code's data for HTML (`html.customData`). It has no place of its own for events, slots and parts: they stand in the text. */
export function formatVsCodeData(manifest: Manifest): object {
  const tags = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: {
      kind: 'markdown',
      value: [
        element.description ?? '',
        ...listOf('Events', element.events),
        ...listOf('Slots', element.slots),
        ...listOf('Parts', element.cssParts),
      ].join('\n'),
    },
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      description: { kind: 'markdown', value: attribute.description ?? '' },
      // «v»: the attribute stands without a value.
      valueSet: isFlag(attribute) ? 'v' : undefined,
      values: valuesOf(attribute).map((name) => ({ name })),
    })),
  }));
  return { version: 1.1, tags };
}

const plain = (named: readonly Named[] = []) => named.map(({ name, description = '' }) => ({ name, description }));

/** JetBrains' web-types, which their editors find through package.json. */
export function formatWebTypes(manifest: Manifest, { name, version }: { name: string; version: string }): object {
  const elements = elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description ?? '',
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      description: attribute.description ?? '',
      value: isFlag(attribute) ? { kind: 'no-value', type: 'boolean' } : { type: attribute.type?.text ?? 'string' },
    })),
    slots: plain(element.slots),
    js: {
      properties: (element.members ?? [])
        .filter(({ kind }) => kind === 'field')
        .map((field) => ({
          name: field.name,
          description: field.description ?? '',
          type: field.type?.text ?? 'unknown',
          'read-only': field.readonly ?? false,
        })),
      events: plain(element.events),
    },
    css: { properties: plain(element.cssProperties), parts: plain(element.cssParts), states: plain(element.cssStates) },
  }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements } },
  };
}
