import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { LocalServer } from './listen.ts';
import { listen } from './listen.ts';

/** The folders of the repository that a test page may load from, under their own names. */
const root = join(import.meta.dirname, '..');
const servedFolders = new Set(['dist', 'songs', 'node_modules']);

export type StaticServer = LocalServer;

/**
 * Serves pages that a test writes, and beside them the repository's built files, songs and packages as they are, with byte ranges.
 * @param pages by path without the leading slash; a name's ending tells its type
 * @param headersOf what is said beside the page or file at a path
 */
export function startStaticServer(
  pages: Readonly<Record<string, string>>,
  headersOf: (path: string) => Record<string, string> = () => ({}),
): Promise<StaticServer> {
  const serveFile = sirv(root, { dev: true });
  return listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    const page = pages[path];
    if (page !== undefined) return sendPage(response, path, page);
    if (!servedFolders.has(path.split('/')[0] ?? '')) return sendNothing(request, response);
    return serveFile(request, response, () => sendNothing(request, response));
  });
}

function sendPage(response: ServerResponse, path: string, text: string): void {
  const type =
    { html: 'text/html', js: 'text/javascript', ts: 'text/javascript', css: 'text/css' }[
      path.split('.').at(-1) ?? ''
    ] ?? 'text/plain';
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(text);
}

/** The browser asks for an icon unasked; every other miss is a fault of the page and shall be seen as one. */
function sendNothing(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
}
