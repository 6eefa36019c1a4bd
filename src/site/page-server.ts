import type { Connect, ViteDevServer } from 'vite';
import { allExtras, type SongExtrasOptions } from './song-extras.ts';
import { songPageTemplates } from './written-pages.ts';

/** While one works on it, a song's page is written when it is asked for: a folder that has just been made has one too. */
export function servePages(server: ViteDevServer, songs: string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'file:///');
    const path = pathname.replace(/\/$/, '/index.html');
    try {
      const template = (await songPageTemplates(songs)).get(path);
      if (template === undefined) return next();
      const page = await server.transformIndexHtml(path, template, request.originalUrl);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    } catch (error) {
      next(error);
    }
  };
}

/** So are the files that are made beside it. */
export function serveExtras(options: SongExtrasOptions): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'file:///');
    try {
      const extra = (await allExtras(options)).find(({ fileName }) => pathname === `/${fileName}`);
      if (!extra) return next();
      const headers = { 'Content-Type': extra.type, 'Access-Control-Allow-Origin': '*' };
      response.writeHead(200, headers).end(await extra.make());
    } catch (error) {
      next(error);
    }
  };
}
