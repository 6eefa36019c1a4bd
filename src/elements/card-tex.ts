import temml from 'temml';
import type { Formula } from './card-formulas.ts';

const longest = 1_500;

/** TeX may build MathML and nothing else: no links, no images, no classes, and no more of it than a page can bear. */
const optionsFor = (display: boolean) => ({
  displayMode: display,
  throwOnError: true,
  trust: false,
  wrap: display ? ('=' as const) : ('tex' as const),
  maxExpand: 100,
  maxSize: [20, 200] satisfies [number, number],
});

function refuseLong(tex: string): void {
  if (tex.length > longest) throw new RangeError(`A formula may have ${longest} characters.`);
}

/** Puts the formula into an element as MathML. Throws an `Error` that says what is wrong with the TeX. */
export function putFormula({ tex, display }: Formula, parent: Element): void {
  refuseLong(tex);
  temml.render(tex, parent, optionsFor(display));
}

/** The formula as MathML markup, for pages that are made before they are served. Throws as `putFormula` does. */
export function formulaMarkup({ tex, display }: Formula): string {
  refuseLong(tex);
  return temml.renderToString(tex, optionsFor(display));
}
