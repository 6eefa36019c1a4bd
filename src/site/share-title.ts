/** A text in lines of one size. */
export interface SetText {
  lines: string[];
  /** Pixels. */
  size: number;
}

/** A box that a text may fill: the size of its type, and how many lines of which width. Pixels. */
export interface TextBox {
  size: number;
  width: number;
  lines: number;
}

const word = new Intl.Segmenter('ja', { granularity: 'word' });
const grapheme = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const lettersOf = (text: string) => Array.from(grapheme.segment(text), ({ segment }) => segment);
/** What must not begin a line, or belongs to the word before it: endings in kana, closing signs, the long vowel. */
const clings = /^[\p{Script=Hiragana}\p{Pe}\p{Pf}ー・、。，．！？!?,.:：;…々〜~\s]/u;
/** A word of one letter is a piece of a longer one that the dictionary has not. */
const isPiece = (segment: string) => /^\p{Script=Han}$/u.test(segment);
const opens = /[\p{Ps}\p{Pi}]$/u;

/** Sets a text as large as the boxes allow, broken between phrases. What fits into none is cut in the last. */
export function setText(text: string, boxes: readonly TextBox[]): SetText {
  const phrases = findPhrases(text);
  for (const { size, width, lines: most } of boxes) {
    const lines = breakLines(phrases, width / size);
    if (lines.length <= most && lines.every((line) => measure(line) <= width / size)) return { lines, size };
  }
  const { size, width, lines } = boxes.at(-1) ?? { size: 0, width: 0, lines: 0 };
  const [...broken] = breakLines(lettersOf(text), width / size).slice(0, lines);
  broken[broken.length - 1] = `${cut(broken.at(-1) ?? '', width / size - 1)}…`;
  return { lines: broken, size };
}

/** The words of a text, each with what clings to it. */
export function findPhrases(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of word.segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && (clings.test(segment) || isPiece(segment) || opens.test(last)))
      phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** About how wide a text is, in widths of a Japanese letter. */
export function measure(text: string): number {
  return lettersOf(text.trim()).reduce((sum, letter) => sum + (/[\u0020-\u024F]/u.test(letter) ? 0.62 : 1), 0);
}

/** As much of a text's beginning as that width holds. */
export function cut(text: string, width: number): string {
  let kept = '';
  for (const letter of lettersOf(text)) {
    if (measure(kept + letter) > width) break;
    kept += letter;
  }
  return kept;
}

function breakLines(phrases: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    if (last !== undefined && measure(last + phrase) <= width) lines[lines.length - 1] = last + phrase;
    else lines.push(phrase);
  }
  // A point between words needs none where the line ends.
  return lines.map((line) => line.trim().replace(/[・、]$/u, ''));
}
