import JSZip from 'jszip';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../../src/formats/xlsx/saveWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { CellPlace } from '../../../src/model/sheetPlan';
import { assertWellFormed } from './assertWellFormed';
import { withCell, withEdit } from './editOpened';
import { richWorkbook } from './richWorkbook';

/** A workbook file with its parts changed by hand. */
async function altered(bytes: Uint8Array, change: (zip: JSZip) => void | Promise<void>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await change(zip);
  return zip.generateAsync({ type: 'uint8array' });
}

async function replaceIn(
  zip: JSZip,
  part: string,
  changes: readonly (readonly [string | RegExp, string])[],
): Promise<void> {
  const before = await zip.file(part)!.async('string');
  zip.file(
    part,
    changes.reduce((text, [from, to]) => text.replace(from, to), before),
  );
}

const plain = { name: '表', rows: [['甲', 1]], columns: [] };
const plainFile = { sheets: [plain], marks: [], settings: new Map<string, unknown>() };

describe('带宏的、签名的和别的文件', () => {
  test('宏不进 .xlsx，保存以前说明；其余照旧', async () => {
    const macro = await altered(await richWorkbook(), async (zip) => {
      zip.file('xl/vbaProject.bin', 'macro');
      await replaceIn(zip, '[Content_Types].xml', [
        ['spreadsheetml.sheet.main+xml', 'macro'],
        ['application/vnd.openxmlformats-officedocument.macro', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
        [
          '</Types>',
          '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ],
      ]);
      await replaceIn(zip, 'xl/_rels/workbook.xml.rels', [
        [
          '</Relationships>',
          '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
        ],
      ]);
    });
    const { bytes, losses } = await saveWorkbook(await readWorkbook(macro));
    expect(losses).toHaveLength(1);
    expect(losses[0]).toContain('带有宏');
    const zip = await JSZip.loadAsync(bytes);
    expect(zip.file('xl/vbaProject.bin')).toBeNull();
    const types = await zip.file('[Content_Types].xml')!.async('string');
    expect(types).not.toMatch(/vbaProject|macroEnabled/u);
    expect(types).toContain(
      'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
    );
    expect(await zip.file('xl/charts/chart1.xml')!.async('string')).toContain("'收支 表'!$B$3:$B$5");
  });

  test('数字签名失效，保存以前说明', async () => {
    const signed = await altered(await writeWorkbook(plainFile), async (zip) => {
      zip.file('_xmlsignatures/origin.sigs', '');
      await replaceIn(zip, '_rels/.rels', [
        [
          '</Relationships>',
          '<Relationship Id="rIdSign" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ],
      ]);
    });
    const { bytes, losses } = await saveWorkbook(
      withEdit(await readWorkbook(signed), '表', (plan) => withCell(plan, 0, 1, 2)),
    );
    expect(losses.join()).toContain('数字签名');
    expect((await JSZip.loadAsync(bytes)).file('_xmlsignatures/origin.sigs')).toBeNull();
    const untouched = await saveWorkbook(await readWorkbook(signed));
    expect(untouched).toEqual({ bytes: signed, losses: [] });
  });

  test('内部结构不认识时，写看得到的内容，并说明', async () => {
    const strict = await altered(await writeWorkbook(plainFile), (zip) =>
      replaceIn(zip, '_rels/.rels', [
        [
          'schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
          'purl.oclc.org/ooxml/officeDocument/relationships/officeDocument',
        ],
      ]),
    );
    const file = await readWorkbook(strict);
    const { bytes, losses } = await saveWorkbook(file);
    expect(losses.join()).toContain('内部结构不常见');
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(plain.rows);
  });

  test('带前缀的部件照样能改', async () => {
    const prefixed = await altered(await writeWorkbook(plainFile), async (zip) => {
      const part = 'xl/worksheets/sheet1.xml';
      const before = await zip.file(part)!.async('string');
      const tagged = before.replace(/<(\/?)([a-zA-Z])/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
      zip.file(part, tagged);
    });
    const { bytes } = await saveWorkbook(
      withEdit(await readWorkbook(prefixed), '表', (plan) => withCell(plan, 1, 0, '乙')),
    );
    await assertWellFormed(bytes);
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(
      [
        ['甲', 1],
        ['乙', null],
      ].map((row) => row.slice(0, 2)),
    );
  });
});

describe('Excel 不接受的工作表名', () => {
  const long = '二〇二六年度市级部门项目支出绩效目标申报情况汇总表（含追加调整）';

  test('打开时改名并说明，公式和链接跟着改，下载得了', async () => {
    const target: CellPlace = { sheet: '长', row: 0, column: 0 };
    const file = await writeWorkbook({
      ...plainFile,
      sheets: [
        { name: '长', rows: [[1]], columns: [] },
        {
          name: '表',
          rows: [
            [
              { formula: "'长'!A1", result: 1 },
              { text: '看', target },
            ],
          ],
          columns: [],
        },
      ],
    });
    const renamed = await altered(file, async (zip) => {
      await replaceIn(zip, 'xl/workbook.xml', [['name="长"', `name="${long}"`]]);
      await replaceIn(zip, 'xl/worksheets/sheet2.xml', [[/长/gu, long]]);
    });
    const opened = await readWorkbook(renamed);
    const name = opened.sheets[0]?.name ?? '';
    expect(name.length).toBeLessThanOrEqual(31);
    expect(long.startsWith(name)).toBe(true);
    expect(opened.sheets[1]?.rows[0]).toEqual([
      { formula: `'${name}'!A1`, result: 1 },
      { text: '看', target: { ...target, sheet: name } },
    ]);
    const { bytes, losses } = await saveWorkbook(withEdit(opened, '表', (plan) => plan));
    expect(losses.join()).toContain(`「${long}」`);
    expect((await readWorkbook(bytes)).sheets.map((sheet) => sheet.name)).toEqual([name, '表']);
    expect((await readWorkbook(bytes)).sheets[1]?.rows).toEqual(opened.sheets[1]?.rows);
  });

  test.each(["'", 'History', "'''"])('名称 %s 也能打开和下载', async (bad) => {
    const renamed = await altered(await writeWorkbook(plainFile), (zip) =>
      replaceIn(zip, 'xl/workbook.xml', [['name="表"', `name="${bad}"`]]),
    );
    const opened = await readWorkbook(renamed);
    const { bytes } = await saveWorkbook(opened);
    expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual(plain.rows);
    expect((await readWorkbook(bytes)).opened?.sheets.size).toBe(1);
  });
});
