import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, ensureChromium } from '../chromium.ts';
import { parseHeadersFile } from '../../src/site/host-headers.ts';
import { type LocalServer, listen } from '../listen.ts';
import { serveSite } from './served-site.ts';

/** A page of another origin, with the one line that we promise. */
const hostPage = (site: string) => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>A host</title>
<script type="module" src="${site}karaoke.js"></script>
<karaoke-player src="${site}songs/resnet-skip-connection/song.json"></karaoke-player>`;

let server: LocalServer;
let host: LocalServer;
let site: string;
beforeAll(async () => {
  server = await serveSite();
  site = `${server.url}some/where/`;
  host = await listen((_, response) => response.setHeader('Content-Type', 'text/html').end(hostPage(site)));
});
afterAll(async () => {
  await host.close();
  await server.close();
});

describe('the built site, served with the headers that it asks for', () => {
  test('sings on a page of another origin, its later parts too', async () => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(host.url);
    await page.locator('karaoke-player [part~=start]').click();
    await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.playing);
    await page.locator('karaoke-controls').waitFor();
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    await browser.close();
  });

  test('asks for no more rules than Cloudflare Pages takes: a hundred', async () => {
    const text = await readFile(join(import.meta.dirname, '../../dist/site/_headers'), 'utf8');
    expect(parseHeadersFile(text).length).toBeLessThanOrEqual(100);
  });

  test('says for how long each file may be kept', async () => {
    const files = await readdir(join(import.meta.dirname, '../../dist/site'));
    const scripts = files.filter((name) => name.endsWith('.js'));
    const kept = await Promise.all(
      scripts.map(async (name) => [name, (await fetch(site + name)).headers.get('cache-control')] as const),
    );
    expect(kept.filter(([, value]) => !value)).toEqual([]);
    const forEver = kept.filter(([, value]) => value?.includes('immutable')).map(([name]) => name);
    expect(forEver.length).toBeGreaterThan(3);
    // Only a name that changes with what is in it.
    expect(forEver.filter((name) => !/-[\w-]{8}\.js$/.test(name))).toEqual([]);
    expect(forEver).not.toContain('karaoke.js');
  });

  test.each([
    ['lyrics.lrc', 'text/plain; charset=utf-8'],
    ['cards.md', 'text/markdown; charset=utf-8'],
    ['song.m4a', 'audio/mp4'],
    ['song.opus', 'audio/ogg; codecs=opus'],
    ['song.json', 'application/json; charset=utf-8'],
  ])('says what %s is, to every origin', async (name, type) => {
    const { headers } = await fetch(`${site}songs/resnet-skip-connection/${name}`);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-frame-options')).toBeNull();
  });
});
