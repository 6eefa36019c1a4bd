import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CodedSong, decodeSong, encodeSong } from '../../src/playback/song-code.ts';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }).filter((each) => each.trim() !== '');
const anySong: fc.Arbitrary<CodedSong> = fc.record(
  { id: text, title: text, artist: text, language: text, lyrics: text, cards: text },
  { requiredKeys: ['lyrics'] },
);

const code = (json: string | Buffer, version = '1') => version + deflateRawSync(json).toString('base64url');
const good = code(JSON.stringify({ title: '夏の歌', lyrics: '[00:01.00]夏', cards: '## 夏\n> 夏\n\n暑い' }));

describe('a code', () => {
  it('gives back the texts that it was made from, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(anySong, async (song) => {
        const made = await encodeSong(song);
        expect(made).toMatch(/^1[\w-]+$/);
        expect(await decodeSong(made)).toEqual({ song });
      }),
    );
  });

  it('leaves out what is no text, and what it does not know', async () => {
    const values = {
      title: 5,
      artist: ' ',
      lyrics: '[00:01.00]夏',
      cards: null,
      src: 'javascript:alert(1)',
      __proto__: 1,
    };
    expect(await decodeSong(code(JSON.stringify(values)))).toEqual({ song: { lyrics: '[00:01.00]夏' } });
  });

  it('may have been broken into lines on its way', async () => {
    const { song } = await decodeSong(`${good.slice(0, 20)}\r\n  ${good.slice(20)}\n`);
    expect(song?.title).toBe('夏の歌');
  });

  it('is a quarter of a usual song', async () => {
    const lines = Array.from({ length: 40 }, (_, at) => `[00:${10 + at}.00]勾配消失を緩和する ${at}`).join('\n');
    expect((await encodeSong({ lyrics: lines })).length).toBeLessThan(new TextEncoder().encode(lines).length / 4);
  });

  test.each<[string, CodedSong]>([
    ['no lyrics', { lyrics: ' ' }],
    ['too much of them', { lyrics: 'あ'.repeat(1_700_000) }],
  ])('is not made of %s', async (_, song) => {
    await expect(encodeSong(song)).rejects.toThrow(RangeError);
  });
});

const bomb = (bytes: number) =>
  code(Buffer.concat([Buffer.from('{"lyrics":"'), Buffer.alloc(bytes, 'a'), Buffer.from('"}')]));

describe('a code that cannot be read is a problem', () => {
  test.each([
    ['', 'bad-song-code'],
    ['1', 'bad-song-code'],
    ['1%%%', 'bad-song-code'],
    ['1=', 'bad-song-code'],
    ['-oops', 'bad-song-code'],
    ['夏', 'bad-song-code'],
    [good.slice(0, -5), 'bad-song-code'],
    [good.slice(0, 9), 'bad-song-code'],
    [good.slice(0, 9) + good.slice(10), 'bad-song-code'],
    [code('no json'), 'bad-song-code'],
    [code('null'), 'bad-song-code'],
    [code('[1, 2]'), 'bad-song-code'],
    [code('"text"'), 'bad-song-code'],
    [code('{"title": "夏"}'), 'bad-song-code'],
    [code('{"lyrics": {"toString": "a"}}'), 'bad-song-code'],
    [code(good, '2'), 'newer-song-code'],
    [code(good, 'z'), 'newer-song-code'],
    [`1${'A'.repeat(3_000_000)}`, 'song-code-too-large'],
    [bomb(5_000_001), 'song-code-too-large'],
  ])('%.20s', async (each, fault) => {
    const { song, problem } = await decodeSong(each);
    expect(song).toBeUndefined();
    expect(problem).toMatchObject({ code: fault, severity: 'error' });
    expect(`${problem?.message} ${problem?.hint}`).toMatch(/^[A-Z][^.]*\. [A-Z].*\.$/);
  });

  it('never throws, whatever stands in its place', async () => {
    const scratched = fc
      .tuple(fc.nat(good.length), fc.string())
      .map(([at, by]) => good.slice(0, at) + by + good.slice(at + 1));
    const packed = fc.uint8Array({ maxLength: 300 }).map((bytes) => `1${Buffer.from(bytes).toString('base64url')}`);
    const odd = fc.json().map((json) => code(json));
    await fc.assert(
      fc.asyncProperty(fc.oneof(scratched, packed, odd, fc.string()), async (each) => {
        const { song, problem } = await decodeSong(each);
        expect(Boolean(song)).not.toBe(Boolean(problem));
      }),
      { numRuns: 500 },
    );
  });

  it('is not unfolded beyond its bound', async () => {
    const huge = bomb(300_000_000);
    const before = process.memoryUsage().rss;
    expect((await decodeSong(huge)).problem?.code).toBe('song-code-too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
