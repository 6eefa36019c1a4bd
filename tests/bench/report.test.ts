import { expect, test } from 'vitest';
import type { Section } from './report.ts';
import { replaceSections } from './report.ts';
import { percentile } from './statistics.ts';

const section = (title: string, value: number): Section => ({
  title,
  method: 'Measured.',
  header: ['What', 'ms'],
  rows: [['x', value]],
  verdicts: [{ what: 'x', target: '≤ 1 ms', measured: `${value} ms`, holds: value <= 1 }],
});

test('a run of some parts replaces these and keeps the others, in order', () => {
  const first = replaceSections('', '# Head', [section('B', 1), section('A', 2)], ['A', 'B']);
  const second = replaceSections(first, '# New head', [section('B', 3)], ['A', 'B']);
  expect(second).toBe(`# New head

## A

Measured.

| What | ms |
| --- | --- |
| x | 2 |

| Promise | Target | Measured | Holds |
| --- | --- | --- | --- |
| x | ≤ 1 ms | 2 ms | **no** |

## B

Measured.

| What | ms |
| --- | --- |
| x | 3 |

| Promise | Target | Measured | Holds |
| --- | --- | --- | --- |
| x | ≤ 1 ms | 3 ms | **no** |
`);
});

test.each([
  [[3, 1, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 96],
  [[5, 7], 1, 7],
  [[], 0.5, Number.NaN],
])('percentile of %j at %d is %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
