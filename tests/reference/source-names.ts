import { readTree } from '../walls/source-tree.ts';

/** Where a name that a page can use stands in the source. */
export interface Use {
  name: string;
  path: string;
}

function* usesIn(endings: readonly string[], pattern: RegExp): Generator<Use & { text: string }> {
  for (const [path, text] of readTree(['src/elements'], endings)) {
    for (const [, found = ''] of text.matchAll(pattern)) yield { name: '', path, text: found };
  }
}

/** Once for each name and place. */
function distinct(uses: readonly Use[]): Use[] {
  return [...new Map(uses.map((use) => [`${use.name} ${use.path}`, use])).values()];
}

/** The words of a `part` as it is written: those that stand there, and those in quotes in an expression. */
function partWords(written: string): string[] {
  const fixed = written.replaceAll(/\$\{[^}]*\}/gu, ' ');
  const quoted = Array.from(written.matchAll(/'(?<words>[^']*)'/gu), ({ groups }) => groups?.['words'] ?? '');
  return [fixed, ...quoted]
    .flatMap((words) => words.split(/[\s"'`=]+/u))
    .filter((word) => /^[a-z][a-z-]*$/u.test(word));
}

/** The parts that templates and scripts give to what they show. */
export function partsInSource(): Use[] {
  const inTemplates = [...usesIn(['.ts'], /\spart=("[^"]*"|\$\{[^}]*\})/gu)].flatMap(({ path, text }) =>
    partWords(text.startsWith('"') ? text : text.replace(/^\$\{[^'`]*/u, '').replaceAll(/[`{}]/gu, ' ')).map(
      (name) => ({ name, path }),
    ),
  );
  const byScript = [...usesIn(['.ts'], /setAttribute\('part', '([^']+)'/gu)].flatMap(({ path, text }) =>
    text.split(' ').map((name) => ({ name, path })),
  );
  return distinct([...inTemplates, ...byScript]);
}

/** The custom properties that style sheets set or read. */
export function customPropertiesInSource(): Use[] {
  return distinct([...usesIn(['.css'], /(--karaoke-[\w-]+)/gu)].map(({ path, text }) => ({ name: text, path })));
}

/** The events that are made. */
export function eventsInSource(): Use[] {
  return distinct([...usesIn(['.ts'], /super\('(karaoke-[\w-]+)'/gu)].map(({ path, text }) => ({ name: text, path })));
}
