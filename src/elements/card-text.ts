import { type CSSResult, type TemplateResult, html, unsafeCSS } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Card } from '../core/cards.ts';
import { type Formula, liftFormulas } from './card-formulas.ts';
import { letKeysScroll } from './card-scroll.ts';
import { readMarkdown } from './card-markdown.ts';
import { type CardPage, renderTokens } from './card-templates.ts';
import styles from './card-text.css?inline';

export interface CardBody {
  content: TemplateResult;
  /** What the content needs in the root that it is put into. */
  styles: CSSResult[];
}

export interface CardBodyPlace {
  /** The song's own address: where its links and images are looked for. Empty for the page's address. */
  imageBase: string;
}

/** A card is a few hundred characters. Past this, reading Markdown could hold up the music, and the text is shown as it is. */
const longestBody = 10_000;
const textStyles = unsafeCSS(styles);

const rawTex = (formula: Formula, problem = '') => html`<code class="tex" title=${problem}>${formula.raw}</code>`;

type FormulaSetter = CardPage['setFormula'];

async function loadFormulaSetter(): Promise<{ setFormula: FormulaSetter; styles: CSSResult[] }> {
  try {
    const { mathStyles, renderFormula } = await import('./card-math.ts');
    const setFormula = (formula: Formula) => {
      try {
        return renderFormula(formula);
      } catch (error) {
        return rawTex(formula, String(error));
      }
    };
    return { setFormula, styles: [mathStyles] };
  } catch {
    // Offline: the text comes without its formulas set.
    return { setFormula: (formula) => rawTex(formula), styles: [] };
  }
}

/** A card's body as text that keeps its lines, with Markdown and TeX as they are written. */
function plainBody(body: string): TemplateResult {
  return html`<p ${ref(letKeysScroll)}>${body.trim()}</p>`;
}

/** A card's Markdown and TeX as nodes; nothing in it is ever read as HTML. Never rejects: what cannot be read is shown as it is written. */
export async function renderCardBody(body: string, { imageBase }: CardBodyPlace): Promise<CardBody> {
  if (body.length > longestBody) return { content: plainBody(body), styles: [] };
  const { source, formulas } = liftFormulas(body);
  const mathematics = formulas.length > 0 ? await loadFormulaSetter() : { setFormula: rawTex, styles: [] };
  const page: CardPage = { formulas, imageBase, setFormula: mathematics.setFormula, depth: 0 };
  try {
    const content = html`<div ${ref(letKeysScroll)}>${renderTokens(readMarkdown(source), page)}</div>`;
    return { content, styles: [textStyles, ...mathematics.styles] };
  } catch {
    return { content: plainBody(body), styles: [] };
  }
}

const hasFormulas = ({ body }: Card) => body.length <= longestBody && liftFormulas(body).formulas.length > 0;

/** Fetches ahead what these cards will need. Never rejects. */
export async function prepareCards(cards: readonly Card[]): Promise<void> {
  if (cards.some(hasFormulas)) await loadFormulaSetter();
}
