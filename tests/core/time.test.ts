import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStamp } from '../../src/core/stamp-format.ts';
import { createStamp, formatClock, readStamp, shiftTime } from '../../src/core/time.ts';

describe('formatStamp', () => {
  it.each([
    [0, '00:00.00'],
    [1.5, '00:01.50'],
    [65.2, '01:05.20'],
    [65.205, '01:05.205'],
    [59.9996, '01:00.00'],
    [6000, '100:00.00'],
    [-1, '00:00.00'],
    [Number.NaN, '00:00.00'],
    [Infinity, '00:00.00'],
  ])('%d s is %s', (seconds, stamp) => {
    expect(formatStamp(seconds)).toBe(stamp);
  });

  it('is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 359_999_999 }), (milliseconds) => {
        const stamp = createStamp();
        const text = `<${formatStamp(milliseconds / 1000)}>`;
        expect(readStamp(`x${text}`, 1, stamp)).toBe(true);
        expect(stamp).toEqual({ time: milliseconds / 1000, end: text.length + 1, latest: milliseconds / 1000 });
      }),
    );
  });
});

describe('readStamp', () => {
  it.each([
    '[]',
    '[x]',
    '[12]',
    '[:01]',
    '[1:]',
    '[1:2',
    '[1:2>',
    '<1:2]',
    '[1:2x]',
    '[1:2.3.4]',
    '[1:2:3:4]',
    '[-1:02]',
    '[1:\n2]',
    '[',
  ])('leaves %j alone', (text) => {
    expect(readStamp(text, 0, createStamp())).toBe(false);
  });
});

describe('formatClock', () => {
  it.each([
    [0, '0:00'],
    [5.9, '0:05'],
    [65, '1:05'],
    [600, '10:00'],
    [3599.99, '59:59'],
    [3600, '1:00:00'],
    [3665, '1:01:05'],
    [36_000, '10:00:00'],
    [-0.5, '0:00'],
    [Number.NaN, '–:––'],
    [Infinity, '–:––'],
  ])('%d s is %s', (seconds, clock) => {
    expect(formatClock(seconds)).toBe(clock);
  });
});

describe('shiftTime', () => {
  it.each([
    [1.31, 20, 1.33],
    [1.31, -310, 1],
    [1, -1500, 0],
    [359_999, 5000, 359_999.999],
  ])('%d s and %d ms are %d s', (seconds, milliseconds, shifted) => {
    expect(shiftTime(seconds, milliseconds)).toBe(shifted);
  });
});
