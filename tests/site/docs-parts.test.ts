import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frameAllows } from '../../src/elements/share-code.ts';
import { exampleLabels } from '../../src/site/example-labels.ts';
import { writePage } from '../../src/site/page-writer.ts';
import { referenceTable, rowName } from '../../src/site/reference-tables.ts';

const root = join(import.meta.dirname, '../..');
const songs = join(root, 'songs');
const paths = { ja: '/docs/embed/index.html', en: '/docs/embed/en/index.html' } as const;
type Language = keyof typeof paths;
const languages = Object.keys(paths) as Language[];

const source = (language: Language) => readFile(join(root, 'src/site', paths[language]), 'utf8');
const write = async (language: Language, site?: string) =>
  (await writePage(await source(language), paths[language], { songs, site })).page;
const all = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, found = '']) => found);
const codes = (page: string) => all(page, /<code>([^]*?)<\/code><\/pre>/g);

describe.each(languages)('the page that tells how to embed, in %s', (language) => {
  test('has each example, at the address of the site', async () => {
    const page = await write(language, 'https://me.example/x');
    expect(page).not.toMatch(/<!--(example|reference|part)/);
    expect(page).not.toContain('https://example.org');
    const labels = all(page, /<pre tabindex="0" aria-label="([^"]+)">/g);
    const wanted = Object.values(exampleLabels).map((label) => label[language]);
    expect(wanted.filter((label) => labels.filter((each) => each === label).length !== 1)).toEqual([]);
    const script = '&lt;script type=&quot;module&quot; src=&quot;https://me.example/x/karaoke.js&quot;&gt;';
    expect(codes(page).filter((code) => code.includes(script))).toHaveLength(3);
  });

  test('lets its own frame do what the code lets others do', async () => {
    const allowed = all(await write(language), / allow=(?:"|&quot;)(.*?)(?:"|&quot;)/g);
    expect(allowed.length).toBeGreaterThan(3);
    expect(new Set(allowed)).toEqual(new Set([frameAllows]));
  });

  test('says so where the address is not known', async () => {
    expect(codes(await write(language)).filter((code) => code.includes('https://example.org/')).length).toBeGreaterThan(
      7,
    );
  });

  test.each(['Events', 'Methods', 'Attributes and properties', 'Slots', 'Custom properties'])(
    'has the table «%s» of the reference, row by row',
    async (title) => {
      const page = await write(language);
      const tables = page.split('<div class="wide"').slice(1);
      const names = referenceTable(title).rows.map(rowName);
      const whole = tables.filter((table) => names.every((name) => table.includes(`<code>${name}`)));
      expect(whole).toHaveLength(1);
      expect(whole[0]?.match(/<tr>/g)).toHaveLength(names.length + 1);
    },
  );

  test('has knobs for properties that there are', async () => {
    const names = new Set(referenceTable('Custom properties').rows.map(rowName));
    const knobs = all(await source(language), /name="(--[\w-]+)"/g);
    expect(knobs.length).toBeGreaterThan(5);
    expect(knobs.filter((name) => !names.has(name))).toEqual([]);
  });

  test('has a place for every anchor', async () => {
    const page = await write(language);
    const places = new Set(all(page, / id="([^"]+)"/g));
    const anchors = all(page, / href="#([^"]+)"/g);
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !places.has(anchor))).toEqual([]);
  });

  test('says how the package is got while no registry has it', async () => {
    const page = await write(language);
    const [, before = ''] = /([^]*)npm install/.exec(page) ?? [];
    expect(before).toMatch(/まだ\s+npm\s+に登録されていません|not\s+in\s+npm’s\s+registry\s+yet/);
    expect(page).not.toMatch(/npm install oboeuta\b(?!\/)/);
  });
});

test('both pages have the same sections, examples, tables, fields and links within them', async () => {
  const marks = (page: string) => all(page, / ((?:id|name)="[^"]+"|href="#[^"]+"|<!--(?:example|reference)[^>]+-->)/g);
  const [japanese, english] = await Promise.all(languages.map(source));
  expect(marks(english ?? '')).toEqual(marks(japanese ?? ''));
});

test('each page leads to the other', async () => {
  expect(await source('ja')).toContain('href="./en/"');
  expect(await source('en')).toContain('href="../"');
});

test('no Japanese has been left in the English page, but what is marked as such', async () => {
  const page = await write('en');
  const [, body = ''] = /<body>([^]*)<\/body>/.exec(page) ?? [];
  const told = body
    .replaceAll(/<pre[^]*?<\/pre>|<script[^]*?<\/script>|<iframe[^>]*>/g, '')
    .replaceAll(/<(\w+)[^>]* lang="ja"[^>]*>[^]*?<\/\1>/g, '');
  expect(told.match(/[\u3040-\u30FF\u4E00-\u9FFF]+/gu) ?? []).toEqual([]);
});

test.each([
  ['an example', '<!--example script resnet-skip-connection--><!--example nothing resnet-skip-connection-->'],
  ['a table', '<!--example script resnet-skip-connection--><!--reference nothing-->'],
  ['a code', '<!--example script resnet-skip-connection--><!--reference-code nothing-->'],
])('a page cannot ask for %s that there is not', async (_, html) => {
  await expect(writePage(html, '/a/index.html', { songs })).rejects.toThrow('«nothing»');
});
