import { type CSSResult, type TemplateResult, html, unsafeCSS } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Card } from '../core/cards.ts';
import { type Formula, liftFormulas } from './card-formulas.ts';
import { letContentScroll } from './card-scroll.ts';
import { readMarkdown } from './card-markdown.ts';
import { type CardPage, renderTokens } from './card-templates.ts';
import css from './card-text.css?inline';

export interface CardBody {
  content: TemplateResult;
  /** What the content needs in the root that it is put into. */
  styles: CSSResult[];
}

export interface CardBodyPlace {
  /** The song's own address: where its links and images are looked for. Empty for the page's address. */
  imageBase: string;
}

/** A card is a few hundred characters. Past this, reading Markdown could hold the page up, and the text is shown as it is written. */
const longestBody = 10_000;
/** Past this, breaking the text into lines would hold the page up as well. */
const longestText = 50_000;
const textStyles = unsafeCSS(css);

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
  const text = body.length > longestText ? `${body.slice(0, longestText)}…` : body;
  return html`<p ${ref(letContentScroll)}>${text.trim()}</p>`;
}

async function setBody(body: string, { imageBase }: CardBodyPlace): Promise<CardBody> {
  const { source, formulas } = liftFormulas(body);
  const tokens = readMarkdown(source);
  const { setFormula, styles } = formulas.length > 0 ? await loadFormulaSetter() : { setFormula: rawTex, styles: [] };
  const content = renderTokens(tokens, { formulas, imageBase, setFormula, depth: 0 });
  return { content: html`<div ${ref(letContentScroll)}>${content}</div>`, styles: [textStyles, ...styles] };
}

/** A card's Markdown and TeX as nodes; nothing in it is ever read as HTML. Never rejects: what cannot be read is shown as it is written. */
export async function renderCardBody(body: string, place: CardBodyPlace): Promise<CardBody> {
  try {
    if (body.length <= longestBody) return await setBody(body, place);
  } catch {
    // Nested too deep to be read, or to be of use if it were.
  }
  return { content: plainBody(body), styles: [textStyles] };
}

const hasFormulas = ({ body }: Card) => body.length <= longestBody && liftFormulas(body).formulas.length > 0;

/** Fetches ahead what these cards will need. Never rejects. */
export async function prepareCards(cards: readonly Card[]): Promise<void> {
  if (cards.some(hasFormulas)) await loadFormulaSetter();
}
