/**
 * Lines of text as one string in which only what is heard counts: without case, width, blanks, punctuation and dashes, and with a
 * way back from each UTF-16 unit to the displayed character that it comes from.
 */
export interface FoldedText {
  text: string;
  /** Of each unit: the index of its line. */
  line: number[];
  /** Of each unit: where its displayed character begins and ends, as UTF-16 offsets into its line. */
  from: number[];
  to: number[];
}

/** Part of a displayed line, as UTF-16 offsets, `to` excluded. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

/** Beside punctuation: signs used as brackets, waves, dashes that Unicode counts among mathematics and drawing, notes, and what is invisible. */
const unheard = /[\s\p{P}\p{Cc}\p{Default_Ignorable_Code_Point}<>~〜∼−─━\u2669-\u266c]+/gu;

/** Lines in which each UTF-16 unit is a character of its own; all others go through the slower segmenter. */
const simple = /^[\0-\u02ff\u2010-\u2027\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uff00-\uff9d]*$/;

/** A pure memo: at most one entry for each simple unit. */
const known = new Map<string, string>();

let segmenter: Intl.Segmenter | undefined;

export function foldLines(lines: readonly string[]): FoldedText {
  const folded: FoldedText = { text: '', line: [], from: [], to: [] };
  for (const [line, shown] of lines.entries()) {
    if (simple.test(shown)) {
      for (let at = 0; at < shown.length; at++)
        add(folded, foldSimple(shown.charAt(at)), { line, from: at, to: at + 1 });
    } else {
      segmenter ??= new Intl.Segmenter();
      for (const { segment, index } of segmenter.segment(shown)) {
        add(folded, fold(segment), { line, from: index, to: index + segment.length });
      }
    }
  }
  return folded;
}

function add(folded: FoldedText, letters: string, { line, from, to }: Span): void {
  folded.text += letters;
  for (let unit = 0; unit < letters.length; unit++) {
    folded.line.push(line);
    folded.from.push(from);
    folded.to.push(to);
  }
}

function foldSimple(unit: string): string {
  let letters = known.get(unit);
  if (letters === undefined) known.set(unit, (letters = fold(unit)));
  return letters;
}

/** Upper case first: it knows that ß is SS. */
function fold(character: string): string {
  return character.normalize('NFKC').toUpperCase().toLowerCase().replace(unheard, '');
}

/** Whether a phrase may begin or end before this unit: not inside a displayed character, a Latin word or a number. */
export function isEdge({ text, line, from, to }: FoldedText, unit: number): boolean {
  if (line[unit - 1] !== line[unit]) return true;
  if (from[unit - 1] === from[unit]) return false;
  return to[unit - 1] !== from[unit] || !isWordLetter(text[unit - 1]) || !isWordLetter(text[unit]);
}

function isWordLetter(unit = ''): boolean {
  return /[\p{Script=Latin}\p{Nd}]/u.test(unit);
}

/** The units from `from` to `to` as they are displayed, one span for each line. */
export function spansOf(folded: FoldedText, { from, to }: { from: number; to: number }): Span[] {
  const spans: Span[] = [];
  for (let unit = from; unit < to; unit++) {
    const [line, start, end] = [folded.line[unit] ?? 0, folded.from[unit] ?? 0, folded.to[unit] ?? 0];
    const last = spans.at(-1);
    if (last?.line === line) last.to = end;
    else spans.push({ line, from: start, to: end });
  }
  return spans;
}
