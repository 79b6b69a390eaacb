/** @slow */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import packageJson from '../../package.json';
import { packPane } from '../../scripts/packPane';
import { minimalPdf } from '../formats/pdf/minimalPdf';

const ROOT = resolve(__dirname, '../..');

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'packages-'));
}

describe('the package for an intranet server', () => {
  const folders: string[] = [];
  let build: string;

  beforeAll(() => {
    build = temporaryFolder();
    folders.push(build);
    mkdirSync(join(build, 'scripts'));
    writeFileSync(join(build, 'taskpane.html'), '<p>页面</p>');
    writeFileSync(join(build, 'sources.txt'), 'of the build');
    writeFileSync(join(build, 'scripts', 'a.js'), '1');
    writeFileSync(
      join(build, 'manifest.xml'),
      '<a href="https://localhost:3000/taskpane.html"/><b href="https://localhost:3000/help.html"/>',
    );
  });

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  async function unpacked(): Promise<string> {
    const folder = temporaryFolder();
    folders.push(folder);
    const zip = await JSZip.loadAsync(await packPane(build));
    for (const [name, file] of Object.entries(zip.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), await file.async('uint8array'));
    }
    return folder;
  }

  function stamp(
    folder: string,
    ...parameters: readonly string[]
  ): { readonly status: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync('sh', [join(folder, 'stamp.sh'), ...parameters], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  }

  test('one build gives the same bytes whenever it is packed', async () => {
    expect(Buffer.from(await packPane(build)).equals(Buffer.from(await packPane(build)))).toBe(true);
  });

  test('it holds the site, the manifest without an address, how to install, what the rules mean, and a sum of each file', async () => {
    const folder = await unpacked();
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
    expect(names).toEqual([
      'SHA256SUMS',
      'VERSION',
      'install.html',
      'manifest.template.xml',
      'nginx.conf',
      'site/rules.html',
      'site/scripts/a.js',
      'site/taskpane.html',
      'site/web.config',
      'stamp.ps1',
      'stamp.sh',
    ]);
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(text('manifest.template.xml')).not.toContain('localhost');
    expect(text('site/rules.html')).toContain('<a href="#basis-dated-later">');
    expect(text('site/rules.html')).toContain('<a id="basis-dated-later">');
    expect(text('site/web.config')).toMatch(/^<\?xml[\s\S]*<configuration>/u);
    expect(text('nginx.conf')).toMatch(/^server \{/u);
    const sums = names
      .filter((name) => name !== 'SHA256SUMS')
      .map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex')}  ${name}\n`,
      );
    expect(text('SHA256SUMS')).toBe(sums.join(''));
  });

  test.each([
    ['https://shenbao.bureau.local', 'https://shenbao.bureau.local'],
    ['https://oa.bureau.local:8443/shenbao/', 'https://oa.bureau.local:8443/shenbao'],
  ])('%s is stamped on the manifest', async (typed, address) => {
    const folder = await unpacked();
    const { status, said } = stamp(folder, typed);
    expect([status, said]).toEqual([
      0,
      `已生成 site/manifest.xml，网站地址是 ${address}。下一步：把 site 的内容放到网站上，见 install.html。\n`,
    ]);
    expect(readFileSync(join(folder, 'site/manifest.xml'), 'utf8')).toBe(
      `<a href="${address}/taskpane.html"/><b href="${address}/help.html"/>`,
    );
  });

  test.each([
    [''],
    ['http://shenbao.bureau.local'],
    ['https://a.local/?x=1'],
    ['https://a#b'],
    ['https://a.local/"/><x'],
  ])('the address 「%s」 is refused, and no manifest made', async (address) => {
    const folder = await unpacked();
    const { status, said } = stamp(folder, address);
    expect([status, said]).toEqual([2, '请写网站的 https 地址，例如：sh stamp.sh https://shenbao.bureau.local\n']);
    expect(readdirSync(join(folder, 'site'))).not.toContain('manifest.xml');
  });

  test('a file that was damaged on the way is named, and no manifest made', async () => {
    const folder = await unpacked();
    appendFileSync(join(folder, 'site/scripts/a.js'), '2');
    const { status, said } = stamp(folder, 'https://shenbao.bureau.local');
    expect(status).toBe(1);
    expect(said).toContain('请重新解压');
    expect(said).toContain('site/scripts/a.js');
    expect(readdirSync(join(folder, 'site'))).not.toContain('manifest.xml');
  });
});

describe('the command line as a package', () => {
  let folder: string;
  let tarballs: readonly string[];

  beforeAll(() => {
    folder = temporaryFolder();
    tarballs = ['one', 'two'].map((name) => {
      mkdirSync(join(folder, name));
      execFileSync('npm', ['pack', '--silent', '--pack-destination', join(folder, name)], { cwd: ROOT });
      return join(folder, name, `shenbao-${packageJson.version}.tgz`);
    });
    mkdirSync(join(folder, 'user'));
    writeFileSync(join(folder, 'user/package.json'), '{}');
    execFileSync('npm', ['install', '--offline', '--silent', ...tarballs.slice(0, 1)], { cwd: join(folder, 'user') });
  }, 180_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function shenbao(...parameters: readonly string[]): { readonly status: number | null; readonly said: string } {
    const program = join(folder, 'user/node_modules/.bin/shenbao');
    const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8', cwd: folder });
    return { status, said: stdout + stderr };
  }

  test('two builds of the same sources are the same file', () => {
    const [one, two] = tarballs.map((file) => readFileSync(file));
    expect(two && one?.equals(two)).toBe(true);
  });

  test('it needs Node and no other package', () => {
    expect(readdirSync(join(folder, 'user/node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['shenbao']);
    expect(shenbao('--version')).toEqual({ status: 0, said: `${packageJson.version}\n` });
  });

  test('it reads forms of text and reads the text of a PDF', () => {
    const { status, said } = shenbao('parse', join(ROOT, 'assets/samples/2025.txt'), '--json');
    expect(status).not.toBe(2);
    expect(said).toContain('"projectName"');
    writeFileSync(join(folder, 'page.pdf'), minimalPdf('BT /F 12 Tf 20 100 Td (Hello) Tj ET'));
    expect(shenbao('parse', 'page.pdf').said).toContain('第 1 行：Hello');
  });
});
