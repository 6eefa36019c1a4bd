/** Where a page and its song stand. Folders are as seen from the page, with the closing slash. */
export interface SongAddresses {
  /** The site's root. */
  root: string;
  /** The song's folder. */
  song: string;
  /** The absolute addresses, where it is known where the site will stand. */
  absolute: AbsoluteAddresses | undefined;
}

export interface AbsoluteAddresses {
  /** The page itself. */
  page: string;
  /** The page of the song, which is its folder. */
  song: string;
  /** The site's root. */
  root: string;
}

/** An address written in a song's files, as seen from the page. */
export function fromPage(address: string, { song }: SongAddresses): string {
  const standsAlone = /^([a-z][a-z\d+.-]*:|[/#])/i.test(address);
  return standsAlone ? address : song + address;
}

/**
 * @param path the page's path in the site, such as `/index.html`
 * @param site the absolute address of the site's root, where it is known
 */
export function songAddresses(folder: string, path: string, site: string | undefined): SongAddresses {
  const root = '../'.repeat(path.split('/').length - 2) || './';
  return { root, song: `${root}songs/${folder}/`, absolute: site ? absoluteAddresses(folder, path, site) : undefined };
}

/** @param path the page's path in the site */
export function absoluteAddresses(folder: string, path: string, site: string): AbsoluteAddresses {
  const to = (target: string) => pageAddress(target, site);
  return { page: to(path), song: to(`/songs/${folder}/`), root: to('/') };
}

/** The path of a song's page in the site. */
export function songPagePath(folder: string): string {
  return `/songs/${folder}/index.html`;
}

/**
 * A page's absolute address.
 * @param path the page's path in the site, such as `/index.html`
 */
export function pageAddress(path: string, site: string): string {
  return new URL(`.${path.replace(/index\.html$/, '')}`, site.replace(/\/*$/, '/')).href;
}
