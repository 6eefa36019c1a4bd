import { type Formula, liftFormulas } from '../elements/card-formulas.ts';
import { readMarkdown } from '../elements/card-markdown.ts';
import { renderTokens } from '../elements/card-templates.ts';
import { formulaMarkup } from '../elements/card-tex.ts';
import { type Markup, markup, trustedMarkup } from './markup.ts';
import type { SongAddresses } from './song-addresses.ts';
import { templateMarkup } from './template-markup.ts';

/** Cards resolve addresses, and a page that is not served yet has none: this stands for the site's root meanwhile. */
const siteRoot = 'https://site.invalid/';

/** A card's Markdown as the player would show it: by the same templates, written as HTML. What cannot be read stands as it is written. */
export function cardMarkup(body: string, { root, song }: SongAddresses): Markup {
  const { source, formulas } = liftFormulas(body);
  const page = { formulas, setFormula, imageBase: siteRoot + song.slice(root.length), depth: 0 };
  try {
    const written = templateMarkup(renderTokens(readMarkdown(source), page)).toString();
    return trustedMarkup(written.replaceAll(`="${siteRoot}`, `="${root}`));
  } catch {
    return markup`<p>${body}</p>`;
  }
}

function setFormula(formula: Formula): Markup {
  try {
    const mathml = trustedMarkup(withoutStyles(formulaMarkup(formula)));
    if (!formula.display) return markup`<span class="inline-formula">${mathml}</span>`;
    // On a phone a long one scrolls, by keyboard too.
    return markup`<span class="formula" tabindex="0">${mathml}</span>`;
  } catch {
    return markup`<code>${formula.raw}</code>`;
  }
}

/** A page under a strict content policy applies no `style="…"`. Temml escapes quotation marks in text, so this meets attributes alone. */
function withoutStyles(mathml: string): string {
  return mathml.replaceAll(/ style="[^"]*"/g, '');
}
