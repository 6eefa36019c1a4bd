import type { Line, Ruby } from '../core/lyrics.ts';
import { annotate } from '../core/ruby.ts';
import { mostReadings } from './score-header.ts';
import type { WrittenPhrase } from './score-phrases.ts';
import { quote, type Report } from './score-report.ts';
import type { ScoreRows } from './score-rows.ts';
import type { LyricLine, Score, SungWord } from './score.ts';
import { canSoundAs, soundsOfText } from './spelling.ts';

/** Some words, one after the other, with the readings that stand over them; none of these goes beyond them. */
interface Stretch {
  words: SungWord[];
  ruby: Ruby[];
  /** In the line. */
  from: number;
  to: number;
}

/** More kana than so many for a letter, and so many held, are no way to sing it. */
const mostKana = 12;
const mostHeld = 40;

/** Readings that overlap the ends of words hang words together. Nobody hangs more letters together than so many: a hostile file must not take long. */
const longestStretch = 200;

/** Whether text, readings and kana agree. */
export function checkReadings(written: readonly WrittenPhrase[], score: Score, report: Report): void {
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
}

function checkLine(
  line: LyricLine,
  ruby: readonly Ruby[],
  kanaLines: ReadonlyMap<SungWord, number>,
  report: Report,
): void {
  for (const { words, ruby: readings, from, to } of findStretches(line, ruby)) {
    const text = line.text.slice(from, to);
    const kana = words.flatMap(({ notes }) => notes.flatMap(({ moras }) => moras.map((mora) => mora.kana))).join('');
    if (text.length > longestStretch || canBeRead(text, readings, kana)) continue;
    const [first] = words;
    const message = `${quote(text)} is not read ${quote(kana)}.`;
    report.warn((first && kanaLines.get(first)) ?? 1, 'other-reading', message, mend);
  }
}

const mend =
  'Mend the kana (particles as they sound: は is ワ, へ is エ); if it is right, say so before the first section: ruby text reading.';

function canBeRead(text: string, ruby: readonly Ruby[], kana: string): boolean {
  return kana.length <= mostKana * text.length + mostHeld && canSoundAs(soundsOfText(text, ruby), kana);
}

function findStretches({ text, words }: LyricLine, ruby: readonly Ruby[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let next = 0;
  for (const word of words) {
    const from = text.indexOf(word.text, at);
    at = from + word.text.length;
    let stretch = stretches.at(-1);
    if (!stretch || (ruby[next]?.from ?? Infinity) >= stretch.to)
      stretches.push((stretch = { words: [], from, to: at, ruby: [] }));
    stretch.words.push(word);
    stretch.to = at;
    for (let each = ruby[next]; each && each.to <= at; each = ruby[++next])
      stretch.ruby.push({ from: each.from - stretch.from, to: each.to - stretch.from, reading: each.reading });
  }
  return stretches;
}

/** Whether each reading is of something that is sung. */
export function checkUse({ header, sections }: ScoreRows, report: Report): void {
  const rows = sections.flatMap((section) => section.rows);
  const lyrics = rows.flatMap(({ key, value }) => (key === 'lyric' ? [value] : [])).join('\n');
  for (const { value, line } of header.filter(({ key }) => key === 'ruby').slice(0, mostReadings)) {
    const [text = ''] = value.split(/\s/u, 1);
    if (lyrics.includes(text)) continue;
    report.warn(
      line,
      'unused-ruby',
      `${quote(text)} stands in no line of lyrics.`,
      'Write the text as in the lyric rows, or take the row out.',
    );
  }
}
