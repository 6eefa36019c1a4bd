import { describe, expect, test } from 'vitest';
import { fittingSize, reckonWidth, songSize } from '../../src/elements/stage-type.ts';

const rowHeight = 1.75;

describe('the type on the stage', () => {
  test.each([
    ['歌', 1],
    ['残差学習', 4],
    ['ab', 1.12],
    ['', 0],
  ])('«%s» is reckoned %d wide', (text, width) => {
    expect(reckonWidth(text)).toBeCloseTo(width, 5);
  });

  test.each([
    ['a short line: as large as any', 4, { width: 1000, height: 400 }, 120],
    ['a line that fits on one row', 10, { width: 1000, height: (1000 / 10) * rowHeight }, 100],
    ['a low place: as high as it is', 4, { width: 1000, height: 70 }, 40],
  ])('%s', (_what, width, place, size) => {
    expect(fittingSize(width, place)).toBeCloseTo(size, 5);
  });

  test('a long line takes the rows that make it largest', () => {
    const place = { width: 1000, height: 300 };
    const size = fittingSize(50, place);
    expect(size).toBeGreaterThan(1000 / 50);
    const rows = Math.floor(place.height / (size * rowHeight) + 0.001);
    expect(rows * Math.floor(place.width / size)).toBeGreaterThanOrEqual(50);
  });

  test('a song has one size, whatever its one longest line', () => {
    const place = { width: 1000, height: 300 };
    const lines = Array.from({ length: 20 }, () => '残差学習で深い');
    const size = songSize(lines, place);
    expect(songSize([...lines, '残'.repeat(300)], place)).toBe(size);
    expect(songSize([], place)).toBe(120);
  });
});
