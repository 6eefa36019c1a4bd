import { cut, endWithoutBlanks, skipBlanks } from './blanks.ts';
import { createDraft, type Draft, type Fault, report } from './lrc-draft.ts';
import { labelIn, readStampedLine } from './lrc-line.ts';
import { settle } from './lrc-order.ts';
import type { Lyrics } from './lyrics.ts';
import { parseReading } from './ruby.ts';

/** Reads an LRC file as `parseLrc` does, without words for what is wrong in it. */
export function readLrc(text: string): { lyrics: Lyrics; faults: readonly Fault[] } {
  // To ask first is quicker: most files have none.
  const draft = createDraft(text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text);
  readLines(draft);
  const lyrics = settle(draft);
  return { lyrics, faults: draft.faults };
}

function readLines(draft: Draft): void {
  const { text } = draft;
  for (let from = 0; from < text.length;) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    draft.lineNumber++;
    readLine(draft, from, to);
    from = to + 1;
  }
}

function readLine(draft: Draft, from: number, to: number): void {
  const { text } = draft;
  const start = skipBlanks(text, from);
  const end = endWithoutBlanks(text, start, to);
  if (start === end || readStampedLine(draft, start, end)) return;
  const line = text.slice(start, end);
  if (readTag(draft, line) || readAtTag(draft, line)) return;
  const label = labelIn(line, 0, line.length);
  if (label) draft.labels.push({ label, line: draft.lineNumber });
  else report(draft, 'text-without-stamp', line);
}

/** `[ti:…]` */
function readTag(draft: Draft, line: string): boolean {
  const colon = line.indexOf(':');
  if (colon < 0 || !line.startsWith('[') || !line.endsWith(']')) return false;
  return addTag(draft, cut(line, 1, colon), cut(line, colon + 1, line.length - 1));
}

/** `@Ruby1=…`, and what else is written in that way, such as `@Title=…`. */
function readAtTag(draft: Draft, line: string): boolean {
  const equals = line.indexOf('=');
  if (equals < 0 || !line.startsWith('@')) return false;
  const key = cut(line, 1, equals).replace(/\d+$/u, '');
  const value = cut(line, equals + 1, line.length);
  if (key.toLowerCase() !== 'ruby') return addTag(draft, key, value);
  const reading = parseReading(value, draft.stamp);
  if (reading) draft.readings.push(reading);
  else report(draft, 'bad-ruby', line);
  return true;
}

/** False where the key is none, so that the line means something else. A key that is empty or `#` makes a comment. */
function addTag(draft: Draft, key: string, value: string): boolean {
  const name = key.toLowerCase();
  if (name === 'offset') setOffset(draft, value);
  else if (/^\p{L}[\p{L}\p{M}_-]*$/u.test(name)) draft.metadata[name] = value;
  else return name === '' || name === '#';
  return true;
}

function setOffset(draft: Draft, value: string): void {
  const offset = Math.round(Number(value));
  if (!Number.isFinite(offset)) return report(draft, 'bad-offset', value);
  draft.offset = offset;
  draft.offsetLine = draft.lineNumber;
}
