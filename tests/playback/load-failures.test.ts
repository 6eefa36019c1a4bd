import { afterAll, describe, expect, it, vi } from 'vitest';
import { LoadError } from '../../src/playback/load-error.ts';
import type { SongRequest } from '../../src/playback/load-song.ts';
import { lrc, manyLines, startSongServer } from './song-server.ts';

const { base, givenUp, load, close } = await startSongServer();
afterAll(close);

/** A busy machine may need a while until a connection is seen to be open or closed. */
const soon = { timeout: 4000 };

describe('what cannot be loaded', () => {
  const audio = 'a.m4a';
  const rows: { request: SongRequest; code: string; at: string; says: string }[] = [
    { request: {}, code: 'nothing-to-load', at: '', says: 'give it src, or audio and lyrics' },
    { request: { lyricsText: lrc }, code: 'nothing-to-load', at: '', says: 'give it src, or audio and lyrics' },
    { request: { src: '' }, code: 'nothing-to-load', at: '', says: 'give it src, or audio and lyrics' },
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
    { request: { audio, lyrics: 'flood.lrc' }, code: 'lyrics-too-large', at: '/flood.lrc', says: '5 MB' },
    { request: { audio, lyrics: 'many.lrc' }, code: 'lyrics-too-large', at: '/many.lrc', says: '5000 lines' },
    { request: { audio, lyricsText: manyLines(5001) }, code: 'lyrics-too-large', at: '', says: '5000 lines' },
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

it('does not read a text that is too large to its end', async () => {
  const before = givenUp.length;
  await expect(load({ audio: 'a.m4a', lyrics: 'flood.lrc' })).rejects.toThrow('too large');
  await vi.waitFor(() => expect(givenUp.slice(before)).toEqual(['/flood.lrc']), soon);
});

it('lets cards that are too large go at once, and has none', async () => {
  const before = givenUp.length;
  const { song, problems } = await load({ audio: 'a.m4a', lyricsText: '[00:01.00]a', cards: 'flood.lrc' });
  expect(song.cards).toEqual([]);
  expect(problems).toMatchObject([{ code: 'cards-not-loaded' }]);
  await vi.waitFor(() => expect(givenUp.slice(before)).toEqual(['/flood.lrc']), soon);
});
