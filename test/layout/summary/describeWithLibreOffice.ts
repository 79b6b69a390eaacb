import { spawnSync } from 'node:child_process';

const OFFICE = 'soffice';

/** A group of tests that need LibreOffice: without it they are skipped with a loud word, and fail in CI (CI=true). */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  if (spawnSync(OFFICE, ['--version']).status === 0) {
    describe(title, tests);
    return;
  }
  if (process.env['CI'] === 'true') {
    test(`${title}: LibreOffice is there`, () => {
      throw new Error('soffice was not found; install LibreOffice.');
    });
    return;
  }
  process.stderr.write(`\n跳过测试「${title}」：没有找到 LibreOffice 的 soffice，公式没有重算核对。\n\n`);
  describe.skip(title, tests);
}
