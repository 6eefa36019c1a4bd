import { type TemplateResult, nothing } from 'lit';
import { Markup, markup, trustedMarkup } from './markup.ts';

/** What a Lit template shows, written as HTML. It knows children and plain attributes; templates that listen or set properties have no text. */
export function templateMarkup(value: unknown): Markup {
  if (value instanceof Markup) return value;
  if (value === nothing || value === undefined || value === null) return markup``;
  if (Array.isArray(value)) return markup`${value.map(templateMarkup)}`;
  if (isTemplate(value)) return writeTemplate(value);
  if (typeof value === 'string' || typeof value === 'number') return markup`${value}`;
  throw new TypeError(`A page cannot write a ${typeof value}.`);
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

function writeTemplate({ strings, values }: TemplateResult): Markup {
  return markup`${strings.map((string, index) => {
    const attribute = /\s([\w-]+)=$/.exec(string);
    if (/[@.?][\w-]+="?$/.test(string)) throw new Error(`A page cannot write ${string.trim()}.`);
    if (!attribute) return markup`${trustedMarkup(string)}${templateMarkup(values[index])}`;
    const before = trustedMarkup(string.slice(0, attribute.index));
    return values[index] === nothing ? before : markup`${before} ${attribute[1]}="${String(values[index])}"`;
  })}`;
}
