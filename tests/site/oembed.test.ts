import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { createOEmbed } from '../../src/site/oembed.ts';
import { writePage } from '../../src/site/page-writer.ts';
import { songAddresses, songPagePath } from '../../src/site/song-addresses.ts';
import { allExtras } from '../../src/site/song-extras.ts';
import { readSongFolder } from '../../src/site/song-folder.ts';
import { songPageTemplates } from '../../src/site/written-pages.ts';
import { filterAsWordPress } from './wordpress-filter.ts';

const songs = join(import.meta.dirname, '../../songs');
const site = 'https://me.example/x/';
const folders = (await readdir(songs, { withFileTypes: true })).filter((entry) => entry.isDirectory());

/** What https://oembed.com demands of a response of type «rich», and of any. */
const richResponse = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    html: { type: 'string', pattern: '^<iframe [^>]*></iframe>$' },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string' },
    provider_name: { type: 'string', minLength: 1 },
    provider_url: { type: 'string', pattern: '^https://' },
    thumbnail_url: { type: 'string', pattern: '^https://.*\\.png$' },
    thumbnail_width: { type: 'integer', minimum: 1 },
    thumbnail_height: { type: 'integer', minimum: 1 },
  },
  // If one of the thumbnail's three is there, all must be.
  dependentRequired: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'] },
  additionalProperties: false,
};
const validate = new Ajv({ strict: false }).compile(richResponse);

const attributes = (html: string) =>
  Object.fromEntries(Array.from(html.matchAll(/([\w-]+)="([^"]*)"/g), ([, name = '', value]) => [name, value]));

describe.each(folders.map(({ name }) => name))('%s', (folder) => {
  const response = async () => {
    const extras = await allExtras({ songs, site });
    const extra = extras.find(({ fileName }) => fileName === `songs/${folder}/oembed.json`);
    return JSON.parse(String(await extra?.make())) as ReturnType<typeof createOEmbed>;
  };

  test('answers as oEmbed demands', async () => {
    validate(await response());
    expect(validate.errors).toBeNull();
  });

  test('is one frame, that may play and fill the screen, and waits until it is near', async () => {
    const { html, title, height } = await response();
    expect(html.match(/<\w+/g)).toEqual(['<iframe']);
    expect(attributes(html)).toMatchObject({
      src: `${site}embed/${folder}/`,
      title,
      height: String(height),
      allow: expect.stringMatching(/^autoplay; fullscreen/),
      loading: 'lazy',
    });
  });

  test('keeps its address, name and size through the filter of WordPress', async () => {
    const { html, title, height } = await response();
    const filtered = filterAsWordPress(html, 'abcdefghij');
    expect(attributes(filtered)).toEqual({
      src: `${site}embed/${folder}/#?secret=abcdefghij`,
      title,
      width: '100%',
      height: String(height),
      frameborder: '0',
      class: 'wp-embedded-content',
      sandbox: 'allow-scripts',
      security: 'restricted',
      'data-secret': 'abcdefghij',
    });
  });

  test('is found in the head of its page, within what WordPress reads', async () => {
    const template = (await songPageTemplates(songs)).get(songPagePath(folder)) ?? '';
    const { page } = await writePage(template, songPagePath(folder), { songs, site });
    const read = Buffer.from(page).subarray(0, 150_000).toString();
    const head = read.slice(0, read.indexOf('</head>'));
    const [link = ''] = /<link [^>]*application\/json\+oembed[^>]*>/.exec(head) ?? [];
    const { title } = await response();
    expect(attributes(link)).toMatchObject({ rel: 'alternate', href: `${site}songs/${folder}/oembed.json`, title });
  });
});

test('the first page offers its own song', async () => {
  const { page } = await writePage('<!--home-head resnet-skip-connection-->', '/index.html', { songs, site });
  expect(page).toContain(`application/json+oembed" href="${site}songs/resnet-skip-connection/oembed.json"`);
});

test('nothing is promised while nobody knows where the site stands', async () => {
  expect((await allExtras({ songs })).map(({ fileName }) => fileName).filter((name) => name.endsWith('.json'))).toEqual(
    [],
  );
});

test('a title cannot break out of the frame', async () => {
  const { absolute } = songAddresses('a', '/songs/a/index.html', site);
  const text = await readSongFolder(join(songs, folders[0]?.name ?? ''));
  if (!absolute) throw new Error('The site is known.');
  const title = `"><script>alert('&')</script>`;
  const { html } = createOEmbed({ ...text, song: { ...text.song, title } }, absolute);
  expect(html.match(/<\w+/g)).toEqual(['<iframe']);
  expect(attributes(html)['title']).toBe("&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;");
});
