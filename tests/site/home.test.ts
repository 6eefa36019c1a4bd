import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFile(join(root, path), 'utf8');
const [home, readme] = await Promise.all([read('src/site/index.html'), read('README.md')]);

const written = (text = '') =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a visitor may copy. */
const examples = Array.from(home.matchAll(/<pre[^>]*><code>([^]*?)<\/code>/g), ([, code]) => written(code));

test('the home page shows what to write, and the README says the same', () => {
  expect(examples).toHaveLength(2);
  for (const line of examples.flatMap((example) => example.split('\n'))) expect(readme).toContain(line);
});

test('every anchor of the page has its place', () => {
  // These come with the song's own text.
  const places = new Set(['lyrics', 'cards', ...Array.from(home.matchAll(/ id="([^"]+)"/g), ([, id]) => id)]);
  const anchors = Array.from(home.matchAll(/href="#([^"]+)"/g), ([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(3);
  expect(anchors.filter((anchor) => !places.has(anchor))).toEqual([]);
});
