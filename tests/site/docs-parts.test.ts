import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameAllows } from '../../src/elements/share-code.ts';
import { writePage } from '../../src/site/page-writer.ts';

const root = join(import.meta.dirname, '../..');
const songs = join(root, 'songs');

describe('the page that tells how to embed', () => {
  const write = async (site?: string) => {
    const html = await readFile(join(root, 'src/site/docs/embed/index.html'), 'utf8');
    return (await writePage(html, '/docs/embed/index.html', { songs, site })).page;
  };
  const codes = (page: string) => Array.from(page.matchAll(/<code>([^]*?)<\/code><\/pre>/g), ([, code = '']) => code);

  test('has an example of each way, at the address of the site', async () => {
    const page = await write('https://me.example/x');
    expect(page).not.toMatch(/<!--(example|reference|part)/);
    expect(codes(page).length).toBeGreaterThan(9);
    expect(page).not.toContain('https://example.org');
    const script = '&lt;script type=&quot;module&quot; src=&quot;https://me.example/x/karaoke.js&quot;&gt;';
    expect(codes(page).filter((code) => code.includes(script))).toHaveLength(2);
  });

  test('lets its own frame do what the code lets others do', async () => {
    const allowed = Array.from((await write()).matchAll(/ allow=(?:"|&quot;)(.*?)(?:"|&quot;)/g), ([, allow]) => allow);
    expect(allowed.length).toBeGreaterThan(3);
    expect(new Set(allowed)).toEqual(new Set([frameAllows]));
  });

  test('says so where the address is not known', async () => {
    expect(codes(await write()).filter((code) => code.includes('https://example.org/')).length).toBeGreaterThan(7);
  });

  test('has the tables of the reference, row by row', async () => {
    const page = await write();
    const [events = '', properties = ''] = page.split('<div class="wide"').slice(1);
    const reference = await readFile(join(root, 'docs/reference.md'), 'utf8');
    const player = reference.split(/^## /m).find((chapter) => chapter.startsWith('`<karaoke-player>`')) ?? '';
    const rows = (title: string) => {
      const [, table = ''] = player.split(`### ${title}\n`);
      const names = table.split('\n###')[0]?.matchAll(/^\| `([\w-]+)`/gm) ?? [];
      return Array.from(names, ([, name]) => name ?? '');
    };
    expect(rows('Events').length).toBeGreaterThan(9);
    expect(rows('Events').filter((name) => !events.includes(`<code>${name}</code>`))).toEqual([]);
    expect(rows('Custom properties').filter((name) => !properties.includes(`<code>${name}</code>`))).toEqual([]);
    // Each knob turns something that there is.
    const knobs = Array.from(page.matchAll(/name="(--[\w-]+)"/g), ([, name]) => name);
    expect(knobs.length).toBeGreaterThan(5);
    expect(knobs.filter((name) => !rows('Custom properties').includes(name ?? ''))).toEqual([]);
  });

  test.each([
    ['an example', '<!--example script resnet-skip-connection--><!--example nothing resnet-skip-connection-->'],
    ['a table', '<!--example script resnet-skip-connection--><!--reference nothing-->'],
  ])('cannot ask for %s that there is not', async (_, html) => {
    await expect(writePage(html, '/a/index.html', { songs })).rejects.toThrow('«nothing»');
  });
});
