import { html, type TemplateResult } from 'lit';
import type { Strings } from './strings.ts';

/** The list of keys, as a dialog that is not modal. */
export function renderKeyList(strings: Strings, close: () => void): TemplateResult {
  return html`<section class="keys" part="keys" role="dialog" aria-label=${strings.keyList}>
    <dl>
      ${strings.keys.map(
        ([keys, action]) =>
          html`<div>
            <dt><kbd>${keys}</kbd></dt>
            <dd>${action}</dd>
          </div>`,
      )}
    </dl>
    <button @click=${close}>${strings.close}</button>
  </section>`;
}
