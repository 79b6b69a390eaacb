import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '..');

/** Runs webpack with these arguments in the project's folder. Rejects with what webpack wrote when it found errors. */
export async function runWebpack(parameters: readonly string[]): Promise<void> {
  const program = createRequire(join(ROOT, 'package.json')).resolve('webpack/bin/webpack.js');
  try {
    await promisify(execFile)(process.execPath, [program, ...parameters], { cwd: ROOT, maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`webpack ${parameters.join(' ')} failed.\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}
