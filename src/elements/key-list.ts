import { html, type TemplateResult } from 'lit';
import { keyGroupsFor } from './words/key-words.ts';

/** All keys with what they do, by topic. */
export function renderKeyList(language: string): TemplateResult {
  const groups = keyGroupsFor(language).map(
    ({ topic, keys }) =>
      html`<section>
        <h3>${topic}</h3>
        <dl>
          ${keys.map(
            ([key, action]) =>
              html`<div>
                <dt><kbd>${key}</kbd></dt>
                <dd>${action}</dd>
              </div>`,
          )}
        </dl>
      </section>`,
  );
  return html`<div class="topics">${groups}</div>`;
}
