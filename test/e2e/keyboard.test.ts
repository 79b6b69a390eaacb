import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInBrowser } from './describeInBrowser';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';

const SAMPLE = readFileSync(join(__dirname, '../../assets/samples/2025.txt'), 'utf8');
/** More stops than any view has before its main control. */
const MOST_STOPS = 12;

describeInBrowser('the page without a mouse', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  const focused = () =>
    product.page.evaluate(() => {
      const element = document.activeElement;
      const part = ['top', 'workbook', 'pane'].find((name) => element?.closest(`.page-${name}`));
      return { part, label: element?.getAttribute('aria-label') ?? element?.textContent ?? '' };
    });

  /** Of what dialogs are put into: as high as the page it would hide it. */
  const heightOfDialogs = () =>
    product.page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('body > .fui-FluentProvider')].map((place) => place.clientHeight)),
    );

  async function tabTo(label: string): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await product.page.keyboard.press('Tab');
      const { part, label: found } = await focused();
      expect(part).toBe('pane');
      if (found === label) return;
    }
    throw new Error(`${label} was not reached.`);
  }

  test('F6 goes round workbook, pane and bar and back to where the focus was; the grid takes keys again', async () => {
    const { page } = product;
    await page.keyboard.press('F6');
    expect(await focused()).toEqual({ part: 'pane', label: '导入' });
    await tabTo('申报表文字');
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('.page-top'));
    await page.keyboard.press('Shift+F6');
    await page.waitForFunction(() => document.activeElement?.closest('.page-pane'));
    expect(await focused()).toMatchObject({ label: '申报表文字' });
    await page.keyboard.press('Shift+F6');
    await page.waitForFunction(() => document.activeElement?.closest('.page-workbook'));
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect(await product.copyCells('Sheet1', 'A1:A1')).toEqual([['7']]);
  });

  test('a form is pasted, read, written and checked by keys alone', async () => {
    const { page } = product;
    await page.evaluate((text) => navigator.clipboard.writeText(text), SAMPLE);
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('.page-pane'));
    await tabTo('申报表文字');
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Control+Enter');
    await page
      .locator('.page-pane')
      .getByRole('button', { name: /^写入工作簿/ })
      .and(page.locator(':enabled'))
      .waitFor();
    await page.keyboard.press('Control+Enter');
    // The question on open doubts stands over the page, which stays in sight around it.
    await page.getByRole('alertdialog').waitFor();
    expect(await heightOfDialogs()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await product.hear('已写入工作簿');
    await page.keyboard.press('Control+Enter');
    await product.hear('5 份申报表的校验结果');
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('.page-top'));
  });

  test('a finding is found, put aside, taken back and sent back by keys alone', async () => {
    const { page } = product;
    await product.pasteText(SAMPLE);
    await product.importPasted();
    await product.press('开始校验');
    await product.hear('5 份申报表的校验结果');
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('article'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('article:nth-of-type(1) [aria-expanded=true]').first().waitFor();
    const name = await page.evaluate(
      () => document.activeElement?.closest('article')?.getAttribute('aria-label') ?? '',
    );
    await tabTo('忽略');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '忽略的理由' }).waitFor();
    await page.keyboard.type('已与单位核实');
    await page.keyboard.press('Enter');
    await product.hear('已忽略 1 条。');
    await page.getByRole('article', { name, exact: true }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('li'));
    await tabTo('撤销');
    await page.keyboard.press('Enter');
    await product.hear('已撤销：忽略 1 条。');
    await page.getByRole('article', { name, exact: true }).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('.page-pane'));
    await product.page.getByRole('button', { name: '重新校验' }).focus();
    await tabTo('退回意见');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '退回意见' }).waitFor();
    await page.keyboard.press('Escape');
    await product.hear('5 份申报表的校验结果');
  });
});
