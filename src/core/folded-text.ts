/** A displayed character of a line, as far as it is heard. */
export interface Letter {
  /** The index of its line. */
  line: number;
  /** UTF-16 offsets into its line, `to` excluded. */
  from: number;
  to: number;
  /** The seconds at which it begins and ends to be sung; NaN as long as nobody has reckoned them. */
  start: number;
  end: number;
}

/** Lines of text as one string in which only what is heard counts: without case, width, blanks, punctuation and dashes. */
export interface FoldedText {
  text: string;
  /** Of each UTF-16 unit of `text`: where it comes from. Units of the same character have the same letter. */
  letters: Letter[];
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
  const letters: Letter[] = [];
  let text = '';
  const add = (heard: string, line: number, from: number, to: number) => {
    const letter = { line, from, to, start: NaN, end: NaN };
    for (let unit = 0; unit < heard.length; unit++) letters.push(letter);
    text += heard;
  };
  for (const [line, shown] of lines.entries()) {
    if (simple.test(shown)) {
      for (let at = 0; at < shown.length; at++) add(foldSimple(shown.charAt(at)), line, at, at + 1);
    } else {
      segmenter ??= new Intl.Segmenter();
      for (const { segment, index } of segmenter.segment(shown))
        add(fold(segment), line, index, index + segment.length);
    }
  }
  return { text, letters };
}

function foldSimple(unit: string): string {
  let heard = known.get(unit);
  if (heard === undefined) known.set(unit, (heard = fold(unit)));
  return heard;
}

/** Upper case first: it knows that ß is SS. */
function fold(character: string): string {
  return character.normalize('NFKC').toUpperCase().toLowerCase().replace(unheard, '');
}

/** Katakana as hiragana: as many UTF-16 units as before. */
export function foldKana(text: string): string {
  return text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Whether a phrase may begin or end before this unit: not inside a displayed character, a Latin word or a number. */
export function isEdge({ text, letters }: FoldedText, unit: number): boolean {
  const [before, after] = [letters[unit - 1], letters[unit]];
  if (before === after) return false;
  if (before?.line !== after?.line || before?.to !== after?.from) return true;
  return !isWordLetter(text[unit - 1]) || !isWordLetter(text[unit]);
}

function isWordLetter(unit = ''): boolean {
  return /[\p{Script=Latin}\p{Nd}]/u.test(unit);
}

/** Letters as they are displayed, with what is between them: one span for each line. */
export function spansOf(letters: readonly Letter[]): Span[] {
  const spans: Span[] = [];
  for (const { line, from, to } of letters) {
    const last = spans.at(-1);
    if (last?.line === line) last.to = to;
    else spans.push({ line, from, to });
  }
  return spans;
}
