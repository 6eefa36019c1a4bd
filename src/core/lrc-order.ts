import { countUntil } from './count-until.ts';
import { type Draft, report } from './lrc-draft.ts';
import type { Line, Lyrics } from './lyrics.ts';
import { annotate } from './ruby.ts';
import { shiftTime, timeLimit } from './time.ts';

const startOf = ({ start }: { start: number }) => start;

const byStart = (one: { start: number }, other: { start: number }) => one.start - other.start;

/** Makes lyrics of a whole draft: what depends on the order of times, and on tags that may stand anywhere in the file. */
export function settle(draft: Draft): Lyrics {
  for (const { label, line } of draft.labels) report(draft, 'section-without-line', `[${label}]`, line);
  const lines = joinTranslations(inOrder(draft.lines));
  closeLines(lines, draft.closings);
  const lyrics = { metadata: draft.metadata, lines, sections: draft.sections.toSorted(byStart) };
  applyOffset(draft, lyrics);
  annotate(lines, draft.readings);
  return lyrics;
}

/** Most files are in order already. */
function inOrder(lines: Line[]): Line[] {
  let latest = 0;
  for (const line of lines) {
    if (line.start < latest) return lines.toSorted(byStart);
    latest = line.start;
  }
  return lines;
}

/** A line with the stamp and the voice of one before it is that one's translation. */
function joinTranslations(lines: Line[]): Line[] {
  let count = 0;
  let latest = -1;
  for (const line of lines) {
    const original = line.start === latest ? findTwin(line, lines, count) : undefined;
    latest = line.start;
    if (original?.translations.length) original.translations.push(line.text);
    else if (original) original.translations = [line.text];
    else lines[count++] = line;
  }
  lines.length = count;
  return lines;
}

function findTwin({ start, voice }: Line, lines: readonly Line[], count: number): Line | undefined {
  let line: Line | undefined;
  while ((line = lines[--count])?.start === start) if (line?.voice === voice) return line;
  return undefined;
}

const hasCome = (edge: { start: number } | undefined, time: number) => edge !== undefined && edge.start <= time;

/** A line that no stamp of its own closes ends where the next one begins, or at the next stamp without a text. */
function closeLines(lines: readonly Line[], closings: readonly number[]): void {
  const closers = closings.map((start) => ({ start }));
  const edges: readonly { start: number }[] = closers.length ? [...lines, ...closers].toSorted(byStart) : lines;
  let next = 0;
  for (const line of lines) {
    while (hasCome(edges[next], line.start)) next++;
    if (line.end < Infinity) continue;
    const last = line.words.length ? line.words.at(-1) : undefined;
    const edge = edges[last ? countUntil(edges, startOf, last.start) : next];
    line.end = edge ? edge.start : Infinity;
    if (last) last.end = line.end;
  }
}

/** Positive is earlier. An offset that would move a line to where no stamp can be is none. */
function applyOffset(draft: Draft, { lines, sections }: Lyrics): void {
  const { offset, offsetLine, readings, stamp } = draft;
  if (stamp.latest * 1000 - offset >= timeLimit) return report(draft, 'bad-offset', `${offset}`, offsetLine);
  if (!offset) return;
  const shifted = (time: number) => (time < Infinity ? shiftTime(time, -offset) : time);
  for (const span of [...lines, ...lines.flatMap(({ words }) => words), ...readings]) {
    span.start = shifted(span.start);
    span.end = shifted(span.end);
  }
  for (const section of sections) section.start = shifted(section.start);
}
