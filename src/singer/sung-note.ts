import type { Mora } from './score.ts';

/** How long at most the second of two moras that share a note may be, in seconds; others get half of the note. */
const longestSecond: Partial<Record<string, number>> = { ン: 0.26, ッ: 0.15 };

/** When the moras of a note are sung: the first, and perhaps a second, which has no more than half of it. */
export function timeMoras(kana: readonly string[], start: number, end: number): Mora[] {
  const [first = '', second] = kana;
  if (second === undefined) return [{ kana: first, start, end }];
  const half = (end - start) / 2;
  const cut = end - Math.min(half, longestSecond[second] ?? half);
  return [
    { kana: first, start, end: cut },
    { kana: second, start: cut, end },
  ];
}
