import type { Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProgress } from '../../src/core/progress-code.ts';
import { formatSongHash } from '../../src/embed/song-code.ts';
import { type FrameStage, filtered, openFrameStage } from './framed-page.ts';

const slug = 'resnet-skip-connection';

let stage: FrameStage;
beforeAll(async () => {
  stage = await openFrameStage();
}, 300_000);
afterAll(() => stage.close());

interface ShownPlayer extends HTMLElement {
  currentTime: number;
  theme: string | null;
  stops: string;
  state: { playing: boolean; met: ReadonlySet<string> };
  openPanel(name: string): void;
}

const player = (frame: Frame) => frame.locator('karaoke-player');
const start = (frame: Frame) => frame.locator('.poster button');

describe('any song in a frame', () => {
  test.each([
    ['a folder of the site', () => slug],
    ['an address from the site’s root', () => `songs/${slug}/song.json`],
    ['a whole address', () => `${stage.open}songs/${slug}/song.json`],
  ])('is named by %s', async (_, name) => {
    const query = new URLSearchParams({ song: name() });
    const { page, frame, complaints } = await stage.show(`${stage.open}embed/?${query}`, { attributes: filtered });
    await start(frame).click();
    await expect.poll(() => player(frame).evaluate((element: ShownPlayer) => element.currentTime)).toBeGreaterThan(0.2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['on its own', ''],
    ['with what WordPress adds', '#?secret=aB3dE6gH9k'],
  ])('comes in the address itself, %s', async (_, added) => {
    const hash = await formatSongHash({
      audio: [`${stage.closed}songs/${slug}/song.m4a`],
      title: '歌',
      lyrics: '[00:00.20]はじまり\n[00:03.00]つづき\n[00:06.00]',
    });
    const { page, frame } = await stage.show(`${stage.closed}embed/#${hash}${added}`, { attributes: filtered });
    await start(frame).click();
    await expect.poll(() => player(frame).locator('[aria-current]').innerText()).toContain('はじまり');
    await page.close();
  });

  test.each([
    ['', '曲が決まっていません'],
    ['?song=', '曲が決まっていません'],
    ['?song=javascript:alert(1)', '開けません'],
    ['?song=data:application/json,{}', '開けません'],
    ['?song=file:///etc/passwd', '開けません'],
    ['?song=blob:https://example.org/1', '開けません'],
    ['?song=http://[', '開けません'],
    ['?song=no-such-song', 'not-found|見つかりません|ありません'],
    [`#audio=javascript:alert(1)&song=1abc`, '音声がありません'],
    ['#audio=https://example.org/a.mp3&song=1%%%', '読み取れません'],
    ['#audio=https://example.org/a.mp3&song=2abc', '新しいプレーヤー'],
  ])('embed/%s is answered by a sentence', async (rest, sentence) => {
    const { page, frame, complaints } = await stage.show(`${stage.open}embed/${rest}`);
    await frame.getByText(new RegExp(sentence)).first().waitFor();
    expect(complaints.filter((each) => /error/i.test(each) && !each.includes('404'))).toEqual([]);
    await page.close();
  });
});

describe('what an author says in the address', () => {
  test('holds', async () => {
    const query = '?theme=contrast&lang=en&stops=never';
    const { page, frame } = await stage.show(`${stage.closed}embed/${slug}/${query}`);
    await start(frame).hover();
    await player(frame).locator('karaoke-controls').waitFor({ state: 'attached' });
    const said = await player(frame).evaluate(({ theme, lang, stops }: ShownPlayer) => ({ theme, lang, stops }));
    expect(said).toEqual({ theme: 'contrast', lang: 'en', stops: 'never' });
    expect(await frame.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
    await page.close();
  });

  test('brings back what was met, and Share passes on the page of the song', async () => {
    const progress = formatProgress(slug, ['skip-connection']);
    const { page, frame } = await stage.show(`${stage.open}embed/${slug}/?resume=${progress}`);
    await start(frame).hover();
    await expect
      .poll(() => player(frame).evaluate(({ state }: ShownPlayer) => [...state.met]))
      .toEqual(['skip-connection']);
    await start(frame).click();
    await player(frame).evaluate((element: ShownPlayer) => element.openPanel('share'));
    const copies = () =>
      player(frame)
        .locator('stage-copy')
        .evaluateAll((all: (Element & { text?: string })[]) => all.map(({ text }) => text));
    const link = `${stage.open}songs/${slug}/`;
    const code = expect.stringContaining(`${stage.open}embed/${slug}/`);
    await expect.poll(copies, { timeout: 10_000 }).toEqual([link, code]);
    await page.close();
  });

  test('shows in the poster before the player has come', async () => {
    const { page, frame } = await stage.show('about:blank', { colorScheme: 'dark' });
    await page.route('**/frame-page.js', () => undefined);
    await frame.goto(`${stage.closed}embed/${slug}/?theme=paper`, { waitUntil: 'commit' });
    await frame.locator('.poster').waitFor();
    const ground = await frame.locator('.poster').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(ground).toBe('rgb(246, 241, 231)');
    await page.close();
  });

  test.each([
    ['?lang=en', 'ja-JP', 'en', 'Play', '5 cards'],
    ['?lang=en-GB', 'ja-JP', 'en', 'Play', '5 cards'],
    ['?lang=ja', 'en-US', 'ja', '再生', '解説カード 5枚'],
    ['?lang=!', 'ja-JP', 'ja', '再生', '解説カード 5枚'],
    ['', 'de-DE', 'en', 'Play', '5 cards'],
  ])('%s, read in %s: the poster speaks %s before the player has come', async (query, locale, lang, play, cards) => {
    const { page, frame } = await stage.show('about:blank', { locale });
    await page.route('**/frame-page.js', () => undefined);
    await frame.goto(`${stage.closed}embed/${slug}/${query}`, { waitUntil: 'commit' });
    await frame.getByRole('button', { name: play, exact: true }).waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toBe(lang);
    expect(await frame.locator('.about p').innerText()).toBe(`覚えうた · G検定 · ${cards}`);
    const languageOf = (selector: string) =>
      frame.locator(selector).evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
    expect(await Promise.all(['title', 'h1', '.first-lines'].map(languageOf))).toEqual(['ja', 'ja', 'ja']);
    await page.close();
  });

  test('in the language of the address it says that the player has not come', async () => {
    const { page, frame } = await stage.show('about:blank');
    await page.route('**/frame-page.js', (route) => route.abort());
    await frame.goto(`${stage.closed}embed/${slug}/?lang=en`);
    await frame.getByRole('link', { name: 'Read the lyrics and the cards on the page of the song' }).waitFor();
    expect(await frame.locator('.without-script').innerText()).not.toContain('歌詞');
    await page.close();
  });

  test.each([
    ['#t=62', 62],
    ['#line=5', 54],
  ])('%s: the song stands there instead of the poster, and plays from there', async (hash, time) => {
    const { page, frame } = await stage.show(`${stage.closed}embed/${slug}/?stops=never${hash}`);
    await player(frame).locator('[part~=start]').click();
    const at = await player(frame).evaluate((element: ShownPlayer) => element.currentTime);
    expect(at).toBeGreaterThan(time - 0.5);
    expect(await frame.locator('.poster').count()).toBe(0);
    await expect
      .poll(() => player(frame).evaluate((element: ShownPlayer) => element.currentTime))
      .toBeGreaterThan(at + 0.3);
    await page.close();
  });

  test('t=12,13 plays from 12 s to 13 s, and on when asked again', async () => {
    const { page, frame } = await stage.show(`${stage.closed}embed/${slug}/?t=12,13&stops=never`);
    const at = () => player(frame).evaluate((element: ShownPlayer) => element.currentTime);
    const isPlaying = () => player(frame).evaluate((element: ShownPlayer) => element.state.playing);
    await start(frame).click();
    expect(await at()).toBeGreaterThanOrEqual(12);
    await expect.poll(isPlaying).toBe(false);
    expect(await at()).toBeGreaterThanOrEqual(12.99);
    expect(await at()).toBeLessThan(13.2);
    await player(frame).getByRole('button', { name: '再生', exact: true }).click();
    await expect.poll(at).toBeGreaterThan(13.5);
    await page.close();
  });

  test('is left out where it is wrong, and the author is told', async () => {
    const query = '?theme=<b>&lang=!&stops=maybe&t=5,3&t=4&other=1';
    const { page, frame, complaints } = await stage.show(`${stage.closed}embed/${slug}/${query}`);
    await start(frame).hover();
    await player(frame).locator('karaoke-controls').waitFor({ state: 'attached' });
    const said = await player(frame).evaluate(({ theme, lang, stops }: ShownPlayer) => ({ theme, lang, stops }));
    expect(said).toEqual({ theme: null, lang: 'ja-JP', stops: 'once' });
    expect(complaints).toEqual([
      expect.stringContaining('theme=<b> is not known'),
      expect.stringContaining('lang=! is not known'),
      expect.stringContaining('stops=maybe is not known'),
      expect.stringContaining('t=5,3 is not known'),
    ]);
    await page.close();
  });
});
