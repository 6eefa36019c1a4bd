import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { sharePicture, siteName } from './song-head.ts';
import type { SongText } from './song-text.ts';
import { cut, findPhrases, measure, setText, type TextBox } from './share-title.ts';

/** Chats cut the picture to its middle square (LINE), or show it small: whatever must be read stands there, and is large. */
const middle = { left: 312, width: 590 };
const titleBoxes: TextBox[] = [
  { size: 128, width: middle.width, lines: 2 },
  { size: 96, width: middle.width, lines: 3 },
  { size: 80, width: middle.width, lines: 3 },
  { size: 66, width: middle.width, lines: 4 },
  { size: 56, width: 820, lines: 4 },
  { size: 44, width: 820, lines: 5 },
];
const lyric = { size: 40, width: 20 };
const colours = {
  ground: '#10131f',
  ink: '#f6f3ec',
  soft: '#a9b0c8',
  accent: '#ffb454',
  onAccent: '#1b1206',
  bar: '#2a3047',
};
const column = { position: 'absolute', left: middle.left };

interface Box {
  type: string;
  key: null;
  props: { style: object; children?: readonly Box[] | string | undefined; src?: string };
}

const box = (style: object, ...children: Box[]): Box => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
});
const line = (text: string, style: object): Box => ({
  type: 'div',
  key: null,
  props: { style: { whiteSpace: 'pre', ...style }, children: text },
});
const image = (src: string, style: object): Box => ({ type: 'img', key: null, props: { src, style } });

const dataAddress = (type: string, bytes: Uint8Array | string) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const playSign = dataAddress(
  'image/svg+xml',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="${colours.accent}"/><path fill="${colours.onAccent}" d="M19 13.6v20.8a1.2 1.2 0 0 0 1.8 1l17-10.4a1.2 1.2 0 0 0 0-2l-17-10.4a1.2 1.2 0 0 0-1.8 1z"/></svg>`,
);

/** What link previews show of a song: a PNG, made of its title, its exam, its cover and its first line. */
export async function drawSharePicture(text: SongText, folder: string): Promise<Uint8Array> {
  const cover = await readCover(text, folder);
  const { width, height } = sharePicture;
  const fonts = await (typefaces ??= readFonts());
  const written = await satori(layOut(text, cover), {
    width,
    height,
    fonts,
  });
  const svg = written.replace(/^<svg[^>]*>/, (start) => start + ambience(cover));
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

function layOut({ song, lyrics }: SongText, cover: string): Box {
  const title = setText(song.title, titleBoxes);
  const isWide = title.lines.some((text) => measure(text) * title.size > middle.width);
  return box(
    { position: 'relative', width: '100%', height: '100%', color: colours.ink, fontFamily: 'Japanese, Latin' },
    image(cover, { position: 'absolute', left: 44, top: 189, width: 232, height: 232, borderRadius: 28 }),
    isWide ? box({}) : image(playSign, { position: 'absolute', left: 972, top: 225, width: 160, height: 160 }),
    nameLine(song.exam),
    box(
      { ...column, top: 120, height: 370, flexDirection: 'column', justifyContent: 'center', lineHeight: 1.22 },
      ...title.lines.map((text) => line(text, { fontSize: title.size, fontWeight: 900 })),
    ),
    ...sungLine(lyrics.lines[0]?.text ?? ''),
  );
}

/** Whose song it is, and for which exam. */
function nameLine(exam: string | undefined): Box {
  const { accent, onAccent } = colours;
  const pill = {
    marginLeft: 24,
    padding: '4px 20px 8px',
    borderRadius: 40,
    background: accent,
    color: onAccent,
    fontSize: 30,
  };
  return box(
    { ...column, top: 52, alignItems: 'center', fontSize: 34, letterSpacing: 1 },
    line(siteName, {}),
    exam ? line(exam, pill) : box({}),
  );
}

/** The first line as the player shows it, half of it sung, and how far the song has come. */
function sungLine(text: string): Box[] {
  const { lit, rest } = litLine(text);
  const bar = { position: 'absolute', left: 0, top: sharePicture.height - 10, height: 10 };
  return [
    box(
      { ...column, top: 510, fontSize: lyric.size },
      line(lit, { color: colours.accent }),
      line(rest, { color: colours.soft }),
    ),
    box({ ...bar, width: sharePicture.width, background: colours.bar }),
    box({ ...bar, width: middle.left + measure(lit) * lyric.size, background: colours.accent }),
  ];
}

function litLine(text: string): { lit: string; rest: string } {
  const [first = ''] = measure(text) > lyric.width ? text.split(/\s+/u) : [text];
  const shown = measure(first) > lyric.width ? `${cut(first, lyric.width - 1)}…` : first;
  let lit = '';
  for (const phrase of findPhrases(shown).slice(0, -1)) if (measure(lit) < measure(shown) / 2) lit += phrase;
  return { lit, rest: shown.slice(lit.length) };
}

/** The light of the stage: the cover's own colours, far out of focus. Made small, which is as soft and a hundred times quicker. */
function ambience(cover: string): string {
  const { width, height } = sharePicture;
  const small = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width / 10}" height="${height / 10}">
<filter id="far" x="0" y="0" width="1" height="1"><feGaussianBlur stdDeviation="90"/></filter>
<linearGradient id="shade" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="${colours.ground}" stop-opacity="0.35"/><stop offset="1" stop-color="${colours.ground}" stop-opacity="0.9"/></linearGradient>
<rect width="${width}" height="${height}" fill="${colours.ground}"/>
<image href="${cover}" x="-100" y="-385" width="1400" height="1400" filter="url(#far)" opacity="0.85"/>
<rect width="${width}" height="${height}" fill="url(#shade)"/></svg>`;
  const light = dataAddress('image/png', new Resvg(small).render().asPng());
  return `<image href="${light}" width="${width}" height="${height}" preserveAspectRatio="none"/>`;
}

const pictureTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** A song without a picture of its own has the site's. */
async function readCover({ song }: SongText, folder: string): Promise<string> {
  const type = pictureTypes[extname(song.cover ?? '').toLowerCase()];
  if (song.cover && type) return dataAddress(type, await readFile(join(folder, song.cover)));
  return dataAddress('image/svg+xml', await readFile(join(import.meta.dirname, '../../public/favicon.svg')));
}

const { resolve } = createRequire(import.meta.url);

let typefaces: Promise<Font[]> | undefined;

/** The type comes with the build: a picture is the same wherever it is made. */
function readFonts(): Promise<Font[]> {
  const weights = [700, 900] as const;
  const scripts = { Japanese: 'japanese', Latin: 'latin' };
  return Promise.all(
    weights.flatMap((weight) =>
      Object.entries(scripts).map(async ([name, script]): Promise<Font> => {
        const file = resolve(`@fontsource/noto-sans-jp/files/noto-sans-jp-${script}-${weight}-normal.woff`);
        return { name, weight, style: 'normal', data: await readFile(file) };
      }),
    ),
  );
}
