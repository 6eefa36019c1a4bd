import { join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { formatProblem, type Problem } from '../core/problem.ts';
import { copyLibrary, type LibraryFiles, serveLibrary } from './library-files.ts';
import { type Repository, repositoryLink } from './repository-link.ts';
import { siteFiles } from './site-files.ts';
import { songAddresses } from './song-addresses.ts';
import { readSongFolder } from './song-folder.ts';
import { songHead, songPlayer } from './song-head.ts';
import { songPhrase } from './song-phrase.ts';
import { songText } from './song-text.ts';
import { copySongs, serveSongs } from './songs-server.ts';

export interface SongPagesOptions {
  /** The folder of the song folders. */
  songs: string;
  /** What other sites load from this one; it lies at the site's root. */
  library?: LibraryFiles;
  /** The absolute address of the site's root, where it is known; link previews need it. */
  site?: string | undefined;
  /** Where the source is, as `package.json` says it. */
  repository?: Repository;
}

/** Serves the songs beside the pages, and writes a song into a page where it says `<!--song-text its-folder-->`, and the link to our source where it says `<!--repository-link-->`. */
export function songPages(options: SongPagesOptions): Plugin {
  const { songs, library } = options;
  let config: ResolvedConfig;
  const paths = new Set<string>();
  const builtSite = () => resolve(config.root, config.build.outDir);
  return {
    name: 'oboeuta:song-pages',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer({ middlewares, watcher, ws }) {
      middlewares.use('/songs', serveSongs(songs));
      if (library) middlewares.use(serveLibrary(library));
      watcher.add(songs).on('all', (_, path) => {
        if (!relative(songs, path).startsWith('..')) ws.send({ type: 'full-reload' });
      });
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use('/songs', serveSongs(join(builtSite(), 'songs')));
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { path }) {
        paths.add(path);
        const { page, problems } = await writeSongs(html, path, options);
        for (const problem of problems) config.logger.warn(formatProblem(problem));
        return page;
      },
    },
    generateBundle() {
      if (!options.site) return;
      for (const [fileName, source] of Object.entries(siteFiles(options.site, [...paths]))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    async writeBundle() {
      await copySongs(songs, join(builtSite(), 'songs'));
      if (library) await copyLibrary(library, builtSite());
    },
  };
}

const parts = { head: songHead, player: songPlayer, phrase: songPhrase, text: songText };
const mark = /<!--song-(head|player|phrase|text) ([\w-]+)-->/g;

/**
 * The page with its songs in it, and what their authors should know of. Throws where there is no such song.
 * @param path the page's path in the site, such as `/index.html`
 */
export async function writeSongs(html: string, path: string, options: SongPagesOptions): Promise<WrittenPage> {
  const { songs, site, repository } = options;
  const folders = [...new Set(Array.from(html.matchAll(mark), ([, , folder = '']) => folder))];
  const read = await Promise.all(folders.map((folder) => readSongFolder(join(songs, folder))));
  const page = html.replaceAll(mark, (whole, part: keyof typeof parts, folder: string) => {
    const text = read[folders.indexOf(folder)];
    return text ? parts[part](text, songAddresses(folder, path, site)).toString() : whole;
  });
  const linked = page.replaceAll('<!--repository-link-->', () => repositoryLink(repository).toString());
  return { page: linked, problems: read.flatMap(({ problems }) => problems) };
}

export interface WrittenPage {
  page: string;
  problems: Problem[];
}
