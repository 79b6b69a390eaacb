import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';

const FORMS = readFileSync('assets/samples/2024.txt', 'utf8');

describeInBrowser('更多', () => {
  let product: ProductPage;
  openProductForEachTest(async (opened) => {
    product = opened;
    await product.pasteText(FORMS);
    await product.importPasted();
  });

  async function choose(item: string | RegExp): Promise<void> {
    await product.page.getByRole('banner').getByRole('button', { name: '更多' }).click();
    await product.page.getByRole('menuitem', { name: item }).click();
  }

  /** What the printer would get: the texts of its pages. */
  async function printed(item: string | RegExp): Promise<readonly string[]> {
    // The window of the browser for printing stays shut, and the page as it is for it.
    await product.page.evaluate(() => {
      Object.defineProperty(window, 'print', { value: () => undefined });
    });
    await choose(item);
    await product.page.locator('.print-root').waitFor({ state: 'attached' });
    const folder = mkdtempSync(join(tmpdir(), 'print-'));
    try {
      writeFileSync(
        join(folder, 'pages.pdf'),
        await product.page.pdf({ preferCSSPageSize: true, printBackground: true }),
      );
      return execFileSync('pdftotext', ['-layout', join(folder, 'pages.pdf'), '-'], { encoding: 'utf8' })
        .split('\f')
        .slice(0, -1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('打印当前工作表：每页重写表头，页面在打印以后照旧', async () => {
    const pages = await printed('打印当前工作表');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain('2024-001');
    for (const page of pages) expect(page).toContain('编号');
    expect(pages.join('')).not.toContain('解析');
    await product.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await product.page.locator('.print-root').waitFor({ state: 'detached' });
    await product.page.getByRole('tab', { name: '导入' }).waitFor();
  });

  test('打印全部申报表：没有生成时不能选，生成后每份从新的一页开始', async () => {
    await product.page.getByRole('banner').getByRole('button', { name: '更多' }).click();
    const item = product.page.getByRole('menuitem', { name: /^打印全部申报表/u });
    await item.waitFor();
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    await product.page.keyboard.press('Escape');
    await product.page.getByRole('tab', { name: '申报表' }).click();
    await product.press(/^生成/u);
    await product.hear(/^已生成/u);
    const pages = await printed('打印全部申报表（5 张）');
    expect(pages.filter((page) => /项目支出绩效目标申报表/u.test(page)).length).toBeGreaterThanOrEqual(5);
    expect(pages.join('').match(/项目支出绩效目标申报表/gu)).toHaveLength(5);
  });

  test('查找打开表格的查找窗口，使用说明在新的标签页打开', async () => {
    await choose('查找和替换（Ctrl+F）');
    await product.page.getByPlaceholder(/查找/u).waitFor();
    const help = product.page.context().waitForEvent('page');
    await choose('使用说明');
    await (await help).getByRole('heading', { name: '导入申报表' }).waitFor();
  });
});
