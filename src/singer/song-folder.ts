import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { type AudioSource, type SongFile, parseSongFile } from '../core/song.ts';

/** The audio files that are made, by the key of `song.json` that names them. */
export const madeFiles = {
  audio: ['song.m4a', 'song.opus'],
  instrumental: ['instrumental.m4a'],
  stems: ['stems.m4a'],
} as const;

type AudioKey = keyof typeof madeFiles;

const types: Record<string, string> = { m4a: 'audio/mp4', opus: 'audio/ogg; codecs=opus' };

/** What the licences of voice and instruments ask to be said. */
const owed = [
  { text: 'HTS Voice "Mei"', hint: 'Its licence asks for the line on HTS Voice "Mei" that songs/README.md gives.' },
  { text: 'creativecommons.org/licenses/by/3.0', hint: 'Give the address of the licence of the voice beside it.' },
  { text: 'Fluid (R3)', hint: 'Name the SoundFont: Fluid (R3) General MIDI SoundFont, MIT.' },
];

const entryOf = (file: string) => `{ "src": "${file}", "type": "${types[file.split('.').at(-1) ?? ''] ?? ''}" }`;

function missingEntries(song: SongFile, key: AudioKey): Problem[] {
  const named = new Set(song[key].map(({ src }: AudioSource) => src));
  return madeFiles[key]
    .filter((file) => !named.has(file))
    .map((file) => ({
      severity: 'warning',
      code: 'audio-not-named',
      message: `${file} is not named under "${key}".`,
      hint: `Add ${entryOf(file)} there.`,
      file: 'song.json',
    }));
}

/** What `song.json` does not say of the files that are made; it is its author's and never rewritten. */
export function checkEntries(text: string): Problem[] {
  const { song } = parseSongFile(text);
  if (!song) {
    const [message, hint] = ['It cannot be read as a song file.', 'npm test says why.'];
    return [{ severity: 'warning', code: 'no-song-file', message, hint, file: 'song.json' }];
  }
  return (['audio', 'instrumental', 'stems'] as const).flatMap((key) => missingEntries(song, key));
}

/** What `CREDITS.md` does not say of those whose voice and instruments are heard. */
export function checkCredits(text: string): Problem[] {
  return owed
    .filter((line) => !text.includes(line.text))
    .map(({ text: missing, hint }) => ({
      severity: 'warning',
      code: 'credit-missing',
      message: `«${missing}» is not there.`,
      hint,
      file: 'CREDITS.md',
    }));
}

/** A text of the folder; empty where there is none. */
export const readText = (folder: string, file: string) => readFile(join(folder, file), 'utf8').catch(() => '');

/** What the texts of a folder do not say of the audio that is made for it. */
export async function checkTexts(folder: string): Promise<Problem[]> {
  const [song, credits] = await Promise.all([readText(folder, 'song.json'), readText(folder, 'CREDITS.md')]);
  const problems = [...checkEntries(song), ...checkCredits(credits)];
  return problems.map((problem) => Object.assign(problem, { file: join(folder, problem.file ?? '') }));
}

/** Puts files into a song folder in the place of old ones: all of them, or none where one cannot be copied. */
export async function replaceFiles(files: readonly string[], folder: string): Promise<void> {
  const moves = files.map((file) => {
    const target = join(folder, basename(file));
    return { file, target, fresh: `${target}.new` };
  });
  try {
    await Promise.all(moves.map(({ file, fresh }) => copyFile(file, fresh)));
  } catch (error) {
    await Promise.all(moves.map(({ fresh }) => rm(fresh, { force: true })));
    throw error;
  }
  await Promise.all(moves.map(({ fresh, target }) => rename(fresh, target)));
}
