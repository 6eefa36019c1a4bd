import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InstalledPackage, bundle, installPackage } from './installed-package.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installPackage();
}, 60_000);
afterAll(() => installed?.remove());

async function writeInProject(name: string, text: string): Promise<string> {
  const path = join(installed.project, name);
  await writeFile(path, text);
  return path;
}

describe('what npm would publish', () => {
  test('publint finds nothing to mend', async () => {
    const { buffer } = new Uint8Array(await readFile(installed.tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer } });
    expect(messages.map((each) => formatMessage(each, pkg))).toEqual([]);
  });

  test('the types are those of the modules, for whoever can import them', async () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // It is all ES modules: whoever requires CommonJS or knows no «exports» is not asked.
    const { stdout } = await run(process.execPath, [attw, installed.tarball, '--profile', 'esm-only', '--no-color']);
    for (const name of installed.names) expect(stdout).toContain(`"${name}"`);
  });

  test('it holds no source, no test and no song', async () => {
    const { stdout } = await run('tar', ['-tzf', installed.tarball]);
    const folders = stdout.split('\n').map((path) => /^package\/(?:dist\/[^/]+|[^/]+)/.exec(path)?.[0]);
    const data = ['dist/custom-elements.json', 'dist/vscode.html-custom-data.json', 'dist/web-types.json'];
    const wanted = ['LICENSE', 'README.md', 'dist/lib', 'dist/npm', 'package.json', ...data];
    expect(new Set(folders.filter(Boolean))).toEqual(new Set(wanted.map((name) => `package/${name}`)));
  });
});

describe('on a server', () => {
  test('each of its modules can be imported, without a DOM', async () => {
    const imports = installed.names.map((name) => `await import('${name}');`);
    const script = await writeInProject('server.mjs', `${imports.join('\n')}\nconsole.log(typeof document);`);
    const { stdout, stderr } = await run(process.execPath, [script]);
    expect({ stdout, stderr }).toEqual({ stdout: 'undefined\n', stderr: '' });
    expect(installed.names).toEqual(expect.arrayContaining(['oboeuta', 'oboeuta/core', 'oboeuta/react']));
  });
});

describe('a bundler', () => {
  test('takes of the core only what is imported', async () => {
    const useIt = (from: string) =>
      `import { parseLrc } from '${from}';\nglobalThis.lyrics = parseLrc('[00:01.00]la');`;
    const [ofPackage, ofSource] = await Promise.all([
      bundle(await writeInProject('core-use.js', useIt('oboeuta/core'))),
      bundle(await writeInProject('source-use.js', useIt(join(root, 'src/core/lrc.ts')))),
    ]);
    expect(ofSource.length).toBeGreaterThan(5000);
    expect(ofPackage.length).toBeLessThan(ofSource.length * 1.03);
  });

  test('takes nothing for the sake of a type', async () => {
    const useIt = `import type { KaraokePlayer } from 'oboeuta';
      import type { Lyrics } from 'oboeuta/core';
      export const isSung = (player: KaraokePlayer, lyrics: Lyrics) => player.currentTime < lyrics.lines.length;`;
    const made = await bundle(await writeInProject('type-use.ts', useIt));
    expect(made.length).toBeLessThan(200);
  });

  test('keeps the tags, which are imported for what they do', async () => {
    const made = await bundle(await writeInProject('tag-use.js', "import 'oboeuta/react';"));
    expect(made).toContain('karaoke-player');
    expect(made).toContain('karaoke-seek-bar');
  });
});
