import type { Formula } from './card-formulas.ts';
import styles from './card-math.css?inline';
import { putFormula } from './card-tex.ts';
import { styleOf } from './shadow-style.ts';

export const mathStyles = styleOf(styles);

/** The formula as a MathML element in a span of its own. Throws an `Error` that says what is wrong with the TeX. */
export function renderFormula(formula: Formula): Node {
  const parent = document.createElement('span');
  putFormula(formula, parent);
  parent.className = formula.display ? 'formula' : 'inline-formula';
  return parent;
}
