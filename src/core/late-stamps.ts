import type { Line, Lyrics } from './lyrics.ts';
import type { Problem } from './problem.ts';
import { formatStamp } from './stamp-format.ts';

/**
 * Lines that cannot all be sung, because a stamp in them lies at or beyond the end of the audio; one problem tells of all of them.
 * @param duration of the audio in seconds; while it is not known (NaN), nothing is late
 */
export function findLateStamps(lyrics: Lyrics, duration: number): Problem[] {
  const late = lyrics.lines.filter((line) => lastStart(line) >= duration);
  const [first] = late;
  if (!first) return [];
  const count = late.length === 1 ? 'A line is' : `${late.length} lines are`;
  const message = `${count} sung after the audio has ended at ${formatStamp(duration)}, first «${first.text}» at ${formatStamp(lastStart(first))}.`;
  const hint = 'Check that the lyrics belong to this recording, or shift them all with [offset:…].';
  return [{ severity: 'error', code: 'stamp-after-audio', message, hint }];
}

function lastStart(line: Line): number {
  return line.words.at(-1)?.start ?? line.start;
}
