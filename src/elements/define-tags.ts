/** Registers those tags that are not registered yet: a page may load us twice. Without effect where there is no DOM. */
export function defineTags(tags: Record<string, CustomElementConstructor>): void {
  if (typeof HTMLElement === 'undefined') return;
  for (const [tag, element] of Object.entries(tags)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
