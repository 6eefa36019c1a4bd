import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { anySongFrame, type FrameMakings, songFrame } from './frame-html.ts';
import { frameStyles } from './frame-styles.ts';
import { songAddresses } from './song-addresses.ts';
import { findSongFolders, readSongFolder } from './song-folder.ts';

export interface FramePagesOptions {
  /** The folder of the song folders. */
  songs: string;
  /** The absolute address of the site's root, where it is known. */
  site?: string | undefined;
}

const entry = fileURLToPath(new URL('../embed/frame-page.ts', import.meta.url));

/** Writes `embed/` for any song, and `embed/<folder>/` for each of ours: the pages that others show in a frame. */
export function framePages({ songs, site }: FramePagesOptions): Plugin {
  return {
    name: 'oboeuta:frame-pages',
    configureServer(server) {
      server.middlewares.use('/embed', serveFrames(songs, server));
    },
    async generateBundle() {
      const makings = { site, styles: await frameStyles() };
      const folders = [undefined, ...(await findSongFolders(songs))];
      const pages = await Promise.all(folders.map((folder) => writeFrame(songs, folder, makings)));
      for (const [index, source] of pages.entries()) {
        this.emitFile({ type: 'asset', fileName: pathOf(folders[index]).slice(1), source });
      }
    },
  };
}

const pathOf = (folder: string | undefined) => (folder ? `/embed/${folder}/index.html` : '/embed/index.html');

async function writeFrame(songs: string, folder: string | undefined, makings: FrameMakings): Promise<string> {
  if (folder === undefined) return anySongFrame('../', makings);
  const text = await readSongFolder(join(songs, folder));
  return songFrame(text, folder, songAddresses(folder, pathOf(folder), makings.site), makings);
}

/** As they will be built, but for the player's script, which is the source. */
function serveFrames(songs: string, server: ViteDevServer): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const path = new URL(request.url ?? '/', 'file:///').pathname;
    const [, folder] = /^\/(?:([\w-]+)\/)?(?:index\.html)?$/.exec(path) ?? [path, path];
    try {
      const makings = { styles: await frameStyles(), script: `/@fs/${entry.replace(/^\//, '')}` };
      const page = await server.transformIndexHtml(pathOf(folder), await writeFrame(songs, folder, makings));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
    } catch {
      next();
    }
  };
}
