import { mkdtemp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSongFolder } from '../../src/site/song-folder.ts';
import { songPageTemplates } from '../../src/site/written-pages.ts';
import { writePage } from '../../src/site/page-writer.ts';

const root = join(import.meta.dirname, '../..');
const songs = join(root, 'songs');
const wholePage = (folder: string) =>
  `<head><!--song-head ${folder}--></head><body><!--song-title ${folder}--><!--song-player ${folder}--><!--song-phrase ${folder}--><!--song-text ${folder}--><!--song-embed ${folder}--><!--all-songs--></body>`;

/** The text of a page as a reader sees it, readings and white space left out. */
const readable = (page: string) =>
  page
    .replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>|<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s/g, '');

const folders = (await readdir(songs, { withFileTypes: true })).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('the page of %s', (folder) => {
  test('holds its title, every line and every card as text', async () => {
    const { song, lyrics, cards } = await readSongFolder(join(songs, folder));
    const { page } = await writePage(wholePage(folder), '/index.html', { songs });
    const text = readable(page);
    const expected = [song.title, ...lyrics.lines.map((line) => line.text), ...cards.map((card) => card.title)];
    expect(expected.filter((part) => !text.includes(readable(part)))).toEqual([]);
    expect(lyrics.lines.length).toBeGreaterThan(0);
    for (const { id } of cards) expect(page).toContain(`id="card-${id}"`);
  });
});

test('the first page has a song in it', async () => {
  const html = await readFile(join(root, 'src/site/index.html'), 'utf8');
  const { page } = await writePage(html, '/index.html', { songs });
  expect(page).not.toContain('<!--');
  expect(page).toMatch(
    /<karaoke-player src="\.\/songs\/[\w-]+\/song\.json" page="\.\/songs\/[\w-]+\/" site="\.\/" follow-address loading="eager">/,
  );
  expect(page).toMatch(/<noscript><audio controls preload="none"><source src="\.\/songs\//);
});

describe('a hostile song', () => {
  const hostile = `"><script>alert('&')</script>`;
  let folder: string;
  const write = (files: Record<string, string>) =>
    Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, 'evil', name), text)));
  const written = async (path = '/index.html', site?: string) =>
    (await writePage(wholePage('evil'), path, { songs: folder, site })).page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'songs-'));
    await mkdir(join(folder, 'evil'));
    await write({
      'song.json': JSON.stringify({
        title: hostile,
        artist: hostile,
        language: hostile,
        audio: [{ src: `song.m4a${hostile}`, type: hostile }, 'https://other.example/song.m4a'],
        lyrics: 'lyrics.lrc',
        cards: 'cards.md',
        credits: [{ role: hostile, name: hostile, license: hostile, href: 'javascript:alert(1)' }],
      }),
      'lyrics.lrc': `@Ruby1=字,${hostile}\n[${hostile}]\n[00:01.00]字 ${hostile}\n[00:02.00]`,
      'cards.md': `## ${hostile} {#a"b}\n> ${hostile}\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](other.html)\n![c](https://other.example/c.png) ![d](d.png) $x < y$ $\\foo{$\n\n$$\\color{red}{x}$$\n\n### 問\n${hostile}\n- [x] ${hostile}\n- [ ] いいえ\n`,
    });
  });

  test('runs nothing', async () => {
    const page = await written();
    const scripts = Array.from(page.matchAll(/<script([^>]*)>(.*?)<\/script>/g), ([, type, text = '']) => [type, text]);
    expect(scripts.map(([type]) => type)).toEqual([' type="application/ld+json"']);
    expect(JSON.parse(scripts[0]?.[1] ?? '')).toMatchObject({ name: hostile, byArtist: { name: hostile } });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<[^>]*\s(on\w+|style)=/);
    expect(page).not.toMatch(/(href|src)="?\s*javascript:/i);
    expect(readable(page)).toContain(hostile.replaceAll(' ', ''));
  });

  test('keeps what is harmless: links and images of its own, mathematics, the audio', async () => {
    const page = await written();
    expect(page).toContain('href="./songs/evil/other.html"');
    expect(page).toContain('src="./songs/evil/d.png"');
    expect(page).not.toContain('src="https://other.example/c.png"');
    expect(page).toContain('<mo>&lt;</mo>');
    expect(page).toContain('<source src="https://other.example/song.m4a">');
  });

  test.each([
    ['/index.html', undefined, 'src="./songs/evil/song.json"', 'twitter:card" content="summary"'],
    ['/a/b/index.html', undefined, 'src="../../songs/evil/song.json"', 'href="../../songs/evil/lyrics.lrc"'],
    [
      '/a/index.html',
      'https://me.example/x',
      '"../songs/evil/song.json"',
      'image" content="https://me.example/x/songs/evil/share.png"',
    ],
    ['/a/index.html', 'https://me.example/x/', '"../songs/evil/other.html"', 'url" content="https://me.example/x/a/"'],
  ])('%s of %s addresses what it needs', async (path, site, ...expected) => {
    const page = await written(path, site);
    for (const part of expected) expect(page).toContain(part);
  });

  test('has no picture in its previews while nobody knows where it will stand', async () => {
    expect(await written()).not.toMatch(/og:(image|url)|canonical|oembed/);
  });

  test('tells its author what is wrong', async () => {
    const { problems } = await writePage(wholePage('evil'), '/index.html', { songs: folder });
    expect(problems.map(({ file }) => file)).toContain(join(folder, 'evil', 'song.json'));
  });
});

