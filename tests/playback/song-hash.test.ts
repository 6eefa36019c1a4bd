import { describe, expect, it, test } from 'vitest';
import { encodeSong } from '../../src/playback/song-code.ts';
import { formatSongHash, readSongHash } from '../../src/playback/song-hash.ts';

const song = { title: '夏 & 冬', lyrics: '[00:01.00]夏', cards: '## 夏' };
const audio = ['https://example.org/夏 1.m4a?a=1&b=2#c', 'http://example.org/a.opus'];
const whole = audio.map((address) => new URL(address).href);

describe('a song in the fragment of an address', () => {
  it('comes out as it went in', async () => {
    const { hash } = new URL(`https://example.com/embed/#${await formatSongHash({ ...song, audio })}`);
    expect(await readSongHash(hash)).toEqual({ song: { ...song, audio: whole } });
  });

  it('stands beside other values', async () => {
    const read = await readSongHash(`#t=83&${await formatSongHash({ ...song, audio })}&theme=paper`);
    expect(read?.song?.title).toBe('夏 & 冬');
  });

  test.each(['', '#', '#t=83', '#card=a', '#/songs/1', '#songs=1'])('is not seen in «%s»', async (hash) => {
    expect(await readSongHash(hash)).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'data:audio/mp4;base64,AAAA',
    'blob:https://example.org/1',
    'file:///a.m4a',
    'a.m4a',
    '//example.org/a.m4a',
    'https://',
    '',
  ])('has no audio at «%s»', async (address) => {
    const hash = `audio=${encodeURIComponent(address)}&song=${await encodeSong(song)}`;
    expect((await readSongHash(hash))?.problem?.code).toBe('bad-audio-address');
    expect((await readSongHash(`${hash}&audio=https://example.org/a.m4a`))?.song?.audio).toEqual([
      'https://example.org/a.m4a',
    ]);
    await expect(formatSongHash({ ...song, audio: [address] })).rejects.toThrow(RangeError);
  });

  test.each([
    ['#song=1abc', 'bad-audio-address'],
    ['#audio=https://example.org/a.m4a', 'bad-song-code'],
    ['#audio=https://example.org/a.m4a&song=1abc', 'bad-song-code'],
    ['#audio=https://example.org/a.m4a&song=%E0%A4%A', 'bad-song-code'],
  ])('%s: %s', async (hash, code) => {
    expect((await readSongHash(hash))?.problem?.code).toBe(code);
  });
});
