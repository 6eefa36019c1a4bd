/** The element that has focus, through all open shadow roots; undefined where nothing has it. */
export function focusedElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** Whether any of an element can be seen in the window. */
function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Whether a card may take focus when it stops the music: the reader is in the player and in no dialog, or nowhere while looking at it. */
export function mayTakeFocus(player: HTMLElement): boolean {
  if (player.shadowRoot?.querySelector('.dialog')) return false;
  return player.matches(':focus-within') || (focusedElement() === undefined && isInView(player));
}
