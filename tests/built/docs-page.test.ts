import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, listen } from '../listen.ts';
import { findFaults } from './axe.ts';
import { openSite } from './served-site.ts';

const phone = { viewport: { width: 390, height: 844 } };

const site = openSite();
let host: LocalServer;
/** What the page of another origin has in its body. */
let pasted = '';
beforeAll(async () => {
  host = await listen((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="ja"><title>A host</title><body>${pasted}`);
  });
});
afterAll(() => host.close());

const open = (options: BrowserContextOptions = phone) => site.visit({ ...options, query: 'docs/embed/' });
const codeOf = (page: Page, label: string) => page.locator(`pre[aria-label="${label}"] code`);

/** Pastes an example of the page, as it stands there, into a page of another origin. */
async function paste(label: string): Promise<Page> {
  const { page } = await open();
  pasted = await codeOf(page, label).innerText();
  await page.close();
  const other = await site.newPage();
  await other.goto(host.url);
  return other;
}

describe('what the page tells to copy', () => {
  test.each(['script で置く 2 行', '歌詞とカードもページに書く例'])('«%s» sings elsewhere', async (label) => {
    const page = await paste(label);
    await page.locator('karaoke-player [part~=start]').click();
    await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.playing);
    expect(await page.evaluate(() => document.querySelector('karaoke-player')?.state.song?.cards?.length)).not.toBe(0);
    await page.close();
  });

  test.each(['iframe で置く 1 行', '見た目と範囲を決めた iframe', '歌詞とカードがアドレスに入った iframe'])(
    '«%s» sings elsewhere',
    async (label) => {
      const page = await paste(label);
      const frame = page.frameLocator('iframe');
      await frame.locator('.poster button').click();
      await frame.locator('karaoke-player:state(playing)').waitFor();
      expect(await frame.locator('karaoke-lyrics li').count()).toBeGreaterThan(0);
      await page.close();
    },
  );

  test('the figure becomes a player where the site has the script', async () => {
    const { page } = await open();
    pasted =
      (await codeOf(page, '記事に書く figure').innerText()) + (await codeOf(page, 'サイトに入れる script').innerText());
    await page.close();
    const other = await site.newPage();
    await other.goto(host.url);
    await other.locator('karaoke-player [part~=start]').click();
    await other.waitForFunction(() => document.querySelector('karaoke-player')?.state.playing);
    expect(await other.locator('figure audio').filter({ visible: true }).count()).toBe(0);
    await other.close();
  });

  test('is copied by a button', async () => {
    const { page } = await open({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] });
    const code = page.locator('.code').filter({ has: page.locator('pre[aria-label="iframe で置く 1 行"]') });
    await code.getByRole('button', { name: 'コピー' }).click();
    await code.getByRole('button', { name: 'コピーしました' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.locator('code').innerText());
    await page.close();
  });
});

test('a song that is written into the form gets its code', async () => {
  const { page } = await open();
  const form = page.locator('#maker');
  await form.getByLabel('音声のアドレス').fill('https://other.example/a.mp3');
  await form.getByLabel('曲の名前').fill('わたしの歌');
  await form.getByLabel('歌詞').fill('[00:01.00]歌');
  await form.getByRole('button', { name: 'コードを作る' }).click();
  await form.getByRole('link', { name: '聴いてみる' }).waitFor();
  const code = await codeOf(page, '歌詞とカードがアドレスに入った iframe').innerText();
  expect(code).toContain('title="わたしの歌"');
  expect(code).toMatch(
    /src="http[^"]*\/some\/where\/embed\/#audio=https%3A%2F%2Fother\.example%2Fa\.mp3&amp;song=1[\w-]+"/,
  );
  await page.close();
});

test('the form refuses lyrics without times, and shows no code but that of what is written', async () => {
  const { page } = await open();
  const form = page.locator('#maker');
  const made = form.locator('.made');
  const code = codeOf(page, '歌詞とカードがアドレスに入った iframe');
  const example = await code.innerText();
  const press = () => form.getByRole('button', { name: 'コードを作る' }).click();
  const refusal = () => form.getByLabel('歌詞').evaluate((area: HTMLTextAreaElement) => area.validationMessage);
  await form.getByLabel('音声のアドレス').fill('https://other.example/a.mp3');
  await form.getByLabel('歌詞').fill('海と山');
  await press();
  expect(await refusal()).toContain('[00:12.00]');
  expect(await code.innerText()).toBe(example);
  await form.getByLabel('歌詞').fill('[00:01.00]海と山');
  await form.getByLabel('カード').fill('## 空\n> 空と川\n\n説明');
  await press();
  await form.getByRole('link', { name: '聴いてみる' }).waitFor();
  expect(await made.textContent()).toContain('「空」');
  expect(await code.innerText()).not.toBe(example);
  await form.getByLabel('歌詞').fill('海と山');
  expect(await made.textContent()).toBe('');
  expect(await code.innerText()).toBe(example);
  await press();
  expect(await refusal()).toContain('[00:12.00]');
  await page.close();
});

test('the look that a reader chooses is shown, and written as CSS', async () => {
  const { page } = await open();
  const knobs = page.locator('#knobs');
  const player = page.locator('.bench karaoke-player');
  await knobs.getByLabel('紙').check();
  await player.locator('[part~=start]').waitFor();
  await expect.poll(() => knobs.getByLabel('背景', { exact: true }).inputValue()).toBe('#f6f1e7');
  await knobs.getByLabel('歌われたところ').fill('#008080');
  const ground = () => player.locator('[part~=start]').evaluate((button) => getComputedStyle(button).backgroundColor);
  await expect.poll(ground).toBe('rgb(0, 128, 128)');
  const css = page.locator('#theme-css');
  expect(await css.innerText()).toMatch(/theme="paper"[^]*karaoke-player \{\s+--karaoke-accent: #008080;\s+\}/);
  await knobs.getByRole('button', { name: '元に戻す' }).click();
  await expect.poll(() => css.innerText()).not.toContain('#008080');
  await expect.poll(() => knobs.getByLabel('背景', { exact: true }).inputValue()).toBe('#10131f');
  await page.close();
});

describe('axe finds nothing, and nothing is too wide', () => {
  const looks: [string, BrowserContextOptions][] = [
    ['on a phone, dark', { ...phone, colorScheme: 'dark' }],
    ['on a phone, light', { ...phone, colorScheme: 'light' }],
    ['on a desk, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ];
  test.each(looks)('%s', async (_, options) => {
    const { page, complaints } = await open(options);
    await page.locator('karaoke-controls').first().waitFor();
    expect(await findFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('without JavaScript it can be read, and has no button that does nothing', async () => {
  const { page } = await open({ ...phone, javaScriptEnabled: false });
  expect(await page.locator('pre code').count()).toBeGreaterThan(9);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await page.close();
});
