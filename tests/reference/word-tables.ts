import type { Words } from '../../src/elements/words/all-words.ts';
import { english } from '../../src/elements/words/english.ts';
import { japanese } from '../../src/elements/words/japanese.ts';

type Word = string | ((...values: unknown[]) => string);

/** What counts may be besides a number that is named: languages say it in other words. */
const special = [1, Infinity];

/** What a function's parameters are called, as it is written in its file. */
function parametersOf(word: (...values: unknown[]) => string): string[] {
  const [, written = ''] = /^\(?([^)=]*)\)?\s*=>/u.exec(String(word)) ?? [];
  return written.split(',').map((name) => name.trim());
}

/** A word as it is said, with `{time}` in the place of a time; and after it what it is for one, or for no end. */
function sayWord(word: Word): string {
  if (typeof word === 'string') return word;
  const names = parametersOf(word);
  const places = names.map((name) => `{${name}}`);
  const usual = word(...places);
  const others = names.flatMap((name, place) =>
    special.flatMap((value) => {
      const said = word(...places.with(place, String(value)).map((each, index) => (index === place ? value : each)));
      return said === usual.replace(`{${name}}`, String(value)) ? [] : [`${name} = ${value}: ${said}`];
    }),
  );
  return [usual, ...others].join('<br>');
}

/** The words of a group, by what one writes for them; groups within it have their own name before. */
function* wordsOf(group: object, before = ''): Generator<[name: string, word: Word]> {
  for (const [key, word] of Object.entries(group) as [string, Word | object][]) {
    const name = before + (/^\w+$/u.test(key) ? `${before && '.'}${key}` : `['${key}']`);
    if (typeof word === 'object') yield* wordsOf(word, name);
    else yield [name, word];
  }
}

const nameOf = (name: string, word: Word) =>
  typeof word === 'string' ? name : `${name}(${parametersOf(word).join(', ')})`;

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;

function formatGroup(name: keyof Words): string {
  const own = new Map(wordsOf(japanese[name]));
  const rows = Array.from(wordsOf(english[name]), ([key, word]) =>
    row([`\`${nameOf(key, word)}\``, sayWord(word), sayWord(own.get(key) ?? '')]),
  );
  return [
    `### \`${name}\``,
    [row(['Word', 'English', 'Japanese']), row(['---', '---', '---']), ...rows].join('\n'),
  ].join('\n\n');
}

/** All words of the interface, a table for each group. */
export const formatWords = (): string => (Object.keys(english) as (keyof Words)[]).map(formatGroup).join('\n\n');
