/** Where an arrow key leads in a list whose items hold buttons: up and down between items, left and right within one. */
function neighbour(key: string, items: readonly HTMLElement[], button: HTMLElement): HTMLElement | undefined {
  const item = items.findIndex((each) => each.contains(button));
  const column = buttonsOf(items[item]).indexOf(button);
  const inItem = (index: number) => {
    const buttons = buttonsOf(items[index]);
    return buttons[Math.min(column, buttons.length - 1)];
  };
  switch (key) {
    case 'ArrowUp':
      return inItem(item - 1);
    case 'ArrowDown':
      return inItem(item + 1);
    case 'ArrowLeft':
      return buttonsOf(items[item])[column - 1] ?? button;
    case 'ArrowRight':
      return buttonsOf(items[item])[column + 1] ?? button;
    case 'Home':
      return inItem(0);
    case 'End':
      return inItem(items.length - 1);
    default:
      return undefined;
  }
}

function buttonsOf(item: HTMLElement | undefined): HTMLElement[] {
  return [...(item?.querySelectorAll<HTMLElement>('button') ?? [])];
}

/** Moves focus inside a list that is one tab stop, if the key is one that moves it; such a key then belongs to the list alone. */
export function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const button = event.composedPath()[0];
  if (!(button instanceof HTMLElement) || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
  const next = neighbour(event.key, items, button);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/**
 * For `ref`: makes a list one tab stop: the button that had focus last, or else that of an entry; arrows lead on from there. Its items
 * have `data-item`, and their buttons `tabindex="-1"`. What it opens watches the list alone, and goes with it.
 */
export function letArrowsLead(list: Element | undefined): void {
  if (!(list instanceof HTMLElement)) return;
  const items = () => [...list.querySelectorAll<HTMLElement>('[data-item]')];
  let stop: HTMLElement | undefined;
  const stopAt = (button: HTMLElement | null | undefined) => {
    if (stop) stop.tabIndex = -1;
    stop = button ?? undefined;
    if (stop) stop.tabIndex = 0;
  };
  const keepStop = () =>
    stop?.isConnected || stopAt(list.querySelector<HTMLElement>('.entry') ?? buttonsOf(items()[0])[0]);
  list.addEventListener('keydown', (event) => moveFocus(event, items()));
  list.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[data-item]')) stopAt(target);
  });
  new MutationObserver(keepStop).observe(list, { childList: true, subtree: true });
  // Not filled yet: a template is filled before its parts are.
  queueMicrotask(keepStop);
}
