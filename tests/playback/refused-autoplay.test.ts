import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';

const page = `<!doctype html><link rel="icon" href="data:,"><body><button>play</button>
<script type="module">
  import { createHowlerSound } from '/src/playback/howler-sound.ts';
  const sound = createHowlerSound();
  const show = () => {
    const { blocked, playing, waiting } = sound;
    document.title = JSON.stringify({ blocked, playing, waiting });
  };
  sound.subscribe(show, new AbortController().signal);
  document.querySelector('button').onclick = () => sound.play();
  sound.load([{ src: '/songs/resnet-skip-connection/song.m4a', type: 'audio/mp4' }]);
  sound.play();
</script>`;

/** Serves the page beside our sources. */
async function servePage(): Promise<string> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'autoplay-'));
  const server = await createServer({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    cacheDir,
    server: { port: 0 },
    optimizeDeps: { noDiscovery: true, include: ['howler'] },
    plugins: [
      {
        name: 'page',
        configureServer: ({ middlewares }) => {
          middlewares.use('/page', (_request, response) => response.setHeader('content-type', 'text/html').end(page));
        },
      },
    ],
  });
  onTestFinished(async () => {
    await server.close();
    rmSync(cacheDir, { recursive: true, force: true });
  });
  await server.listen();
  return `${server.resolvedUrls?.local[0]}page`;
}

/** A page of a Chromium that keeps its own rules: no sound before a gesture. */
async function openStrictPage(): Promise<Page> {
  const args = chromiumArgs.filter((arg) => !arg.startsWith('--autoplay-policy'));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  onTestFinished(() => browser.close());
  return browser.newPage();
}

test(
  'a browser refuses to play on its own: blocked, silent, and no word in the console; a click plays',
  { timeout: 60_000 },
  async () => {
    const strict = await openStrictPage();
    const words: string[] = [];
    strict.on('console', (message) => words.push(message.text()));
    strict.on('pageerror', (error) => words.push(error.message));
    await strict.goto(await servePage());
    // A look into the page counts as a gesture; but by then the page has loaded, and its own play has been answered.
    const state = async (): Promise<unknown> => JSON.parse((await strict.title()) || '{}');
    await expect.poll(state, { timeout: 20_000 }).toEqual({ blocked: true, playing: false, waiting: false });
    await strict.click('button');
    await expect.poll(state, { timeout: 20_000 }).toEqual({ blocked: false, playing: true, waiting: false });
    expect(words.filter((word) => !word.startsWith('[vite]'))).toEqual([]);
  },
);
