/** HTML that is safe to be written into a page: made by `markup` alone, which escapes every text that is put into it. */
export class Markup {
  readonly #html: string;

  constructor(strings: readonly string[], values: readonly MarkupValue[]) {
    this.#html = strings.map((string, index) => string + written(values[index])).join('');
  }

  toString(): string {
    return this.#html;
  }
}

export type MarkupValue = string | number | undefined | Markup | readonly Markup[];

/** Writes HTML: texts among the values are escaped, `Markup` stands as it is, `undefined` writes nothing. */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  return new Markup(strings, values);
}

/** Takes over what another program has written as safe HTML. */
export function trustedMarkup(html: string): Markup {
  return new Markup([html], []);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(value: MarkupValue): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.join('');
  return String(value).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
