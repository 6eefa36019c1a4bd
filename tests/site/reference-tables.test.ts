import { describe, expect, test } from 'vitest';
import { japaneseTables } from '../../src/site/reference-japanese.ts';
import { referenceCode, referenceTable, rowName, tableIn } from '../../src/site/reference-tables.ts';

const titles = ['Attributes and properties', 'Methods', 'Events', 'Slots', 'Custom properties'];

describe('the tables of the reference in Japanese', () => {
  test.each(titles)('%s: src/site/reference-japanese.ts tells of each row, and of no other', (title) => {
    const names = referenceTable(title).rows.map(rowName);
    expect(names.length).toBeGreaterThan(3);
    expect(Object.keys(japaneseTables[title]?.rows ?? {}).toSorted()).toEqual(names.toSorted());
  });

  test.each(titles)('%s has a column for each of the source, and no English in what it says', (title) => {
    const [japanese, english] = [tableIn('ja', title), tableIn('en', title)];
    expect(japanese.head).toHaveLength(english.head.length);
    expect(japanese.rows.map((cells) => cells.length)).toEqual(english.rows.map((cells) => cells.length));
    const told = japanese.rows.map((cells) => cells.at(-1) ?? '');
    expect(told.filter((text) => !/[\u3040-\u30FF\u4E00-\u9FFF]/u.test(text))).toEqual([]);
    expect(japanese.head.join('') + japanese.title).not.toMatch(/[A-Za-z]/);
  });

  test('what the source has in code, its translation has too', () => {
    const codes = (text: string) => Array.from(text.matchAll(/`([^`]+)`/g), ([, code]) => code);
    const lost = titles.flatMap((title) =>
      tableIn('en', title).rows.flatMap((cells, index) => {
        const told = tableIn('ja', title).rows[index]?.at(-1) ?? '';
        return codes(cells.at(-1) ?? '').filter((code) => !told.includes(`\`${code}\``));
      }),
    );
    expect(lost).toEqual([]);
  });
});

test('in English they are as in the source, all columns of them', () => {
  const { head, rows } = tableIn('en', 'Attributes and properties');
  expect(head).toEqual(['Attribute', 'Property', 'Type', 'Meaning']);
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([4]));
  expect(rows.find((cells) => rowName(cells) === 'stops')?.[2]).toBe("`'once' \\| 'always' \\| 'never'`");
});

test('the code of the events is that of the reference', () => {
  expect(referenceCode('Events')).toMatch(/^player\.addEventListener\('karaoke-[^]*\);$/);
});

test('there is no table and no code that is not in the reference', () => {
  expect(() => referenceTable('Nothing')).toThrow('«Nothing»');
  expect(() => referenceCode('Slots')).toThrow('«Slots»');
});
