import { countUntil } from './count-until.ts';
import { type Draft, report } from './lrc-draft.ts';
import type { Line, Lyrics } from './lyrics.ts';
import { annotate } from './ruby.ts';
import { shiftTime, timeLimit } from './time.ts';

const byStart = (one: { start: number }, other: { start: number }) => one.start - other.start;

/** Makes lyrics of a whole draft: what depends on the order of times, and on tags that may stand anywhere in the file. */
export function settle(draft: Draft): Lyrics {
  for (const { label, line } of draft.labels) report(draft, 'section', `[${label}]`, line);
  const lines = joinTranslations(draft.lines.toSorted(byStart));
  closeLines(lines, draft.closings);
  const sections = draft.sections.toSorted(byStart);
  annotate(lines, draft.readings);
  const lyrics = { metadata: draft.metadata, lines, sections };
  applyOffset(draft, lyrics);
  return lyrics;
}

/** A line with the stamp and the voice of one before it is that one's translation. */
function joinTranslations(sorted: Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of sorted) {
    const original = twinOf(line, lines);
    if (original) original.translations.push(line.text);
    else lines.push(line);
  }
  return lines;
}

function twinOf({ start, voice }: Line, lines: readonly Line[]): Line | undefined {
  for (let index = lines.length - 1; ; index--) {
    const line = lines[index];
    if (line?.start !== start) return undefined;
    if (line.voice === voice) return line;
  }
}

/** A line that no stamp of its own closes ends where the next one begins, or at the next stamp without a text. */
function closeLines(lines: readonly Line[], closings: readonly number[]): void {
  const edges = [...lines.map(({ start }) => start), ...closings].toSorted((one, other) => one - other);
  for (const line of lines) {
    if (line.end < Infinity) continue;
    const last = line.words.at(-1);
    line.end = edges[countUntil(edges, Number, (last ?? line).start)] ?? Infinity;
    if (last) last.end = line.end;
  }
}

/** Positive is earlier. An offset that would move a line to where no stamp can be is none. */
function applyOffset(draft: Draft, { lines, sections }: Lyrics): void {
  const { milliseconds, value, line } = draft.offset;
  if (!milliseconds) return;
  const spans = [...lines, ...lines.flatMap(({ words }) => words)];
  let latest = sections.at(-1)?.start ?? 0;
  for (const { start, end } of spans) latest = Math.max(latest, start, end < Infinity ? end : 0);
  if (latest * 1000 - milliseconds >= timeLimit) return report(draft, 'offset', value, line);
  for (const span of spans) {
    span.start = shiftTime(span.start, -milliseconds);
    if (span.end < Infinity) span.end = shiftTime(span.end, -milliseconds);
  }
  for (const section of sections) section.start = shiftTime(section.start, -milliseconds);
}
