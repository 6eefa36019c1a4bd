import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { decodeText } from '../core/text-decoding.ts';
import { readScore } from './read-score.ts';
import type { Score } from './score.ts';
import { formatScoreLyrics } from './write-lyrics.ts';

/** A score as its folder has it, and whether it can be sung. */
export interface SongScore {
  /** Undefined where there is none, or an error in it. */
  score: Score | undefined;
  problems: Problem[];
}

/** Reads and checks the score of a song folder. */
export function readSongScore(folder: string): SongScore {
  const file = join(folder, 'score.txt');
  if (!existsSync(file)) {
    const hint = 'Name a folder of songs/ that has one; songs/README.md shows how to write it.';
    return {
      score: undefined,
      problems: [{ severity: 'error', code: 'no-score', message: 'There is no such file.', hint, file }],
    };
  }
  const { score, problems } = readScore(decodeText(readFileSync(file)), file);
  const isLost = problems.some(({ severity }) => severity === 'error');
  return { score: isLost ? undefined : score, problems };
}

/** Writes the `lyrics.lrc` of a song folder from its score: all of it, or nothing. Returns the file's name. */
export function writeSongLyrics(folder: string, score: Score): string {
  const file = join(folder, 'lyrics.lrc');
  const draft = `${file}.${process.pid}.part`;
  writeFileSync(draft, formatScoreLyrics(score));
  renameSync(draft, file);
  return file;
}
