import { type Lyrics, shortestGap, sungEnd } from '../core/lyrics.ts';
import { leadIn } from './lead-in.ts';

/** The sound goes on for so long after a line, where nothing is sung so soon; it ends so long before what is sung next. */
const trail = 0.15;
const breath = 0.1;
/** Seconds that a line has to be repeated for, however its stamps stand. */
const shortest = 0.5;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch in which a line is sung, with its lead-in; undefined where there is no such line. */
export function lineLoop(lyrics: Lyrics, index: number): Stretch | undefined {
  const line = lyrics.lines[index];
  if (!line) return undefined;
  const end = sungEnd(lyrics, line);
  const next = lyrics.lines.find((each, place) => place > index && each.start >= end);
  const quiet = Math.min(end + trail, Math.max(end, (next?.start ?? Infinity) - breath));
  return { start: Math.max(0, line.start - leadIn), end: Math.max(quiet, line.start + shortest) };
}

/** A line with the one after it: so long as the music is let run on, it comes to that one. Without one, undefined. */
export function loopIntoNext(lyrics: Lyrics, index: number): Stretch | undefined {
  const own = lineLoop(lyrics, index);
  const next = lineLoop(lyrics, index + 1);
  return own && next && { start: own.start, end: Math.max(own.end, next.end) };
}

/** Whether the next line begins so soon after a line that the music may simply run on. */
export function runsOn(lyrics: Lyrics, index: number): boolean {
  const line = lyrics.lines[index];
  const next = lyrics.lines[index + 1];
  return !!line && !!next && next.start - sungEnd(lyrics, line) < shortestGap;
}
