import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type AddressMoment, formatMoment, readMoment } from '../../src/elements/address-moment.ts';

const places: [hash: string, place: AddressMoment][] = [
  ['#t=83', { time: 83 }],
  ['t=83', { time: 83 }],
  ['?t=83', { time: 83 }],
  ['#t=0', { time: 0 }],
  ['#t=83.25', { time: 83.25 }],
  ['#t=83s', { time: 83 }],
  ['#t=1m23s', { time: 83 }],
  ['#t=2m', { time: 120 }],
  ['#t=1h1m', { time: 3660 }],
  ['#t=1:23', { time: 83 }],
  ['#t=1:01:23.5', { time: 3683.5 }],
  ['#t=npt:83', { time: 83 }],
  ['#t=12,30', { time: 12, end: 30 }],
  ['#t=12%2C30', { time: 12, end: 30 }],
  ['#t=0:12,0:30', { time: 12, end: 30 }],
  ['#t=,30', { time: 0, end: 30 }],
  ['#t=12,', { time: 12 }],
  ['#t=30,12', { time: 30 }],
  ['#t=12,oops', { time: 12 }],
  ['#line=1', { line: 0 }],
  ['#line=12', { line: 11 }],
  ['#card=skip-connection', { card: 'skip-connection' }],
  ['#card=%E3%82%AB%E3%83%BC%E3%83%89', { card: 'カード' }],
  ['#card=カード', { card: 'カード' }],
  ['#card=a&t=83', { card: 'a', time: 83 }],
  ['#t=oops&line=12', { line: 11 }],
  ['#t=83&player=second', { time: 83, player: 'second' }],
  ['#audio=https%3A%2F%2Fexample.org%2Fa.mp3&song=1abc&t=83', { time: 83 }],
];

const nowhere = [
  '',
  '#',
  '#lyrics',
  '#t',
  '#t=',
  '#t=,',
  '#t=-5',
  '#t=NaN',
  '#t=Infinity',
  '#t=1e3',
  '#t=1,2,3',
  '#t=99999999999',
  '#time=83',
  '#line=',
  '#line=0',
  '#line=-1',
  '#line=1.5',
  '#line=5001',
  '#card=',
  `#card=${'a'.repeat(301)}`,
  '#player=second',
  '#section?t=83',
];

describe('the fragment of an address', () => {
  test.each(places)('%s leads to %j', (hash, place) => {
    expect(readMoment(hash)).toEqual(place);
  });

  test.each(nowhere)('«%.30s» leads to no place', (hash) => {
    expect(readMoment(hash)).toBeUndefined();
  });

  it('may be anything', () => {
    const part = fc.tuple(fc.constantFrom('t', 'line', 'card', 'player', 'x'), fc.string({ unit: 'binary' }));
    const written = fc.array(part).map((parts) => `#${parts.map((each) => each.join('=')).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), (hash) => {
        const { time = 0, end = Infinity, line = 0 } = readMoment(hash) ?? {};
        expect(time).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(time);
        expect(Number.isInteger(line) && line >= 0).toBe(true);
      }),
    );
  });
});

describe('a moment', () => {
  const time = fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100);
  const anyMoment = fc.record(
    { time, line: fc.nat(4999), card: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }) },
    { requiredKeys: [] },
  );

  it('is written as it is read', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(readMoment(formatMoment(moment)) ?? {}).toEqual(moment);
      }),
    );
  });

  test.each<[AddressMoment, string]>([
    [{ time: 83.0000001 }, 't=83'],
    [{ time: 12, end: 30.5 }, 't=12,30.5'],
    [{ line: 11 }, 'line=12'],
    [{ card: 'a&b', player: 'second' }, 'card=a%26b&player=second'],
    [{}, ''],
  ])('%j is written %s', (moment, written) => {
    expect(formatMoment(moment)).toBe(written);
  });
});
