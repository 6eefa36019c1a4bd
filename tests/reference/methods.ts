import type { Member, Named } from './declarations.ts';

/** A comment, and below it `name(one: string, other?: number): void;`. */
const pattern = /\/\*\* (?<told>[^]+?) \*\/\s+(?<name>\w+)\((?<values>[^)]*)\): (?<result>[^;]+);/gu;

/** The methods of an interface of methods, as its text tells of them. */
export function readMethods(text: string, name: string): Member[] {
  const body = new RegExp(`^export interface ${name} \\{(?<body>[^]+?)^\\}`, 'mu').exec(text)?.groups?.['body'] ?? '';
  return Array.from(body.matchAll(pattern), ({ groups = {} }) => ({
    kind: 'method' as const,
    name: groups['name'] ?? '',
    description: (groups['told'] ?? '').replaceAll(/\s+\* /gu, ' '),
    parameters: parametersIn(groups['values'] ?? ''),
    return: { type: { text: groups['result'] ?? '' } },
  }));
}

function parametersIn(values: string): Named[] {
  return Array.from(values.matchAll(/(?<name>\w+)\??: (?<type>[^,]+)/gu), ({ groups = {} }) => ({
    name: groups['name'] ?? '',
    type: { text: groups['type'] ?? '' },
  }));
}
