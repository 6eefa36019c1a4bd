import { unsafeCSS } from 'lit';
import type { Formula } from './card-formulas.ts';
import styles from './card-math.css?inline';
import { putFormula } from './card-tex.ts';

const mostElements = 3_000;

export const mathStyles = unsafeCSS(styles);

/** The formula as a MathML element in a span of its own. Throws an `Error` that says what is wrong with the TeX. */
export function renderFormula(formula: Formula): Node {
  const parent = document.createElement('span');
  putFormula(formula, parent);
  if (parent.querySelectorAll('*').length > mostElements) throw new RangeError('The formula becomes too large.');
  parent.className = formula.display ? 'formula' : 'inline-formula';
  return parent;
}
