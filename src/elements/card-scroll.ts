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
