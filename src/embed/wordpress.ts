/** What WordPress has written into the frame's address, to know its messages by. */
const secretIn = (address: URL) => new URLSearchParams(address.hash.replace(/^#\??/, '')).get('secret')?.slice(0, 64);

export interface WordPressHost {
  tellHeight(height: number): void;
}

/**
 * Speaks with a WordPress page as the posts of other WordPress sites do that are embedded in it; undefined where the frame's address has
 * none of its secrets. It reveals the frame and gives it the height it is told, from 200 to 1000 pixels. Links to the frame's own site
 * open in the whole window, which the frame's sandbox does not let them do by themselves; until the signal aborts.
 */
export function findWordPress(host: Window, signal: AbortSignal): WordPressHost | undefined {
  const secret = secretIn(new URL(location.href));
  if (!secret) return undefined;
  // The page's address is not known here, and WordPress checks the secret.
  const post = (message: string, value: unknown) => host.postMessage({ message, value, secret }, '*');
  const own = new URL(document.baseURI);
  const onClick = (event: MouseEvent) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link || link.host !== own.host || event.defaultPrevented || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    post('link', link.href);
  };
  document.addEventListener('click', onClick, { signal });
  return { tellHeight: (height) => post('height', height) };
}
