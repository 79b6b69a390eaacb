import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { marked } from 'marked';
import packageJson from '../package.json';
import { ruleDocuments } from './ruleDocuments';

const ROOT = resolve(__dirname, '..');
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
/** Stands for the address of the site until `stamp` writes it; no server ever has this name. */
const UNKNOWN_ORIGIN = 'https://shenbao.invalid';
/** Not of the site: the manifest is made where the address is known, the other is a note of the build to itself. */
const LEFT_OUT = new Set(['manifest.xml', 'sources.txt']);
/** All files of the package say this time, so that the same sources give the same bytes. */
const DATE = new Date('2020-01-01T00:00:00Z');
const EXECUTABLE = 0o100755;
const READABLE = 0o100644;

/**
 * The built pane as a .zip for a server without internet: the site, the manifest with one command that stamps the
 * server's address on it, checksums, licences, how to install, and what each rule means. `build` is the folder of a
 * production build. The same build gives the same bytes.
 */
export async function packPane(build: string): Promise<Uint8Array> {
  const files = packageFiles(build);
  const sums = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  const zip = new JSZip();
  for (const [name, bytes] of [...files, ['SHA256SUMS', Buffer.from(sums.join(''))] as const]) {
    const unixPermissions = name.endsWith('.sh') ? EXECUTABLE : READABLE;
    zip.file(name, bytes, { date: DATE, unixPermissions, createFolders: false });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

/** Every file by its path in the package, in the order of the paths. */
function packageFiles(build: string): ReadonlyMap<string, Buffer> {
  const guide = readFileSync(join(ROOT, 'docs/administrators.md'), 'utf8');
  const files = new Map<string, Buffer>();
  for (const path of filesBelow(build)) {
    if (!LEFT_OUT.has(path)) files.set(`site/${path}`, readFileSync(join(build, path)));
  }
  const manifest = readFileSync(join(build, 'manifest.xml'), 'utf8');
  const texts: Readonly<Record<string, string>> = {
    'manifest.template.xml': manifest.replaceAll(DEVELOPMENT_ORIGIN, UNKNOWN_ORIGIN),
    'install.html': pageOf('绩效申报助手：部署指南', guide),
    'site/web.config': blockOf(guide, 'xml', '<configuration>'),
    'nginx.conf': blockOf(guide, 'nginx', 'server {'),
    'site/rules.html': pageOf('绩效申报助手：检查规则', rulesText()),
    'stamp.sh': serverFile('stamp.sh'),
    // Windows PowerShell 5 takes a script without this mark for one in the system's code page.
    'stamp.ps1': `\uFEFF${serverFile('stamp.ps1').replaceAll('\n', '\r\n')}`,
    VERSION: `${packageJson.version}\n`,
  };
  for (const [name, text] of Object.entries(texts)) files.set(name, Buffer.from(text));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function serverFile(name: string): string {
  return readFileSync(join(ROOT, 'assets/server', name), 'utf8');
}

/** The one fenced block of a language in the guide that holds a text: what it tells to type, ready made. */
function blockOf(guide: string, language: string, held: string): string {
  const blocks = [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/gu)];
  const fitting = blocks.filter(([, found, text]) => found === language && text?.includes(held));
  const text = fitting[0]?.[2];
  if (fitting.length !== 1 || text === undefined)
    throw new Error(`The guide has ${fitting.length} blocks with ${held}.`);
  return text;
}

/** All pages of the rules as one, where a link to a page goes to its place. */
function rulesText(): string {
  const documents = ruleDocuments();
  const index = (documents.get('README.md') ?? '').replace(/\]\(([\w-]+)\.md\)/gu, '](#$1)');
  const pages = [...documents].filter(([name]) => name !== 'README.md');
  const parts = pages.map(([name, text]) => `<a id="${name.replace(/\.md$/u, '')}"></a>\n\n${text}`);
  return [index, ...parts].join('\n\n---\n\n');
}

function pageOf(title: string, text: string): string {
  const style =
    "body{font:15px/1.7 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;max-width:60rem;margin:0 auto;padding:1rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left}pre{background:#f4f4f4;padding:.5rem;overflow:auto}blockquote{border-left:3px solid #ccc;margin:.5rem 0;padding-left:.75rem}";
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body>\n${marked.parse(text, { async: false })}</body></html>\n`;
}

function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}
