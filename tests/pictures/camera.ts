import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { type StaticServer, startStaticServer } from '../static-server.ts';
import type { Pixels } from './indexed-png.ts';
import type { PicturedState } from './states.ts';

const playerPage = `<!doctype html>
<html lang="ja">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <title>The player</title>
  <style>
    body { margin: 0 }
    karaoke-player { block-size: 100svh; border-radius: 0 }
  </style>
  <karaoke-player src="/songs/resnet-skip-connection/song.json"></karaoke-player>
  <script type="module">
    const player = document.querySelector('karaoke-player');
    for (const [name, value] of new URLSearchParams(location.search)) player.setAttribute(name, value);
    await import('/dist/lib/karaoke.js');
  </script>
</html>`;

/** Takes pictures of what `npm run build` has made, in a real browser. */
export interface Camera {
  /** Opens a page in a state. Whoever asks for it closes its context. */
  open(state: PicturedState, options: BrowserContextOptions): Promise<Page>;
  /** The pixels of a picture that a page has taken of itself. */
  readPixels(picture: Buffer): Promise<Pixels>;
  close(): Promise<void>;
}

export async function startCamera(): Promise<Camera> {
  const server = await startStaticServer({ 'player.html': playerPage });
  const args = [...chromiumArgs, '--mute-audio', '--hide-scrollbars'];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  return {
    open: (state, options) => open(browser, server, state, options),
    readPixels: (picture) => readPixels(browser, picture),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function open(
  browser: Browser,
  { url }: StaticServer,
  state: PicturedState,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await state.prepare?.(page);
  const query = new URLSearchParams(state.attributes);
  await page.goto(state.site === undefined ? `${url}player.html?${query}` : `${url}dist/site/${state.site}`);
  if (!state.songless) {
    await page.waitForFunction(() => {
      const { cardsReady, duration = NaN } = document.querySelector('karaoke-player')?.state ?? {};
      return cardsReady && duration > 0;
    });
  }
  await state.bring?.(page);
  if (!state.hovers) await page.mouse.move(0, 0);
  // Entrances are over, and what a dialog fetches is there.
  await page.waitForTimeout(state.songless ? 1500 : 500);
  return page;
}

async function readPixels(browser: Browser, picture: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  const { width, height, bytes } = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return { width: image.width, height: image.height, bytes: Array.from(data) };
  }, picture.toString('base64'));
  await page.close();
  return { width, height, bytes: Uint8Array.from(bytes) };
}
