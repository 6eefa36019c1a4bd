import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCards } from '../core/cards.ts';
import { parseLrc } from '../core/lrc.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { parseSongFile } from '../core/song.ts';
import { decodeText } from '../core/text-decoding.ts';
import type { SongText } from './song-text.ts';

/** Reads the texts of a song folder, and what their author should know of. Throws where there is no song to show. */
export async function readSongFolder(folder: string): Promise<SongText & { problems: Problem[] }> {
  const problems: Problem[] = [];
  async function parsed<T extends { problems: Problem[] }>(file: string, parse: (text: string) => T): Promise<T> {
    const result = parse(decodeText(await readFile(join(folder, file))));
    problems.push(...result.problems.map((problem) => ({ ...problem, file: join(folder, file) })));
    return result;
  }
  const { song } = await parsed('song.json', parseSongFile);
  if (!song) throw new Error(problems.map(formatProblem).join('\n'));
  const { lyrics } = await parsed(song.lyrics, parseLrc);
  const { cards } = song.cards ? await parsed(song.cards, parseCards) : { cards: [] };
  return { song, lyrics, cards, problems };
}

/** The names of the song folders that can be shown, in order. One that cannot be read is left out: its author hears of it from the tests. */
export async function findSongFolders(songs: string): Promise<string[]> {
  const names = await readdir(songs);
  const folders = names.filter((name) => /^[\w-]+$/.test(name) && existsSync(join(songs, name, 'song.json')));
  const readable = await Promise.all(
    folders.map((name) =>
      readSongFolder(join(songs, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return folders.filter((_, index) => readable[index]).toSorted();
}
