import { type CSSResult, type TemplateResult, html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Card } from '../core/cards.ts';
import type { Problem } from '../core/problem.ts';
import { type Formula, liftFormulas } from './card-formulas.ts';
import { letContentScroll } from './card-scroll.ts';
import { readMarkdown, readMarkdownLine } from './card-markdown.ts';
import {
  questionsOf,
  questionStyles,
  setQuestions,
  textsOf,
  type QuestionTemplates,
  type TextSetting,
} from './card-questions.ts';
import { type CardPage, renderTokens } from './card-templates.ts';
import css from './card-text.css?inline';
import { styleOf } from './shadow-style.ts';

export interface CardBody {
  content: TemplateResult;
  /** What the content needs in the root that it is put into. */
  styles: CSSResult[];
  /** What its author should know of. */
  problems: Problem[];
  /** Its questions, where it has some that can be answered. */
  questions?: QuestionTemplates | undefined;
}

export interface CardBodyPlace {
  /** The song's own address: where its links and images are looked for. Empty for the page's address. */
  imageBase: string;
}

/** A card is a few hundred characters. Past this, reading Markdown could hold the page up, and the text is shown as it is written. */
const longestBody = 10_000;
/** Past this, breaking the text into lines would hold the page up as well. */
const longestText = 50_000;
const textStyles = styleOf(css);

const rawTex = (formula: Formula, fault = '') => html`<code class="tex" title=${fault}>${formula.raw}</code>`;

function brokenFormula(cardId: string, { raw }: Formula, fault: string): Problem {
  const message = `The formula ${raw} of the card «${cardId}» cannot be read: ${fault.replaceAll(/\s+/g, ' ')}.`;
  const hint = 'Mend its TeX; until then it stands there as it is written.';
  return { severity: 'error', code: 'formula-not-readable', message, hint };
}

/** Offline there is nothing to set formulas with: the text comes without. */
const readMath = () => import('./card-math.ts').catch(() => undefined);

type FormulaSetting = Pick<CardPage, 'setFormula'> & Pick<CardBody, 'styles' | 'problems'>;

/** How the formulas of a card are set. */
async function loadFormulaSetting(cardId: string): Promise<FormulaSetting> {
  const math = await readMath();
  if (!math) return { setFormula: (formula) => rawTex(formula), styles: [], problems: [] };
  const problems: Problem[] = [];
  const setFormula = (formula: Formula) => {
    try {
      return math.renderFormula(formula);
    } catch (error) {
      problems.push(brokenFormula(cardId, formula, String(error)));
      return rawTex(formula, String(error));
    }
  };
  return { setFormula, styles: [math.mathStyles], problems };
}

/** A card's body as text that keeps its lines, with Markdown and TeX as they are written. */
function plainBody(body: string): TemplateResult {
  const text = body.length > longestText ? `${body.slice(0, longestText)}…` : body;
  return html`<p ${ref(letContentScroll)}>${text.trim()}</p>`;
}

function createSetting(setFormula: CardPage['setFormula'], { imageBase }: CardBodyPlace): TextSetting {
  const set = (read: typeof readMarkdown, text: string, isButton: boolean) => {
    const { source, formulas } = liftFormulas(text);
    return renderTokens(read(source), { formulas, imageBase, setFormula, isButton, depth: 0 });
  };
  return { block: (text) => set(readMarkdown, text, false), line: (text) => set(readMarkdownLine, text, true) };
}

/** What is nested too deep to be read, or to be of use if it were, is undefined. */
function unlessTooDeep<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A card's Markdown and TeX as nodes; nothing in it is ever read as HTML. Never rejects: what cannot be read is shown as it is written. */
export async function renderCardBody(card: Card, place: CardBodyPlace): Promise<CardBody> {
  const noFormulas = { setFormula: rawTex, styles: [], problems: [] };
  const { setFormula, styles, problems } = hasFormulas(card) ? await loadFormulaSetting(card.id) : noFormulas;
  const setting = createSetting(setFormula, place);
  const body = card.body.length <= longestBody ? unlessTooDeep(() => setting.block(card.body)) : undefined;
  const questions = unlessTooDeep(() => setQuestions(card, setting));
  return {
    content: body ? html`<div ${ref(letContentScroll)}>${body}</div>` : plainBody(card.body),
    styles: [textStyles, ...(questions ? [questionStyles] : []), ...styles],
    problems,
    questions,
  };
}

function hasFormulas(card: Card): boolean {
  const texts = [card.body, ...questionsOf(card).flatMap(textsOf)];
  return texts.some((text) => text.length <= longestBody && liftFormulas(text).formulas.length > 0);
}

/** Fetches ahead what these cards will need. Never rejects. */
export async function prepareCards(cards: readonly Card[]): Promise<void> {
  if (cards.some(hasFormulas)) await readMath();
}
