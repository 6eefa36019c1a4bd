import { type LibraryFiles, libraryNames } from './library-files.ts';
import { formatHeadersFile, formatHtaccess, formatVercelFile, headerRules } from './host-headers.ts';
import { markup } from './markup.ts';
import { pageAddress } from './song-addresses.ts';
import { songFileNames } from './songs-server.ts';

/**
 * What crawlers read of a site, by file name.
 * @param site the absolute address of the site's root
 * @param paths of the pages in the site, such as `/index.html`
 */
export function crawlerFiles(site: string, paths: readonly string[]): Record<string, string> {
  const entries = paths.map((path) => markup`<url><loc>${pageAddress(path, site)}</loc></url>\n`);
  const map = markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
  return {
    'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${pageAddress('/sitemap.xml', site)}\n`,
    'sitemap.xml': `<?xml version="1.0" encoding="UTF-8"?>\n${map.toString()}`,
  };
}

/** What common hosts read to know with which headers to serve a site, by file name. */
export async function hostFiles(songs: string, library: LibraryFiles): Promise<Record<string, string>> {
  const files = { ...(await libraryNames(library)), songFiles: await songFileNames(songs) };
  const rules = headerRules(files);
  return {
    _headers: formatHeadersFile(rules),
    '.htaccess': formatHtaccess(files),
    'vercel.json': formatVercelFile(rules),
    // GitHub Pages would leave out what begins with an underscore.
    '.nojekyll': '',
  };
}
