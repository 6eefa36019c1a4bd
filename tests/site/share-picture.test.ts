import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawSharePicture } from '../../src/site/share-picture.ts';
import { readSongFolder } from '../../src/site/song-folder.ts';

const songs = join(import.meta.dirname, '../../songs');
const folders = (await readdir(songs, { withFileTypes: true })).filter((entry) => entry.isDirectory());

/** Of the kind PNG, and of which size: the head of the file says so. */
function describePng(png: Uint8Array) {
  const bytes = Buffer.from(png);
  return {
    kind: bytes.subarray(1, 4).toString(),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(folders.map(({ name }) => name))('the picture of %s', (folder) => {
  const place = join(songs, folder);

  test('is as large as link previews want it, light enough, and always the same', async () => {
    const text = await readSongFolder(place);
    const picture = await drawSharePicture(text, place);
    expect(describePng(picture)).toEqual({ kind: 'PNG', width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(600_000);
    expect(hash(await drawSharePicture(text, place))).toBe(hash(picture));
  });

  test.each([
    ['title', { title: '別の歌' }],
    ['exam', { exam: '別の試験' }],
    ['cover', { cover: '' }],
  ])('shows its %s', async (_, change) => {
    const text = await readSongFolder(place);
    const other = { ...text, song: { ...text.song, ...change } };
    expect(hash(await drawSharePicture(other, place))).not.toBe(hash(await drawSharePicture(text, place)));
  });

  test('shows its first line', async () => {
    const text = await readSongFolder(place);
    const other = { ...text, lyrics: { ...text.lyrics, lines: [] } };
    expect(hash(await drawSharePicture(other, place))).not.toBe(hash(await drawSharePicture(text, place)));
  });
});

test('a song with the least there can be has one too', async () => {
  const text = await readSongFolder(join(songs, folders[0]?.name ?? ''));
  const { exam: _, cover: __, ...song } = text.song;
  const bare = { song: { ...song, title: '<&"\u200b𠮷 😀' }, lyrics: { ...text.lyrics, lines: [] }, cards: [] };
  expect(describePng(await drawSharePicture(bare, songs))).toMatchObject({ width: 1200 });
});

test('a cover that is missing is told of', async () => {
  const text = await readSongFolder(join(songs, folders[0]?.name ?? ''));
  const song = { ...text.song, cover: 'none.png' };
  await expect(drawSharePicture({ ...text, song }, songs)).rejects.toThrow('none.png');
});
