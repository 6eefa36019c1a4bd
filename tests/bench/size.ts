import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchBrowser } from './bench-browser.ts';
import { songAddress } from './lyric-texts.ts';
import type { Section } from './report.ts';

const libFolder = join(import.meta.dirname, '../../dist/lib');
const allowed = 28_000;

export const sizeTitle = 'Size';

export async function benchSize(browser: BenchBrowser): Promise<Section> {
  const first = await scriptsBeforeSound(browser);
  const files = readdirSync(libFolder).filter((name) => name.endsWith('.js'));
  const rows = files.map((name) => {
    const bytes = readFileSync(join(libFolder, name));
    return {
      name: name.replace(/-[\w-]{8}\.js$/u, '-*.js'),
      isFirst: first.has(name),
      raw: bytes.length,
      packed: gzipSync(bytes, { level: 9 }).length,
    };
  });
  const total = rows.filter(({ isFirst }) => isFirst).reduce((sum, { packed }) => sum + packed, 0);
  return {
    title: sizeTitle,
    method:
      'Bytes of the files in `dist/lib`, as they are and with gzip -9. In a page with the real song and the tag, Play is pressed as ' +
      'soon as the player is ready; a file counts as loaded before the first sound if the browser has asked for it before the media ' +
      'element fires `playing`. Who presses later finds more of them there: the player fetches the rest when the browser is idle.',
    header: ['File', 'Bytes', 'gzip', 'Loaded before the first sound'],
    rows: [
      ...rows.map(({ name, isFirst, raw, packed }) => [name, raw, packed, isFirst ? 'yes' : 'no']),
      ['all before the first sound', '', total, ''],
    ],
    verdicts: [
      {
        what: 'karaoke.js with all before the first sound',
        target: `≤ ${allowed} bytes`,
        measured: `${total} bytes`,
        holds: total > 0 && total <= allowed,
      },
    ],
  };
}

/** The names of the scripts that are asked for before the media element sounds. */
async function scriptsBeforeSound(browser: BenchBrowser): Promise<Set<string>> {
  const { page, close } = await browser.openSubject('karaoke', { src: songAddress, play: 'at-once' });
  await page.waitForFunction('window.soundBegan !== undefined');
  const addresses = await page.evaluate<string[]>(
    'performance.getEntriesByType("resource").filter(({ startTime }) => startTime < soundBegan).map(({ name }) => name)',
  );
  await close();
  const lib = '/dist/lib/';
  const paths = addresses.map((address) => new URL(address).pathname).filter((path) => path.startsWith(lib));
  return new Set(paths.map((path) => path.slice(lib.length)));
}
