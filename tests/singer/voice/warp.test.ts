import { expect, test } from 'vitest';
import { findKnots, warpFrames } from '../../../src/singer/voice/warp.ts';

/** Speech whose frames are their own numbers tells where each frame of the song was taken from. */
const numbered = (count: number) => Float32Array.from({ length: count * 2 }, (_, i) => (i >> 1) + (i % 2) * 1000);
const takeFrames = (...spans: [song: [number, number], speech: [number, number]][]) => {
  const toSpan = ([start, end]: [number, number]) => ({ start, end });
  const knots = findKnots(
    spans.map(([song]) => toSpan(song)),
    spans.map(([, speech]) => toSpan(speech)),
  );
  return warpFrames(numbered(spans.at(-1)?.[1][1] ?? 0), 2, knots);
};
const firstOfEach = (frames: Float32Array) => [...frames].filter((_, i) => i % 2 === 0);

test('what is as long as in speech stays as it is', () => {
  const frames = takeFrames(
    [
      [0, 3],
      [0, 3],
    ],
    [
      [3, 8],
      [3, 8],
    ],
  );
  expect(firstOfEach(frames)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((frame) => Math.max(0, frame - 0.5)));
});

test('a longer sound is stretched in its middle', () => {
  const frames = firstOfEach(
    takeFrames([
      [0, 40],
      [0, 10],
    ]),
  );
  const steps = frames.slice(1).map((frame, i) => frame - (frames[i] ?? 0));
  expect(frames).toHaveLength(40);
  expect(steps.slice(1, 3)).toEqual([1, 1]);
  expect(steps[20]).toBeCloseTo(2 / 32, 5);
  expect(steps.slice(-3)).toEqual([1, 1, 1]);
});

test('a shorter sound is pressed together evenly', () => {
  const frames = firstOfEach(
    takeFrames([
      [0, 5],
      [0, 10],
    ]),
  );
  expect(frames).toEqual([0, 1.5, 3.5, 5.5, 7.5]);
});

test('all numbers of a frame move together', () => {
  const frames = takeFrames([
    [0, 7],
    [0, 10],
  ]);
  for (let i = 0; i < 7; i++) expect((frames[2 * i + 1] ?? 0) - (frames[2 * i] ?? 0)).toBeCloseTo(1000, 3);
});
