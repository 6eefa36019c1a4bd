import { html, type TemplateResult } from 'lit';
import type { LateWords } from './words/late-words.ts';

/** All keys with what they do. */
export function renderKeyList({ keys }: LateWords): TemplateResult {
  return html`<dl>
    ${keys.map(
      ([key, action]) =>
        html`<div>
          <dt><kbd>${key}</kbd></dt>
          <dd>${action}</dd>
        </div>`,
    )}
  </dl>`;
}
