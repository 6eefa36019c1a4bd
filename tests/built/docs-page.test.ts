import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { exampleLabels } from '../../src/site/example-labels.ts';
import { findFaults } from './axe.ts';
import { openSite } from './served-site.ts';

const phone = { viewport: { width: 390, height: 844 } };

const site = openSite();
const paths = { ja: 'docs/embed/', en: 'docs/embed/en/' } as const;
const languages = ['ja', 'en'] as const;
type Language = (typeof languages)[number];
const open = (options: BrowserContextOptions = phone, language: Language = 'ja') =>
  site.visit({ ...options, query: paths[language] });
const labelled = (name: string, language: Language = 'ja') => exampleLabels[name]?.[language] ?? '';
const codeOf = (page: Page, label: string) => page.locator(`pre[aria-label="${label}"] code`);

test.each([
  ['ja', 'コピー', 'コピーしました'],
  ['en', 'Copy', 'Copied'],
] as const)('in %s, a code is copied by a button', async (language, copy, copied) => {
  const { page } = await open({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] }, language);
  const code = page.locator('.code').filter({ has: codeOf(page, labelled('iframe', language)) });
  await code.getByRole('button', { name: copy }).click();
  await code.getByRole('button', { name: copied }).waitFor();
  const text = await code.locator('code').innerText();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(text).toContain(`src="${site.address}embed/`);
  await page.close();
});

test('each language leads to the other, without a script', async () => {
  const { page } = await open({ ...phone, javaScriptEnabled: false });
  const language = () => page.locator('html').getAttribute('lang');
  expect(await language()).toBe('ja');
  await page.getByRole('link', { name: 'English' }).click();
  expect([await language(), await page.title()]).toEqual(['en', expect.stringContaining('your page')]);
  await page.getByRole('link', { name: '日本語' }).click();
  expect(await language()).toBe('ja');
  await page.close();
});

test('in English, the form and the look speak English', async () => {
  const { page } = await open(phone, 'en');
  const form = page.locator('#maker');
  await form.getByLabel('Address of the audio').fill('https://other.example/a.mp3');
  await form.getByLabel('Lyrics').fill('[00:01.00]sea and hills');
  await form.getByLabel('Cards').fill('## Sky\n> sky and rivers\n\nIts meaning');
  await form.getByRole('button', { name: 'Make the code' }).click();
  await form.getByRole('link', { name: 'Listen' }).waitFor();
  expect(await form.locator('.made').textContent()).toContain('“Sky”');
  expect(await codeOf(page, labelled('iframe-no-upload', 'en')).innerText()).toContain(`src="${site.address}embed/#`);
  expect(await page.locator('#theme-css').innerText()).toContain('Change a colour');
  await page.close();
});

test('a song that is written into the form gets its code', async () => {
  const { page } = await open();
  const form = page.locator('#maker');
  await form.getByLabel('音声のアドレス').fill('https://other.example/a.mp3');
  await form.getByLabel('曲の名前').fill('わたしの歌');
  await form.getByLabel('歌詞').fill('[00:01.00]歌');
  await form.getByRole('button', { name: 'コードを作る' }).click();
  await form.getByRole('link', { name: '聴いてみる' }).waitFor();
  const code = await codeOf(page, labelled('iframe-no-upload')).innerText();
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
  const code = codeOf(page, labelled('iframe-no-upload'));
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

describe.each(languages)('in %s axe finds nothing, and nothing is too wide', (language) => {
  const looks: [string, BrowserContextOptions][] = [
    ['on a phone, dark', { ...phone, colorScheme: 'dark' }],
    ['on a phone, light', { ...phone, colorScheme: 'light' }],
    ['on a desk, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ];
  test.each(looks)('%s', async (_, options) => {
    const { page, complaints } = await open(options, language);
    await page.locator('karaoke-controls').first().waitFor();
    expect(await findFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test.each(languages)(
  'in %s, without JavaScript it can be read, and has no button that does nothing',
  async (language) => {
    const { page } = await open({ ...phone, javaScriptEnabled: false }, language);
    expect(await page.locator('pre code').count()).toBeGreaterThan(9);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.close();
  },
);
