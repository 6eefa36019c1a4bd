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
