import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';

const SAMPLE = readFileSync(join(__dirname, '../../assets/samples/2025.txt'), 'utf8');

describeInBrowser('what is seen of the page on an office screen', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  }, 1366);

  test('page and grid follow the theme that is chosen in the pane', async () => {
    const { page } = product;
    const darkness = () =>
      page.evaluate(() => {
        const [red = 255] = /\d+/u.exec(getComputedStyle(document.querySelector('.page-bar')!).backgroundColor) ?? [];
        return { isBarDark: Number(red) < 80, isGridDark: document.querySelector('.univer-dark') !== null };
      });
    expect(await darkness()).toEqual({ isBarDark: false, isGridDark: false });
    await page.getByRole('tab', { name: '设置' }).click();
    for (const theme of ['dark', 'high-contrast']) {
      await page.getByRole('combobox', { name: '外观' }).selectOption(theme);
      await page.locator('.univer-dark').first().waitFor({ state: 'attached' });
      expect(await darkness()).toEqual({ isBarDark: true, isGridDark: true });
    }
    await page.reload();
    await page.locator('.page-skeleton').waitFor({ state: 'detached' });
    await page.locator('.univer-dark').first().waitFor({ state: 'attached' });
    expect(await darkness()).toEqual({ isBarDark: true, isGridDark: true });
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByRole('combobox', { name: '外观' }).selectOption('light');
    await page.locator('.univer-dark').first().waitFor({ state: 'detached' });
    expect(await darkness()).toEqual({ isBarDark: false, isGridDark: false });
  });

  test('a remark on the last column in sight lies over the grid, not over the pane', async () => {
    const { page } = product;
    await product.pasteText(SAMPLE);
    await product.importPasted();
    await product.press('开始校验');
    await product.hear('5 份申报表的校验结果');
    await page.locator('[data-u-comp="slide-tab-bar"]').getByText('项目总表', { exact: true }).click();
    // In sight is now 立项依据, which carries findings in most rows.
    const nameBox = page.locator('[data-u-comp="defined-name"] input');
    await nameBox.fill('X4');
    await nameBox.press('Enter');
    const remark = page.locator('[data-u-comp="rect-popup"] textarea').first();
    const grid = (await page.locator('.page-grid').boundingBox())!;
    const rows = [184, 208, 232, 256, 280];
    for (const y of rows) {
      await page.mouse.move(grid.x + 300, y + 200);
      await page.mouse.move(grid.x + grid.width - 60, y, { steps: 4 });
      if (
        await remark
          .waitFor({ timeout: 2000 })
          .then(() => true)
          .catch(() => false)
      )
        break;
    }
    expectWithin(await remark.boundingBox(), grid);
  });
});

function expectWithin(
  box: { readonly x: number; readonly width: number } | null,
  outer: { readonly x: number; readonly width: number },
): void {
  expect(box).not.toBeNull();
  expect(box!.x + box!.width).toBeLessThanOrEqual(outer.x + outer.width);
  expect(box!.x).toBeGreaterThanOrEqual(outer.x);
}
