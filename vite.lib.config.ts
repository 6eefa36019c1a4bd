import { fileURLToPath } from 'node:url';
import { type UserConfig, defineConfig } from 'vite';
import { classicScripts } from './vite.classic.ts';
import { howlerAsModule, sharedByEntry, shortTemplates, tighter } from './vite.plugins.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browsers that know `light-dark()`: without them named, it would be rewritten, and a page's own `color-scheme` would be lost on us. */
export const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

export const quietHowler = {
  plugins: [howlerAsModule],
  resolve: { alias: { howler: 'howler/src/howler.core.js' } },
} satisfies UserConfig;

/** `dist/lib`: files that stand alone, each built by itself so that neither waits for a part that both share. */
const standalone = (
  name: 'karaoke' | 'core' | 'frame' | 'frame-page' | 'placeholder' | 'song-code' | 'xapi',
  build: UserConfig['build'],
): UserConfig => ({
  resolve: quietHowler.resolve,
  plugins: [howlerAsModule, shortTemplates, tighter],
  publicDir: false,
  build: {
    outDir: fromRoot('dist/lib'),
    target: 'es2022',
    cssTarget,
    lib: { entry: { [name]: fromRoot(`src/embed/${name}.ts`) }, formats: ['es'] },
    rolldownOptions: {
      // What later parts share with the first stays in the first: one file less to wait for.
      preserveEntrySignatures: 'allow-extension',
      // Vite alone leaves white space in ES modules.
      output: { minify: true, chunkFileNames: `${name}-[name]-[hash].js` },
    },
    ...build,
  },
});

/** The modules of the package that a bundler reads. `core` is not among them: it is one file for all. */
const packageModules = ['karaoke', 'react', 'vue', 'svelte'];

/** `dist/lib/karaoke.js`: for a script tag, from whatever address. */
const scriptBuild: UserConfig = standalone('karaoke', { emptyOutDir: true });

/** `dist/lib/frame-page.js`: the script of the frame page, and beside it the parts that come later: classic scripts all. */
const framePageBuild: UserConfig = standalone('frame-page', {
  emptyOutDir: false,
  lib: {
    entry: { 'frame-page': fromRoot('src/embed/frame-page.ts') },
    formats: ['cjs'],
    fileName: () => 'frame-page.js',
  },
});

/** `dist/lib/placeholder.js`: runs as a module and as a classic script, as a blog's settings happen to write it. */
const placeholderBuild: UserConfig = standalone('placeholder', {
  emptyOutDir: false,
  lib: {
    entry: { placeholder: fromRoot('src/embed/placeholder.ts') },
    formats: ['iife'],
    name: 'oboeuta',
    fileName: () => 'placeholder.js',
  },
});

/** `dist/npm`: modules for a bundler, which brings the libraries itself. */
const packageBuild: UserConfig = {
  publicDir: false,
  build: {
    outDir: fromRoot('dist/npm'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget,
    minify: false,
    lib: {
      entry: Object.fromEntries(packageModules.map((name) => [name, fromRoot(`src/embed/${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      // What others import is in the file of that name: `sideEffects` in package.json names it.
      preserveEntrySignatures: 'allow-extension',
      external: [/^lit(\/|$)/, 'howler', 'marked', 'temml'],
    },
  },
};

/** What others build upon: `--mode` names which. */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'script') return { ...scriptBuild, plugins: [scriptBuild.plugins, sharedByEntry] };
  if (mode === 'frame-page') return { ...framePageBuild, plugins: [framePageBuild.plugins, classicScripts] };
  if (mode === 'placeholder') return placeholderBuild;
  if (mode === 'core' || mode === 'frame' || mode === 'song-code' || mode === 'xapi')
    return standalone(mode, { emptyOutDir: false });
  if (mode === 'package') return packageBuild;
  throw new Error(`There is no library «${mode}» to build: package.json names them.`);
});
