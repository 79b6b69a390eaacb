import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import webpack from 'webpack';
import pagePolicy from '../../config/contentSecurityPolicy.cjs';
import excelBuild from '../../config/excelBuild.cjs';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '..', '..');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Builds what only Excel needs, and gives the folder. */
async function build(env: Parameters<typeof excelBuild>[0]): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'excel-build-'));
  folders.push(path);
  const { entry, plugins } = excelBuild(env, pagePolicy);
  const configuration: webpack.Configuration = {
    mode: 'production',
    context: ROOT,
    entry,
    plugins,
    output: { path },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/u, loader: 'esbuild-loader' }] },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve();
    });
  });
  return path;
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

test('the manifest names the server that the build is for, icons and pages included', async () => {
  const folder = await build({ origin: 'https://shenbao.bureau.local:8443/' });
  const manifest = read(folder, 'manifest.xml');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain('DefaultValue="https://shenbao.bureau.local:8443/taskpane.html"');
  for (const [, path = ''] of manifest.matchAll(/https:\/\/shenbao\.bureau\.local:8443\/([\w/-]+\.png)/gu)) {
    expect(readFileSync(join(folder, path)).length).toBeGreaterThan(100);
  }
});

test('without a server the manifest stays as it is, for trying out', async () => {
  expect(read(await build({}), 'manifest.xml')).toBe(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
});

test('Office.js is served from the own server, unmodified and with its licence', async () => {
  const folder = join(await build({}), 'office-js');
  const source = dirname(require.resolve('@microsoft/office-js/package.json'));
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  expect(scripts).toEqual(
    expect.arrayContaining([
      'office.js',
      'o15apptofilemappingtable.js',
      'excel-win32-16.01.js',
      'zh-cn/office_strings.js',
    ]),
  );
  for (const path of scripts) {
    expect(readFileSync(join(folder, path)).equals(readFileSync(join(source, 'dist', path)))).toBe(true);
  }
  expect(read(folder, 'LICENSE.md')).toBe(readFileSync(join(source, 'LICENSE.md'), 'utf8'));
});

test.each([
  ['cdn', 'https://appsforoffice.microsoft.com'],
  ['21v', 'https://appsforoffice.cdn.partner.office365.cn'],
] as const)('with --env officejs=%s only the scripts of %s may be loaded besides our own', async (officejs, server) => {
  const folder = await build({ officejs });
  expect(readdirSync(folder)).not.toContain('office-js');
  expect(read(folder, 'help.html')).toContain(`script-src 'self' ${server};`);
  expect(read(folder, 'help.html')).toContain("connect-src 'self'");
});

test.each(['http://shenbao.bureau.local', 'shenbao.bureau.local', 'https://a.b/?x=1', ''])(
  'the address %p is refused: Excel loads nothing without https',
  (origin) => {
    expect(() => excelBuild({ origin }, pagePolicy)).toThrow('https');
  },
);

test('another source of Office.js is refused', () => {
  expect(() => excelBuild({ officejs: 'unpkg' }, pagePolicy)).toThrow('local, cdn, 21v');
});
