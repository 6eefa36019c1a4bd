import { docsWords } from './docs-words.ts';

/** Milliseconds for which a button says that it has done its work. */
const praise = 2000;

/** Gives each code on the page a button that copies it. */
export function addCopyButtons(): void {
  for (const code of document.querySelectorAll<HTMLElement>('pre > code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = docsWords().copy;
    button.addEventListener('click', () => void copy(code, button));
    const frame = document.createElement('div');
    frame.className = 'code';
    code.parentElement?.replaceWith(frame);
    const pre = code.parentElement;
    if (pre) frame.append(pre, button);
  }
}

async function copy(code: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const words = docsWords();
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy), praise);
  } catch {
    // Where the browser lets nobody write to the clipboard, the reader copies what is selected.
    getSelection()?.selectAllChildren(code);
    button.textContent = words.selected;
  }
}
