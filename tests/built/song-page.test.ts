import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findFaults } from './axe.ts';
import { openSite } from './served-site.ts';

const site = openSite();

const songs = await readdir(join(import.meta.dirname, '../../songs'), { withFileTypes: true });
const folders = songs.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const phone = { viewport: { width: 390, height: 844 } };

describe.each(folders)('the page of %s', (folder) => {
  const open = (options: BrowserContextOptions = phone) => site.visit({ ...options, query: `songs/${folder}/` });

  test('sings, and neither the browser nor its content policy complains', async () => {
    const { page, complaints } = await open();
    const player = page.locator('karaoke-player');
    await player.locator('[part~=start]').click();
    await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.playing);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('can be read and heard without JavaScript', async () => {
    const { page, complaints } = await open({ ...phone, javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBeTruthy();
    expect(await page.locator('.lyrics li').count()).toBeGreaterThan(0);
    expect(await page.locator('#embed pre').first().innerText()).toContain(`/embed/${folder}/`);
    expect(await page.locator('karaoke-player').isVisible()).toBe(false);
    const audio = await page.locator('audio[controls] source').first().getAttribute('src');
    expect((await fetch(new URL(audio ?? '', page.url()))).ok).toBe(true);
    const home = await page.locator('.brand a').getAttribute('href');
    expect((await fetch(new URL(home ?? '', page.url()))).ok).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('gives its code to copy, with the address where it stands', async () => {
    const { page } = await open();
    const code = page.locator('#embed .code').last();
    await code.getByRole('button', { name: 'コピー' }).waitFor();
    expect(await code.locator('code').innerText()).toContain(`src="${site.address}embed/${folder}/"`);
    await page.close();
  });

  const looks: [string, BrowserContextOptions][] = [
    ['on a phone, dark', { ...phone, colorScheme: 'dark' }],
    ['on a desk, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ];
  test.each(looks)('axe finds nothing, and nothing is too wide: %s', async (_, options) => {
    const { page } = await open(options);
    await page.locator('karaoke-controls').waitFor();
    expect(await findFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

test('the first page leads to the page of its song', async () => {
  const { page } = await site.visit(phone);
  await page.locator('.song-title a').click();
  expect(new URL(page.url()).pathname).toMatch(/^\/some\/where\/songs\/[\w-]+\/$/);
  await page.locator('karaoke-lyrics li').first().waitFor();
  await page.close();
});
