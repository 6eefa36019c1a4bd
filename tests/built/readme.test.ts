import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { startStaticServer } from '../static-server.ts';

const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The README's example, with the addresses that its words tell to put in. */
function exampleFromReadme(): string {
  const [, example = ''] = /```html\n([^]*?)```/.exec(readme) ?? [];
  return example
    .replace('/lib/karaoke.js', '/dist/lib/karaoke.js')
    .replace('song.m4a', '/songs/resnet-skip-connection/song.m4a');
}

test("the README's example sings, and its card comes up", async () => {
  const server = await startStaticServer({
    'page.html': `<!doctype html><html lang="ja"><meta charset="utf-8">${exampleFromReadme()}`,
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}page.html`);
    const player = page.locator('karaoke-player');
    await player.locator('karaoke-lyrics li').waitFor();
    await player.evaluate((element: HTMLElement & { play(): void; seek(time: number): void }) => {
      element.seek(5.5);
      element.play();
    });
    await player.locator('karaoke-lyrics [aria-current]').filter({ hasText: '入力を出力に直接加算する' }).waitFor();
    await player.locator('karaoke-card').filter({ hasText: 'スキップ結合の仕組み' }).waitFor();
    expect(await player.locator('karaoke-card math').count()).toBe(2);
  } finally {
    await browser.close();
    await server.close();
  }
});
