/**
 * For `ref`: content that has just come is shown from its beginning, and the box around it is a stop of the Tab key only while it has
 * something to scroll. The observer watches these two nodes alone, and goes with them.
 */
export function letContentScroll(content: Element | undefined): void {
  // Not in its box yet: a template is filled before it is put in.
  queueMicrotask(() => {
    const box = content?.parentElement;
    if (!content || !box) return;
    box.scrollTop = 0;
    const sizes = new ResizeObserver(() => {
      box.tabIndex = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth ? 0 : -1;
    });
    sizes.observe(box);
    for (const child of box.children) sizes.observe(child);
  });
}

/** So many milliseconds a card's foot may take to come. */
const settling = 1000;

/** What scrolls around an element, inside its card. */
function scrollBoxOf(element: Element): HTMLElement | undefined {
  let box = element.parentElement;
  // It ends at the card's own root: the page is never found.
  while (box && (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY !== 'auto'))
    box = box.parentElement;
  return box ?? undefined;
}

/** Brings something of a card into view, its beginning where it is too long; only the card scrolls, and the page stays where it is. */
export function showInCard(element: Element): void {
  const box = scrollBoxOf(element);
  if (!box) return;
  const frame = box.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  // Less what lies over its foot.
  const covered = parseFloat(getComputedStyle(box).scrollPaddingBlockEnd) || 0;
  const toEnd = Math.max(0, bottom - (frame.bottom - covered));
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollBy({ top: Math.min(toEnd, top - frame.top), behavior: isStill ? 'auto' : 'smooth' });
}

/** As `showInCard`, for what has just come, and again where the card's foot takes room from the text at the same time. */
export function bringIntoCard(element: Element): void {
  const body = element.closest('[part=body]');
  if (!body) return;
  const sizes = new ResizeObserver(() => showInCard(element));
  sizes.observe(body);
  setTimeout(() => sizes.disconnect(), settling);
}
