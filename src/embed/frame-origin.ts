/** The origin from which the page in an iframe speaks, or undefined where that cannot be known. */
export function originOf(iframe: HTMLIFrameElement): string | undefined {
  if (iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin')) return 'null';
  try {
    const { origin, protocol } = new URL(iframe.hasAttribute('srcdoc') ? location.href : iframe.src);
    // Others have none, or one that is anybody's.
    if (protocol.startsWith('http')) return origin;
  } catch {
    // It has no address yet.
  }
  return undefined;
}
