import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSourceFile } from '../walls/source-file.ts';
import { readTree } from '../walls/source-tree.ts';

const budget = 28_000;
const folder = 'dist/lib/';
const built = readTree([folder], ['.js']);

/** Chunks that the first sound does not wait for: fetched when the browser is idle, by the first card, when they are asked for, where a source fails, or where two versions meet. All others are counted, also those of tomorrow. */
const isLater = (name: string) =>
  /^(?:karaoke|frame-page)-(late-parts|frame-link|other-version|rescue|card-text|card-math|stage-search|stage-practice|stage-mode|japanese|english)-/.test(
    name,
  );

/** The files that a browser fetches for `name` before the first sound: `name`, and all that it leads to. */
function firstLoad(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name) || isLater(name)) return found;
  found.add(name);
  const text = built.get(folder + name);
  if (text === undefined) throw new Error(`${folder}${name} is missing: run npm run build.`);
  for (const { from } of readSourceFile(name, text).imports) firstLoad(from.replace('./', ''), found);
  return found;
}

test('xapi.js: less than 1,500 bytes gzip, alone', () => {
  const text = built.get(`${folder}xapi.js`) ?? '';
  expect(text).toContain('adlnet.gov');
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(1500);
  expect(readSourceFile('xapi.js', text).imports).toEqual([]);
});

test(`karaoke.js and all that it loads before the first sound: at most ${budget} bytes gzip`, () => {
  const first = firstLoad('karaoke.js');
  const sizes = Array.from(built, ([path, text]) => ({
    file: path.slice(folder.length),
    gzip: gzipSync(text, { level: 9 }).length,
    bytes: Buffer.byteLength(text),
    loads: first.has(path.slice(folder.length)) ? 'before the first sound' : 'later, or never',
  }));
  const total = sizes.filter(({ file }) => first.has(file)).reduce((sum, { gzip }) => sum + gzip, 0);
  console.table(sizes);
  console.log(`Before the first sound: ${total} of ${budget} bytes gzip`);
  expect(total).toBeLessThanOrEqual(budget);
});

const frameBudget = 40_000;
const song = 'dist/site/songs/resnet-skip-connection/';
const framePage = 'dist/site/embed/resnet-skip-connection/index.html';
/** Parts of the frame page that only its other addresses ask for. */
const isElsewhere = (name: string) => /^frame-page-(frame-any-song|frame-faults|song-hash)-/.test(name);
const gzip = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

test(`a frame page before the first sound, all but the audio: at most ${frameBudget} bytes gzip`, () => {
  const entry = built.get(`${folder}frame-page.js`) ?? '';
  // Its parts are classic scripts: no import leads to them.
  const parts = Array.from(entry.matchAll(/\bload\("\.\/([^"]+)"\)/g), ([, name = '']) => name);
  expect(parts.some(isLater)).toBe(true);
  const early = parts.filter((name) => !isLater(name) && !isElsewhere(name)).map((name) => folder + name);
  const sizes = [framePage, `${song}cover.svg`, `${folder}frame-page.js`, ...early].map((file) => ({
    file,
    gzip: gzip(file),
  }));
  const total = sizes.reduce((sum, file) => sum + file.gzip, 0);
  console.table(sizes);
  console.log(`The frame page before the first sound: ${total} of ${frameBudget} bytes gzip`);
  expect(total).toBeLessThanOrEqual(frameBudget);
});

test('frame.js, with which a page drives a frame: one file, less than 3,000 bytes gzip', () => {
  const text = built.get(`${folder}frame.js`) ?? '';
  expect(readSourceFile('frame.js', text).imports).toEqual([]);
  expect(gzipSync(text, { level: 9 }).length).toBeGreaterThan(0);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(3000);
});