test('sections, readings and translations are told apart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'songs-'));
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a/song.json'), '{ "title": "題", "audio": "a.m4a", "lyrics": "a.lrc" }');
  const lyrics = '@Ruby1=浜,はま\n[00:01.00]浜辺\n[00:01.00]the beach\n[サビ]\n[00:05.00]波\n[00:09.00]';
  await writeFile(join(folder, 'a/a.lrc'), lyrics);
  const { page } = await writePage('<!--song-text a-->', '/index.html', { songs: folder });
  const list = /<ol>[^]*<\/ol>/.exec(page)?.[0].replaceAll('\n', '');
  expect(list).toBe(
    '<ol><li><ruby>浜<rp>(</rp><rt>はま</rt><rp>)</rp></ruby>辺 <small>the beach</small></li></ol>' +
      '<h3>サビ</h3><ol><li>波</li></ol>',
  );
  expect(page).not.toContain('解説カード');
});

describe('the list of songs', () => {
  const folderOf = async (...names: string[]) => {
    const folder = await mkdtemp(join(tmpdir(), 'songs-'));
    for (const name of names) {
      await mkdir(join(folder, name));
      const song = {
        title: `歌<${name}>`,
        artist: '人',
        exam: '試験',
        audio: 'a.m4a',
        lyrics: 'a.lrc',
        cover: 'c.svg',
      };
      await writeFile(join(folder, name, 'song.json'), JSON.stringify(song));
      await writeFile(join(folder, name, 'a.lrc'), '[00:01.00]歌');
    }
    await mkdir(join(folder, 'broken'));
    await writeFile(join(folder, 'broken/song.json'), '{');
    return folder;
  };
  const list = async (mark: string, path: string, folder: string) =>
    (await writePage(mark, path, { songs: folder })).page;

  test('names each on the first page, and leaves out what cannot be read', async () => {
    const page = await list('<!--all-songs-->', '/index.html', await folderOf('b', 'a'));
    expect(Array.from(page.matchAll(/<a href="(.*?)"/g), ([, href]) => href)).toEqual(['./songs/a/', './songs/b/']);
    expect(page).toContain('<img src="./songs/a/c.svg" alt=""');
    expect(page).toContain('<b>歌&lt;a&gt;</b><small>人 · 試験</small>');
  });

  test('leads from a song to the others', async () => {
    const page = await list('<!--other-songs a-->', '/songs/a/index.html', await folderOf('b', 'a'));
    expect(Array.from(page.matchAll(/<a href="(.*?)"/g), ([, href]) => href)).toEqual(['../../songs/b/']);
  });

  test('is not there where there is one song alone', async () => {
    const one = await folderOf('a');
    expect(await list('<!--all-songs-->', '/index.html', one)).toBe('');
    expect(await list('<!--other-songs a-->', '/songs/a/index.html', one)).toBe('');
  });
});

test('each song has a page of its own, with its marks filled', async () => {
  const templates = await songPageTemplates(songs);
  expect([...templates.keys()]).toEqual(folders.map(({ name }) => `/songs/${name}/index.html`));
  for (const [path, template] of templates) {
    const { page } = await writePage(template, path, { songs });
    expect(page).not.toContain('<!--');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toContain('<karaoke-player src="../../songs/');
  }
});

test('the first phrase that has a card is there to be tried', async () => {
  const { page } = await writePage('<!--song-phrase resnet-skip-connection-->', '/index.html', { songs });
  expect(page).toContain('>ResNetは2015年ILSVRC優勝 圧倒的に層が深い最大152層</p>');
  expect(page).toContain('<a href="#card-resnet-depth">');
});

test.each([
  ['https://forge.example/me/song', '<a href="https://forge.example/me/song">'],
  [{ url: 'git+https://forge.example/me/song.git' }, '<a href="https://forge.example/me/song">'],
  ['git@forge.example:me/song.git', ''],
  [undefined, ''],
])('the source %j is linked as «%s»', async (repository, link) => {
  const { page } = await writePage('<p><!--repository-link--></p>', '/index.html', { songs, repository });
  expect(page.replaceAll(/^<p> ?|(ソースコード<\/a>)?<\/p>$/g, '')).toBe(link);
});

test('a song that is not there stops the build', async () => {
  await expect(writePage(wholePage('no-such-song'), '/index.html', { songs })).rejects.toThrow('no-such-song');
});
