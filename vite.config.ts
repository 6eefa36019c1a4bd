import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { framePages } from './src/site/frame-pages.ts';
import { songPages } from './src/site/song-pages.ts';
import { cssTarget, quietHowler } from './vite.lib.config.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Without a screen there is no browser to open, and trying would print an error. */
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const { repository }: { repository?: string } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));

/** Our own pages, to `dist/site`. They may stand below any address; link previews need `SITE_ADDRESS`, such as https://example.org/songs/. */
export default defineConfig({
  ...quietHowler,
  root: fromRoot('src/site'),
  base: './',
  // An address without a page is a miss, as on any web server.
  appType: 'mpa',
  publicDir: fromRoot('public'),
  plugins: [
    ...quietHowler.plugins,
    songPages({
      root: fromRoot('src/site'),
      songs: fromRoot('songs'),
      library: { sources: fromRoot('src/embed'), built: fromRoot('dist/lib') },
      site: process.env['SITE_ADDRESS'],
      repository,
    }),
    framePages({ songs: fromRoot('songs'), site: process.env['SITE_ADDRESS'] }),
  ],
  server: { open: hasScreen },
  preview: { open: false },
  build: {
    outDir: fromRoot('dist/site'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget,
    modulePreload: { polyfill: false },
  },
});
