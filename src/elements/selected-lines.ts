/** Lines of the list that stand together: the index of the first and of the last. */
export interface LineSpan {
  first: number;
  last: number;
}

/** Before `getComposedRanges`, Chromium had a selection for each shadow root. */
interface SelectionRoot {
  getSelection?(): Selection | null;
}

function selectedRange(root: ShadowRoot): AbstractRange | undefined {
  const selection = document.getSelection();
  if (!selection) return undefined;
  if (typeof selection.getComposedRanges === 'function') {
    return selection.getComposedRanges({ shadowRoots: [root] })[0];
  }
  const shadow: ShadowRoot & SelectionRoot = root;
  const own = shadow.getSelection?.() ?? selection;
  return own.rangeCount > 0 ? own.getRangeAt(0) : undefined;
}

function lineOf(node: Node): number {
  const element = node instanceof Element ? node : node.parentElement;
  return Number(element?.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? NaN);
}

/** The lines that the reader has selected text of, in a list inside this root; undefined unless there are several. */
export function selectedLines(root: ShadowRoot): LineSpan | undefined {
  const range = selectedRange(root);
  if (!range || range.collapsed) return undefined;
  const first = lineOf(range.startContainer);
  // A selection of whole lines ends at the very start of the next one.
  const last = lineOf(range.endContainer) - (range.endOffset === 0 ? 1 : 0);
  return first < last ? { first, last } : undefined;
}
