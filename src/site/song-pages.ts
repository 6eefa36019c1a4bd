import { join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { formatProblem } from '../core/problem.ts';
import { sayHeaders } from './header-sayer.ts';
import { copyLibrary, type LibraryFiles, serveLibrary } from './library-files.ts';
import { type PageOptions, writePage } from './page-writer.ts';
import { crawlerFiles, hostFiles } from './site-files.ts';
import { copySongs, serveSongs } from './songs-server.ts';
import { allExtras } from './song-extras.ts';
import { serveExtras, servePages } from './page-server.ts';
import { songPageTemplates } from './written-pages.ts';

export interface SongPagesOptions extends PageOptions {
  /** The folder of our pages. */
  root: string;
  /** What other sites load from this one; it lies at the site's root. */
  library?: LibraryFiles;
}

/** Those that are not made of songs, by their path in the site. */
const ownPages = ['/index.html', '/docs/embed/index.html', '/docs/embed/en/index.html'];

/** Serves the songs beside the pages, makes a page for each, and writes songs into pages where their marks say so: `<!--song-text its-folder-->`. */
export function songPages(options: SongPagesOptions): Plugin {
  const { root, songs, library } = options;
  let config: ResolvedConfig;
  let templates = new Map<string, string>();
  const paths = new Set<string>();
  const builtSite = () => resolve(config.root, config.build.outDir);
  const pathOf = (id: string) => `/${relative(root, id)}`;
  return {
    name: 'oboeuta:song-pages',
    async config() {
      templates = await songPageTemplates(songs);
      const input = Object.fromEntries(
        [...ownPages, ...templates.keys()].map((path) => [
          path.slice(1, -'.html'.length).replaceAll('/', '-'),
          join(root, path),
        ]),
      );
      return { build: { rolldownOptions: { input } } };
    },
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      const { middlewares, watcher, ws } = server;
      middlewares.use(servePages(server, songs));
      middlewares.use(serveExtras(options));
      middlewares.use('/songs', serveSongs(songs));
      if (library) middlewares.use(serveLibrary(library));
      watcher.add(songs).on('all', (_, path) => {
        if (!relative(songs, path).startsWith('..')) ws.send({ type: 'full-reload' });
      });
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(sayHeaders(builtSite()));
      middlewares.use('/songs', serveSongs(join(builtSite(), 'songs')));
    },
    resolveId: (id) => (templates.has(pathOf(id)) ? id : undefined),
    load: (id) => templates.get(pathOf(id)),
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path }) {
        paths.add(path);
        const { page, problems } = await writePage(html, path, options);
        for (const problem of problems) config.logger.warn(formatProblem(problem));
        return page;
      },
    },
    async generateBundle() {
      const extras = await allExtras(options);
      const made = await Promise.all(extras.map(async ({ fileName, make }) => ({ fileName, source: await make() })));
      for (const file of made) this.emitFile({ type: 'asset', ...file });
      const files = {
        ...(options.site && crawlerFiles(options.site, [...paths])),
        ...(library && (await hostFiles(songs, library))),
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
      if (options.site) return;
      config.logger.info('Built without SITE_ADDRESS: no oEmbed, no pictures in link previews, no sitemap.');
    },
    async writeBundle() {
      await copySongs(songs, join(builtSite(), 'songs'));
      if (library) await copyLibrary(library, builtSite());
    },
  };
}
