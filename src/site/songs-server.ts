import { cp, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sirv from 'sirv';
import type { Connect } from 'vite';

/** What a song folder shows to the world; the written score and notes to its authors stay at home. */
const served = /\.(json|lrc|md|m4a|mp3|ogg|opus|webm|flac|wav|svg|png|jpe?g|webp|avif)$/i;
const isServed = (path: string) => served.test(path) && !path.endsWith('README.md');
const isFolder = (path: string) => !/\.[^/\\]+$/.test(path);

/** What a web server may not know of a song's files, by their ending. */
export const mediaTypes: Readonly<Record<string, string>> = {
  lrc: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  m4a: 'audio/mp4',
  opus: 'audio/ogg; codecs=opus',
  flac: 'audio/flac',
};

/** Serves the song folders to every origin, with byte ranges: what others embed behaves at home as it will on a web server. */
export function serveSongs(folder: string): Connect.NextHandleFunction {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      const type = mediaTypes[path.split('.').at(-1) ?? ''];
      if (type) response.setHeader('Content-Type', type);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Accept-Ranges', 'bytes');
    },
  });
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'file:///').pathname;
    const missing = () => {
      response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
    };
    if (!path.endsWith('/') && isServed(path)) serve(request, response, missing);
    else next();
  };
}

/** The names of what is served of the song folders themselves, without the folders'. */
export async function songFileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isServed(entry.name) && dirname(entry.parentPath) === folder)
    .map(({ name }) => name);
}

/** Copies what is served of the song folders. */
export async function copySongs(folder: string, destination: string): Promise<void> {
  await cp(folder, destination, { recursive: true, filter: (path) => isFolder(path) || isServed(path) });
}
