import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateOffset } from '../../src/playback/tap-estimate.ts';

const clicks = { first: 0.6, beat: 0.65 };

/** Taps that lie so many milliseconds behind their clicks, one for each click; a dot is no tap, `a+b` are two. */
function tapsOf(drawing: string): number[] {
  return drawing.split(' ').flatMap((drawn, index) => {
    const lags = drawn === '.' ? [] : drawn.split('+').map(Number);
    return lags.map((lag) => clicks.first + index * clicks.beat + lag / 1000);
  });
}

const rows: [what: string, taps: string, verdict: number | string][] = [
  ['steady taps', '200 200 200 200 200 200 200 200', 0.2],
  ['none', '. . .', 'few'],
  ['too few', '. . 200 200 200 200', 'few'],
  ['just enough', '. 200 200 200 200 200', 0.2],
  ['the first finds the beat', '-300 180 180 180 180 180 180 180', 0.18],
  ['the middle counts', '0 150 160 170 180 190 200 210', 0.18],
  ['ahead of the click', '0 -30 -40 -20 -30 -40 -20 -30', -0.03],
  ['one that went astray', '0 200 210 190 -120 200 205 195', 0.2],
  ['two that went astray', '0 200 210 -100 190 500 200 205', 0.2],
  ['a tap that counts double', '0 100 100+170 110 90 100 110 100', 0.1],
  ['between every click as well', '0+325 0+325 0+325 0+325 0+325 0+325', 'scattered'],
  ['anywhere', '0 -200 250 30 -90 180 -300 110', 'scattered'],
  ['so far behind that it is nearly the next click', '0 480 490 470 480 480 490 470', 0.48],
  ['at the edge, where behind and ahead meet', '0 495 505 500 490 500 495 490', 0.5],
  ['as unsteady as people are', '-20 130 190 160 120 200 150 170', 0.16],
];

describe('taps along with clicks', () => {
  test.each(rows)('%s', (_what, taps, verdict) => {
    const found = estimateOffset(tapsOf(taps), clicks);
    expect(found.kind === 'offset' ? found.offset : found.kind).toBe(verdict);
  });

  test('whoever hears later taps later by as much, whatever clicks are left out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -11, max: 46 }),
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 8, maxLength: 8 }),
        fc.nat(2),
        (hundredths, errors, left) => {
          const drawn = errors.map((error, index) => (index < left ? '.' : String(hundredths * 10 + error)));
          const found = estimateOffset(tapsOf(drawn.join(' ')), clicks);
          expect(found.kind === 'offset' && Math.abs(found.offset - hundredths / 100)).toBeLessThan(0.036);
        },
      ),
    );
  });
});
