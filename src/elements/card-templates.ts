import { type TemplateResult, html, nothing } from 'lit';
import { imageAddress, linkAddress } from './card-addresses.ts';
import { type Formula, splitAtFormulas, withRawFormulas } from './card-formulas.ts';
import {
  type CardToken,
  type ImageToken,
  type LinkToken,
  type ListToken,
  type TableToken,
  cardTokens,
} from './card-markdown.ts';

/** What the pieces of one body share. */
export interface CardPage {
  formulas: readonly Formula[];
  setFormula: (formula: Formula) => unknown;
  imageBase: string;
  /** It stands in a button, where a link would be a trap: links are their words. */
  isButton?: boolean;
  /** How many pieces this one stands in. */
  depth: number;
}

const deepest = 24;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function readEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (raw, decimal, hexadecimal, name) => {
    if (name) return entities[name] ?? raw;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

const asWritten = (text: string, page: CardPage) => withRawFormulas(text, page.formulas);

function renderText(text: string, page: CardPage): unknown[] {
  return splitAtFormulas(text, page.formulas).map((piece) =>
    typeof piece === 'string' ? readEntities(piece) : page.setFormula(piece),
  );
}

/** The card's title is a second heading; what a body has begins below it. */
function renderHeading(level: number, content: unknown): TemplateResult {
  if (level <= 3) return html`<h3>${content}</h3>`;
  if (level === 4) return html`<h4>${content}</h4>`;
  return level === 5 ? html`<h5>${content}</h5>` : html`<h6>${content}</h6>`;
}

function renderList(list: ListToken, page: CardPage): TemplateResult {
  const items = list.items.map(
    (item) => html`<li class=${item.task ? 'task' : nothing}>${renderTokens(item.tokens, page)}</li>`,
  );
  return list.ordered
    ? html`<ol start=${list.start || 1}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function renderTable(table: TableToken, page: CardPage): TemplateResult {
  const head = table.header.map(
    (cell) => html`<th scope="col" class=${cell.align ?? nothing}>${renderTokens(cell.tokens, page)}</th>`,
  );
  const rows = table.rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td class=${cell.align ?? nothing}>${renderTokens(cell.tokens, page)}</td>`)}
      </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function renderLink(link: LinkToken, page: CardPage): unknown {
  const content = renderTokens(link.tokens, page);
  const address = linkAddress(asWritten(link.href, page), page.imageBase);
  if (!address || page.isButton) return content;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer nofollow">${content}</a>`;
}

function renderImage(image: ImageToken, page: CardPage): unknown {
  const alternative = asWritten(image.text, page);
  const address = imageAddress(asWritten(image.href, page), page.imageBase);
  return address ? html`<img src=${address} alt=${alternative} decoding="async" />` : alternative;
}

function renderHtml(raw: string, page: CardPage): unknown {
  return /^<br\s*\/?>$/i.test(raw) ? html`<br />` : asWritten(raw, page);
}

function renderToken(token: CardToken, page: CardPage): unknown {
  const inside = () => ('tokens' in token && token.tokens ? renderTokens(token.tokens, page) : nothing);
  switch (token.type) {
    case 'space':
    case 'def':
      return nothing;
    case 'paragraph':
      return html`<p>${inside()}</p>`;
    case 'heading':
      return renderHeading(token.depth, inside());
    case 'blockquote':
      return html`<blockquote>${inside()}</blockquote>`;
    case 'list':
      return renderList(token, page);
    case 'list_item':
      return html`<li>${inside()}</li>`;
    case 'checkbox':
      return html`<span class="box">${token.checked ? '☑' : '☐'}</span> `;
    case 'table':
      return renderTable(token, page);
    case 'code':
      return html`<pre><code>${asWritten(token.text, page)}</code></pre>`;
    case 'hr':
      return html`<hr />`;
    case 'html':
      return token.block ? html`<p>${renderHtml(token.raw.trim(), page)}</p>` : renderHtml(token.raw, page);
    case 'strong':
      return html`<strong>${inside()}</strong>`;
    case 'em':
      return html`<em>${inside()}</em>`;
    case 'del':
      return html`<del>${inside()}</del>`;
    case 'codespan':
      return html`<code>${asWritten(token.text, page)}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return renderLink(token, page);
    case 'image':
      return renderImage(token, page);
    case 'term':
      return html`<b class="term" part="term">${inside()}</b>`;
    case 'escape':
      return asWritten(token.text, page);
    case 'text':
    default:
      return token.tokens ? inside() : renderText(token.text, page);
  }
}

/** Markdown's tokens as templates. Throws a `RangeError` where they are nested deeper than anyone can read. */
export function renderTokens(tokens: Parameters<typeof cardTokens>[0], page: CardPage): unknown[] {
  if (page.depth > deepest) throw new RangeError('The card is nested too deep.');
  const inner = { ...page, depth: page.depth + 1 };
  return cardTokens(tokens).map((token) => renderToken(token, inner));
}
