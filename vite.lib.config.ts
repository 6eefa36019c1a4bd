import { fileURLToPath } from 'node:url';
import { type UserConfig, defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** howler claims the page's AMD `define` and puts `Howl`, `Howler` and `Sound` on `window`; in our bundles it may do neither. */
export const quietHowler = {
  define: { define: 'undefined', global: '({})' },
  resolve: { alias: { howler: 'howler/dist/howler.core.min.js' } },
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

/** What others build upon: `--mode` names which. */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'script') return standalone('karaoke', { emptyOutDir: true });
  if (mode === 'core') return standalone('core', { emptyOutDir: false });
  if (mode === 'package') return packageBuild;
  throw new Error(`There is no library «${mode}» to build: say --mode script, core or package.`);
});
