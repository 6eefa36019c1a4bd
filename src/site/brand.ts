import { type Markup, markup } from './markup.ts';
import { songAddresses } from './song-addresses.ts';
import { siteName } from './song-head.ts';

/**
 * The name of the site at the head of a page; from all others it leads to the first one.
 * @param path the page's path in the site
 */
export function brand(path: string): Markup {
  const name = markup`<img src="/favicon.svg" alt="" width="28" height="28"> <span lang="ja">${siteName}</span>`;
  const { root } = songAddresses('', path, undefined);
  return markup`<p class="brand">${path === '/index.html' ? name : markup`<a href="${root}">${name}</a>`}</p>`;
}
