import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/core/problem.ts';
import { checkCredits, checkEntries, checkTexts, replaceFiles } from '../../src/singer/song-folder.ts';

const named = {
  title: '歌',
  lyrics: 'lyrics.lrc',
  audio: ['song.m4a', 'song.opus'],
  instrumental: 'instrumental.m4a',
  stems: 'stems.m4a',
};
const credits = `HTS Voice "Mei", [CC BY 3.0](https://creativecommons.org/licenses/by/3.0/)
Fluid (R3) General MIDI SoundFont`;

describe('song.json', () => {
  it('that names all that is made has no problems', () => {
    expect(checkEntries(JSON.stringify(named))).toEqual([]);
  });

  it.each([
    [
      { audio: ['song.m4a'] },
      'song.json: song.opus is not named under "audio". Add { "src": "song.opus", "type": "audio/ogg; codecs=opus" } there.',
    ],
    [
      { instrumental: [] },
      'song.json: instrumental.m4a is not named under "instrumental". Add { "src": "instrumental.m4a", "type": "audio/mp4" } there.',
    ],
    [
      { stems: undefined },
      'song.json: stems.m4a is not named under "stems". Add { "src": "stems.m4a", "type": "audio/mp4" } there.',
    ],
  ])('with %j is told what to add', (values, sentence) => {
    expect(checkEntries(JSON.stringify({ ...named, ...values })).map(formatProblem)).toEqual([sentence]);
  });

  it('that is none is told', () => {
    expect(checkEntries('').map(formatProblem)).toEqual([
      'song.json: It cannot be read as a song file. npm test says why.',
    ]);
  });
});

describe('CREDITS.md', () => {
  it('with what the licences ask for has no problems', () => {
    expect(checkCredits(credits)).toEqual([]);
  });

  it.each(['HTS Voice "Mei"', 'creativecommons.org/licenses/by/3.0', 'Fluid (R3)'])('without «%s» is told', (text) => {
    expect(checkCredits(credits.replace(text, '')).map(formatProblem)).toEqual([
      expect.stringContaining(`CREDITS.md: «${text}» is not there.`),
    ]);
  });
});

describe('a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'song-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('without texts is told where they are missing', async () => {
    const files = (await checkTexts(folder)).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set([join(folder, 'song.json'), join(folder, 'CREDITS.md')]));
  });

  it('gets all files or none', async () => {
    const [made, song] = [await mkdtemp(join(tmpdir(), 'made-')), join(folder, 'song.m4a')];
    await writeFile(join(made, 'song.m4a'), 'new');
    await writeFile(song, 'old');
    const lost = join(made, 'stems.m4a');
    await expect(replaceFiles([join(made, 'song.m4a'), lost], folder)).rejects.toThrow(/stems.m4a/u);
    expect(await readdir(folder)).toEqual(['song.m4a']);
    expect(await readFile(song, 'utf8')).toBe('old');
    await writeFile(lost, 'stems');
    await replaceFiles([join(made, 'song.m4a'), lost], folder);
    expect(await readdir(folder)).toEqual(['song.m4a', 'stems.m4a']);
    expect(await readFile(song, 'utf8')).toBe('new');
    await rm(made, { recursive: true });
  });
});
