import { unknownSite } from './embed-code.ts';

/** Where the site did not know its address when it was built, its examples say it now. */
export function tellRealAddress(): void {
  const home = document.querySelector<HTMLAnchorElement>('.brand a')?.href;
  if (!home) return;
  for (const code of document.querySelectorAll('pre > code')) {
    const { textContent: text } = code;
    if (text.includes(unknownSite)) code.textContent = text.replaceAll(unknownSite, home);
    // Within an address, it is written as addresses write it.
    const coded = encodeURIComponent(unknownSite);
    if (text.includes(coded)) code.textContent = code.textContent.replaceAll(coded, encodeURIComponent(home));
  }
}
