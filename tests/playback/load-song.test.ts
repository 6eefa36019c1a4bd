import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lyrics } from '../../src/core/lyrics.ts';
import { LoadError } from '../../src/playback/load-error.ts';
import { loadSong, type SongRequest } from '../../src/playback/load-song.ts';

const lrc = '[ti:浜辺の歌]\n[ar:Mei]\n[00:01.00]あした浜辺を\n[00:05.00]さまよえば\n';
const markdown = '## 浜辺\n> 浜辺を\n\n海のきわ。\n';
const song = { title: '歌', audio: ['song.m4a', { src: 'song.opus', type: 'audio/ogg' }], lyrics: 'lyrics.lrc' };
const stamp = (seconds: number) => `[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}]`;
const manyLines = (count: number) => Array.from({ length: count }, (_, second) => `${stamp(second)}a`).join('\n');

/** A busy machine may need a while until a connection is seen to be open or closed. */
const soon = { timeout: 4000 };

const asked: string[] = [];
const closed: string[] = [];
let server: Server;
let base: string;

const text =
  (body: string | Uint8Array): RequestListener =>
  (_request, response) =>
    void response.end(body);
const json = (values: object) => text(JSON.stringify(values));
const status =
  (code: number): RequestListener =>
  (_request, response) =>
    void response.writeHead(code).end('no');
const silence: RequestListener = (request) => void request.on('close', () => closed.push(request.url ?? ''));
/** Sends without end, as fast as it is read. */
const flood: RequestListener = (request, response) => {
  const pour = () => {
    while (!response.destroyed && response.write('[00:01.00]a\n'.repeat(1000)));
    response.once('drain', pour);
  };
  request.on('close', () => closed.push(request.url ?? ''));
  pour();
};
const halfway: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('[00:01.00]a');
  setTimeout(() => response.destroy(), 20);
};

