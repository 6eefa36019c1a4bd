import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchBrowser } from './bench-browser.ts';
import { songAddress } from './lyric-texts.ts';
import type { Section, Verdict } from './report.ts';

const libFolder = join(import.meta.dirname, '../../dist/lib');
const libPath = '/dist/lib/';
const allowed = 28_000;

export const sizeTitle = 'Size';

interface File {
  name: string;
  raw: number;
  packed: number;
  /** The browser has asked for it before the first sound. */
  isEarly: boolean;
  /** Without it there is no sound. */
  isNeeded: boolean;
}

export async function benchSize(browser: BenchBrowser): Promise<Section> {
  const early = await scriptsBeforeSound(browser);
  const files: File[] = [];
  for (const name of readdirSync(libFolder).filter((file) => file.endsWith('.js'))) {
    const isEarly = early?.includes(name) === true;
    const isNeeded = isEarly && (await scriptsBeforeSound(browser, name)) === undefined;
    const bytes = readFileSync(join(libFolder, name));
    files.push({ name, raw: bytes.length, packed: gzipSync(bytes, { level: 9 }).length, isEarly, isNeeded });
  }
  return {
    title: sizeTitle,
    method:
      'Bytes of the files in `dist/lib`, as they are and with gzip -9. In a page with the real song and the tag, `play()` is called ' +
      'at once; the first sound is the media element’s `playing`. «Asked for»: the browser has asked for the ' +
      'file before it. «Needed»: where that file never arrives there is no sound.',
    header: ['File', 'Bytes', 'gzip', 'Asked for before the first sound', 'Needed for it'],
    rows: files.map(({ name, raw, packed, isEarly, isNeeded }) => [
      name.replace(/-[\w-]{8}\.js$/u, '-*.js'),
      raw,
      packed,
      isEarly ? 'yes' : 'no',
      isNeeded ? 'yes' : 'no',
    ]),
    verdicts: [
      verdictOn(
        'What the first sound needs',
        files.filter(({ isNeeded }) => isNeeded),
      ),
      verdictOn(
        'What is asked for before the first sound',
        files.filter(({ isEarly }) => isEarly),
      ),
    ],
  };
}

function verdictOn(what: string, files: readonly File[]): Verdict {
  const total = files.reduce((sum, { packed }) => sum + packed, 0);
  return { what, target: `≤ ${allowed} bytes`, measured: `${total} bytes`, holds: total > 0 && total <= allowed };
}

/**
 * The names of our scripts that are asked for before the media element sounds, or undefined if it never does.
 * @param missing a script that never arrives
 */
async function scriptsBeforeSound(browser: BenchBrowser, missing?: string): Promise<string[] | undefined> {
  const { page, measure, close } = await browser.openPage('');
  if (missing !== undefined) await page.route(`**${libPath}${missing}`, () => undefined);
  const addresses = await Promise.race([measure('measureFirstSound', songAddress), afterPatience()]);
  await close();
  const paths = addresses?.map((address) => new URL(address).pathname).filter((path) => path.startsWith(libPath));
  return paths?.map((path) => path.slice(libPath.length));
}

/** An import that never ends would be waited for without end. */
const afterPatience = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, 8000));
