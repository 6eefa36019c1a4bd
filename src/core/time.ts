import { skipBlanks } from './blanks.ts';

/** Every stamp lies before this many milliseconds: a hundred hours. */
export const timeLimit = 360_000_000;

const twoDigits = (number: number) => `${Math.trunc(number)}`.padStart(2, '0');

/** A time as LRC spells it: `01:05.20`, with a third digit only where it is needed. What is no time, or before the song, is 0. */
export function formatStamp(seconds: number): string {
  const milliseconds = seconds > 0 && seconds < Infinity ? Math.round(seconds * 1000) : 0;
  const fraction = `${milliseconds % 1000}`.padStart(3, '0').replace(/0$/u, '');
  return `${twoDigits(milliseconds / 60_000)}:${twoDigits((milliseconds / 1000) % 60)}.${fraction}`;
}

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

/** What `readStamp` has read. One object serves a whole text, so that reading a stamp allocates nothing. */
export interface Stamp {
  /** Seconds, a whole number of milliseconds; NaN where the stamp is out of range. */
  time: number;
  /** Just behind its closing bracket. */
  end: number;
}

/**
 * Reads the stamp whose opening bracket, `[` or `<`, is at `at`; false where none is. A stamp is spelt `0:01`, `00:01.5`, `00:01.500`,
 * `00:01:50` (hundredths) or `01:02:03.4` (hours), with or without blanks around it.
 */
export function readStamp(text: string, at: number, stamp: Stamp): boolean {
  const close = text.charCodeAt(at) === 91 ? 93 : 62;
  stamp.end = skipBlanks(text, at + 1);
  const first = stamp.end;
  let minutes = readNumber(text, stamp);
  if (stamp.end === first || !skip(text, 58, stamp)) return false;
  const second = stamp.end;
  let seconds = readNumber(text, stamp);
  if (stamp.end === second) return false;
  let time = 0;
  if (skip(text, 58, stamp)) {
    const third = stamp.end;
    const number = readNumber(text, stamp);
    if (text.charCodeAt(stamp.end) !== 46) time = number / 10 ** (stamp.end - third);
    else {
      time = minutes * 3600;
      minutes = seconds < 60 ? seconds : NaN;
      seconds = number;
    }
  }
  if (skip(text, 46, stamp)) {
    const fraction = stamp.end;
    time += readNumber(text, stamp) / 10 ** (stamp.end - fraction);
  }
  stamp.end = skipBlanks(text, stamp.end);
  if (!skip(text, close, stamp)) return false;
  const milliseconds = Math.round((time + minutes * 60 + seconds) * 1000);
  stamp.time = seconds < 60 && milliseconds < timeLimit ? milliseconds / 1000 : NaN;
  return true;
}

function skip(text: string, code: number, stamp: Stamp): boolean {
  if (text.charCodeAt(stamp.end) !== code) return false;
  stamp.end++;
  return true;
}

function readNumber(text: string, stamp: Stamp): number {
  let number = 0;
  for (let code = text.charCodeAt(stamp.end); code >= 48 && code <= 57; code = text.charCodeAt(++stamp.end)) {
    number = number * 10 + code - 48;
  }
  return number;
}
