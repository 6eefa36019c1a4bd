import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { songPagePath } from './song-addresses.ts';
import { findSongFolders } from './song-folder.ts';

/** The page of each song, by its path in the site, with the marks that say which song it shows. */
export async function songPageTemplates(songs: string): Promise<Map<string, string>> {
  const [template, folders] = await Promise.all([
    readFile(join(import.meta.dirname, 'song-page.html'), 'utf8'),
    findSongFolders(songs),
  ]);
  const pages = folders.map(
    (folder) => [songPagePath(folder), template.replaceAll(/<!--([\w-]+) \*-->/g, `<!--$1 ${folder}-->`)] as const,
  );
  return new Map(pages);
}
