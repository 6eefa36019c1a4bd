import { execFile } from 'node:child_process';
import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { type InlineConfig, build } from 'vite';
import type { InstalledPackage } from './installed-package.ts';

const run = promisify(execFile);
const hosts = join(import.meta.dirname, '../embed/hosts');

/** Each framework with what its apps are built with. */
export const frameworks = {
  react: { plugins: [], ending: 'tsx' },
  vue: {
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('karaoke-') } } })],
    ending: 'ts',
  },
  svelte: { plugins: [svelte({ configFile: false, prebundleSvelteLibraries: false })], ending: 'ts' },
};
export type Framework = keyof typeof frameworks;

const html = (framework: Framework, app: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${framework}</title>
<script type="module" src="/${framework}/client.js"></script></head><body><div id="app">${app}</div></body></html>`;

/**
 * Builds a host's app in somebody's project as that framework's users do: for the browser, and for a server, which renders it once.
 * @returns the pages of a server, by path: the app, the app as it comes hydrated from a server, and the scripts of both
 */
export async function buildHost(framework: Framework, { project }: InstalledPackage): Promise<Record<string, string>> {
  const copy = join(project, `of-${framework}`);
  await cp(hosts, copy, { recursive: true });
  const { plugins, ending } = frameworks[framework];
  const root = join(copy, framework);
  const common: InlineConfig = { root, configFile: false, logLevel: 'error', plugins, base: `/${framework}/` };
  await build({
    ...common,
    resolve: { conditions: ['module', 'browser', 'production'] },
    // The frameworks' own complaints are wanted: they are in their development builds.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      outDir: 'client',
      modulePreload: false,
      rolldownOptions: { input: join(root, `client.${ending}`), output: { entryFileNames: 'client.js' } },
    },
  });
  const output = { entryFileNames: 'server.mjs' };
  await build({
    ...common,
    build: { outDir: 'server', ssr: join(root, `server.${ending}`), rolldownOptions: { output } },
  });
  const client = join(root, 'client');
  const files = (await readdir(client, { recursive: true })).filter((name) => name.endsWith('.js'));
  const scripts = await Promise.all(
    files.map(async (name) => [`${framework}/${name}`, await readFile(join(client, name), 'utf8')]),
  );
  return {
    ...Object.fromEntries(scripts),
    [`${framework}.html`]: html(framework, ''),
    [`${framework}-from-server.html`]: html(framework, await renderOnServer(join(root, 'server/server.mjs'))),
  };
}

async function renderOnServer(module: string): Promise<string> {
  const code = `const { render } = await import(${JSON.stringify(pathToFileURL(module).href)}); process.stdout.write(await render());`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code]);
  if (stderr) throw new Error(stderr);
  return stdout;
}
