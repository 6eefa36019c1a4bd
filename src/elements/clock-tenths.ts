import { formatClock } from '../core/time.ts';

/** A time for a person to read, to the tenth of a second: `1:05.3`. */
export function formatTenths(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  return `${formatClock(tenths / 10)}.${tenths % 10}`;
}
