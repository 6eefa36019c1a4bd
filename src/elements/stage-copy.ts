import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import announcement from './announcement.css?inline';
import css from './stage-copy.css?inline';
import type { ShareWords } from './words/share-words.ts';
import { styleOf } from './shadow-style.ts';

/** A text that is there to be copied, and the button that does it. */
export class StageCopy extends LitElement {
  static override styles = [styleOf(announcement), styleOf(css)];
  static override properties = {
    label: {},
    text: {},
    rows: { type: Number },
    words: { attribute: false },
    outcome: { state: true },
  };

  /** What the text is. */
  declare label: string;
  declare text: string;
  /** How many are seen at once. */
  declare rows: number;
  declare words: ShareWords | undefined;
  /** What has come of the copying: where the browser does not let us, the text is selected for the reader to do it. */
  declare protected outcome: 'copied' | 'selected' | undefined;

  constructor() {
    super();
    this.label = this.text = '';
    this.rows = 1;
  }

  protected override willUpdate(changed: PropertyValues<StageCopy>): void {
    if (changed.has('text')) this.outcome = undefined;
  }

  protected override render(): TemplateResult {
    const { label, text, rows, words, outcome } = this;
    const told = outcome && words?.[outcome];
    return html`
      <textarea
        readonly
        spellcheck="false"
        class=${rows > 1 ? 'code' : ''}
        rows=${rows}
        aria-label=${label}
        .value=${text}
        @focus=${() => this.#select()}
      ></textarea>
      <button @click=${() => void this.#copy()}>${told ?? words?.copy}</button>
      <slot></slot>
      <span class="announcement" role="status">${told}</span>
    `;
  }

  async #copy(): Promise<void> {
    const { text } = this;
    const written = await writeToClipboard(text);
    if (text !== this.text) return;
    this.outcome = written || this.#copySelected() ? 'copied' : 'selected';
  }

  /** The old way, which works in frames that have no permission for the new one. The text stays selected. */
  #copySelected(): boolean {
    this.#field?.focus();
    this.#select();
    return document.execCommand('copy');
  }

  #select(): void {
    this.#field?.select();
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }
}

/** False where the browser refuses: in a frame without permission, or on a page that is not secure. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
