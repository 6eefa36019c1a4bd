import { readFileSync, readdirSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../../src/elements/version.ts';
import { chromiumArgs, ensureChromium } from '../../chromium.ts';
import type { StaticServer } from '../../static-server.ts';
import { learn, playerIn, untilReady } from './guest.ts';
import { serveElsewhere, serveHosts, visit } from './host-pages.ts';

const player = '<karaoke-player src="/songs/resnet-skip-connection/song.json"></karaoke-player>';
const inline = `<karaoke-player audio="/songs/resnet-skip-connection/song.m4a">
  <script type="text/plain" data-lyrics>${readFileSync('songs/resnet-skip-connection/lyrics.lrc', 'utf8')}</script>
  <script type="text/plain" data-cards>${readFileSync('songs/resnet-skip-connection/cards.md', 'utf8')}</script>
</karaoke-player>`;

const script = (address: string) => `<script type="module" src="${address}"></script>`;
const hostPage = (head: string, body: string) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>A host page</title>${head}</head><body>${body}</body></html>`;

/** The built files as a version of long ago would have left them. */
function olderFiles(): Record<string, string> {
  const names = readdirSync('dist/lib').filter((name) => name.startsWith('karaoke'));
  const textOf = (name: string) => readFileSync(`dist/lib/${name}`, 'utf8');
  return Object.fromEntries(
    names.map((name) => [
      `older/${name}`,
      textOf(name)
        .replaceAll(`"${version}"`, '"0.0.1"')
        .replaceAll('Symbol.for("oboeuta ', 'Symbol.for("oboeuta older '),
    ]),
  );
}

const own = '/dist/lib/karaoke.js';
let elsewhere: StaticServer;
let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  elsewhere = await serveElsewhere(olderFiles());
  server = await serveHosts({
    'late.html': hostPage('', player + script(own)),
    'inline.html': hostPage(script(own), inline),
    'query.html': hostPage(script(`${own}?v=3`), player),
    'elsewhere.html': hostPage(script(`${elsewhere.url}dist/lib/karaoke.js?v=3`), player),
    'redirected.html': hostPage(script('/latest/karaoke.js'), player),
    'twice.html': hostPage(script(own) + script(own), player),
    'two-addresses.html': hostPage(script(`${own}?one`) + script(`${own}?two`) + script(own), player),
    'two-origins.html': hostPage(script(`${elsewhere.url}dist/lib/karaoke.js`) + script(own), player),
    'older-first.html': hostPage(script(`${elsewhere.url}older/karaoke.js`) + script(own), player),
    'older-last.html': hostPage(script(own) + script(`${elsewhere.url}older/karaoke.js`), player),
  });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await elsewhere.close();
});

test.each([
  ['in the head', 'plain.html'],
  ['below the tag', 'late.html'],
  ['with the texts of the song inside the tag', 'inline.html'],
  ['with a query string', 'query.html'],
  ["on somebody else's server, with a query string", 'elsewhere.html'],
  ['twice', 'twice.html'],
  ['from three addresses', 'two-addresses.html'],
  ['from two servers', 'two-origins.html'],
])('the script %s: a song is learnt, and there is nothing to complain of', async (_, name) => {
  const { page, complaints } = await visit(browser, server.url + name);
  await learn(page);
  expect(complaints).toEqual([]);
  await page.close();
});

test('behind an address that leads to another', async () => {
  const page = await browser.newPage();
  await page.route('**/latest/karaoke.js', (route) => route.fulfill({ status: 302, headers: { location: own } }));
  await page.goto(`${server.url}redirected.html`);
  await untilReady(playerIn(page));
  await page.locator('karaoke-controls .play').waitFor();
  expect(page.url()).toContain('redirected.html');
  await page.close();
});

test.each(['query.html', 'two-addresses.html'])('%s fetches no later part twice', async (name) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(server.url + name);
  await untilReady(playerIn(page));
  await page.locator('karaoke-controls .play').waitFor();
  const scripts = asked.filter((address) => address.includes('/karaoke')).map((address) => address.split('/').at(-1));
  expect(scripts.filter((each) => each?.includes('late-parts'))).toHaveLength(1);
  const firstParts = scripts.filter((each) => each?.startsWith('karaoke.js'));
  expect(firstParts).toHaveLength(name === 'query.html' ? 1 : 3);
  await page.close();
});

describe('two versions', () => {
  const warning = (later: string, first: string) =>
    `oboeuta: version ${later} has been loaded where version ${first} is at work already. That one is used. Load one version only.`;

  test.each([
    ['older-first.html', '0.0.1', version],
    ['older-last.html', version, '0.0.1'],
  ])('%s: the first stays, a song is learnt, and one sentence says so', async (name, first, later) => {
    const { page, complaints } = await visit(browser, server.url + name);
    await learn(page);
    expect(complaints).toEqual([warning(later, first)]);
    expect(await page.evaluate('customElements.get("karaoke-player").version')).toBe(first);
    await page.close();
  });
});

test('the version is that of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version });
});

test('no name of howler, and none of ours, is left on the page', async () => {
  const { page } = await visit(browser, `${server.url}plain.html`);
  const before = await page.evaluate(() => Object.keys(window));
  await learn(page);
  const ours = ['Howl', 'Howler', 'HowlerGlobal', 'Sound'].filter((name) => before.includes(name));
  expect(ours).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /howl|oboeuta|karaoke/iu.test(name)))).toEqual(
    [],
  );
  await page.close();
});
