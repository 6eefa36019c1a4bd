import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets the place of an element along its parent, as shares of the parent's length. A `style` attribute would break a strict page. */
class Placed extends Directive {
  override render(_from: number, _to?: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [from, to]: [from: number, to?: number]): typeof noChange {
    if (!(element instanceof HTMLElement)) return noChange;
    element.style.insetInlineStart = `${from * 100}%`;
    if (to !== undefined) element.style.inlineSize = `${(to - from) * 100}%`;
    return noChange;
  }
}

export const placed = directive(Placed);
