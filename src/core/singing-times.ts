import type { Letter } from './folded-text.ts';
import { type Line, type Lyrics, sungEnd } from './lyrics.ts';

/** A stretch of a line that is sung evenly. */
interface Stretch {
  start: number;
  end: number;
  /** Where it ends in the line, as a UTF-16 offset. */
  until: number;
}

/**
 * Fills in when each letter of a folded lyric is sung. A word is sung evenly from its first letter to its last, and so is a whole
 * line that has no word stamps.
 */
export function timeLetters(lyrics: Lyrics, letters: readonly Letter[]): void {
  let next = 0;
  for (const [index, line] of lyrics.lines.entries()) {
    for (const stretch of stretchesOf(line, lyrics)) {
      const first = next;
      while (isWithin(letters[next], index, stretch)) next++;
      timeEvenly(letters.slice(first, next), stretch);
    }
  }
}

function stretchesOf(line: Line, lyrics: Lyrics): Stretch[] {
  let until = 0;
  const words = line.words.map(({ start, end, text }) => ({ start, end, until: (until += text.length) }));
  const { start } = words.pop() ?? line;
  return [...words, { start, end: Math.max(start, sungEnd(lyrics, line)), until: Infinity }];
}

function isWithin(letter: Letter | undefined, line: number, { until }: Stretch): boolean {
  return letter?.line === line && letter.from < until;
}

function timeEvenly(letters: readonly Letter[], { start, end }: Stretch): void {
  const from = letters[0]?.from ?? 0;
  const pace = (end - start) / ((letters.at(-1)?.to ?? 0) - from);
  for (const letter of letters) {
    letter.start = start + (letter.from - from) * pace;
    letter.end = start + (letter.to - from) * pace;
  }
}
