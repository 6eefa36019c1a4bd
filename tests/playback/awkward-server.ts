import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { toneWav } from './tone.ts';

/** Seconds of the tone that every path of the awkward server sends. */
const duration = 40;

/** Songs whose server has been mended by a request to `/awkward/mend/<name>`. */
const mended = new Set<string>();
const tone = toneWav(duration);

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
  body?: Uint8Array,
): void {
  response.writeHead(status, { 'content-type': 'audio/wav', 'cache-control': 'no-store', ...headers });
  response.end(body);
}

function sendRange(request: IncomingMessage, response: ServerResponse): void {
  const [, first = '0', last = ''] = /bytes=(\d+)-(\d*)/u.exec(request.headers.range ?? '') ?? [];
  const start = Number(first);
  const end = last === '' ? tone.length - 1 : Number(last);
  const headers = { 'accept-ranges': 'bytes', 'content-range': `bytes ${start}-${end}/${tone.length}` };
  send(response, 206, headers, tone.subarray(start, end + 1));
}

/** Until it is mended, only the first half of the song comes: there the connection breaks, and further on it is `refuse` that answers. */
function sendHalf(request: IncomingMessage, response: ServerResponse, name: string, refuse: () => void): void {
  const half = tone.length / 2;
  const start = Number(/bytes=(\d+)/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (mended.has(name)) return sendRange(request, response);
  if (start >= half) return refuse();
  response.writeHead(206, {
    'content-type': 'audio/wav',
    'cache-control': 'no-store',
    'content-length': tone.length - start,
    'content-range': `bytes ${start}-${tone.length - 1}/${tone.length}`,
  });
  // Time for what was written to arrive before the connection is reset.
  response.write(tone.subarray(start, half), () => setTimeout(() => response.destroy(), 200));
}

/** What each kind of awkward server answers; the last part of the path only tells one test's requests from another's. */
const answers: Record<string, (request: IncomingMessage, response: ServerResponse, name: string) => void> = {
  'no-ranges': (_request, response) => send(response, 200, { 'content-length': tone.length }, tone),
  'no-type': (_request, response) => send(response, 200, { 'content-type': '', 'content-length': tone.length }, tone),
  missing: (_request, response) => send(response, 404, { 'content-type': 'text/plain' }),
  'missing-at-first': (request, response, name) => {
    if (mended.has(name)) sendRange(request, response);
    else send(response, 404, { 'content-type': 'text/plain' });
  },
  text: (_request, response) =>
    send(response, 200, { 'content-type': 'text/html' }, Buffer.from('<h1>No song here</h1>')),
  page: (_request, response) =>
    send(response, 200, { 'content-type': 'text/html' }, Buffer.from('<!DOCTYPE html><title>Home</title>')),
  forbidden: (_request, response) => send(response, 403, { 'content-type': 'text/plain' }),
  silence: () => undefined,
  'half-way': (request, response, name) => sendHalf(request, response, name, () => response.destroy()),
  gone: (request, response, name) => sendHalf(request, response, name, () => send(response, 404, {})),
  mend: (_request, response, name) => {
    mended.add(name);
    send(response, 200, { 'content-type': 'text/plain' });
  },
};

function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [kind = '', name = ''] = (request.url ?? '').split('?', 1)[0]?.split('/').slice(-2) ?? [];
  const reply = answers[kind];
  if (reply) reply(request, response, name);
  else next();
}

/** Serves audio below `/awkward/<kind>/<name>.wav` as awkwardly as servers of the real world do. */
export function awkwardServer(): Plugin {
  return {
    name: 'awkward-server',
    async configureServer(server) {
      // The same on another port is another origin, and says nothing of CORS.
      const elsewhere = createServer((request, response) => {
        answer(request, response, () => send(response, 404, { 'content-type': 'text/plain' }));
      });
      await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
      elsewhere.unref();
      server.httpServer?.once('close', () => elsewhere.close());
      const address = elsewhere.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      server.middlewares.use('/awkward', (request, response, next) => {
        if (request.url === '/elsewhere')
          send(response, 200, { 'content-type': 'text/plain' }, Buffer.from(`http://127.0.0.1:${port}`));
        else answer(request, response, next);
      });
    },
  };
}
