import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveBuild } from '../../scripts/serveBuild';
import type { BuildServer } from '../../scripts/serveBuild';

const POLICY = "default-src 'none'";

describe('the server of the built page', () => {
  let parent: string;
  let server: BuildServer;

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'page-'));
    const folder = join(parent, 'build');
    mkdirSync(join(folder, 'scripts'), { recursive: true });
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'taskpane.html'), `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
    writeFileSync(join(folder, 'scripts', 'grid.0123456789.js'), '1');
    server = await serveBuild(folder, 0);
  });

  afterAll(async () => {
    await server.close();
    rmSync(parent, { recursive: true });
  });

  test('the bare address is the page, with its policy in the headers', async () => {
    const response = await fetch(`${server.origin}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(POLICY);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  test('the page keeps its query string, which Excel appends', async () => {
    expect((await fetch(`${server.origin}/taskpane.html?_host_Info=Excel$Win32`)).status).toBe(200);
  });

  test('a file with a hash in its name may be kept for ever', async () => {
    const response = await fetch(`${server.origin}/scripts/grid.0123456789.js`);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['/../secret.txt', '/scripts/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/nothing'])(
    'the path %s leads nowhere',
    async (path) => {
      expect(await statusOf(server.origin, path)).toBe(404);
    },
  );

  test('a port that is taken gives way to the next one', async () => {
    const taken = Number(new URL(server.origin).port);
    const second = await serveBuild(join(parent, 'build'), taken);
    expect(Number(new URL(second.origin).port)).toBeGreaterThan(taken);
    await second.close();
  });
});

/** Past `fetch`, which tidies paths before it sends them. */
function statusOf(origin: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
