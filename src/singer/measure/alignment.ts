import { type Features, featureCount } from './features.ts';

/**
 * How unlike two recordings are when one is stretched and pressed until it fits the other best (dynamic time warping): the mean
 * distance of what then lies side by side. 0 is alike; Infinity where one of them is empty.
 */
export function measureUnlikeness(a: Features, b: Features): number {
  if (a.rows === 0 || b.rows === 0) return Infinity;
  let before = new Float64Array(b.rows + 1).fill(Infinity);
  let here = new Float64Array(b.rows + 1);
  before[0] = 0;
  for (let row = 0; row < a.rows; row++) {
    here[0] = Infinity;
    for (let other = 0; other < b.rows; other++) {
      const distance = distanceOf(a, row, b, other);
      // A step that moves on in both counts twice, so that going around is no cheaper.
      here[other + 1] = Math.min(before[other]! + 2 * distance, before[other + 1]! + distance, here[other]! + distance);
    }
    [before, here] = [here, before];
  }
  return before[b.rows]! / (a.rows + b.rows);
}

function distanceOf(a: Features, rowOfA: number, b: Features, rowOfB: number): number {
  let sum = 0;
  for (let i = 0; i < featureCount; i++)
    sum += (a.values[rowOfA * featureCount + i]! - b.values[rowOfB * featureCount + i]!) ** 2;
  return Math.sqrt(sum);
}
