import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatWords } from './word-tables.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/languages.md'), 'utf8');

/** The lines of a text's tables and their headings, without the blanks that align columns. */
const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => /^(?:\| [^-]|### )/u.test(line))
    .map((line) => line.replaceAll(/\s*(?<!\\)\|\s*/gu, ' | ').trim());

test('docs/languages.md has each word of the interface, in both languages, and no other: else run npm run manifest', () => {
  const [own, written] = [rowsOf(formatWords()), rowsOf(page)];
  expect(own.length).toBeGreaterThan(150);
  expect(own.filter((row) => !written.includes(row))).toEqual([]);
  expect(written.filter((row) => !own.includes(row))).toEqual([]);
});

test.each([
  ['a text', '| `pause` | Pause | 一時停止 |'],
  ['a function, with what it is given', '| `goTo(time, text)` | Go to {time}: {text} | {time} へ移動：{text} |'],
  ['a group in a group', "| `errors['not-json']` | The song’s file is not JSON."],
  ['other words for one', '| `found(count)` | {count} places<br>count = 1: 1 place |'],
  ['other words for no end', '| `timesOf(times)` | {times}×<br>times = Infinity: Until I stop |'],
])('it tells of %s', (_, row) => {
  expect(rowsOf(page).filter((each) => each.startsWith(row))).toHaveLength(1);
});
