import { afterAll, describe, expect, it } from 'vitest';
import type { Lyrics } from '../../src/core/lyrics.ts';
import { lrc, manyLines, markdown, startSongServer } from './song-server.ts';

const { base, asked, load, close } = await startSongServer();
afterAll(close);

describe('a song', () => {
  it('is loaded from its song.json, with every address absolute', async () => {
    const { song: loaded, problems } = await load({ src: 'songs/a/song.json' });
    const folder = `${base}songs/a/`;
    expect(loaded).toMatchObject({
      id: '歌',
      title: '歌',
      artist: 'Mei',
      language: 'ja',
      audio: [{ src: `${folder}song.m4a` }, { src: `${folder}song.opus`, type: 'audio/ogg' }],
      cover: `${folder}cover.svg`,
      links: [{ label: `${base}about`, href: `${base}about` }],
      lyrics: { lines: [{ start: 1, text: 'あした浜辺を' }, { start: 5 }] },
      cards: [{ title: '浜辺' }],
    });
    expect(problems).toEqual([]);
  });

  it('has addresses relative to where its song.json was found in the end', async () => {
    const { song: loaded } = await load({ src: 'moved.json' });
    expect(loaded.audio[0]?.src).toBe(`${base}songs/a/song.m4a`);
  });

  it('is loaded from its parts, named after its lyrics', async () => {
    const request = { audio: 'x/y.m4a', lyrics: '/songs/a/lyrics.lrc', cards: '/songs/a/cards.md', language: 'en' };
    const { song: loaded, problems } = await load(request);
    expect(loaded).toMatchObject({ id: '浜辺の歌', title: '浜辺の歌', artist: 'Mei', language: 'en' });
    expect(loaded).toMatchObject({ audio: [{ src: `${base}x/y.m4a` }], cards: [{ title: '浜辺' }] });
    expect(problems).toEqual([]);
  });

  it('is loaded from several audio files and texts, without asking the server', async () => {
    const before = asked.length;
    const request = { audio: ['a.m4a', { src: 'a.opus', type: 'audio/ogg' }], lyricsText: lrc, cardsText: markdown };
    const { song: loaded } = await load(request);
    expect(loaded.audio.map(({ src }) => src)).toEqual([`${base}a.m4a`, `${base}a.opus`]);
    expect(loaded).toMatchObject({ lyrics: { lines: [{}, {}] }, cards: [{ title: '浜辺' }] });
    expect(asked.length).toBe(before);
  });

  it('is taken from memory, parsed or as texts', async () => {
    const parsed: Lyrics = {
      metadata: {},
      lines: [{ start: 0, end: 1, text: 'a', words: [], ruby: [], translations: [] }],
      sections: [],
    };
    const cards = [{ id: 'c', title: 'c', runs: [], body: '', questions: [] }];
    const given = await load({ song: { title: 'A', audio: 'a.m4a', lyrics: parsed, cards } });
    expect(given).toMatchObject({ song: { id: 'a', title: 'A', lyrics: parsed, cards }, problems: [] });
    const texts = await load({ song: { id: 'x', audio: 'a.m4a', lyrics: lrc, cards: markdown } });
    expect(texts.song).toMatchObject({ id: 'x', title: '浜辺の歌', cards: [{ title: '浜辺' }] });
  });

  it.each([
    { audio: 'songs/%E5%A4%8F%E3%81%AE%E6%AD%8C.m4a?v=2#t', title: '夏の歌' },
    { audio: 'songs/100%25.final.opus', title: '100%.final' },
    { audio: 'songs/%E0%A4%A.m4a', title: '%E0%A4%A' },
    { audio: 'data:audio/mp4;base64,AAAA', title: '♪' },
    { audio: 'blob:https://a.example/1234', title: '♪' },
  ])('without a title is named after $audio: $title', async ({ audio, title }) => {
    const { song: loaded } = await load({ audio, lyricsText: '[00:01.00]a' });
    expect(loaded.title).toBe(title);
  });

  it('may come from a file where the page is a file', async () => {
    const request = { base: 'file:///home/a/page.html', audio: 'song.m4a', lyricsText: lrc };
    expect((await load(request)).song.audio).toEqual([{ src: 'file:///home/a/song.m4a' }]);
  });

  it('is decoded from Shift_JIS', async () => {
    const { song: loaded } = await load({ audio: 'a.m4a', lyrics: 'shift-jis.lrc' });
    expect(loaded.lyrics.lines[0]?.text).toBe('浜辺');
  });
});

describe('what cannot be used is left out and told', () => {
  it('with the file it stands in', async () => {
    const { song: loaded, problems } = await load({ src: 'odd.json' });
    expect(loaded.audio.map(({ src }) => src)).toEqual([`${base}song.m4a`, 'data:audio/mp4;base64,AAAA']);
    expect(loaded).toMatchObject({ links: [], artist: 'Mei' });
    expect(loaded).not.toHaveProperty('cover');
    expect(JSON.stringify(loaded)).not.toContain('javascript');
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([`${base}odd.json`]));
    const told = problems.map(({ code, message }) => `${code}: ${message}`).toSorted();
    expect(told).toEqual([
      'bad-value: "artist" cannot be 3.',
      'bad-value: "cover" cannot be "javascript:alert(1)".',
      'bad-value: "href" cannot be "//".',
      'bad-value: "href" cannot be "javascript:alert(1)".',
      'bad-value: "src" cannot be "data:text/html,x".',
      'bad-value: "src" cannot be "javascript:alert(1)".',
    ]);
  });

  it.each([
    { request: { audio: 'a.m4a', lyricsText: `astray\n${lrc}` }, file: 'lyrics', line: 1 },
    { request: { audio: 'a.m4a', lyrics: 'lost.lrc' }, file: 'lost.lrc', line: 2 },
  ])('problems in lyrics name $request', async ({ request, file, line }) => {
    const { problems } = await load(request);
    expect(problems).toMatchObject([{ file: file === 'lyrics' ? file : base + file, line }]);
  });

  it.each([
    { src: 'no-cards.json', says: 'missing.md was not found (404)' },
    { src: 'page-for-cards.json', says: 'page is a web page' },
    { src: 'odd-cards.json', says: 'javascript:alert(1) is no address to load from' },
  ])('cards of $src: $says', async ({ src, says }) => {
    const { song: loaded, problems } = await load({ src });
    expect(loaded.cards).toEqual([]);
    expect(loaded.lyrics.lines).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: 'error', code: 'cards-not-loaded' }]);
    expect(problems[0]?.hint).toContain(says);
  });
});

it('takes 5000 lines', async () => {
  const { song: loaded } = await load({ audio: 'a.m4a', lyricsText: manyLines(5000) });
  expect(loaded.lyrics.lines).toHaveLength(5000);
});
