import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { brand } from './brand.ts';
import { writeDocs } from './docs-parts.ts';
import type { Markup } from './markup.ts';
import { type Repository, repositoryLink } from './repository-link.ts';
import { languageOfPage } from './site-language.ts';
import { type SongAddresses, songAddresses } from './song-addresses.ts';
import { songEmbed } from './song-embed.ts';
import { findSongFolders, readSongFolder } from './song-folder.ts';
import { homeHead, songHead } from './song-head.ts';
import { songList } from './song-list.ts';
import { songPhrase } from './song-phrase.ts';
import { songHeading, songPlayer, songTitle } from './song-player.ts';
import { type SongText, songText } from './song-text.ts';

export interface PageOptions {
  /** The folder of the song folders. */
  songs: string;
  /** The absolute address of the site's root, where it is known; link previews need it. */
  site?: string | undefined;
  /** Where the source is, as `package.json` says it. */
  repository?: Repository;
}

export interface WrittenPage {
  page: string;
  problems: Problem[];
}

/** What can stand in a page for a song. */
const songParts: Record<string, (text: SongText, addresses: SongAddresses) => Markup> = {
  'home-head': homeHead,
  'song-head': songHead,
  'song-title': songTitle,
  'song-heading': songHeading,
  'song-player': songPlayer,
  'song-phrase': songPhrase,
  'song-text': songText,
  'song-embed': songEmbed,
};

const songMark = new RegExp(`<!--(${Object.keys(songParts).join('|')}) ([\\w-]+)-->`, 'g');
const partMark = /<!--part ([\w-]+)-->/g;
const listMark = /<!--(all-songs|other-songs ([\w-]+))-->/g;

/**
 * The page with all that its marks ask for, and what the authors of its songs should know of. Throws where there is no such song.
 * @param path the page's path in the site, such as `/index.html`
 */
export async function writePage(html: string, path: string, options: PageOptions): Promise<WrittenPage> {
  const { songs, site, repository } = options;
  const common = html.replaceAll(partMark, (_, name: string) => readPart(name));
  const whole = await writeDocs(common, path, options);
  const named = await readSongs(songs, [
    ...new Set(Array.from(whole.matchAll(songMark), ([, , folder = '']) => folder)),
  ]);
  const listed = whole.search(listMark) < 0 ? new Map() : await readSongs(songs, await findSongFolders(songs));
  const page = whole
    .replaceAll(songMark, (mark, part: string, folder: string) => {
      const text = named.get(folder);
      return (text && songParts[part]?.(text, songAddresses(folder, path, site)).toString()) ?? mark;
    })
    .replaceAll(listMark, (_, __, current?: string) => writeList(listed, path, current).toString())
    .replaceAll('<!--brand-->', () => brand(path).toString())
    .replaceAll('<!--repository-link-->', () => repositoryLink(repository, languageOfPage(html)).toString());
  return { page, problems: [...named.values()].flatMap(({ problems }) => problems) };
}

/** What all pages have in common. */
function readPart(name: string): string {
  return readFileSync(join(import.meta.dirname, 'parts', `${name}.html`), 'utf8');
}

type ReadSongs = ReadonlyMap<string, Awaited<ReturnType<typeof readSongFolder>>>;

async function readSongs(songs: string, folders: readonly string[]): Promise<ReadSongs> {
  const texts = await Promise.all(folders.map((folder) => readSongFolder(join(songs, folder))));
  return new Map(texts.map((text, index) => [folders[index] ?? '', text]));
}

/** All songs, where there are several; or those beside the current one. */
function writeList(songs: ReadSongs, path: string, current: string | undefined): Markup {
  const others = [...songs].filter(([folder]) => folder !== current);
  const entries = others.map(([folder, text]) => ({ text, addresses: songAddresses(folder, path, undefined) }));
  if (current === undefined) return songList('歌', songs.size > 1 ? entries : []);
  return songList('ほかの歌', entries);
}
