import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KNOWN_PLACES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

function findOffice(): string | undefined {
  return process.env['SOFFICE_PATH'] ?? KNOWN_PLACES.find((path) => existsSync(path));
}

/**
 * A group of tests that need LibreOffice. Where there is none they are skipped with a loud word; in CI (CI=true) they fail,
 * since there nobody would hear it.
 */
export function describeWithOffice(title: string, tests: () => void): void {
  if (findOffice() !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env['CI'] === 'true') {
    test(`${title}: LibreOffice is there`, () => {
      throw new Error('No LibreOffice was found; install its Calc or set SOFFICE_PATH.');
    });
    return;
  }
  process.stderr.write(`\n跳过测试「${title}」：没有找到 LibreOffice。请安装，或用 SOFFICE_PATH 指明位置。\n\n`);
  describe.skip(title, tests);
}

/** Workbooks as LibreOffice prints them, each as a PDF, in their order. */
export function printWorkbooks(workbooks: readonly Uint8Array[]): Uint8Array[] {
  const program = findOffice();
  if (program === undefined) throw new Error('No LibreOffice was found; SOFFICE_PATH may name one.');
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const files = workbooks.map((bytes, at) => {
      const file = join(folder, `${at}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    // A profile of its own: one that is open elsewhere would keep it from starting.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    return files.map((file) => readFileSync(file.replace(/xlsx$/u, 'pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
