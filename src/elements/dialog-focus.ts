import { focusedElement } from './focus-return.ts';

type DialogRef = (dialog: Element | undefined) => void;

const refs = new WeakMap<object, DialogRef>();

/**
 * For `ref`: a dialog that was asked for has focus on its button, and comes into view; when it goes, focus is again where it was. One for
 * each owner.
 */
export function focusDialog(owner: object): DialogRef {
  const known = refs.get(owner) ?? createDialogRef();
  refs.set(owner, known);
  return known;
}

function createDialogRef(): DialogRef {
  let standing: Element | undefined;
  let returnTo: HTMLElement | undefined;
  // It grows while what is in it arrives.
  const sizes = new ResizeObserver(
    () => standing?.matches(':focus-within') && standing.scrollIntoView({ block: 'nearest' }),
  );
  return (dialog) => {
    if (!dialog && standing?.matches(':focus-within')) giveBack(standing, returnTo);
    sizes.disconnect();
    standing = dialog;
    if (!dialog) return;
    returnTo = focusedElement();
    sizes.observe(dialog);
    // Not in its place yet: a template is filled before it is put in.
    queueMicrotask(() => dialog.querySelector('button')?.focus());
  };
}

/** To what had it; else to the player, so that keys still reach it. */
function giveBack(dialog: Element, returnTo: HTMLElement | undefined): void {
  const isThere = returnTo?.isConnected && returnTo.checkVisibility();
  const target = isThere ? returnTo : dialog.closest<HTMLElement>('.stage');
  target?.focus({ preventScroll: true });
}

/** What Tab leads to in a dialog, through all open shadow roots, in order. */
function* tabStops(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (isTabStop(element)) yield element;
    if (element.shadowRoot) yield* tabStops(element.shadowRoot);
  }
}

function isTabStop(element: HTMLElement): boolean {
  if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]')) return false;
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility() && !isPassedOver(element);
}

/** Of radio buttons, Tab leads to the chosen one. */
function isPassedOver(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return false;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.querySelector(`[name="${CSS.escape(element.name)}"]:checked`) !== null;
}

/** Keeps Tab in the dialog that it is pressed in: after the last comes the first. */
export function keepTabInside(event: KeyboardEvent): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget } = event;
  if (key !== 'Tab' || ctrlKey || altKey || metaKey || !(currentTarget instanceof Element)) return;
  const stops = [...tabStops(currentTarget)];
  const focused = focusedElement();
  const [edge, beyond] = shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (focused && focused !== edge && stops.includes(focused)) return;
  event.preventDefault();
  beyond?.focus();
}
