import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCards } from '../core/cards.ts';
import { parseLrc } from '../core/lrc.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
import { parseSongFile } from '../core/song.ts';
import { decodeText } from '../core/text-decoding.ts';
import type { SongText } from './song-text.ts';

export interface SongFolder extends SongText {
  /** Lyrics and cards as they are written. */
  texts: { lyrics: string; cards?: string };
  /** What the author should know of. */
  problems: Problem[];
}

/** Reads the texts of a song folder. Throws where there is no song to show. */
export async function readSongFolder(folder: string): Promise<SongFolder> {
  const problems: Problem[] = [];
  async function parsed<T extends { problems: Problem[] }>(file: string, parse: (text: string) => T) {
    const text = decodeText(await readFile(join(folder, file)));
    const result = parse(text);
    problems.push(...result.problems.map((problem) => ({ ...problem, file: join(folder, file) })));
    return { ...result, text };
  }
  const { song } = await parsed('song.json', parseSongFile);
  if (!song) throw new Error(problems.map(formatProblem).join('\n'));
  const lyrics = await parsed(song.lyrics, parseLrc);
  const cards = song.cards ? await parsed(song.cards, parseCards) : undefined;
  const texts = { lyrics: lyrics.text, ...(cards && { cards: cards.text }) };
  return { song, lyrics: lyrics.lyrics, cards: cards?.cards ?? [], texts, problems };
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
