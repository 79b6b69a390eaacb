import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Form } from '../../src/model/form';

const ROOT = path.join(__dirname, '../..');

/** The forms in a PDF file, by the command line, since the reader of PDF is an ES module. */
export async function formsInPdf(file: string, options: readonly string[] = []): Promise<readonly Form[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'src/hosts/cli/bin.ts', 'parse', file, '--json', ...options],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
  );
  const [reading] = JSON.parse(stdout) as readonly { readonly forms: readonly Form[] }[];
  return reading?.forms ?? [];
}
