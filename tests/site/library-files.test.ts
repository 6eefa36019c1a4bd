import { mkdtemp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, listen } from '../listen.ts';
import { copyLibrary, type LibraryFiles, serveLibrary } from '../../src/site/library-files.ts';

let library: LibraryFiles;
let server: LocalServer;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'library-'));
  library = { sources: join(folder, 'src'), built: join(folder, 'lib') };
  await Promise.all([mkdir(library.sources), mkdir(library.built)]);
  const write = (path: string) => writeFile(join(folder, path), path);
  await Promise.all(
    ['src/karaoke.ts', 'src/frame-page.ts', 'lib/karaoke.js', 'lib/karaoke-part-1a2B.js', 'lib/frame-page.js'].map(
      write,
    ),
  );
  await write('lib/notes.txt');
  const serve = serveLibrary(library);
  server = await listen((request, response) => serve(request, response, () => response.end(request.url)));
});
afterAll(() => server.close());

describe('while one works on it', () => {
  test.each([
    ['karaoke.js', 'a module is its source', () => `/@fs/${join(library.sources, 'karaoke.ts').slice(1)}`],
    ['frame-page.js', 'a classic script is as it was built', () => 'lib/frame-page.js'],
    ['karaoke-part-1a2B.js', 'so is what stands beside it', () => 'lib/karaoke-part-1a2B.js'],
    ['assets/main.js', 'all else is not ours', () => '/assets/main.js'],
    ['none.js', 'nor what there is not', () => '/none.js'],
  ])('%s: %s', async (path, _, expected) => {
    const response = await fetch(server.url + path);
    expect(await response.text()).toBe(expected());
  });

  test('other sites may load it', async () => {
    for (const name of ['karaoke.js', 'frame-page.js']) {
      const { headers } = await fetch(server.url + name);
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

test('the built site carries the scripts, and nothing else', async () => {
  const site = await mkdtemp(join(tmpdir(), 'site-'));
  await copyLibrary(library, site);
  expect((await readdir(site)).toSorted()).toEqual(['frame-page.js', 'karaoke-part-1a2B.js', 'karaoke.js']);
});

test('a site without scripts for others is not built', async () => {
  const missing = { ...library, built: join(library.built, 'none') };
  await expect(copyLibrary(missing, library.sources)).rejects.toThrow('npm run build:lib');
});
