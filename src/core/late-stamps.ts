import type { Line, Lyrics } from './lyrics.ts';
import type { Problem } from './problem.ts';
import { formatStamp } from './stamp-format.ts';

/**
 * Lines that cannot all be sung, because a stamp in them lies at or beyond the end of the audio; one problem tells of all of them.
 * @param duration of the audio in seconds; while it is not known (NaN), nothing is late
 * @param source the text they were read from: with it the problem names its line
 */
export function findLateStamps(lyrics: Lyrics, duration: number, source = ''): Problem[] {
  const late = lyrics.lines.filter((line) => lastStart(line) >= duration);
  const [first] = late;
  if (!first) return [];
  const count = late.length === 1 ? 'A line is' : `${late.length} lines are`;
  const message = `${count} sung after the audio has ended at ${formatStamp(duration)}, first «${first.text}» at ${formatStamp(lastStart(first))}.`;
  const hint = 'Check that the lyrics belong to this recording, or shift them all with [offset:…].';
  return [{ severity: 'error', code: 'stamp-after-audio', message, hint, ...findLine(first.text, source) }];
}

/** Of words that are sung more than once, those that stand last are meant, for they are sung last. */
function findLine(text: string, source: string): Pick<Problem, 'line'> {
  const lines = source.split(/\r\n?|\n/);
  const index = lines.findLastIndex((line) => line.replaceAll(/[<[][\d:.]+[>\]]/g, '').includes(text));
  return index < 0 ? {} : { line: index + 1 };
}

function lastStart(line: Line): number {
  return line.words.at(-1)?.start ?? line.start;
}
