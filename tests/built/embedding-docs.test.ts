import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frameworks } from './framework-host.ts';
import { type InstalledPackage, bundle, installPackage } from './installed-package.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const text = await readFile(join(root, 'docs/embedding.md'), 'utf8');

const snippets = Array.from(text.matchAll(/^```(?<ending>\w+)\n(?<code>[^]*?)^```$/gmu), ({ groups }, index) => ({
  name: `snippet-${index + 1}.${groups?.['ending']}`,
  code: groups?.['code'] ?? '',
}));

/** What a project's compiler is told; it looks into our declarations as well. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  noEmit: true,
  types: [],
};

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installPackage();
  await Promise.all(snippets.map(({ name, code }) => writeFile(join(installed.project, name), code)));
}, 60_000);
afterAll(() => installed?.remove());

describe('docs/embedding.md', () => {
  test('has snippets of every kind', () => {
    const endings = new Set(snippets.map(({ name }) => name.split('.').at(-1)));
    expect(endings).toEqual(new Set(['ts', 'tsx', 'vue', 'svelte']));
  });

  test('what it says in TypeScript compiles, against the declarations of the package', async () => {
    const include = snippets.map(({ name }) => name).filter((name) => /\.tsx?$/.test(name));
    const configuration = join(installed.project, 'tsconfig.json');
    // Vite's own declarations, which one snippet imports, want more than a page has.
    await writeFile(
      configuration,
      JSON.stringify({ compilerOptions: { ...compilerOptions, skipLibCheck: true }, include }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', configuration]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });

  const builtOnes = snippets.filter(({ code }) => !code.includes('defineConfig'));
  test.each(builtOnes)('$name is built by Vite', async ({ name }) => {
    const plugins = Object.values(frameworks).flatMap((framework) => framework.plugins);
    const made = await bundle(join(installed.project, name), plugins);
    expect(made.length).toBeGreaterThan(100);
  });
});
