import { cut, endWithoutBlanks, isBlank, skipBlanks } from './blanks.ts';
import { type Draft, report } from './lrc-draft.ts';
import type { Line, Voice, Word } from './lyrics.ts';
import { readStamp, shiftTime } from './time.ts';

/** The words between the stamps of a line. */
interface Sung {
  words: Word[];
  /** The start of the line to which the times belong; where the line is repeated they move with it. */
  start: number;
  /** Infinity where no stamp closes the line. */
  end: number;
}

/** A line that is repeated more often has word times in its first repeats only: a small hostile file must not grow without limit. */
const repeatsWithWords = 20;

/** Most lines have no words, readings or translations: three arrays less for each. */
const none: never[] = [];
Object.freeze(none);

/**
 * A line that has nothing but its text yet. V8 would come to make literals of it in its old space, once most of a long file has
 * outlived a sweep of the young one: reading then gets slower, and how much differs from process to process.
 */
class PlainLine implements Line {
  declare start: number;
  declare end: number;
  declare text: string;
  declare words: Word[];
  declare ruby: Line['ruby'];
  declare translations: string[];

  constructor(start: number, text: string) {
    this.start = start;
    this.end = Infinity;
    this.text = text;
    this.words = none;
    this.ruby = none;
    this.translations = none;
  }
}

const voices: Partial<Record<string, Voice>> = { M: 'male', F: 'female', D: 'duet' };

/** Reads a line that begins with a stamp; false where this one does not. `to` is behind its last character that is no blank. */
export function readStampedLine(draft: Draft, from: number, to: number): boolean {
  const { text, stamp, starts } = draft;
  let count = 0;
  let at = from;
  while (text.charCodeAt(at) === 91 && readStamp(text, at, stamp)) {
    if (isTime(draft, at)) starts[count++] = stamp.time;
    at = skipBlanks(text, stamp.end);
  }
  if (at === from) {
    if (text.charCodeAt(at) !== 60 || !readStamp(text, at, stamp)) return false;
    if (isTime(draft, at)) starts[count++] = stamp.time;
  }
  if (starts.length > count) starts.length = count;
  if (count) readContent(draft, at, to);
  return true;
}

/** Whether the stamp that has been read is a time. */
function isTime(draft: Draft, at: number): boolean {
  const { text, stamp } = draft;
  const isGood = stamp.time >= 0;
  if (!isGood) report(draft, 'stamp-out-of-range', text.slice(at, stamp.end));
  return isGood;
}

/** The label of a section, such as `[サビ]`, if the line has that and nothing else; else empty. */
export function labelIn(text: string, from: number, to: number): string {
  if (text.charCodeAt(from) !== 91 || text.charCodeAt(to - 1) !== 93) return '';
  const label = cut(text, from + 1, to - 1);
  return /[[\]]/u.test(label) ? '' : label;
}

function readContent(draft: Draft, from: number, to: number): void {
  const { text, starts } = draft;
  const label = labelIn(text, from, to);
  const voice = voiceAt(text, from, to);
  const at = voice ? skipBlanks(text, from + 2) : from;
  if (label) for (const start of starts) draft.sections.push({ start, label });
  else if (at >= to) close(draft);
  else readSung(draft, voice, at, to);
}

function close({ starts, closings }: Draft): void {
  for (const start of starts) closings.push(start);
}

/** The voice whose mark, such as `M: `, stands here. */
export function voiceAt(text: string, at: number, to: number): Voice | undefined {
  if (text.charCodeAt(at + 1) !== 58) return undefined;
  const next = text.charCodeAt(at + 2);
  return at + 2 >= to || isBlank(next) || next === 60 || next === 91 ? voices[text.charAt(at)] : undefined;
}

function readSung(draft: Draft, voice: Voice | undefined, from: number, to: number): void {
  const { text, stamp, starts, hasAngles } = draft;
  const content = text.slice(from, to);
  // Most lines have no stamp inside. To ask for its bracket is quicker than to look at each letter.
  const mayHaveWords = (hasAngles && content.includes('<')) || content.includes('[');
  let place = mayHaveWords ? nextStamp(draft, from, to) : -1;
  if (place < 0) return addLines(draft, content, voice);
  const words: Word[] = [];
  const first = startFor(stamp.time, starts);
  let at = from;
  let time = first;
  for (; place >= 0; place = nextStamp(draft, at, to)) {
    const next = timeAfter(time, draft, place);
    addWord(words, text, at, place, time, next);
    time = next;
    at = stamp.end;
  }
  addWord(words, text, at, to, time, Infinity);
  if (!words.length) return close(draft);
  addLines(draft, joinWords(words), voice, { words, start: first, end: at < to ? Infinity : time });
}

/** The place of the next stamp, which then is the draft's stamp; -1 where none is. */
function nextStamp({ text, stamp }: Draft, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if ((code === 60 || code === 91) && readStamp(text, at, stamp)) return at;
  }
  return -1;
}

/** Of the starts of a repeated line the one from which its word stamps count: the last one that is not after them. */
function startFor(time: number, starts: readonly number[]): number {
  let nearest = -1;
  for (const start of starts) if (start <= time && start > nearest) nearest = start;
  return nearest < 0 ? (starts[0] ?? 0) : nearest;
}

function timeAfter(time: number, draft: Draft, at: number): number {
  const { text, stamp } = draft;
  if (stamp.time >= time) return stamp.time;
  report(draft, stamp.time < time ? 'word-stamp-goes-back' : 'stamp-out-of-range', text.slice(at, stamp.end));
  return time;
}

/** Adds what stands between two stamps. Blanks at its beginning go to the word before, unless that ends with some. */
function addWord(words: Word[], text: string, from: number, to: number, start: number, end: number): void {
  const visible = Math.min(skipBlanks(text, from), to);
  const before = words[words.length - 1];
  if (before && visible > from && !isBlank(before.text.charCodeAt(before.text.length - 1))) {
    before.text += text.slice(from, visible);
  }
  if (visible < to) words.push({ start, end, text: text.slice(visible, to) });
}

function joinWords(words: readonly Word[]): string {
  const last = words[words.length - 1];
  if (last) last.text = last.text.slice(0, endWithoutBlanks(last.text, 0, last.text.length));
  let text = '';
  for (const word of words) text += word.text;
  return text;
}

function addLines(draft: Draft, text: string, voice?: Voice, sung?: Sung): void {
  if (draft.labels.length) addLabels(draft);
  let repeats = 0;
  for (const start of draft.starts) {
    const line: Line = new PlainLine(start, text);
    if (voice) line.voice = voice;
    if (sung && repeats++ < repeatsWithWords) addSung(line, sung);
    draft.lines.push(line);
  }
}

/** The sections that wait for this line start with it. Where it is repeated, the nearest one starts again. */
function addLabels({ labels, sections, starts }: Draft): void {
  const [first = 0, ...repeats] = starts;
  for (const { label } of labels) sections.push({ start: first, label });
  const { label } = labels.at(-1) ?? {};
  if (label) for (const start of repeats) sections.push({ start, label });
  labels.length = 0;
}

function addSung(line: Line, { words, start, end }: Sung): void {
  const later = Math.round((line.start - start) * 1000);
  line.words = later ? words.map((word) => moveWord(word, later)) : words;
  line.end = moveTime(end, later);
}

const moveTime = (time: number, later: number) => (later && time < Infinity ? shiftTime(time, later) : time);

const moveWord = ({ start, end, text }: Word, later: number): Word => ({
  start: moveTime(start, later),
  end: moveTime(end, later),
  text,
});
