import { type Markup, markup } from './markup.ts';

/** Code to be copied. A script on the page gives it its button. */
export function codeBlock(label: string, text: string): Markup {
  return markup`<pre tabindex="0" aria-label="${label}"><code>${text}</code></pre>\n`;
}
