import { findBrowser } from './findBrowser';

/**
 * A group of tests that need a browser. Where there is none they are skipped with a loud word; in CI (CI=true) they fail, since there
 * nobody would hear it.
 */
export function describeInBrowser(title: string, tests: () => void): void {
  if (findBrowser() !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env['CI'] === 'true') {
    test(`${title}: a browser is there`, () => {
      throw new Error('No Chromium browser was found; install chromium or set CHROME_PATH.');
    });
    return;
  }
  process.stderr.write(
    `\n跳过浏览器测试「${title}」：没有找到 Chrome、Edge 或 Chromium。请安装其一，或用 CHROME_PATH 指明位置。\n\n`,
  );
  describe.skip(title, tests);
}
