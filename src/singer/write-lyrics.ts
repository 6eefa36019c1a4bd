import { formatLrc } from '../core/lrc-format.ts';
import type { Line, Word } from '../core/lyrics.ts';
import { formatStamp } from '../core/stamp-format.ts';
import { barCount, type LyricLine, type Score, stepLength, stepsInBar, type SungWord } from './score.ts';

/** A word that is followed by a longer silence, in seconds, gets a stamp for its end. */
const shortestGap = 0.15;

/** The `lyrics.lrc` of a score: every word stamped, to hundredths of a second. */
export function formatScoreLyrics(score: Score): string {
  const { title, artist, readings } = score;
  const length = formatStamp(inHundredths(barCount(score) * stepsInBar * stepLength(score)));
  const head = formatLrc({ metadata: { ti: title, ar: artist, length, by: 'score.txt' }, lines: [], sections: [] });
  const ruby = readings.map(({ text, reading }, index) => `@Ruby${index + 1}=${text},${reading}\n`);
  return head + ruby.join('') + formatLrc({ metadata: {}, lines: score.lines.flatMap(toLine), sections: [] });
}

const inHundredths = (time: number) => Math.round(time * 100) / 100;

function toLine({ text, words }: LyricLine): Line[] {
  const stamped: Word[] = [];
  let at = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    at = text.indexOf(word.text, at) + word.text.length;
    const blank = next ? text.slice(at, text.indexOf(next.text, at)) : '';
    stamped.push(...stampWord(word, next, blank));
  }
  const [first] = stamped;
  const last = stamped.at(-1);
  return first && last ? [{ start: first.start, end: last.end, text, words: stamped, ruby: [], translations: [] }] : [];
}

/** A word and the blank behind it, which belongs to the silence if there is one. */
function stampWord({ text, notes }: SungWord, next: SungWord | undefined, blank: string): Word[] {
  const start = inHundredths(notes[0]?.start ?? 0);
  const sungEnd = notes.at(-1)?.end ?? 0;
  const end = inHundredths(sungEnd);
  const nextStart = next?.notes[0]?.start ?? sungEnd;
  const until = inHundredths(nextStart);
  if (nextStart - sungEnd <= shortestGap) return [{ start, end: until, text: text + blank }];
  return [{ start, end, text }, ...(blank ? [{ start: end, end: until, text: blank }] : [])];
}
