import { unknownSite } from './embed-code.ts';

/** The address of our site, as the page's own link to it has it. */
export const homeAddress = (): string | undefined => document.querySelector<HTMLAnchorElement>('.brand a')?.href;

/** Where the site did not know its address when it was built, its examples say it now. */
export function tellRealAddress(): void {
  const home = homeAddress();
  if (!home) return;
  for (const code of document.querySelectorAll('pre > code')) {
    const { textContent: text } = code;
    if (text.includes(unknownSite)) code.textContent = text.replaceAll(unknownSite, home);
    // Within an address, it is written as addresses write it.
    const coded = encodeURIComponent(unknownSite);
    if (text.includes(coded)) code.textContent = code.textContent.replaceAll(coded, encodeURIComponent(home));
  }
}
