import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import type { FramePlayer } from '../../src/embed/frame-player.ts';
import type { LocalServer } from '../listen.ts';
import { type FrameStage, openFrameStage } from './framed-page.ts';
import { heard } from './frame-events.ts';
import { calls } from './frame-methods.ts';
import { serveTestSongs } from './test-songs.ts';

let stage: FrameStage;
let songs: LocalServer;
beforeAll(async () => {
  [stage, songs] = await Promise.all([openFrameStage(), serveTestSongs()]);
}, 300_000);
afterAll(() => Promise.all([stage.close(), songs.close()]));

type HostWindow = Window & { player: FramePlayer; told: Record<string, object[]> };
const patient = { timeout: 15_000 };

const addressOf = (song: string) => `${stage.open}embed/?${new URLSearchParams({ song: `${songs.url}${song}.json` })}`;

/** A host that somebody has clicked, of another origin than its frame; it listens before the frame has a player. */
async function openHost(attributes = 'allow="autoplay"'): Promise<{ page: Page; frame: Frame }> {
  const { page, frame } = await stage.show('about:blank', { attributes, locale: 'en' });
  onTestFinished(() => page.close());
  const content = `
    import { createFrame } from '${stage.open}frame.js';
    const player = createFrame(document.querySelector('iframe'), { progress: '', timeout: 20 });
    const told = {};
    for (const name of ${JSON.stringify(Object.keys(heard))})
      player.addEventListener(name, (event) => (told[name] ??= []).push({ ...event }));
    Object.assign(window, { player, told });`;
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => 'player' in window);
  await page.mouse.click(5, 560);
  return { page, frame };
}

/** Gives the frame another song, and waits until all of it is there. */
async function showSong(page: Page, frame: Frame, song: string): Promise<void> {
  await page.evaluate((src) => document.querySelector('iframe')?.setAttribute('src', src), addressOf(song));
  await page.waitForFunction((id) => {
    const { player } = window as unknown as HostWindow;
    return player.song?.id === id;
  }, song);
  await expect.poll(() => inside(frame, ({ state }) => state.cardsReady), patient).toBe(true);
}

const inside = <T>(frame: Frame, look: (player: KaraokePlayer) => T) => frame.locator('karaoke-player').evaluate(look);
/** Runs in the host. */
const inHost = <T>(page: Page, act: (player: FramePlayer) => Promise<T>): Promise<T> =>
  page.evaluate(`(${String(act)})(window.player)`);
const tellings = (page: Page, name: string) =>
  page.evaluate((each) => (window as unknown as HostWindow).told[each] ?? [], name);

interface Manifest {
  modules: {
    declarations: { tagName?: string; members?: { kind: string; name: string }[]; events?: { name: string }[] }[];
  }[];
}

test('the tables of this test have every method and every event of the element', async () => {
  const text = await readFile(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8');
  const { modules } = JSON.parse(text) as Manifest;
  const all = modules.flatMap(({ declarations }) => declarations);
  const { members = [], events = [] } = all.find(({ tagName }) => tagName === 'karaoke-player') ?? {};
  const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
  expect(Object.keys(calls).toSorted()).toEqual(methods.toSorted());
  expect(Object.keys(heard).toSorted()).toEqual(events.map(({ name }) => name).toSorted());
});

describe('from a host of another origin', () => {
  test.each(Object.entries(calls))('%s', async (_, { act, gives, look, sees }) => {
    const { page, frame } = await openHost();
    await showSong(page, frame, 'long');
    expect(await inHost(page, act)).toEqual(gives);
    await expect.poll(() => inside(frame, look ?? (() => undefined)), patient).toEqual(sees);
  });

  test('fills the screen where the frame may, and somebody has just clicked in it', async () => {
    const { page, frame } = await openHost('allow="autoplay; fullscreen"');
    await showSong(page, frame, 'long');
    await frame.locator('.poster button').click();
    expect(await inHost(page, (player) => player.toggleFullScreen(true))).toBe(true);
    await expect.poll(() => inside(frame, (player) => player.matches(':fullscreen')), patient).toBe(true);
  });

  test('does not say that it has filled the screen where the browser has refused', async () => {
    const { page, frame } = await openHost('allow="autoplay; fullscreen"');
    await showSong(page, frame, 'long');
    // As it does without a gesture; but what a test runs in a frame counts as one.
    await inside(frame, (player) => {
      player.requestFullscreen = () => Promise.reject(new TypeError('API can only be initiated by a user gesture.'));
    });
    expect(await inHost(page, (player) => player.toggleFullScreen(true))).toBe(false);
    expect(await inside(frame, (player) => player.matches(':fullscreen, :state(full-screen)'))).toBe(false);
    expect(await inHost(page, (player) => player.toggleFullScreen(false))).toBe(true);
  });

  test('follows the song again where somebody has scrolled away', async () => {
    const { page, frame } = await openHost();
    await showSong(page, frame, 'long');
    await inHost(page, (player) => player.play());
    await frame.locator('karaoke-lyrics').hover();
    await page.mouse.wheel(0, 600);
    const back = frame.locator('karaoke-lyrics [part~=back-to-now]');
    await back.waitFor();
    await inHost(page, (player) => player.backToNow());
    await expect.poll(() => back.isVisible(), patient).toBe(false);
  });
});

test('a host hears every event', async () => {
  const { page, frame } = await openHost();
  await showSong(page, frame, 'short');
  await inHost(page, async (player) => {
    await player.seek(0.5);
    await player.play();
  });
  await frame.locator('karaoke-card [part~=choice]', { hasText: 'It adds' }).click();
  await inHost(page, async (player) => {
    const ended = new Promise((resolve) => player.addEventListener('karaoke-song-end', resolve));
    await player.continue();
    await ended;
    await player.openCard('unsung');
    await player.closeCard();
  });
  await page.evaluate((src) => document.querySelector('iframe')?.setAttribute('src', src), addressOf('missing'));
  await expect.poll(() => tellings(page, 'karaoke-error'), patient).toHaveLength(1);
  for (const [name, detail] of Object.entries(heard)) {
    expect({ [name]: await tellings(page, name) }).toEqual({
      [name]: expect.arrayContaining([expect.objectContaining(detail)]),
    });
  }
});

test('a frame whose address is changed to another song is another player', async () => {
  const { page, frame } = await openHost();
  await showSong(page, frame, 'long');
  await page.evaluate(() => {
    const { player } = window as unknown as HostWindow;
    Object.assign(window, { first: player.ready });
  });
  await inHost(page, async (player) => {
    await player.set({ rate: 0.75 });
    await player.seek(30.5);
    await player.setLoop(30, 32);
    await player.openCard('unsung');
  });
  await showSong(page, frame, 'short');
  const now = await inHost(page, async (player) => {
    const isAnother = player.ready !== (window as unknown as { first: unknown }).first;
    await player.ready;
    return { isAnother, time: player.currentTime, lines: player.song?.lines.length, state: player.state };
  });
  expect(now).toMatchObject({ isAnother: true, time: 0, lines: 2 });
  expect(now.state).toMatchObject({ phase: 'ready', time: 0, duration: 3.5, line: -1, rate: 1, playing: false });
  expect(now.state).not.toHaveProperty('loop');
  expect(now.state).not.toHaveProperty('card');
  expect(await tellings(page, 'karaoke-ready')).toMatchObject([{ song: { id: 'long' } }, { song: { id: 'short' } }]);
  expect(await inHost(page, async (player) => [await player.seek(2.5), player.state?.line])).toEqual([true, 1]);
});
