import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const site = join(import.meta.dirname, '../../dist/site');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.lrc': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.m4a': 'audio/mp4',
};

/** The built site as a web server on the net would serve it: texts are compressed. */
export function serveCompressed({ url = '/' }: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(url, 'http://localhost');
  const type = types[extname(pathname) || '.html'];
  try {
    const bytes = readFileSync(join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const isText = /^text|json|svg/.test(type ?? '');
    const headers = { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }) };
    response.writeHead(200, headers).end(isText ? gzipSync(bytes) : bytes);
  } catch {
    response.writeHead(404).end();
  }
}
