import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSongFile } from '../../src/core/song.ts';

const least = { title: '歌', audio: [{ src: 'song.m4a' }], lyrics: 'lyrics.lrc' };
const parse = (values: Record<string, unknown>) => parseSongFile(JSON.stringify({ ...least, ...values }));
const empty = { tags: [], instrumental: [], stems: [], links: [], credits: [], other: {} };

describe('a song file', () => {
  it('needs title, audio and lyrics only', () => {
    expect(parse({})).toEqual({ song: { ...least, ...empty, id: '歌', language: 'ja' }, problems: [] });
  });

  it('is read whole', () => {
    const full = {
      id: 'resnet',
      title: 'ResNet',
      artist: 'Mei',
      language: 'en',
      exam: 'G検定',
      tags: ['CNN', '深層学習'],
      audio: [
        { src: 'song.m4a', type: 'audio/mp4' },
        { src: 'song.opus', type: 'audio/ogg; codecs=opus' },
      ],
      instrumental: [{ src: 'instrumental.m4a', type: 'audio/mp4' }],
      stems: [{ src: 'stems.m4a' }],
      lyrics: 'lyrics.lrc',
      cards: 'cards.md',
      cover: 'cover.svg',
      links: [{ label: 'YouTube', href: 'https://example.org/' }],
      credits: [{ role: 'voice', name: 'Mei', license: 'CC BY 3.0', href: 'https://example.org/' }],
    };
    expect(parseSongFile(JSON.stringify(full))).toEqual({ song: { ...full, other: {} }, problems: [] });
  });

  it('keeps the keys it does not know, and does nothing with them', () => {
    const { song, problems } = parseSongFile(
      '{"title":"歌","audio":"a.m4a","lyrics":"l.lrc","$schema":"s.json","__proto__":{"artist":"x"},"mood":["calm"]}',
    );
    expect(Object.entries(song?.other ?? {})).toEqual([
      ['$schema', 's.json'],
      ['__proto__', { artist: 'x' }],
      ['mood', ['calm']],
    ]);
    expect(song?.artist).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it.each([
    { title: 'ResNet・スキップ結合覚えうた', id: 'resnet-スキップ結合覚えうた' },
    { title: '  Ｒｅｓ ﾈｯﾄ　(2015)! ', id: 'res-ネット-2015' },
    { title: 'ガギグ', id: 'ガギグ' },
    { title: '???', id: '???' },
  ])('makes the id of «$title» from the title: $id', ({ title, id }) => {
    expect(parse({ title }).song?.id).toBe(id);
  });

  it.each([
    { values: { audio: 'a.m4a' }, key: 'audio', read: [{ src: 'a.m4a' }] },
    { values: { audio: ['a.m4a', { src: 'a.opus' }] }, key: 'audio', read: [{ src: 'a.m4a' }, { src: 'a.opus' }] },
    {
      values: { audio: { src: ' a.m4a ', type: 'audio/mp4' } },
      key: 'audio',
      read: [{ src: 'a.m4a', type: 'audio/mp4' }],
    },
    { values: { tags: 'CNN' }, key: 'tags', read: ['CNN'] },
    {
      values: { links: 'https://a.example/' },
      key: 'links',
      read: [{ label: 'https://a.example/', href: 'https://a.example/' }],
    },
    { values: { credits: 'Mei' }, key: 'credits', read: [{ role: '', name: 'Mei' }] },
    { values: { stems: null, tags: null }, key: 'stems', read: [] },
    { values: { cover: null, cards: null }, key: 'cover', read: undefined },
  ])('reads $values', ({ values, key, read }) => {
    const { song, problems } = parse(values);
    expect(Object.entries(song ?? {}).find(([name]) => name === key)?.[1]).toEqual(read);
    expect(problems).toEqual([]);
  });

  it.each([
    { text: 'no JSON', code: 'not-json' },
    { text: '', code: 'not-json' },
    { text: '<!doctype html>', code: 'not-json' },
    { text: '[]', code: 'not-an-object' },
    { text: 'null', code: 'not-an-object' },
    { text: '"song"', code: 'not-an-object' },
    { text: '{"audio":"a.m4a","lyrics":"l.lrc"}', code: 'missing-key' },
    { text: '{"title":"歌","lyrics":"l.lrc"}', code: 'missing-key' },
    { text: '{"title":"歌","audio":[],"lyrics":"l.lrc"}', code: 'missing-key' },
    { text: '{"title":"歌","audio":"a.m4a"}', code: 'missing-key' },
  ])('refuses $text: $code', ({ text, code }) => {
    const { song, problems } = parseSongFile(text);
    expect(song).toBeUndefined();
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([['error', code]]);
  });

  it('names the key that is missing', () => {
    expect(parseSongFile('{"title":"歌","audio":"a.m4a"}').problems[0]?.message).toContain('"lyrics"');
  });

  it('says in which line the JSON breaks', () => {
    expect(parseSongFile('{\n  "title": "歌",\n  "audio" "a.m4a"\n}').problems[0]?.line).toBe(3);
  });

  it('does not mind a byte order mark', () => {
    expect(parseSongFile(`\uFEFF${JSON.stringify(least)}`).problems).toEqual([]);
  });

  it.each([
    { values: { artist: 7 }, key: 'artist', read: undefined, code: 'bad-value' },
    { values: { id: ' ' }, key: 'id', read: '歌', code: 'bad-value' },
    { values: { language: {} }, key: 'language', read: 'ja', code: 'bad-value' },
    { values: { cards: 1 }, key: 'cards', read: undefined, code: 'bad-value' },
    { values: { tags: ['CNN', 3] }, key: 'tags', read: ['CNN'], code: 'bad-value' },
    { values: { audio: ['a.m4a', { type: 'audio/mp4' }] }, key: 'audio', read: [{ src: 'a.m4a' }], code: 'bad-value' },
    { values: { links: [{ label: 'YouTube' }] }, key: 'links', read: [], code: 'bad-value' },
    { values: { credits: [{ role: 'voice' }, null] }, key: 'credits', read: [], code: 'bad-value' },
  ])('leaves out what cannot be used, and tells: $values', ({ values, key, read, code }) => {
    const { song, problems } = parse(values);
    expect(Object.entries(song ?? {}).find(([name]) => name === key)?.[1]).toEqual(read);
    for (const problem of problems) {
      expect(problem).toMatchObject({ severity: 'warning', code });
      expect(problem.message).toContain(`"${key}"`);
    }
    expect(problems).not.toEqual([]);
  });
});

describe('addresses of links and credits', () => {
  const safe = [
    'https://a.example/',
    'HTTP://a.example/',
    '//a.example/',
    'page.html',
    '/a:b',
    '#top',
    '歌:1.html',
    './javascript:1',
  ];
  it.each(safe)('keeps %s', (href) => {
    const { song, problems } = parse({ links: [{ label: 'x', href }], credits: [{ role: 'voice', name: 'x', href }] });
    expect(song).toMatchObject({ links: [{ href }], credits: [{ href }] });
    expect(problems).toEqual([]);
  });

  const unsafe = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript\r:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
  ];
  it.each(unsafe)('drops %j, tells so, and keeps the name of whom credit is due to', (href) => {
    const { song, problems } = parse({ links: [{ label: 'x', href }], credits: [{ role: 'voice', name: 'x', href }] });
    expect(song).toMatchObject({ links: [], credits: [{ role: 'voice', name: 'x' }] });
    expect(song?.credits[0]).not.toHaveProperty('href');
    expect(problems.map(({ code }) => code)).toEqual(['bad-value', 'bad-value']);
  });

  it('never lets an address through that a browser would run', () => {
    const letters = fc.string({ unit: fc.constantFrom('\t', '\n', ' ', '\u0000', 'j', 'J', ':', 'a', '/', 'é') });
    const scheme = fc.constantFrom('javascript:', 'data:', 'java\tscript:', '');
    fc.assert(
      fc.property(fc.tuple(letters, scheme, letters), (parts) => {
        const links = parse({ links: [parts.join('')] }).song?.links ?? [];
        const protocols = links.map(({ href }) => protocolOf(href));
        expect(['https:', 'http:', undefined]).toEqual(expect.arrayContaining(protocols));
      }),
    );
  });
});

function protocolOf(href: string): string | undefined {
  const base = 'https://a.example/';
  return URL.canParse(href, base) ? new URL(href, base).protocol : undefined;
}

it('never throws, whatever the file holds', () => {
  const keys = fc.constantFrom('title', 'audio', 'links', 'credits', 'tags');
  const values = fc.dictionary(keys, fc.jsonValue()).map((entries) => JSON.stringify({ ...least, ...entries }));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), values), (text) => {
      expect(parseSongFile(text).problems).toBeInstanceOf(Array);
    }),
  );
});
