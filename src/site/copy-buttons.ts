const copied = 'コピーしました';
/** Milliseconds for which a button says that it has done its work. */
const praise = 2000;

/** Gives each code on the page a button that copies it. */
export function addCopyButtons(): void {
  for (const code of document.querySelectorAll<HTMLElement>('pre > code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'コピー';
    button.addEventListener('click', () => void copy(code, button));
    const frame = document.createElement('div');
    frame.className = 'code';
    code.parentElement?.replaceWith(frame);
    const pre = code.parentElement;
    if (pre) frame.append(pre, button);
  }
}

async function copy(code: HTMLElement, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = copied;
    setTimeout(() => (button.textContent = 'コピー'), praise);
  } catch {
    // Where the browser lets nobody write to the clipboard, the reader copies what is selected.
    getSelection()?.selectAllChildren(code);
    button.textContent = '選択しました';
  }
}
