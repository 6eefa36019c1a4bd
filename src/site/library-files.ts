import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Connect } from 'vite';

export interface LibraryFiles {
  /** The folder of the entries' sources, such as `src/embed`. */
  sources: string;
  /** The folder of what is built for other sites, such as `dist/lib`. */
  built: string;
}

/** What is no module in a page: its source cannot stand for it. */
const classicScripts = new Set(['frame-page']);

/** While we work on it, `/karaoke.js` is its source, which Vite serves; a classic script is what was built last. */
export function serveLibrary({ sources, built }: LibraryFiles): Connect.NextHandleFunction {
  const serveBuilt = sirv(built, { dev: true, setHeaders: allowEveryOrigin });
  return (request, response, next) => {
    const [, name = ''] = /^\/([\w-]+)\.js(?:\?|$)/.exec(request.url ?? '') ?? [];
    const source = join(sources, `${name}.ts`);
    if (!name) return next();
    if (classicScripts.has(name) || !existsSync(source)) return serveBuilt(request, response, next);
    request.url = `/@fs/${source.replace(/^\//, '')}`;
    allowEveryOrigin(response);
    next();
  };
}

function allowEveryOrigin(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
}

/** The names of what is built for other sites: those that stay, and those that change with what is in them. Throws where it has not been built. */
export async function libraryNames({ sources, built }: LibraryFiles): Promise<{ entries: string[]; hashed: string[] }> {
  const files = await readdir(built).catch(() => []);
  const scripts = files.filter((file) => file.endsWith('.js'));
  if (!scripts.includes('karaoke.js')) {
    throw new Error(`${built} holds no karaoke.js for other sites: run npm run build:lib first, or npm run build.`);
  }
  const stays = (script: string) => existsSync(join(sources, script.replace(/\.js$/, '.ts')));
  return { entries: scripts.filter(stays), hashed: scripts.filter((script) => !stays(script)) };
}

/** Copies what other sites load from this one. */
export async function copyLibrary(library: LibraryFiles, destination: string): Promise<void> {
  const { entries, hashed } = await libraryNames(library);
  const copy = (script: string) => cp(join(library.built, script), join(destination, script));
  await Promise.all([...entries, ...hashed].map(copy));
}
