import type { FoldedText } from './folded-text.ts';
import { type Line, type Lyrics, sungEnd } from './lyrics.ts';

/** Of each unit of a folded lyric: the seconds at which it begins and ends to be sung. */
export interface SingingTimes {
  start: number[];
  end: number[];
}

/** A stretch of a line that is sung evenly. */
interface Stretch {
  start: number;
  end: number;
  /** Where it ends in the line, as a UTF-16 offset. */
  until: number;
}

/** Each word is sung evenly from its first letter to its last; so is a whole line that has no word stamps. */
export function timeSinging(lyrics: Lyrics, folded: FoldedText): SingingTimes {
  const times: SingingTimes = { start: [], end: [] };
  for (const [index, line] of lyrics.lines.entries()) {
    if (folded.line[times.start.length] !== index) continue;
    for (const stretch of stretchesOf(line, lyrics)) timeStretch(stretch, index, folded, times);
  }
  return times;
}

function stretchesOf(line: Line, lyrics: Lyrics): Stretch[] {
  let until = 0;
  const words = line.words.map(({ start, end, text }) => ({ start, end, until: (until += text.length) }));
  const { start } = words.pop() ?? line;
  return [...words, { start, end: Math.max(start, sungEnd(lyrics, line)), until: Infinity }];
}

function timeStretch({ start, end, until }: Stretch, line: number, folded: FoldedText, times: SingingTimes): void {
  const first = times.start.length;
  let unit = first;
  while (folded.line[unit] === line && (folded.from[unit] ?? 0) < until) unit++;
  const from = folded.from[first] ?? 0;
  const size = (folded.to[unit - 1] ?? 0) - from;
  const timeAt = (offset = 0) => (offset === from ? start : start + ((end - start) * (offset - from)) / size);
  for (let letter = first; letter < unit; letter++) {
    times.start.push(timeAt(folded.from[letter]));
    times.end.push(timeAt(folded.to[letter]));
  }
}
