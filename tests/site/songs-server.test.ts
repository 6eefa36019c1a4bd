import { mkdtemp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, listen } from '../listen.ts';
import { copySongs, serveSongs } from '../../src/site/songs-server.ts';

const files: Record<string, string> = {
  'README.md': 'for authors',
  'a/song.json': '{}',
  'a/lyrics.lrc': '[00:01.00]歌',
  'a/cards.md': '## 札',
  'a/song.m4a': '0123456789',
  'a/score.txt': 'for singers',
  'a/images/net.svg': '<svg/>',
};
const kept = ['a/cards.md', 'a/images/net.svg', 'a/lyrics.lrc', 'a/song.json', 'a/song.m4a'];

let folder: string;
let server: LocalServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'songs-'));
  await mkdir(join(folder, 'a/images'), { recursive: true });
  await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)));
  const serve = serveSongs(folder);
  server = await listen((request, response) => serve(request, response, () => response.writeHead(404).end()));
});
afterAll(() => server.close());

describe('the server of songs', () => {
  test.each(kept)('serves %s to every origin', async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe(files[path]);
  });

  test.each(['a/score.txt', 'README.md', 'a/', 'a/none.m4a', '../package.json'])('keeps %s to itself', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });

  test('answers byte ranges', async () => {
    const response = await fetch(`${server.url}a/song.m4a`, { headers: { Range: 'bytes=2-4' } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(await response.text()).toBe('234');
  });

  test('says what a lyric is', async () => {
    expect((await fetch(`${server.url}a/lyrics.lrc`)).headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });
});

test('the built site holds what is served, and nothing else', async () => {
  const built = join(await mkdtemp(join(tmpdir(), 'site-')), 'songs');
  await copySongs(folder, built);
  const entries = await readdir(built, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(paths.map((path) => path.slice(built.length + 1)).toSorted()).toEqual(kept);
});
