import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import makeConfiguration from '../webpack.config.js';

const ROOT = resolve(__dirname, '..');
const BUILD = join(ROOT, 'dist');
const INPUTS = ['src', 'assets', 'config', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'];

/** Builds the page for production unless the last build still fits its sources; gives the folder. */
export async function buildPage(report: (line: string) => void = () => undefined): Promise<string> {
  const fingerprint = fingerprintOf(INPUTS.map((input) => join(ROOT, input)));
  const stamp = join(BUILD, 'build.json');
  if (existsSync(stamp) && (JSON.parse(readFileSync(stamp, 'utf8')) as { sources?: string }).sources === fingerprint) {
    return BUILD;
  }
  report('正在生成页面……');
  await runWebpack();
  writeFileSync(stamp, JSON.stringify({ sources: fingerprint }));
  return BUILD;
}

function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addToFingerprint(path, hash);
  return hash.digest('hex');
}

function addToFingerprint(path: string, hash: ReturnType<typeof createHash>): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToFingerprint(join(path, name), hash);
  } else {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
}

async function runWebpack(): Promise<void> {
  const compiler = webpack(await makeConfiguration({}, { mode: 'production' }));
  await new Promise<void>((resolvePromise, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
        else resolvePromise();
      });
    });
  });
}
