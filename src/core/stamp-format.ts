import { twoDigits } from './time.ts';

/** A time as LRC spells it: `01:05.20`, with a third digit only where it is needed. What is no time, or before the song, is 0. */
export function formatStamp(seconds: number): string {
  const milliseconds = seconds > 0 && seconds < Infinity ? Math.round(seconds * 1000) : 0;
  const fraction = `${milliseconds % 1000}`.padStart(3, '0').replace(/0$/u, '');
  return `${twoDigits(milliseconds / 60_000)}:${twoDigits((milliseconds / 1000) % 60)}.${fraction}`;
}
