import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parseCards } from '../src/core/cards.ts';
import { findLateStamps } from '../src/core/late-stamps.ts';
import { parseLrc } from '../src/core/lrc.ts';
import type { Lyrics } from '../src/core/lyrics.ts';
import { findOccurrences, type Occurrence } from '../src/core/matching.ts';
import { formatProblem, type Problem } from '../src/core/problem.ts';
import { parseSongFile, type SongFile } from '../src/core/song.ts';
import { decodeText } from '../src/core/text-decoding.ts';
import { mp4Duration } from './mp4-duration.ts';

const root = join(import.meta.dirname, '..');
const schema: object = JSON.parse(readText('public/song.schema.json'));

/** Whether a song.json is as its published schema has it. */
export const isAsSchema = new Ajv({ allErrors: true }).compile(schema);

function readText(file: string): string {
  return decodeText(readFileSync(join(root, file)));
}

/** What is wrong with a file, as its author would want to read it. */
function told(file: string, problems: readonly Problem[]): string[] {
  return problems.map((problem) => formatProblem({ ...problem, file }));
}

/** All that is wrong with a song folder (relative to the top of the project): a sentence each, with file, line and mend. */
export function findSongFaults(folder: string): string[] {
  const file = join(folder, 'song.json');
  if (!existsSync(join(root, file)))
    return [`${file}: The folder has no song.json. Add one, as songs/README.md shows.`];
  const text = readText(file);
  const { song, problems } = parseSongFile(text);
  if (!song) return told(file, problems);
  const absent = findAbsentFiles(folder, song);
  return [
    ...told(file, problems),
    ...findMisfits(file, text),
    ...absent,
    ...(absent.length ? [] : findFaultsInside(folder, song)),
  ];
}

function findMisfits(file: string, text: string): string[] {
  isAsSchema(JSON.parse(text));
  return (isAsSchema.errors ?? []).map(
    ({ instancePath, message }) => `${file}: ${instancePath || 'the file'} ${message}.`,
  );
}

function findAbsentFiles(folder: string, song: SongFile): string[] {
  const { lyrics, cards, cover } = song;
  const tracks = (['audio', 'instrumental', 'stems'] as const).flatMap((key) =>
    song[key].map(({ src }) => [key, src] as const),
  );
  const named = [...tracks, ['lyrics', lyrics], ['cards', cards], ['cover', cover]] as const;
  const there = readdirSync(join(root, folder));
  return named
    .filter(([, name]) => name !== undefined && !existsSync(join(root, folder, name)))
    .map(
      ([key, name]) =>
        `${folder}/song.json: «${name}», its ${key}, is not there. Add that file or mend the name; the folder holds ${there.join(', ')}.`,
    );
}

function findFaultsInside(folder: string, song: SongFile): string[] {
  const lyricsFile = join(folder, song.lyrics);
  const cardsFile = join(folder, song.cards ?? '');
  const { lyrics, problems: lyricsProblems } = parseLrc(readText(lyricsFile));
  const { cards, problems: cardsProblems } = song.cards ? parseCards(readText(cardsFile)) : { cards: [], problems: [] };
  const found = lyrics.lines.length ? findOccurrences(lyrics, cards) : { occurrences: [], problems: [] };
  return [
    ...told(lyricsFile, lyricsProblems),
    ...findLyricsFaults(lyricsFile, lyrics, song.title),
    ...told(cardsFile, [...cardsProblems, ...found.problems]),
    ...findFaultsInTime(folder, song, lyrics, found.occurrences),
  ];
}

function findLyricsFaults(file: string, { lines, metadata }: Lyrics, title: string): string[] {
  const { ti } = metadata;
  return [
    ...(lines.length ? [] : [`${file}: There is no line of lyrics. Write each as [00:12.00]text.`]),
    ...(ti && ti !== title
      ? [`${file}: [ti:${ti}] is not the title in song.json, «${title}». Make them the same.`]
      : []),
  ];
}

function findFaultsInTime(
  folder: string,
  song: SongFile,
  lyrics: Lyrics,
  occurrences: readonly Occurrence[],
): string[] {
  const m4a = song.audio.find(({ src }) => src.endsWith('.m4a'));
  if (!m4a) {
    console.warn(
      `${folder}: there is no .m4a, so the stamps are not held against the audio. MP3 does not seek exactly.`,
    );
    return [];
  }
  const duration = mp4Duration(readFileSync(join(root, folder, m4a.src)));
  if (duration === undefined) {
    return [`${folder}/${m4a.src}: This is no M4A file, whatever its name. Convert the song to AAC in M4A.`];
  }
  const late = occurrences.filter(({ end }) => end > duration);
  return [
    ...told(join(folder, song.lyrics), findLateStamps(lyrics, duration, readText(join(folder, song.lyrics)))),
    ...late.map(
      ({ card }) => `${folder}/${song.cards}:${card.line}: «${card.title}» ends after the audio. Mend the stamps.`,
    ),
  ];
}
