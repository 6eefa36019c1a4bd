import { playwright } from '@vitest/browser-playwright';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, ensureChromium } from './tests/chromium.ts';
import { awkwardServer } from './tests/playback/awkward-server.ts';

const fromRoot = (path: string) => new URL(path, import.meta.url).pathname;

/** howler claims the page's AMD `define` and puts `Howl`, `Howler` and `Sound` on `window`; in our bundle it may do neither. */
const quietHowler = {
  define: { define: 'undefined', global: '({})' },
  resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } },
};

/** Without a screen there is no browser to open, and trying would print an error. */
const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** `dist/site`: our own pages. They may stand below any address; link previews need `SITE_ADDRESS`, such as https://example.org/songs/. */
const site: UserConfig = {
  ...quietHowler,
  root: fromRoot('src/site'),
  base: './',
  publicDir: fromRoot('public'),
  server: { open: hasScreen },
  preview: { open: false },
  build: { outDir: fromRoot('dist/site'), emptyOutDir: true, target: 'es2022' },
};

/** `dist/lib`: files that stand alone, each built by itself so that neither waits for a part that both share. */
const standalone = (name: 'karaoke' | 'core', build: UserConfig['build']): UserConfig => ({
  ...quietHowler,
  publicDir: false,
  build: {
    outDir: fromRoot('dist/lib'),
    target: 'es2022',
    lib: { entry: { [name]: fromRoot(`src/embed/${name}.ts`) }, formats: ['es'] },
    // Vite alone leaves white space in ES modules.
    rolldownOptions: { output: { minify: true, chunkFileNames: `${name}-[name]-[hash].js` } },
    ...build,
  },
});

/** `dist/npm`: modules for a bundler, which brings the libraries itself. */
const packageBuild: UserConfig = {
  publicDir: false,
  build: {
    outDir: fromRoot('dist/npm'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: { entry: { karaoke: fromRoot('src/embed/karaoke.ts') }, formats: ['es'] },
    rolldownOptions: { external: [/^lit(\/|$)/, 'howler', 'marked', 'temml'] },
  },
};

const tests = (): UserConfig => ({
  plugins: [awkwardServer()],
  publicDir: fromRoot('public'),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/built/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          // Real audio on few cores: one file after the other, so that no test starves another's clock.
          fileParallelism: false,
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: ensureChromium(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

/** Tests of what the builds have made; they run after `npm run build`. */
const testsOfBuild: UserConfig = {
  publicDir: false,
  test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 },
};

export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'test') return tests();
  if (mode === 'built') return testsOfBuild;
  if (mode === 'script') return standalone('karaoke', { emptyOutDir: true });
  if (mode === 'core') return standalone('core', { emptyOutDir: false });
  if (mode === 'package') return packageBuild;
  return site;
});
