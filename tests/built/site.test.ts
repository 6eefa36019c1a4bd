import { describe, expect, test } from 'vitest';
import { openSite } from './served-site.ts';

const site = openSite();

describe('the built site, below an address of its own', () => {
  test('sings, and neither the browser nor its content policy complains', async () => {
    const { page, complaints } = await site.visit();
    const player = page.locator('.stage karaoke-player');
    await player.locator('karaoke-lyrics li').first().waitFor();
    await player.evaluate((element: HTMLElement & { play(): void; seek(time: number): void }) => {
      element.seek(12);
      element.play();
    });
    await player.locator('karaoke-lyrics [aria-current]').waitFor();
    await player.locator('karaoke-card math, karaoke-card p').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('can be read and heard without JavaScript', async () => {
    const { page } = await site.visit({ javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('.song-title').innerText()).toContain('ResNet');
    expect(await page.locator('.lyrics li').count()).toBeGreaterThan(5);
    expect(await page.locator('.card math').count()).toBeGreaterThan(0);
    expect(await page.locator('.credits a').count()).toBeGreaterThan(0);
    expect(await page.locator('.phrase-line').isVisible()).toBe(true);
    expect(await page.locator('karaoke-player, .phrase button').filter({ visible: true }).count()).toBe(0);
    const source = page.locator('audio[controls] source').first();
    const audio = await fetch(new URL((await source.getAttribute('src')) ?? '', page.url()));
    expect(audio.ok).toBe(true);
    await page.close();
  });

  test.each([360, 390, 820, 844, 1280])('is not wider than a screen of %i pixels', async (width) => {
    const { page } = await site.visit({ viewport: { width, height: 800 } });
    await page.locator('karaoke-lyrics li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('tells nothing of its own song where it plays another, but that one’s name', async () => {
    const own = '../resnet-skip-connection';
    const other = {
      title: '別の歌',
      artist: '歌い手',
      exam: '試験',
      audio: `${own}/song.m4a`,
      lyrics: `${own}/lyrics.lrc`,
    };
    const { page, complaints } = await site.visit({
      query: '?song=other',
      answer: { '**/songs/other/song.json': JSON.stringify(other) },
    });
    await page.locator('.stage karaoke-lyrics li').first().waitFor();
    await expect.poll(() => page.locator('.song-title').innerText()).toMatch(/^別の歌\s+歌い手 · 試験$/u);
    expect(await page.title()).toBe('別の歌 · 覚えうた');
    expect(await page.locator('.phrase, .song-text').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('nav').getByRole('link', { name: '解説カード' }).isVisible()).toBe(false);
    expect(await page.locator('nav').getByRole('link', { name: '曲を作る' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['stage', 'paper'] as const)('is all in the theme %s that its listener chooses', async (theme) => {
    const { page } = await site.visit({ colorScheme: theme === 'stage' ? 'light' : 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.locator('.stage').getByRole('button', { name: '設定' }).click();
    await page.locator('.stage').getByLabel('見た目').selectOption(theme);
    await expect.poll(ground).toBe(theme === 'stage' ? 'rgb(16, 19, 31)' : 'rgb(246, 241, 231)');
    await page.close();
  });
});
