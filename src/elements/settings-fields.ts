import { html, type TemplateResult } from 'lit';

/** Some of several values, each with its word. */
export interface Choice<T extends string> {
  label: string;
  value: T;
  words: Readonly<Record<T, string>>;
  /** In the order in which they are offered. */
  all: readonly T[];
  choose(value: T): void;
}

export function renderChoice<T extends string>({ label, value, words, all, choose }: Choice<T>): TemplateResult {
  const pick = ({ currentTarget }: Event) => {
    const picked = currentTarget instanceof HTMLSelectElement ? all[currentTarget.selectedIndex] : undefined;
    if (picked !== undefined) choose(picked);
  };
  const options = all.map((each) => html`<option value=${each} .selected=${each === value}>${words[each]}</option>`);
  return html`<label
    ><span>${label}</span>
    <select @change=${pick}>
      ${options}
    </select></label
  >`;
}

/** Something that is on or off. */
export interface Switch {
  label: string;
  on: boolean;
  choose(on: boolean): void;
}

export function renderSwitch({ label, on, choose }: Switch): TemplateResult {
  const turn = ({ currentTarget }: Event) => currentTarget instanceof HTMLInputElement && choose(currentTarget.checked);
  return html`<label
    ><span>${label}</span> <input type="checkbox" role="switch" .checked=${on} @change=${turn}
  /></label>`;
}
