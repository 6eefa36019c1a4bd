import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseCards } from '../src/core/cards.ts';
import { findLateStamps } from '../src/core/late-stamps.ts';
import { parseLrc } from '../src/core/lrc.ts';
import { findOccurrences } from '../src/core/matching.ts';
import { formatProblem, type Problem } from '../src/core/problem.ts';
import { parseSongFile, type SongFile } from '../src/core/song.ts';
import { decodeText } from '../src/core/text-decoding.ts';
import { mp4Duration } from './mp4-duration.ts';

const root = join(import.meta.dirname, '..');
const folders = readdirSync(join(root, 'songs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join('songs', entry.name));
const schema: object = JSON.parse(readText('public/song.schema.json'));
const validate = new Ajv({ allErrors: true }).compile(schema);

function readText(file: string): string {
  return decodeText(readFileSync(join(root, file)));
}

/** What is wrong with a file, as its author would want to read it. */
function told(file: string, problems: readonly Problem[]): string[] {
  return problems.map((problem) => formatProblem({ ...problem, file }));
}

function readSong(folder: string): SongFile {
  const file = join(folder, 'song.json');
  const { song, problems } = parseSongFile(readText(file));
  if (!song) throw new Error(told(file, problems).join('\n'));
  return song;
}

function readAll(folder: string) {
  const song = readSong(folder);
  const lyricsFile = join(folder, song.lyrics);
  const cardsFile = join(folder, song.cards ?? '');
  const { lyrics, problems: lyricsProblems } = parseLrc(readText(lyricsFile));
  const { cards, problems: cardsProblems } = song.cards ? parseCards(readText(cardsFile)) : { cards: [], problems: [] };
  return { song, lyricsFile, cardsFile, lyrics, lyricsProblems, cards, cardsProblems };
}

function durationOf(folder: string, { audio }: SongFile): number {
  const m4a = audio.find(({ src }) => src.endsWith('.m4a'));
  if (!m4a) throw new Error(`${folder}/song.json: "audio" names no .m4a file. Add the song as AAC in M4A.`);
  return mp4Duration(readFileSync(join(root, folder, m4a.src)));
}

it('there are songs to test', () => {
  expect(folders).toContain(join('songs', 'resnet-skip-connection'));
});

describe.each(folders)('%s', (folder) => {
  it('has a song.json without problems, as its schema has it', () => {
    const file = join(folder, 'song.json');
    const text = readText(file);
    expect(told(file, parseSongFile(text).problems)).toEqual([]);
    validate(JSON.parse(text));
    const misfits = validate.errors ?? [];
    expect(misfits.map(({ instancePath, message }) => `${file}: ${instancePath || 'the file'} ${message}.`)).toEqual(
      [],
    );
  });

  it('holds every file that its song.json names', () => {
    const { audio, instrumental, stems, lyrics, cards, cover } = readSong(folder);
    const named = [...[...audio, ...instrumental, ...stems].map(({ src }) => src), lyrics, cards, cover];
    const absent = named.filter((name) => name !== undefined && !existsSync(join(root, folder, name)));
    expect(absent.map((name) => `${folder}/song.json names ${name}: add that file or mend the name.`)).toEqual([]);
  });

  it('has lyrics without problems, under the same title', () => {
    const { song, lyricsFile, lyrics, lyricsProblems } = readAll(folder);
    expect(told(lyricsFile, lyricsProblems)).toEqual([]);
    expect(lyrics.lines, `${lyricsFile}: write lines as [00:12.00]text.`).not.toEqual([]);
    expect(lyrics.metadata['ti'], `${lyricsFile}: make [ti:…] the title of song.json.`).toBe(song.title);
  });

  it('has cards without problems, each of which is called up', () => {
    const { cardsFile, lyrics, cards, cardsProblems } = readAll(folder);
    const { occurrences, problems } = findOccurrences(lyrics, cards);
    expect(told(cardsFile, [...cardsProblems, ...problems])).toEqual([]);
    const shown = new Set(occurrences.map(({ card }) => card.id));
    const never = cards.filter(({ id }) => !shown.has(id));
    expect(
      never.map(
        ({ line, title }) =>
          `${cardsFile}:${line}: «${title}» is never called up; quote a phrase of the lyric under it.`,
      ),
    ).toEqual([]);
  });

  it('sings and explains inside its audio', () => {
    const { song, lyricsFile, cardsFile, lyrics, cards } = readAll(folder);
    const duration = durationOf(folder, song);
    expect(told(lyricsFile, findLateStamps(lyrics, duration))).toEqual([]);
    const ends = lyrics.lines
      .flatMap(({ end, words }) => [end, ...words.map((word) => word.end)])
      .filter(Number.isFinite);
    expect(Math.max(0, ...ends), `${lyricsFile}: the last end stamp lies after the audio.`).toBeLessThanOrEqual(
      duration,
    );
    const late = findOccurrences(lyrics, cards).occurrences.filter(({ end }) => end > duration);
    expect(
      late.map(({ card }) => `${cardsFile}: «${card.title}» ends after the audio; mend the stamps of the lyrics.`),
    ).toEqual([]);
  });
});

describe('the schema of song.json', () => {
  const least = { title: '歌', audio: ['song.m4a'], lyrics: 'lyrics.lrc' };
  it.each([
    {},
    { audio: 'song.m4a' },
    { audio: { src: 'song.m4a', type: 'audio/mp4' } },
    { tags: 'CNN' },
    { links: [{ href: 'https://a.example/' }, { label: 'A', href: 'page.html' }] },
    { credits: [{ name: 'Mei' }] },
    { mood: 3 },
  ])('takes %j, and so does the reader', (values) => {
    expect(validate({ ...least, ...values })).toBe(true);
    expect(parseSongFile(JSON.stringify({ ...least, ...values })).problems).toEqual([]);
  });

  it.each([
    { title: '' },
    { audio: [] },
    { audio: [{ type: 'audio/mp4' }] },
    { lyrics: 3 },
    { artist: ' ' },
    { tags: [1] },
    { links: [{ label: 'A' }] },
    { links: [{ href: 'javascript:alert(1)' }] },
    { credits: [{ role: 'voice' }] },
  ])('refuses %j, and so does the reader', (values) => {
    expect(validate({ ...least, ...values })).toBe(false);
    expect(parseSongFile(JSON.stringify({ ...least, ...values })).problems).not.toEqual([]);
  });
});
