import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';

export interface LocalServer {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/** A server on this machine, at a port that is free. */
export async function listen(answer: RequestListener): Promise<LocalServer> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => closeServer(server) };
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
