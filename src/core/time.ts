import { isBlank } from './blanks.ts';

/** Every stamp lies before this many milliseconds: a hundred hours. */
export const timeLimit = 360_000_000;

export const twoDigits = (number: number) => `${Math.trunc(number)}`.padStart(2, '0');

/** A time so many milliseconds later, exact, and within what a stamp can say. */
export function shiftTime(seconds: number, milliseconds: number): number {
  const shifted = Math.round(seconds * 1000) + milliseconds;
  return Math.min(Math.max(0, shifted), timeLimit - 1) / 1000;
}

/** A time for a person to read: `1:05`, and `1:01:05` from an hour on. A time that is not known is `–:––`. */
export function formatClock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–:––';
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.trunc(whole / 60);
  const clock = `${minutes % 60}:${twoDigits(whole % 60)}`;
  return minutes < 60 ? clock : `${Math.trunc(minutes / 60)}:${clock.padStart(5, '0')}`;
}

export const createStamp = (): Stamp => ({ time: 0, end: 0, latest: 0 });

/** What `readStamp` has read. One object serves a whole text, so that reading a stamp allocates nothing. */
export interface Stamp {
  /** Seconds, a whole number of milliseconds; NaN where the stamp is out of range. */
  time: number;
  /** Just behind its closing bracket. */
  end: number;
  /** The latest time that any stamp has had. */
  latest: number;
}

/**
 * Reads the stamp whose opening bracket, `[` or `<`, is at `at`; false where none is. A stamp is spelt `0:01`, `00:01.5`, `00:01.500`,
 * `00:01:50` (hundredths) or `01:02:03.4` (hours), with or without blanks around it.
 */
export function readStamp(text: string, at: number, stamp: Stamp): boolean {
  const close = text.charCodeAt(at) === 91 ? 93 : 62;
  let seconds = 0;
  let colons = 0;
  let number = 0;
  let digits = 0;
  let isTime = true;
  let code = text.charCodeAt(++at);
  while (isBlank(code)) code = text.charCodeAt(++at);
  for (; isDigit(code) || (code === 58 && digits); code = text.charCodeAt(++at)) {
    if (code === 58) {
      isTime &&= !colons || number < 60;
      seconds = (seconds + number) * 60;
      colons++;
      number = digits = 0;
    } else {
      number = number * 10 + code - 48;
      digits++;
    }
  }
  if (!digits || colons < 1 || colons > 2) return false;
  let milliseconds = 0;
  if (colons === 2 && code !== 46) {
    seconds /= 60;
    milliseconds = (number / 10 ** digits) * 1000;
  } else {
    isTime &&= number < 60;
    seconds += number;
    if (code === 46) code = text.charCodeAt(++at);
    for (let weight = 100; isDigit(code); weight /= 10, code = text.charCodeAt(++at))
      milliseconds += (code - 48) * weight;
  }
  while (isBlank(code)) code = text.charCodeAt(++at);
  if (code !== close) return false;
  stamp.end = at + 1;
  setTime(stamp, isTime ? seconds * 1000 + Math.round(milliseconds) : NaN);
  return true;
}

function setTime(stamp: Stamp, milliseconds: number): void {
  stamp.time = milliseconds < timeLimit ? milliseconds / 1000 : NaN;
  if (stamp.time > stamp.latest) stamp.latest = stamp.time;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
