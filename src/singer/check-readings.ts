import type { Line } from '../core/lyrics.ts';
import { annotate } from '../core/ruby.ts';
import { createStamp, readStamp } from '../core/time.ts';
import type { WrittenPhrase } from './score-phrases.ts';
import { quote, type Report } from './score-report.ts';
import type { Row } from './score-rows.ts';
import type { LyricLine, Score, SungWord } from './score.ts';
import { canSoundAs, soundsOfText } from './spelling.ts';

/** Some words, one after the other, with the readings that stand over them; none of these goes beyond them. */
interface Stretch {
  words: SungWord[];
  /** In the line. */
  from: number;
  to: number;
}

/** A longer stretch of kana than so many for a letter is no way to sing it. */
const mostKana = 20;

/** Whether text, readings and kana agree. */
export function checkReadings(
  written: readonly WrittenPhrase[],
  score: Score,
  header: readonly Row[],
  report: Report,
): void {
  const lines = score.lines.map(({ text }): Line => ({
    start: 0,
    end: 0,
    text,
    words: [],
    ruby: [],
    translations: [],
  }));
  annotate(
    lines,
    score.readings.map((reading) => ({ ...reading, start: 0, end: Infinity })),
  );
  const kanaLines = new Map(written.flatMap(({ phrase, kanaLine }) => phrase.words.map((word) => [word, kanaLine])));
  for (const [index, line] of score.lines.entries()) checkLine(line, lines[index]?.ruby ?? [], kanaLines, report);
  checkUse(score, header, report);
}

function checkLine(
  line: LyricLine,
  ruby: Line['ruby'],
  kanaLines: ReadonlyMap<SungWord, number>,
  report: Report,
): void {
  const [first] = line.words;
  const lineOf = (word: SungWord | undefined) => (word && kanaLines.get(word)) ?? 1;
  if (hasStamp(line.text))
    report.error(
      lineOf(first),
      'stamp-in-lyric',
      `${quote(line.text)} has a stamp in it.`,
      'Take it out: the stamps are made from the notes.',
    );
  for (const { words, from, to } of findStretches(line, ruby)) {
    const text = line.text.slice(from, to);
    const kana = words.flatMap(({ notes }) => notes.flatMap(({ moras }) => moras.map((mora) => mora.kana))).join('');
    if (kana.length <= mostKana * text.length && canSoundAs(soundsOfText(text, rubyIn(ruby, from, to)), kana)) continue;
    const hint =
      'Mend the kana (particles as they sound: は is ワ, へ is エ); if it is right, say so above the sections: ruby text reading.';
    report.warn(lineOf(words[0]), 'other-reading', `${quote(text)} is not read ${quote(kana)}.`, hint);
  }
}

const rubyIn = (ruby: Line['ruby'], from: number, to: number) =>
  ruby
    .filter((each) => each.from >= from && each.to <= to)
    .map(({ reading, ...each }) => ({ from: each.from - from, to: each.to - from, reading }));

function findStretches({ text, words }: LyricLine, ruby: Line['ruby']): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let next = 0;
  for (const word of words) {
    const from = text.indexOf(word.text, at);
    at = from + word.text.length;
    const last = stretches.at(-1);
    while ((ruby[next]?.to ?? Infinity) <= from) next++;
    if (last && (ruby[next]?.from ?? Infinity) < last.to) {
      last.words.push(word);
      last.to = at;
    } else stretches.push({ words: [word], from, to: at });
  }
  return stretches;
}

function checkUse({ lines, readings }: Score, header: readonly Row[], report: Report): void {
  const lyrics = lines.map(({ text }) => text).join('\n');
  for (const { text } of readings) {
    if (lyrics.includes(text)) continue;
    const line = header.find(({ key, value }) => key === 'ruby' && value.startsWith(`${text} `))?.line ?? 1;
    report.warn(
      line,
      'unused-ruby',
      `${quote(text)} stands in no line of lyrics.`,
      'Write the text as in the lyric rows, or take the row out.',
    );
  }
}

function hasStamp(text: string): boolean {
  const stamp = createStamp();
  return Array.from(text.matchAll(/[[<]/gu)).some(({ index }) => readStamp(text, index, stamp));
}
