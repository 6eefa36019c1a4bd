/** The language of an element: its own `lang` or the nearest around it, through shadow roots; else the browser's. */
export function languageOf(element: Element): string {
  for (let each: Element | null = element; each;) {
    const named: Element | null = each.closest('[lang]');
    if (named) return named.getAttribute('lang') ?? '';
    const root = each.getRootNode();
    each = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language;
}
