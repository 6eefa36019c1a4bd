// oxlint-disable-next-line typescript/triple-slash-reference -- the declarations of a package cannot be imported, and must come along.
/// <reference path="./temml.d.ts" />
import temml from 'temml';
import type { Formula } from './card-formulas.ts';

const longest = 1_000;

/** Short TeX that defines commands can grow to a size that holds the page up for seconds. */
const definition = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![a-z])/i;

/** TeX may build MathML and nothing else: no links, no images, no classes, and no more of it than a page can bear. */
const optionsFor = (display: boolean) => ({
  displayMode: display,
  throwOnError: true,
  trust: false,
  wrap: display ? ('=' as const) : ('tex' as const),
  maxExpand: 100,
  maxSize: [20, 200] satisfies [number, number],
});

function refuseTooMuch(tex: string): void {
  if (tex.length > longest) throw new RangeError(`A formula may have ${longest} characters.`);
  if (definition.test(tex)) throw new RangeError('A formula cannot define commands.');
}

/** Puts the formula into an element as MathML. Throws an `Error` that says what is wrong with the TeX. */
export function putFormula({ tex, display }: Formula, parent: Element): void {
  refuseTooMuch(tex);
  temml.render(tex, parent, optionsFor(display));
}

/** The formula as MathML markup, for pages that are made before they are served. Throws as `putFormula` does. */
export function formulaMarkup({ tex, display }: Formula): string {
  refuseTooMuch(tex);
  return temml.renderToString(tex, optionsFor(display));
}
