import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PluginOption, build } from 'vite';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

export interface InstalledPackage {
  /** A project of somebody else: the package is among its `node_modules`, as npm would unpack it. */
  project: string;
  /** What npm would publish. */
  tarball: string;
  /** The names under which it is imported: `oboeuta`, `oboeuta/core`, … */
  names: string[];
  remove(): Promise<void>;
}

async function packInto(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [{ filename }]: [{ filename: string }] = JSON.parse(stdout);
  return join(folder, filename);
}

/** Packs what the builds made, and unpacks it in a new project, which has all other packages of ours as well. */
export async function installPackage(): Promise<InstalledPackage> {
  const project = await mkdtemp(join(tmpdir(), 'oboeuta-'));
  const modules = join(project, 'node_modules');
  const unpacked = join(modules, 'oboeuta');
  await mkdir(unpacked, { recursive: true });
  const others = (await readdir(join(root, 'node_modules'))).filter((name) => !name.startsWith('.'));
  await Promise.all(others.map((name) => symlink(join(root, 'node_modules', name), join(modules, name), 'junction')));
  const tarball = await packInto(project);
  await run('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components', '1']);
  const { exports }: { exports: Record<string, unknown> } = JSON.parse(
    await readFile(join(unpacked, 'package.json'), 'utf8'),
  );
  const names = Object.keys(exports).filter((path) => !path.endsWith('.json'));
  return {
    project,
    tarball,
    names: names.map((path) => path.replace('.', 'oboeuta')),
    remove: () => rm(project, { recursive: true }),
  };
}

/** What a bundler makes of a module, in one file, made small. */
export async function bundle(entry: string, plugins: PluginOption[] = []): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
  });
  const [result] = [made].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} was not bundled.`);
  return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}
