import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  briefly,
  forEver,
  formatHeadersFile,
  formatHtaccess,
  formatVercelFile,
  headerRules,
  headersFor,
  parseHeadersFile,
} from '../../src/site/host-headers.ts';

const files = {
  entries: ['karaoke.js', 'frame-page.js'],
  hashed: ['karaoke-late-parts-Cr2R_-1k.js'],
  songFiles: ['song.json', 'lyrics.lrc', 'cards.md', 'song.m4a', 'song.opus', 'cover.svg', 'song.json'],
};
const rules = headerRules(files);
const inOrder = (a = '', b = '') => a.localeCompare(b);
const cors = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };

/** What each kind of host says, once it has read our files. */
const promises: [path: string, headers: Record<string, string>][] = [
  ['/karaoke.js', { ...cors, 'Cache-Control': briefly }],
  ['/frame-page.js', { ...cors, 'Cache-Control': briefly }],
  ['/karaoke-late-parts-Cr2R_-1k.js', { ...cors, 'Cache-Control': forEver }],
  ['/assets/index-1a2b3c4d.css', { ...cors, 'Cache-Control': forEver }],
  ['/songs/a/song.json', { ...cors, 'Cache-Control': briefly, 'Content-Type': 'application/json; charset=utf-8' }],
  ['/songs/a/lyrics.lrc', { ...cors, 'Cache-Control': briefly, 'Content-Type': 'text/plain; charset=utf-8' }],
  ['/songs/a/cards.md', { ...cors, 'Cache-Control': briefly, 'Content-Type': 'text/markdown; charset=utf-8' }],
  ['/songs/a/song.m4a', { ...cors, 'Cache-Control': briefly, 'Content-Type': 'audio/mp4' }],
  ['/songs/a/song.opus', { ...cors, 'Cache-Control': briefly, 'Content-Type': 'audio/ogg; codecs=opus' }],
  ['/songs/a/cover.svg', { ...cors, 'Cache-Control': briefly }],
  ['/embed/a/', { ...cors, 'Cache-Control': briefly }],
  ['/', cors],
];

describe('_headers', () => {
  const read = parseHeadersFile(formatHeadersFile(rules));

  test('reads as it was written', () => {
    expect(read).toEqual(rules);
    expect(formatHeadersFile(rules)).toMatch(/^\/\*\n {2}Access-Control-Allow-Origin: \*\n/);
  });

  test.each(promises)('%s', (path, headers) => {
    expect(headersFor(path, read)).toEqual(headers);
  });

  test('is short enough for Cloudflare Pages: a hundred rules, two thousand letters a line', () => {
    expect(rules.length).toBeLessThan(100);
    expect(
      Math.max(
        ...formatHeadersFile(rules)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  });

  test('a header that two rules name is joined, as hosts do', () => {
    const twice = parseHeadersFile('# a note\n/*\n  A: 1\n/b\n  A: 2\n');
    expect(headersFor('/b', twice)).toEqual({ A: '1, 2' });
    expect(headersFor('/c', twice)).toEqual({ A: '1' });
  });
});

test('the part for nginx in the docs says the same', async () => {
  const docs = await readFile(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  const nginx = Array.from(docs.matchAll(/```nginx\n([^]*?)```/g), ([, text]) => text).join('');
  const values = promises
    .flatMap(([, headers]) => Object.values(headers))
    .map((value) => value.replace(/; charset.*| *; codecs.*/, ''));
  expect([...new Set(values)].filter((value) => !nginx.includes(value))).toEqual([]);
});

describe('vercel.json', () => {
  const vercel: { trailingSlash: boolean; headers: { source: string; headers: { key: string; value: string }[] }[] } =
    JSON.parse(formatVercelFile(rules));
  /** Its paths are those of path-to-regexp. */
  const said = (path: string) =>
    Object.fromEntries(
      vercel.headers
        .filter(({ source }) => new RegExp(`^${source.replaceAll(/:\w+/g, '[^/]+')}$`).test(path))
        .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
    );

  test.each(promises)('%s', (path, headers) => {
    expect(said(path)).toEqual(headers);
  });

  test('pages are asked for with their slash, upon which their addresses rest', () => {
    expect(vercel.trailingSlash).toBe(true);
  });
});

describe('.htaccess', () => {
  const text = formatHtaccess(files);
  const caching = (path: string) => {
    const name = path.split('/').at(-1) ?? '';
    const places = Array.from(text.matchAll(/<If "%{REQUEST_URI} =~ m#(.*?)#">\n\s*Header set Cache-Control "(.*?)"/g));
    const named = Array.from(text.matchAll(/<FilesMatch "(.*?)">\n\s*Header set Cache-Control "(.*?)"/g));
    const met = [
      ...places.filter(([, pattern = '']) => new RegExp(pattern).test(`/some/where${path}`)),
      ...named.filter(([, pattern = '']) => new RegExp(pattern).test(name)),
    ];
    return met.map(([, , value]) => value);
  };

  test.each(promises)('%s', (path, headers) => {
    expect(caching(path)).toEqual([headers['Cache-Control']].filter(Boolean));
  });

  test.each(promises.filter(([, headers]) => headers['Content-Type']))('%s is typed by its ending', (path, headers) => {
    const ending = path.split('.').at(-1);
    expect(text).toContain(`AddType "${headers['Content-Type']}" .${ending}\n`);
  });

  test('lets every origin read, and frames be', () => {
    expect(text).toContain('Header set Access-Control-Allow-Origin "*"');
    expect(text).toContain('Header always unset X-Frame-Options');
  });

  test('closes what it opens', () => {
    const opened = Array.from(text.matchAll(/<(\w+)/g), ([, name]) => name);
    const closed = Array.from(text.matchAll(/<\/(\w+)/g), ([, name]) => name);
    expect(closed.toSorted(inOrder)).toEqual(opened.toSorted(inOrder));
  });
});
