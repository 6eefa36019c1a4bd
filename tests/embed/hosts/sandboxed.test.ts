import { type Browser, type Frame, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../../src/elements/karaoke-player.ts';
import { chromiumArgs, ensureChromium } from '../../chromium.ts';
import type { StaticServer } from '../../static-server.ts';
import { learn, playerIn } from './guest.ts';
import { serveElsewhere, serveHosts, visit } from './host-pages.ts';

const player = (site = '') => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>A page of our own</title>
<script type="module" src="${site}/dist/lib/karaoke.js"></script>
<karaoke-player src="${site}/songs/resnet-skip-connection/song.json"></karaoke-player></html>`;

const frame = (attributes: string) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>A playground</title>
<iframe title="A result" sandbox="allow-scripts" ${attributes} width="800" height="700"></iframe></html>`;

let browser: Browser;
let server: StaticServer;
let elsewhere: StaticServer;
beforeAll(async () => {
  elsewhere = await serveElsewhere({ 'page.html': player() });
  const open = elsewhere.url.replace(/\/$/u, '');
  const escaped = player(open).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  server = await serveHosts({
    'framed.html': frame(`src="${open}/page.html"`),
    'written.html': frame(`srcdoc="${escaped}"`),
  });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), elsewhere.close()]);
});

/** Whatever a page may keep is refused, and it has no origin. */
const isShutOff = (place: Frame) =>
  place.evaluate(() => {
    try {
      return [origin, typeof localStorage];
    } catch (error) {
      return [origin, error instanceof Error && error.name];
    }
  });

describe('a page that is sandboxed by the page around it', () => {
  test.each([
    ['an address', 'framed.html'],
    ['a text', 'written.html'],
  ])('%s in its frame: a song is learnt, and there is nothing to complain of', async (_, name) => {
    const { page, complaints } = await visit(browser, server.url + name);
    const place = page.frames().find((each) => each !== page.mainFrame());
    if (!place) throw new Error('There is no frame.');
    await playerIn(place).waitFor();
    expect(await isShutOff(place)).toEqual(['null', 'SecurityError']);
    await learn(place, playerIn(place));
    // A choice is heeded, though it cannot be remembered.
    await playerIn(place).locator('karaoke-lyrics .time').first().focus();
    await page.keyboard.press('m');
    await expect.poll(() => playerIn(place).evaluate((each: KaraokePlayer) => each.state.muted)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
