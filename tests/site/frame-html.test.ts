import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anySongFrame, songFrame } from '../../src/site/frame-html.ts';
import { frameStyles } from '../../src/site/frame-styles.ts';
import { songAddresses } from '../../src/site/song-addresses.ts';
import { readSongFolder } from '../../src/site/song-folder.ts';

const slug = 'resnet-skip-connection';
const site = 'https://example.org/songs/';
const styles = await frameStyles();
const text = await readSongFolder(join(import.meta.dirname, '../../songs', slug));
const pageOf = (song: typeof text, makings = {}) =>
  songFrame(song, slug, songAddresses(slug, `/embed/${slug}/index.html`, undefined), { styles, ...makings });

/** What stands between two texts. */
const between = (page: string, start: string, end: string) => page.split(start)[1]?.split(end)[0] ?? '';
const hashOf = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

describe('the frame page of a song', () => {
  test('has its poster and its texts in it', () => {
    const page = pageOf(text);
    expect(page).toContain(`<h1 id="title">${text.song.title}</h1>`);
    expect(page).toContain(`<li>${text.lyrics.lines[0]?.text}</li>`);
    expect(page).toContain('<img src="cover.svg"');
    expect(page).toContain('<source src="song.m4a" type="audio/mp4">');
    expect(JSON.parse(between(page, 'data-song>', '</script>'))).toMatchObject({
      title: text.song.title,
      ...text.texts,
    });
  });

  test('says its own words in both languages, in the language of the song where no script chooses', () => {
    const english = { ...text, song: { ...text.song, language: 'en' }, cards: text.cards.slice(0, 1) };
    expect(pageOf(text)).toContain('<html lang="ja">');
    expect(pageOf(english)).toContain('<html lang="en">');
    expect(pageOf(english)).toContain('<section class="poster" lang="en"');
    expect(pageOf(english)).toContain('<span class="words" lang="en">1 card</span>');
    expect(pageOf(text)).toContain(`<span class="words" lang="en">${text.cards.length} cards</span>`);
  });

  test('lets no text out of its place', () => {
    const hostile = '</script><script>alert(1)</script>"\'&<b>';
    const page = pageOf({ ...text, song: { ...text.song, title: hostile }, texts: { lyrics: hostile } });
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>');
    expect(JSON.parse(between(page, 'data-song>', '</script>'))).toMatchObject({ title: hostile, lyrics: hostile });
  });

  test('names the page of the song as the one to be found, where it is known where the site stands', () => {
    expect(pageOf(text)).not.toContain('canonical');
    expect(pageOf(text, { site })).toContain(`<link rel="canonical" href="${site}songs/${slug}/">`);
  });

  test('forbids all scripts and styles but its own', () => {
    const page = pageOf(text);
    const policy = between(page, 'Content-Security-Policy" content="', '">').replaceAll('&#39;', "'");
    const inline = ['<script>', '<style>', '<noscript><style>'].map((tag) =>
      between(page, tag, tag.endsWith('script>') ? '</script>' : '</style>'),
    );
    for (const code of inline) expect(policy).toContain(`'${hashOf(code)}'`);
    expect(policy).toContain("default-src 'none'; script-src 'sha256-");
    expect(policy).not.toMatch(/unsafe|script-src[^;]*(http|\*)/);
  });
});

test('the frame page of any song is not to be found by itself', () => {
  const page = anySongFrame('../', { styles });
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('"../frame-page.js"');
});

test('the poster has the colours of the player, and those of each theme', () => {
  expect(styles).toContain(':root{--karaoke-accent:');
  for (const theme of ['stage', 'paper', 'contrast']) {
    expect(styles).toContain(`:root[theme='${theme}']{`);
    expect(styles).toContain(`:root:has(karaoke-player:state(${theme})){`);
  }
  expect(styles).not.toContain(':host');
});
