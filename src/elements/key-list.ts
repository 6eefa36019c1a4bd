import { html, type TemplateResult } from 'lit';
import { lateWordsFor } from './words/late-words.ts';

/** The list of keys, as a dialog that is not modal. */
export function renderKeyList(language: string, close: () => void): TemplateResult {
  const words = lateWordsFor(language);
  return html`<section class="keys" part="keys" role="dialog" aria-label=${words.keyList}>
    <dl>
      ${words.keys.map(
        ([keys, action]) =>
          html`<div>
            <dt><kbd>${keys}</kbd></dt>
            <dd>${action}</dd>
          </div>`,
      )}
    </dl>
    <button @click=${close}>${words.close}</button>
  </section>`;
}
