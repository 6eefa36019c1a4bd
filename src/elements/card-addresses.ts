const linkProtocols = /^(?:https?|mailto):$/;
const imageProtocols = /^https?:$/;

/** `base` is absolute, or empty for the page's own address. */
function addressFrom(written: string, base: string): URL | undefined {
  try {
    return new URL(written, base || document.baseURI);
  } catch {
    return undefined;
  }
}

/** Where a link of a card leads, absolute; `undefined` where it may not lead there (`javascript:`, `data:`, …). */
export function linkAddress(written: string, base: string): string | undefined {
  const address = addressFrom(written, base);
  return address && linkProtocols.test(address.protocol) ? address.href : undefined;
}

/** Where an image of a card stands, absolute; `undefined` unless it is of the song's own origin. */
export function imageAddress(written: string, base: string): string | undefined {
  const address = addressFrom(written, base);
  if (!address || !imageProtocols.test(address.protocol)) return undefined;
  return address.origin === addressFrom('', base)?.origin ? address.href : undefined;
}
