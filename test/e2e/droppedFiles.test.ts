import { readFileSync } from 'node:fs';
import { readForms } from '../../src/app/read/readForms';
import { decodeFile } from '../../src/formats/decodeFile';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { planOfficialSheet } from '../../src/layout/official/planOfficialSheet';
import type { Form } from '../../src/model/form';
import { printDocx } from '../formats/docx/printDocx';
import { minimalPdf } from '../formats/pdf/minimalPdf';
import { printPdf } from '../formats/pdf/printPdf';
import { gridOfForm } from '../parse/grid/gridOfForm';
import { withoutBlanks } from '../parse/stream/withoutBlanks';
import { describeInBrowser } from './describeInBrowser';
import { dropFiles } from './dropFiles';
import { openProductForEachTest } from './openProductForEachTest';
import type { ProductPage } from './productPage';
import { writeForms } from './writeForms';

const [HEATING, LANDFILL, OTHER] = ['2024-1', '2024-3', '2025-1'].map(
  (name) => JSON.parse(readFileSync(`test/fixtures/seeds/${name}.gold.json`, 'utf8')) as Form,
) as [Form, Form, Form];

jest.setTimeout(60_000);

describeInBrowser('拖进窗格的文件', () => {
  let product: ProductPage;
  openProductForEachTest((opened) => {
    product = opened;
  });

  const drop = (files: Readonly<Record<string, Uint8Array>>): Promise<void> =>
    dropFiles(product.page, '.page-pane [role=tab]', files);

  /** The forms in the data sheets of the workbook as it is now. */
  const formsWritten = async (): Promise<unknown> => {
    const { name, bytes } = await product.download();
    const decoded = await decodeFile(name, bytes, { cMaps: '', standardFonts: '' });
    if (decoded.kind === 'unreadable') throw new Error(decoded.problem);
    return withoutBlanks(readForms(decoded).forms.map(({ form }) => form));
  };

  test('PDF、.xlsx、.docx 一起拖进来，写进工作表的和原表一样', async () => {
    await drop({
      '取暖费.pdf': await printPdf([HEATING], '150mm'),
      '填埋场.xlsx': await workbookOf(LANDFILL),
      '其他.docx': printDocx(gridOfForm(OTHER)),
    });
    await product.hear('共 1 张工作表');
    await product.importPasted();
    await product.hear('新增 3 份');
    expect(await formsWritten()).toEqual(withoutBlanks([HEATING, LANDFILL, OTHER]));
  });

  test('读不了的文件各说各的原因，其余照常读', async () => {
    await drop({
      '扫描.pdf': minimalPdf('0 0 200 200 re f'),
      '旧表.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      '照片.png': Buffer.from('\u0089PNG', 'latin1'),
      '好的.xlsx': await workbookOf(HEATING),
    });
    await product.hear('「扫描.pdf」里只有图像没有文字');
    await product.hear('「旧表.xls」是旧版 Office 或 WPS 格式');
    await product.hear('「照片.png」是图片');
    await product.hear('共 1 张工作表');
    await product.press('解析');
    await product.hear('读出 1 份申报表');
  });

  test('没有嵌入字体的中文 PDF 也读得出文字，不靠网络', async () => {
    const font =
      '/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >> >>';
    // 项目名称 in GBK.
    const pdf = minimalPdf('BT /F 12 Tf 20 100 Td <CFEEC4BFC3FBB3C6> Tj ET');
    await drop({
      '宋体.pdf': Buffer.from(
        Buffer.from(pdf)
          .toString('latin1')
          .replace(/\/Font << \/F .*?>> >>/u, font),
        'latin1',
      ),
    });
    await product.hear('共 1 页');
    await product.press('解析');
    await product.hear('没有读出申报表');
    expect(new URL(product.page.url()).pathname).toBe('/');
  });

  test('很大的 PDF 按页报进度，可以半途取消', async () => {
    const lines = Array.from({ length: 400 }, (_, at) => `BT /F 3 Tf 5 ${at / 2} Td (${'x'.repeat(60)}) Tj ET`);
    await drop({ '大.pdf': minimalPdf(lines.join('\n'), '', 3000), '小.txt': Buffer.from('项目名称 甲') });
    await product.hear(/已读 [\d,]+ \/ 3,000 页/u);
    await product.press('不再读取「大.pdf」');
    await product.hear('项目名称 甲');
    expect(await product.page.getByText('大.pdf').count()).toBe(0);
  });

  test('起止不确定的一格在核对时改用另一种读法，写入的就是改过的', async () => {
    await drop({ '申报表.txt': readFileSync('test/fixtures/stream/leading-blanks.txt') });
    await product.hear('项目支出绩效目标');
    await product.press('解析');
    await product.press('逐处核对');
    await product.press('改为「改善农村学校办学条件」');
    await product.press('改为「和乡明显改善」');
    await product.press('返回列表');
    await writeForms(product.page);
    const { workbook } = await product.download();
    const rows = workbook.sheets.find(({ name }) => name === '绩效指标')?.rows ?? [];
    const changed = rows.filter((row) => row.includes('改善农村学校办学条件'));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('和乡明显改善');
  });

  test('与工作簿里的不同时逐格列出，选更新后可以留下原有的', async () => {
    await drop({ '原来的.xlsx': await workbookOf(HEATING) });
    await product.hear('共 1 张工作表');
    await product.importPasted();
    const changed = { ...HEATING, overview: '另一个概况', plan: '另一个计划' };
    await drop({ '改过的.xlsx': await workbookOf(changed) });
    await product.hear('共 1 张工作表');
    await product.press('解析');
    await product.press('2 处不同');
    await product.page.getByRole('combobox', { name: /怎么处理$/u }).selectOption('更新');
    await product.page
      .getByRole('radio', { name: /^工作簿/u })
      .first()
      .check();
    await writeForms(product.page);
    await product.hear('更新 1 份');
    expect(await formsWritten()).toEqual(withoutBlanks([{ ...HEATING, plan: '另一个计划' }]));
  });
});

function workbookOf(form: Form): Promise<Uint8Array> {
  return writeWorkbook({ sheets: [planOfficialSheet('申报表', [form]).plan], marks: [], settings: new Map() });
}
