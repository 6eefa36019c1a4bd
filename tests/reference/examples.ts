import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = readFileSync(join(import.meta.dirname, 'event-examples.ts'), 'utf8');

/** The example of each event by its name, without the indentation that it has in its file. */
export const eventExamples: ReadonlyMap<string, string> = new Map(
  Array.from(text.matchAll(/^ {2}\/\/ (?<name>karaoke-[\w-]+)\n(?<code>[^]+?)(?=^ {2}\/\/ )/gmu), ({ groups }) => [
    groups?.['name'] ?? '',
    (groups?.['code'] ?? '').replaceAll(/^ {2}/gmu, '').trim(),
  ]),
);
