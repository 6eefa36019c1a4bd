import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect } from 'vite';
import { headersFor, parseHeadersFile } from './host-headers.ts';

/** Says the headers that a built site's `_headers` asks for, as hosts do that read it. */
export function sayHeaders(site: string): Connect.NextHandleFunction {
  const rules = parseHeadersFile(readFileSync(join(site, '_headers'), 'utf8'));
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'file:///');
    for (const [name, value] of Object.entries(headersFor(pathname, rules))) response.setHeader(name, value);
    next();
  };
}
