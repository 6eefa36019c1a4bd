/** The origin from which the page in an iframe speaks, or undefined where that cannot be known. */
export function originOf(iframe: HTMLIFrameElement): string | undefined {
  if (iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin')) return 'null';
  const own = iframe.hasAttribute('srcdoc') ? location.href : iframe.src;
  try {
    const { origin } = new URL(own);
    // A page of no origin that is in no sandbox may be anybody's.
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

/** How tall an iframe must be for what is in it to have a height, by the box that the page measures it by. */
export function giveHeight(iframe: HTMLIFrameElement, height: number): void {
  const edges = getComputedStyle(iframe).boxSizing === 'border-box' ? iframe.offsetHeight - iframe.clientHeight : 0;
  iframe.style.height = `${height + edges}px`;
}
