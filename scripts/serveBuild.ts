import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const PAGE = '/taskpane.html';

/** A running server of the built page; `close` also ends the connections that browsers keep open. */
export interface BuildServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built folder on this computer only. Takes `port`, or the next free one of the following twenty; 0 takes any.
 * Throws when none is free.
 */
export async function serveBuild(folder: string, port: number): Promise<BuildServer> {
  const policy = policyOf(folder);
  const files = sirv(folder, { dev: true, etag: true, extensions: [], setHeaders: headersWith(policy) });
  const server = createServer((request, response) => {
    if (request.url === '/') request.url = PAGE;
    files(request, response);
  });
  const usedPort = await listenFrom(server, port, port === 0 ? 0 : port + 20);
  return {
    origin: `http://localhost:${usedPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The page says itself what it may load; the server says the same for the time before that line is read. */
function policyOf(folder: string): string {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(
    readFileSync(join(folder, PAGE), 'utf8'),
  );
  if (!policy?.[1]) throw new Error(`${folder}${PAGE} has no content security policy.`);
  return policy[1];
}

function headersWith(policy: string): (response: ServerResponse, path: string) => void {
  return (response, path) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (path.endsWith('.html')) response.setHeader('Content-Security-Policy', policy);
    // A name with a hash in it never gets another content; Office wants no such header on icons.
    if (/\.[0-9a-f]{10}\./u.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    else if (!path.endsWith('.png')) response.setHeader('Cache-Control', 'no-cache');
  };
}

async function listenFrom(server: Server, port: number, lastPort: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= lastPort) throw error;
    return listenFrom(server, port + 1, lastPort);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
