import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runWebpack } from './runWebpack';

const ROOT = resolve(__dirname, '..');
const BUILD = join(ROOT, 'dist');
const INPUTS = ['src', 'assets', 'config', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'];

/** Builds the page for production unless the last build still fits its sources; gives the folder. */
export async function buildPage(report: (line: string) => void = () => undefined): Promise<string> {
  const sources = fingerprintOf(INPUTS);
  const stamp = join(BUILD, 'sources.txt');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
    report('正在生成页面（首次约需一分钟）……');
    await runWebpack(['--mode', 'production']);
    writeFileSync(stamp, sources);
  }
  return BUILD;
}

function fingerprintOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(path: string): readonly string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