const routes: Record<string, RequestListener> = {
  '/songs/a/song.json': json({ ...song, cards: 'cards.md', cover: 'cover.svg', links: ['/about'] }),
  '/songs/a/lyrics.lrc': text(lrc),
  '/songs/a/cards.md': text(markdown),
  '/moved.json': (_request, response) => void response.writeHead(302, { location: '/songs/a/song.json' }).end(),
  '/no-cards.json': json({ ...song, lyrics: '/songs/a/lyrics.lrc', cards: '/missing.md' }),
  '/page-for-cards.json': json({ ...song, lyrics: '/songs/a/lyrics.lrc', cards: '/page' }),
  '/silent-cards.json': json({ ...song, lyrics: '/songs/a/lyrics.lrc', cards: '/silence' }),
  '/odd-cards.json': json({ ...song, lyrics: '/songs/a/lyrics.lrc', cards: 'javascript:alert(1)' }),
  '/odd.json': json({
    ...song,
    audio: ['javascript:alert(1)', 'song.m4a', 'data:text/html,x', 'data:audio/mp4;base64,AAAA'],
    lyrics: '/songs/a/lyrics.lrc',
    cover: 'javascript:alert(1)',
    links: ['javascript:alert(1)', '//'],
    artist: 3,
  }),
  '/half.json': json({ title: '歌', audio: 'a.m4a' }),
  '/broken.json': text('{"title": "歌",}'),
  '/list.json': json([]),
  '/no-audio.json': json({ ...song, audio: 'javascript:alert(1)' }),
  '/no-lyrics.json': json({ ...song, lyrics: '/missing.lrc' }),
  '/big.json': text(' '.repeat(5_000_001)),
  '/shift-jis.lrc': text(Uint8Array.from([...Buffer.from('[00:01.00]'), 0x95, 0x6c, 0x95, 0xd3])),
  '/prose.lrc': text('no stamp at all'),
  '/many.lrc': text(manyLines(5001)),
  '/announced.lrc': (request, response) => {
    request.on('close', () => closed.push(request.url ?? ''));
    response.writeHead(200, { 'content-length': '5000001' }).write('[');
  },
  '/flood.lrc': flood,
  '/halfway.lrc': halfway,
  '/page': text('<!DOCTYPE html><title>Home</title>'),
  '/forbidden': status(403),
  '/broken-server': status(500),
  '/gone': status(410),
  '/silence': silence,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (routes[request.url ?? ''] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object') throw new TypeError('The server listens nowhere.');
  base = `http://127.0.0.1:${place?.port}/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A `fetch` that has lyrics, and is silent where the address says so until it is aborted. */
async function answerOrBeSilent(address: string, { signal }: { signal: AbortSignal }): Promise<Response> {
  if (!address.endsWith('silence')) return new Response(lrc);
  return await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
}

const load = (request: SongRequest) => loadSong({ base, ...request }, new AbortController().signal);

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
    routes['/lost.lrc'] = text('[00:01.00]a\nastray');
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

describe('what cannot be loaded', () => {
  const audio = 'a.m4a';
  const rows: { request: SongRequest; code: string; at: string; says: string }[] = [
    { request: {}, code: 'nothing-to-load', at: '', says: 'give it src, or audio and lyrics' },
    { request: { lyricsText: lrc }, code: 'nothing-to-load', at: '', says: 'give it src, or audio and lyrics' },
    { request: { src: '' }, code: 'nothing-to-load', at: '', says: 'https://' },
    { request: { src: 'javascript:alert(1)' }, code: 'nothing-to-load', at: 'javascript:alert(1)', says: 'https://' },
    { request: { src: 'no-audio.json' }, code: 'bad-song-file', at: '/no-audio.json', says: 'Add "audio"' },
    { request: { src: 'missing.json' }, code: 'not-found', at: '/missing.json', says: '(404): check the address' },
    { request: { src: 'gone' }, code: 'not-found', at: '/gone', says: '(410): check the address' },
    { request: { src: 'forbidden' }, code: 'unreachable', at: '/forbidden', says: '(403): check who may read it' },
    { request: { src: 'broken-server' }, code: 'unreachable', at: '/broken-server', says: '(500)' },
    {
      request: { src: 'http://127.0.0.1:9/song.json' },
      code: 'unreachable',
      at: 'http://127.0.0.1:9/song.json',
      says: 'CORS',
    },
    { request: { src: 'page' }, code: 'not-json', at: '/page', says: 'is a web page (HTML)' },
    { request: { src: 'broken.json' }, code: 'not-json', at: '/broken.json', says: 'comma' },
    { request: { src: 'list.json' }, code: 'bad-song-file', at: '/list.json', says: 'not one object' },
    { request: { src: 'half.json' }, code: 'bad-song-file', at: '/half.json', says: 'Add "lyrics"' },
    { request: { src: 'big.json' }, code: 'bad-song-file', at: '/big.json', says: '5 MB' },
    { request: { src: 'no-lyrics.json' }, code: 'not-found', at: '/missing.lrc', says: '(404)' },
    { request: { audio }, code: 'no-lyrics', at: '', says: 'give it an .lrc file' },
    { request: { audio, lyricsText: '' }, code: 'no-lyrics', at: '', says: '[00:12.00]' },
    { request: { audio, lyrics: 'prose.lrc' }, code: 'no-lyrics', at: '/prose.lrc', says: '[00:12.00]' },
    { request: { audio, lyrics: 'page' }, code: 'no-lyrics', at: '/page', says: 'is a web page (HTML)' },
    { request: { audio, lyrics: 'halfway.lrc' }, code: 'unreachable', at: '/halfway.lrc', says: 'network' },
    { request: { audio, lyrics: 'data:text/plain,a' }, code: 'unreachable', at: 'data:text/plain,a', says: 'https://' },
    { request: { audio, lyrics: 'announced.lrc' }, code: 'lyrics-too-large', at: '/announced.lrc', says: '5 MB' },
    { request: { audio, lyrics: 'flood.lrc' }, code: 'lyrics-too-large', at: '/flood.lrc', says: '5 MB' },
    { request: { audio, lyrics: 'many.lrc' }, code: 'lyrics-too-large', at: '/many.lrc', says: '5000 lines' },
    { request: { audio, lyricsText: manyLines(5001) }, code: 'lyrics-too-large', at: '', says: '5000 lines' },
    { request: { audio, lyricsText: 'x'.repeat(5_000_001) }, code: 'lyrics-too-large', at: '', says: '5 MB' },
  ];
  it.each(rows)('$code at «$at»: $says', async ({ request, code, at, says }) => {
    const error: unknown = await load(request).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoadError);
    const address = at.startsWith('/') ? base.slice(0, -1) + at : at;
    expect(error).toMatchObject({ code, address });
    expect(String(error)).toContain(says);
    expect(String(error)).toContain(address || 'The song');
    expect(String(error)).toMatch(/[^.]\.$/);
  });
});

it.each(['announced.lrc', 'flood.lrc'])('does not read %s to its end', async (lyrics) => {
  const before = closed.length;
  await expect(load({ audio: 'a.m4a', lyrics })).rejects.toThrow('too large');
  await vi.waitFor(() => expect(closed.slice(before)).toEqual([`/${lyrics}`]), soon);
});

describe('a server that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('fetch', answerOrBeSilent);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each([
    { request: { src: 'silence' }, seconds: 15 },
    { request: { audio: 'a.m4a', lyrics: 'silence', timeout: 60 }, seconds: 60 },
  ])('is left after $seconds s', async ({ request, seconds }) => {
    const left = vi.fn<(reason: unknown) => void>();
    void load(request).catch(left);
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(left).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    const error: unknown = left.mock.lastCall?.[0];
    expect(error).toBeInstanceOf(LoadError);
    expect(error).toMatchObject({ code: 'timeout', address: `${base}silence` });
    expect(String(error)).toContain(`${base}silence did not arrive within ${seconds} s: try again`);
  });

  it('does not keep a song from playing without its cards', async () => {
    const loading = load({ audio: 'a.m4a', lyrics: 'lyrics.lrc', cards: 'silence' });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 });
    await vi.advanceTimersByTimeAsync(15_000);
    const { song: loaded, problems } = await loading;
    expect(loaded).toMatchObject({ cards: [], lyrics: { lines: [{}, {}] } });
    expect(problems).toMatchObject([{ code: 'cards-not-loaded' }]);
    expect(problems[0]?.hint).toContain('silence did not arrive within 15 s');
  });

  it('leaves no timer behind', async () => {
    await load({ audio: 'a.m4a', lyrics: 'lyrics.lrc' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('lets cards that are too large go at once', async () => {
  const before = closed.length;
  const controller = new AbortController();
  const loading = loadSong({ base, audio: 'a.m4a', lyrics: 'silence', cards: 'flood.lrc' }, controller.signal);
  await vi.waitFor(() => expect(closed.slice(before)).toEqual(['/flood.lrc']), soon);
  controller.abort(new Error('left'));
  await expect(loading).rejects.toThrow('left');
});

it('takes 5000 lines', async () => {
  const { song: loaded } = await load({ audio: 'a.m4a', lyricsText: manyLines(5000) });
  expect(loaded.lyrics.lines).toHaveLength(5000);
});

describe('a load that is no longer wanted', () => {
  it('asks for nothing', async () => {
    const before = asked.length;
    const reason = new Error('left');
    await expect(loadSong({ base, src: 'songs/a/song.json' }, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(asked.length).toBe(before);
  });

  it.each([
    { request: { src: 'silence' }, what: 'its song.json' },
    { request: { audio: 'a.m4a', lyrics: 'silence' }, what: 'its lyrics' },
    { request: { src: 'silent-cards.json' }, what: 'its cards' },
  ])('lets $what go', async ({ request }) => {
    const controller = new AbortController();
    const [askedBefore, before] = [asked.length, closed.length];
    const loading = loadSong({ base, ...request }, controller.signal);
    await vi.waitFor(() => expect(asked.slice(askedBefore)).toContain('/silence'), soon);
    const reason = new Error('left');
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
    await vi.waitFor(() => expect(closed.slice(before)).toEqual(['/silence']), soon);
  });

  it('lets its cards go when its lyrics have failed', async () => {
    const before = closed.length;
    const request = { audio: 'a.m4a', lyrics: 'missing.lrc', cards: 'silence' };
    await expect(load(request)).rejects.toMatchObject({ code: 'not-found' });
    await vi.waitFor(() => expect(closed.slice(before)).toEqual(['/silence']), soon);
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    await loadSong({ base, src: 'songs/a/song.json' }, signal);
    expect(added.mock.calls).not.toEqual([]);
    for (const [, , options] of added.mock.calls) expect(options).toMatchObject({ signal: { aborted: true } });
  });
});
