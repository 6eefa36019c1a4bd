import { labelIn, voiceAt } from './lrc-line.ts';
import type { Line, Lyrics, Voice } from './lyrics.ts';
import { formatReadings } from './ruby-format.ts';
import { formatStamp } from './stamp-format.ts';
import { createStamp, readStamp } from './time.ts';

const voiceMarks: Record<Voice, string> = { male: 'M: ', female: 'F: ', duet: 'D: ' };

/**
 * Writes lyrics as an LRC file: where they came from `parseLrc`, it makes the same lyrics of it. Times are rounded to milliseconds. What
 * the format cannot say of lyrics made by hand is lost, such as two lines of one voice with the same start.
 */
export function formatLrc({ metadata, lines, sections }: Lyrics): string {
  const { starts, early } = spreadStarts(lines);
  const stampOf = (time: number) => formatStamp(time + early / 1000);
  const nexts = findNexts(lines, starts);
  const entries = [
    ...sections.map(({ start, label }) => ({ start, text: `[${stampOf(start)}][${label.replaceAll(/[[\]]/gu, '')}]` })),
    ...lines.map((line, index) => {
      const stamp = formatStamp(starts[index] ?? 0);
      return { start: line.start, text: formatLine(line, stamp, nexts[index] ?? Infinity, stampOf) };
    }),
  ];
  const body = entries.toSorted((one, other) => one.start - other.start).map(({ text }) => text);
  const offset = early ? [`[offset:${early}]`] : [];
  const file = [...formatTags(metadata), ...offset, ...body, ...formatReadings(lines, stampOf)];
  return file.map((text) => `${text}\n`).join('');
}

function formatTags(metadata: Lyrics['metadata']): string[] {
  const tags = Object.entries(metadata).filter(([key]) => key !== 'offset');
  return tags.map(([key, value]) => `[${key}:${onOneLine(value)}]`);
}

const onOneLine = (text: string) => text.replaceAll(/[\r\n]+/gu, ' ');

/**
 * An offset in the file they came from may have pressed several lines against the beginning of the song. They get starts of their own,
 * 1 ms apart, and the file an offset that presses them back.
 * @returns the start of each line as the file says it, in seconds, and by how many milliseconds the file is late
 */
function spreadStarts(lines: readonly Line[]): { starts: number[]; early: number } {
  const places: number[] = [];
  let early = 0;
  let together: Line[] = [];
  for (const unit of pressedUnits(lines)) {
    if (together.some((before) => isOver(before) || unit.some(({ voice }) => voice === before.voice))) {
      early++;
      together = [];
    }
    for (const line of unit) {
      together.push(line);
      places.push(early);
    }
  }
  if (together.some(isOver)) early++;
  const starts = lines.map(({ start }, index) => (places[index] ?? Math.round(start * 1000) + early) / 1000);
  return { starts, early };
}

/** The lines at the very beginning. Those from the first one that needs an end on began as one, or it would have ended. */
function pressedUnits(lines: readonly Line[]): Line[][] {
  const pressed = lines.filter(({ start }) => start <= 0);
  const open = pressed.findIndex(({ words, end }) => !words.length && end > 0);
  if (open < 0) return pressed.map((line) => [line]);
  return [...pressed.slice(0, open).map((line) => [line]), pressed.slice(open)];
}

/** Whether a line without words has no time left. */
const isOver = ({ words, end }: Line) => !words.length && end <= 0;

/** For each line where the next one starts. */
function findNexts(lines: readonly Line[], starts: readonly number[]): number[] {
  const nexts: number[] = [];
  let next = Infinity;
  for (let index = lines.length - 1; index >= 0; index--) {
    const after = index + 1;
    if ((starts[index] ?? 0) < (starts[after] ?? Infinity)) next = lines[after]?.start ?? Infinity;
    nexts[index] = next;
  }
  return nexts;
}

function formatLine(line: Line, stamp: string, next: number, stampOf: (time: number) => string): string {
  const { end, voice, words } = line;
  const head = `[${stamp}]${voice ? voiceMarks[voice] : ''}`;
  const text = words.length ? formatWords(line, stampOf) : guard(onOneLine(line.text), voice, stamp);
  const isOpen = words.length > 0 || end === next || end === Infinity;
  const close = isOpen || end < next ? '' : `<${stampOf(end)}>`;
  const translations = line.translations.map((translation) => head + guard(onOneLine(translation), voice, stamp));
  return [head + text + close, ...translations, ...(isOpen || close ? [] : [`[${stampOf(end)}]`])].join('\n');
}

function formatWords({ words, end: lineEnd }: Line, stampOf: (time: number) => string): string {
  let text = '';
  let time = -1;
  for (const { start, end, text: word } of words) {
    if (time >= 0 && time < start) text += `<${stampOf(time)}>`;
    text += `<${stampOf(start)}>${onOneLine(word)}`;
    time = end;
  }
  const ends = [time, lineEnd].filter((end, index) => end < Infinity && (index === 0 || end > time));
  return text + ends.map((end) => `<${stampOf(end)}>`).join('');
}

/** A text that would be read as something else gets stamps, which take the letters apart and leave the text as it is. */
function guard(text: string, voice: Voice | undefined, stamp: string): string {
  const isMistakable = !voice && (labelIn(text, 0, text.length) || voiceAt(text, 0, text.length));
  if (!isMistakable && !hasStamp(text)) return text;
  return `<${stamp}>${text.replaceAll(/^.|[[<]/gsu, `$&<${stamp}>`)}`;
}

function hasStamp(text: string): boolean {
  const stamp = createStamp();
  return [...text.matchAll(/[[<]/gu)].some(({ index }) => readStamp(text, index, stamp));
}
