import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSongFile } from '../src/core/song.ts';
import { formatProblem } from '../src/core/problem.ts';
import { readSongScore } from '../src/singer/song-score.ts';
import { formatScoreLyrics } from '../src/singer/write-lyrics.ts';
import { findSongFaults, isAsSchema } from './song-faults.ts';

const songs = join(import.meta.dirname, '../songs');
const folders = readdirSync(songs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const scored = folders.filter((folder) => existsSync(join(songs, folder, 'score.txt')));

it('there are songs to test', () => {
  expect(folders).toContain('resnet-skip-connection');
  expect(scored).toContain('resnet-skip-connection');
});

describe.each(folders)('songs/%s', (folder) => {
  it('is whole: every file is there, every card is called up, all of it inside the audio', () => {
    expect(findSongFaults(join('songs', folder)).join('\n')).toBe('');
  });
});

describe.each(scored)('the score of songs/%s', (name) => {
  const { score, problems } = readSongScore(join(songs, name));

  it('can be sung', () => {
    const told = problems.map((problem) => formatProblem({ ...problem, file: `songs/${name}/score.txt` }));
    expect(told.join('\n')).toBe('');
  });

  it(`gives its lyrics.lrc, byte for byte: npm run sing -- --lyrics songs/${name}`, () => {
    expect(score && formatScoreLyrics(score)).toBe(readFileSync(join(songs, name, 'lyrics.lrc'), 'utf8'));
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
    expect(isAsSchema({ ...least, ...values })).toBe(true);
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
    expect(isAsSchema({ ...least, ...values })).toBe(false);
    expect(parseSongFile(JSON.stringify({ ...least, ...values })).problems).not.toEqual([]);
  });
});
