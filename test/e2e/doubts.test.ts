import { readFileSync } from 'node:fs';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { writeZip } from '../../src/formats/zip/writeZip';
import { planOfficialSheet } from '../../src/layout/official/planOfficialSheet';
import type { Form } from '../../src/model/form';
import { minimalPdf } from '../formats/pdf/minimalPdf';
import { describeInBrowser } from './describeInBrowser';
import { dropFiles } from './dropFiles';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';

const HEATING = JSON.parse(readFileSync('test/fixtures/seeds/2024-1.gold.json', 'utf8')) as Form;

jest.setTimeout(180_000);

describeInBrowser('读得不确定的地方和没有读的文件', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  test('每个文件都有交代；用键盘逐处核对；没有核对的写入前问一次，记入「待核对」', async () => {
    const { page } = product;
    const doubtful = readFileSync('test/fixtures/stream/leading-blanks.txt');
    const lost = Buffer.concat([doubtful, Buffer.from('\n省级财政资金 约贰拾万元整')]);
    await dropFiles(page, '.page-pane [role=tab]', {
      '有疑.txt': lost,
      '取暖费.xlsx': await writeWorkbook({
        sheets: [planOfficialSheet('申报表', [HEATING]).plan],
        marks: [],
        settings: new Map(),
      }),
      '打包.zip': await writeZip(new Map([['扫描.pdf', minimalPdf('0 0 200 200 re f')]])),
      '旧表.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    });
    await product.hear('4 个文件里有 2 个读不了');
    await product.press('解析');
    await product.hear('收到 4 个文件：读出 2 个 2 份，2 个没有读。');
    await product.press(/^收到 4 个文件/u);
    const account = page.getByRole('region', { name: '每个来源读得怎样' });
    await account.getByText('「旧表.xls」是旧版 Office 或 WPS 格式').waitFor();
    await account.getByText('打包.zip › 扫描.pdf', { exact: true }).waitFor();
    await product.press(/^收到 4 个文件/u);

    await page.keyboard.press('Alt+ArrowDown');
    const left = page.getByText(/^还有 \d+ 处待核对$/u);
    const count = async (): Promise<number> => Number(/\d+/u.exec((await left.textContent()) ?? '')?.[0]);
    const before = await count();
    await page.keyboard.press('Enter');
    await page.getByText(`还有 ${before - 1} 处待核对`).waitFor();
    for (let open = before - 1; open > 1; open--) {
      await page.keyboard.press('Enter');
      await page.getByText(`还有 ${open - 1} 处待核对`).waitFor();
    }
    await page.keyboard.press('Escape');
    await product.hear('1 行文字没有归入任何一格，写入前请核对。');

    await product.press(/^写入工作簿/u);
    await page.getByText('还有 1 处没有核对').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('还有 1 处没有核对').waitFor({ state: 'detached' });
    await product.press(/^写入工作簿/u);
    await page.getByRole('button', { name: '照样写入' }).click();
    await product.hear('已写入工作簿');
    await product.hear('没有核对的地方已记入工作表「待核对」。');
    const rows = async (): Promise<readonly (readonly unknown[])[]> =>
      (await product.download()).workbook.sheets.find(({ name }) => name === '待核对')?.rows.slice(1) ?? [];
    const [row] = await rows();
    expect(row).toEqual(expect.arrayContaining(['省级财政资金 约贰拾万元整', '有疑.txt']));

    await product.press('核对存疑的地方');
    await page.getByRole('button', { name: /^已核对：/u }).click();
    await product.hear('没有待核对的地方。');
    expect(await rows()).toEqual([expect.arrayContaining(['已核对'])]);
  });
});
