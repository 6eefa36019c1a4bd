/** A stretch of TeX in a card's body. */
export interface Formula {
  tex: string;
  /** On a line of its own, or within the text. */
  display: boolean;
  /** As it is written, delimiters included. */
  raw: string;
}

/** A body whose formulas are single private characters, so that Markdown can read neither into them nor across them. */
export interface LiftedBody {
  source: string;
  formulas: Formula[];
}

const opening = '\uE000';
const closing = '\uE001';
const joiner = '\uE002';
const privateCharacters = /[\uE000-\uE002]/g;
const standIn = /\uE000(\d+)\uE001/;

/** Anything but a backslash alone, a blank line, or what `stop` names. */
const texUntil = (stop: string) => String.raw`(?:\\(?![()[\]])[^]|(?!${stop})[^\\\n]|\n(?![ \t]*\n))+?`;

/** What must be known to find mathematics: code and escapes, where there is none, and the four pairs of delimiters. */
const landmark = new RegExp(
  [
    String.raw`(?<code>^[ \t>]*(?<fence>\`{3,}|~{3,})[^\n]*\n(?:[^]*?\n)?[ \t>]*\k<fence>[\`~]*[ \t]*$)`,
    String.raw`(?<span>(?<!\`)(?<ticks>\`+)(?!\`)(?:[^\n]|\n(?![ \t]*\n))+?(?<!\`)\k<ticks>(?!\`))`,
    String.raw`\$\$(?<display>${texUntil(String.raw`\$\$`)})\$\$`,
    String.raw`\\\[(?<bracketed>${texUntil(String.raw`\\\]`)})\\\]`,
    String.raw`\\\((?<inline>${texUntil(String.raw`\\\)`)})\\\)`,
    // Money is no mathematics: a blank inside a dollar sign, or a digit after the closing one, makes it plain.
    String.raw`\$(?!\s)(?<dollars>${texUntil(String.raw`\$`)})(?<!\s)\$(?!\d)`,
    String.raw`(?<escape>\\[^])`,
    String.raw`(?<stars>\*+|~~)`,
  ].join('|'),
  'gm',
);

const eastAsian = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
const punctuation = /[\p{P}\p{S}]/u;

/**
 * Markdown sees no emphasis in `**「残差」**を` or `**F(x)**を`: it asks for a space where Japanese writes none. An unseen
 * letter between the sign and its neighbour gives it what it asks for.
 */
function joinEmphasis(stars: string, before: string, after: string): string {
  const between = before.trim() !== '' && after.trim() !== '';
  if (!between || !eastAsian.test(before + after)) return stars;
  return (punctuation.test(before) ? joiner : '') + stars + (punctuation.test(after) ? joiner : '');
}

/** TeX inside a quote carries the quote's own signs at its line starts. */
function withoutQuoteSigns(tex: string, lineStart: string): string {
  return /^[ \t]*>/.test(lineStart) ? tex.replace(/\n[ \t]*>/g, '\n') : tex;
}

/** The formula that was found, if it was one: a code or an escape is none. */
function formulaOf(match: RegExpExecArray): Formula | undefined {
  const { display, bracketed, inline, dollars } = match.groups ?? {};
  const tex = display ?? bracketed ?? inline ?? dollars;
  if (!tex?.trim()) return undefined;
  const lineStart = match.input.slice(match.input.lastIndexOf('\n', match.index) + 1, match.index);
  return { tex: withoutQuoteSigns(tex, lineStart), display: (display ?? bracketed) !== undefined, raw: match[0] };
}

/** Takes the mathematics out of a body: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
export function liftFormulas(body: string): LiftedBody {
  const text = body.replace(privateCharacters, '\uFFFD').replace(/\r\n?/g, '\n');
  const formulas: Formula[] = [];
  let source = '';
  let end = 0;
  for (const match of text.matchAll(landmark)) {
    const formula = formulaOf(match);
    source += text.slice(end, match.index);
    end = match.index + match[0].length;
    if (formula) source += opening + (formulas.push(formula) - 1) + closing;
    else if (match.groups?.['stars']) source += joinEmphasis(match[0], text.charAt(match.index - 1), text.charAt(end));
    else source += match[0];
  }
  return { source: source + text.slice(end), formulas };
}

/** Text with its formulas as they were written: for code, addresses and other places where none is set. */
export function withRawFormulas(text: string, formulas: readonly Formula[]): string {
  return splitAtFormulas(text, formulas)
    .map((piece) => (typeof piece === 'string' ? piece : piece.raw))
    .join('');
}

/** Text as a list of its plain pieces and its formulas. */
export function splitAtFormulas(text: string, formulas: readonly Formula[]): (string | Formula)[] {
  return text
    .replaceAll(joiner, '')
    .split(standIn)
    .map((piece, index) => (index % 2 === 0 ? piece : (formulas[Number(piece)] ?? '')));
}
