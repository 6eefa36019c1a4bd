import { createServer, type RequestListener } from 'node:http';
import type { Problem } from '../../src/core/problem.ts';
import type { Song } from '../../src/core/song.ts';
import { LoadError } from '../../src/playback/load-error.ts';
import { loadRest } from '../../src/playback/load-rest.ts';
import { explainLoadError } from '../../src/playback/load-sentences.ts';
import { loadSong, type SongRequest } from '../../src/playback/load-song.ts';

export const lrc = '[ti:浜辺の歌]\n[ar:Mei]\n[00:01.00]あした浜辺を\n[00:05.00]さまよえば\n';
export const markdown = '## 浜辺\n> 浜辺を\n\n海のきわ。\n';
const song = { title: '歌', audio: ['song.m4a', { src: 'song.opus', type: 'audio/ogg' }], lyrics: 'lyrics.lrc' };
const stamp = (seconds: number) => `[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}]`;
export const manyLines = (count: number) =>
  Array.from({ length: count }, (_, second) => `${stamp(second)}a`).join('\n');

const text =
  (body: string | Uint8Array): RequestListener =>
  (_request, response) =>
    void response.end(body);
const json = (values: object) => text(JSON.stringify(values));
const status =
  (code: number): RequestListener =>
  (_request, response) =>
    void response.writeHead(code).end('no');
/** Never answers. */
const silence: RequestListener = () => undefined;
/** Sends without end, as fast as it is read. */
const flood: RequestListener = (_request, response) => {
  const pour = () => {
    while (!response.destroyed && response.write('[00:01.00]a\n'.repeat(1000)));
    response.once('drain', pour);
  };
  pour();
};
/** Breaks off. */
const halfway: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('[00:01.00]a', () => response.destroy());
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
  '/lost.lrc': text('[00:01.00]a\nastray'),
  '/shift-jis.lrc': text(Uint8Array.from([...Buffer.from('[00:01.00]'), 0x95, 0x6c, 0x95, 0xd3])),
  '/prose.lrc': text('no stamp at all'),
  '/many.lrc': text(manyLines(5001)),
  '/flood.lrc': flood,
  '/halfway.lrc': halfway,
  '/page': text('<!DOCTYPE html><title>Home</title>'),
  '/forbidden': status(403),
  '/broken-server': status(500),
  '/gone': status(410),
  '/silence': silence,
};

export interface WholeSong {
  song: Song;
  problems: Problem[];
}

/** A server of songs, good and bad. */
export interface SongServer {
  base: string;
  /** The paths that were asked for. */
  asked: string[];
  /** The paths whose connection the other side gave up before the answer was whole. */
  givenUp: string[];
  /** Loads a song with addresses relative to the server. */
  load: (request: SongRequest, signal?: AbortSignal) => Promise<WholeSong>;
  close: () => void;
}

export async function startSongServer(): Promise<SongServer> {
  const asked: string[] = [];
  const givenUp: string[] = [];
  const server = createServer((request, response) => {
    const { url = '' } = request;
    asked.push(url);
    response.on('close', () => {
      if (!response.writableFinished) givenUp.push(url);
    });
    (routes[url] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const place = server.address();
  if (typeof place !== 'object') throw new TypeError('The server listens nowhere.');
  const base = `http://127.0.0.1:${place?.port}/`;
  return {
    base,
    asked,
    givenUp,
    load: (request, signal = new AbortController().signal) => loadWhole({ base, ...request }, signal),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A song with what comes after it; an error with its sentence. */
async function loadWhole(request: SongRequest, signal: AbortSignal): Promise<WholeSong> {
  try {
    const loaded = await loadSong(request, signal);
    const { details, cards, problems } = await loadRest(loaded, signal);
    return { song: { ...loaded.song, ...details, cards }, problems };
  } catch (error) {
    throw error instanceof LoadError ? explainLoadError(error) : error;
  }
}
