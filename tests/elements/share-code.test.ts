import { describe, expect, it, test } from 'vitest';
import { type AddressMoment, formatMoment } from '../../src/elements/address-moment.ts';
import {
  frameAddress,
  shareCodes,
  type ShareFacts,
  shareLink,
  startsAtMoment,
  type ShareWay,
} from '../../src/elements/share-code.ts';
import { decodeSong } from '../../src/playback/song-code.ts';
import { formatSongHash, readSongHash } from '../../src/playback/song-hash.ts';

const site = 'https://uta.example/songs-site/';
const audio = ['https://uta.example/a.m4a?x=1&y=2'];
const texts = { lyrics: '[00:01.00]夏 `${a}` \\o/', cards: '## "夏" <b>\n> 夏\n' };
const hash = await formatSongHash({ ...texts, audio });

const own: ShareFacts = {
  title: '夏 & "冬"',
  audio,
  site,
  frame: `${site}embed/`,
  page: `${site}songs/natsu/`,
  unfolds: true,
  src: `${site}songs/natsu/song.json`,
};
const inline: ShareFacts = { title: '夏', audio, site, frame: `${site}embed/`, ...texts, hash };
const { page: _page, src: _src, ...rest } = own;
const elsewhere = { ...rest, src: 'https://other.example/song.json?a=1&b=2' };

const addresses: [what: string, facts: ShareFacts, moment: AddressMoment, link: string | undefined, frame?: string][] =
  [
    ['a song of the site', own, {}, `${site}songs/natsu/`, `${site}embed/natsu/`],
    ['its moment', own, { time: 83 }, `${site}songs/natsu/#t=83`, `${site}embed/natsu/#t=83`],
    ['its line', own, { line: 11 }, `${site}songs/natsu/#line=12`, `${site}embed/natsu/#line=12`],
    ['its card', own, { card: 'a b' }, `${site}songs/natsu/#card=a%20b`, `${site}embed/natsu/#card=a%20b`],
    [
      'a song of another site',
      elsewhere,
      { time: 83 },
      `${site}embed/?song=https%3A%2F%2Fother.example%2Fsong.json%3Fa%3D1%26b%3D2#t=83`,
    ],
    ['a song without an address', inline, { time: 83 }, `${site}embed/#${hash}&t=83`],
    ['a song whose site has no frame page', { title: '', audio, site }, {}, undefined],
    ['a song that nobody else can read', { title: '', audio: [], site, frame: `${site}embed/` }, {}, undefined],
  ];

describe('the address of', () => {
  test.each(addresses)('%s', (_what, facts, moment, link, frame = link) => {
    expect(shareLink(facts, moment)).toBe(link);
    expect(frameAddress(facts, moment)).toBe(frame);
  });
});

describe('the code', () => {
  const waysOf = (facts: ShareFacts) => [...shareCodes(facts, {}).keys()];
  const { page, unfolds: _unfolds, ...silent } = own;

  test.each<[what: string, facts: ShareFacts, ways: ShareWay[]]>([
    ['a song of the site', own, ['frame', 'script', 'link', 'figure', 'react']],
    ['a page without oEmbed', { ...silent, ...(page && { page }) }, ['frame', 'script', 'figure', 'react']],
    ['a song in the page itself', inline, ['frame', 'script', 'figure', 'react']],
    ['a player of a bundle, of a song with an address', { title: '', audio, src: elsewhere.src }, ['react']],
    ['a song that nobody else can read', { title: '', audio: [], site, frame: `${site}embed/` }, []],
    ['a text that would end the script', { ...inline, cards: 'a </SCRIPT > b' }, ['frame', 'figure', 'react']],
  ])('of %s is offered in the ways that work', (_what, facts, ways) => {
    expect(waysOf(facts)).toEqual(ways);
  });

  test.each<[ShareWay, string]>([
    [
      'frame',
      `<iframe src="${site}embed/natsu/#t=83" title="夏 &amp; &quot;冬&quot;" width="100%" height="640" frameborder="0" allow="autoplay; fullscreen; clipboard-write; screen-wake-lock" loading="lazy"></iframe>`,
    ],
    [
      'script',
      `<script type="module" src="${site}karaoke.js"></script>\n<karaoke-player src="${site}songs/natsu/song.json" start-at="t=83"></karaoke-player>`,
    ],
    ['link', `${site}songs/natsu/`],
    [
      'figure',
      `<figure class="oboeuta" data-song="${site}songs/natsu/song.json" data-start-at="t=83">\n<audio controls src="https://uta.example/a.m4a?x=1&amp;y=2"></audio>\n<figcaption>夏 &amp; &quot;冬&quot;</figcaption>\n</figure>`,
    ],
    [
      'react',
      `// index.html: <script type="module" src="${site}karaoke.js"></script>\n\nexport const Song = () => <karaoke-player src="${site}songs/natsu/song.json" start-at="t=83" />;`,
    ],
  ])('as %s', (way, code) => {
    expect(shareCodes(own, { time: 83 }).get(way)).toBe(code);
  });

  test.each<[AddressMoment, string]>([
    [{ line: 11 }, 'start-at="line=12"'],
    [{ card: 'a "b"' }, 'start-at="card=a%20%22b%22"'],
    [{ time: 12, end: 30 }, 'start-at="t=12,30"'],
  ])('in each way but the bare address it begins at %j', (moment, place) => {
    for (const facts of [own, inline, elsewhere]) {
      for (const [way, code] of shareCodes(facts, moment)) {
        const carries = code.includes(place) || code.includes(formatMoment(moment));
        expect([way, carries]).toEqual([way, startsAtMoment(way)]);
      }
    }
  });

  it('names no package where it is not said that there is one', () => {
    expect(shareCodes(own, {}).get('react')).not.toContain('import');
    const { site: _site, frame: _frame, ...packed } = own;
    expect(shareCodes(packed, {}).get('react')).toMatch(/^import 'oboeuta';/);
  });

  it('carries the texts of a song that stands in the page', async () => {
    const codes = shareCodes(inline, {});
    expect(codes.get('script')).toContain(`<script type="text/plain" data-lyrics>\n${texts.lyrics}\n</script>`);
    expect(codes.get('script')).toContain('<karaoke-player audio="https://uta.example/a.m4a?x=1&amp;y=2">');
    const code = /data-code="([\w-]+)"/.exec(codes.get('figure') ?? '')?.[1];
    expect(await decodeSong(code ?? '')).toMatchObject({ song: texts });
    const { hash: read } = new URL(/src="([^"]+)"/.exec(codes.get('frame') ?? '')?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect((await readSongHash(read))?.song).toMatchObject(texts);
    const written = /const song = (\{.*\});/s.exec(codes.get('react') ?? '')?.[1];
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- what a reader pastes must mean the same
    expect(new Function(`return ${written}`)()).toEqual({ title: '夏', audio, ...texts, cards: texts.cards.trim() });
  });
});
