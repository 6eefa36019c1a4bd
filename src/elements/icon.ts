import { html, type TemplateResult } from 'lit';

export const playPath = 'M8 5.1v13.8a.8.8 0 0 0 1.2.7l11-6.9a.8.8 0 0 0 0-1.4l-11-6.9A.8.8 0 0 0 8 5.1z';

/** A drawing on a field of 24 × 24, filled with the text's colour. It stands beside or instead of words; the words must be there too, as a label. */
export function drawIcon(path: string): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="currentColor"
    fill-rule="evenodd"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;
}
