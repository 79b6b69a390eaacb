import { spawnSync } from 'node:child_process';

/**
 * A group of tests that need LibreOffice: without it they are skipped with a loud word, and fail in CI (CI=true). 'lowriter' for
 * those that need its word processor, which Debian installs apart.
 */
export function describeWithLibreOffice(
  title: string,
  tests: () => void,
  program: 'soffice' | 'lowriter' = 'soffice',
): void {
  if (spawnSync(program, ['--version']).status === 0) {
    describe(title, tests);
    return;
  }
  if (process.env['CI'] === 'true') {
    test(`${title}: LibreOffice is there`, () => {
      throw new Error(`${program} was not found; install LibreOffice.`);
    });
    return;
  }
  process.stderr.write(`\n跳过测试「${title}」：没有找到 LibreOffice 的 ${program}。\n\n`);
  describe.skip(title, tests);
}
