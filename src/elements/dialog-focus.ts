import { focusedElement } from './focus-return.ts';

type DialogRef = (dialog: Element | undefined) => void;

const refs = new WeakMap<object, DialogRef>();

/** For `ref`: a dialog that was asked for has focus on its button; when it goes, focus is again where it was. One for each owner. */
export function focusDialog(owner: object): DialogRef {
  const known = refs.get(owner) ?? createDialogRef();
  refs.set(owner, known);
  return known;
}

function createDialogRef(): DialogRef {
  let standing: Element | undefined;
  let returnTo: HTMLElement | undefined;
  return (dialog) => {
    if (!dialog && standing?.matches(':focus-within')) returnTo?.focus({ preventScroll: true });
    standing = dialog;
    if (!dialog) return;
    returnTo = focusedElement();
    // Not in its place yet: a template is filled before it is put in.
    queueMicrotask(() => dialog.querySelector('button')?.focus());
  };
}
