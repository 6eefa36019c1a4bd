import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../../src/elements/karaoke-player.ts';
import type { XapiStatement } from '../../../src/embed/xapi.ts';
import { serveTestSongs } from '../../built/test-songs.ts';
import { chromiumArgs, ensureChromium } from '../../chromium.ts';
import type { LocalServer } from '../../listen.ts';
import type { StaticServer } from '../../static-server.ts';
import { faultsOf } from '../xapi-schema.ts';
import { begin, goOn, playerIn, untilHeld } from './guest.ts';
import { serveHosts, visit } from './host-pages.ts';

let browser: Browser;
let server: StaticServer;
let songs: LocalServer;
beforeAll(async () => {
  songs = await serveTestSongs();
  const text = readFileSync(join(import.meta.dirname, 'learning-platform.html'), 'utf8');
  const short = text.replace('/songs/resnet-skip-connection/song.json', `${songs.url}short.json`);
  server = await serveHosts({ 'short.html': short });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), songs.close()]);
});

const open = (name: string) => visit(browser, server.url + name);

interface Entry {
  verb: string;
  what: string;
}
const entriesIn = (page: Page) => page.evaluate<Entry[]>('gradebook');
const statementsIn = (page: Page) => page.evaluate<XapiStatement[]>('statements');
/** The code of a learner's progress is long, and no matter of these tests. */
const told = (entries: Entry[]) =>
  entries.map(({ verb, what }) => (what && verb !== 'progressed' ? `${verb} ${what}` : verb));

test('hears what a learner does, and gives progress back another day', async () => {
  const { page, complaints } = await open('learning-platform.html');
  await begin(page);
  await untilHeld(page);
  await goOn(page);
  const entries = await entriesIn(page);
  expect(told(entries)).toEqual([
    'initialized ResNet・スキップ結合覚えうた',
    'played',
    'interrupted resnet-depth',
    'experienced resnet-depth',
    'progressed',
    'played',
  ]);
  expect(await page.locator('#gradebook tr').count()).toBe(entries.length);
  const code = entries.find(({ verb }) => verb === 'progressed')?.what ?? '';
  await page.close();
  expect(complaints).toEqual([]);
  const next = await open('learning-platform.html');
  await playerIn(next.page).evaluate((player, kept) => player.setAttribute('progress', kept), code);
  await begin(next.page);
  expect(await playerIn(next.page).evaluate((player: KaraokePlayer) => [...player.state.met])).toEqual([
    'resnet-depth',
  ]);
  await next.page.close();
});

test('hears an answer and the end of a song, and has a statement to pass on of each', async () => {
  const { page, complaints } = await open('short.html');
  await begin(page);
  const card = playerIn(page).locator('karaoke-card');
  await card.locator('[part~=choice]', { hasText: 'It multiplies' }).click();
  await card.locator('[part~=verdict]').filter({ hasText: /./ }).waitFor();
  await card.locator('[part~=continue]').click();
  await expect.poll(async () => told(await entriesIn(page)).at(-1)).toMatch(/^completed/u);
  expect(told(await entriesIn(page)).filter((each) => !/^(played|progressed)$/u.test(each))).toEqual([
    'initialized A short song',
    'interrupted skip',
    'experienced skip',
    'failed skip: It multiplies',
    'ended',
    expect.stringMatching(/^completed (9\d|100) %$/u),
  ]);

  const statements = await statementsIn(page);
  expect(statements.flatMap(faultsOf)).toEqual([]);
  const song = 'https://school.example/course/3/song';
  expect(statements.map(({ verb, object }) => [verb.display['en'], object.id])).toEqual([
    ['experienced', `${song}#card=skip`],
    ['answered', expect.stringContaining(`${song}#card=skip&question=`)],
    ['completed', song],
  ]);
  expect(statements[1]?.result).toEqual({ success: false, response: 'choice-2' });
  expect(statements[2]?.result).toMatchObject({ completion: true, duration: expect.stringMatching(/^PT[\d.]+S$/u) });
  for (const { actor } of statements) expect(actor).toMatchObject({ account: { name: 'learner-7' } });
  expect(complaints).toEqual([]);
  await page.close();
});
