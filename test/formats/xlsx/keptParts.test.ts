import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../../src/formats/xlsx/saveWorkbook';
import type { SheetMove } from '../../../src/model/sheetMoves';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import type { WorkbookFile } from '../../../src/model/workbookFile';
import { assertWellFormed } from './assertWellFormed';
import { withCell, withEdit, withMoves } from './editOpened';
import { richWorkbook } from './richWorkbook';

const FIRST = '收支 表';
const FIRST_PART = 'xl/worksheets/sheet1.xml';

type Parts = ReadonlyMap<string, string>;

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const entry of Object.values(zip.files)) {
    if (!entry.dir) parts.set(entry.name, await entry.async(entry.name.endsWith('.png') ? 'base64' : 'string'));
  }
  return parts;
}

async function saved(
  file: WorkbookFile,
): Promise<{ readonly parts: Parts; readonly back: WorkbookFile; readonly losses: readonly string[] }> {
  const { bytes, losses } = await saveWorkbook(file);
  await assertWellFormed(await withoutOldTags(bytes));
  return { parts: await partsOf(bytes), back: await readWorkbook(bytes), losses };
}

/** Drawings of notes may hold tags of old web pages, which are no XML. */
async function withoutOldTags(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const { name } of Object.values(zip.files)) if (name.endsWith('.vml')) zip.remove(name);
  return zip.generateAsync({ type: 'uint8array' });
}

function differing(before: Parts, after: Parts): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}

const insertTwoRows: SheetMove = { kind: 'insert', axis: 'row', at: 1, count: 2 };

describe('打开再保存', () => {
  const files = path.join(__dirname, 'files');
  it.each([
    ['手写的', () => richWorkbook()],
    ['带 60 张别的表的', () => richWorkbook(60)],
    ['LibreOffice 写的', () => Promise.resolve(new Uint8Array(readFileSync(path.join(files, 'libreoffice.xlsx'))))],
  ])('%s工作簿没有改动时，一个字节也不变', async (_, make) => {
    const bytes = await make();
    expect(await saveWorkbook(await readWorkbook(bytes))).toEqual({ bytes, losses: [] });
  });

  it.each([
    ['手写的', () => richWorkbook(60)],
    ['LibreOffice 写的', () => Promise.resolve(new Uint8Array(readFileSync(path.join(files, 'libreoffice.xlsx'))))],
  ])('%s工作簿改一个单元格，只有那一个单元格变', async (_, make) => {
    const bytes = await make();
    const before = await partsOf(bytes);
    const file = await readWorkbook(bytes);
    const { parts, back, losses } = await saved(withEdit(file, FIRST, (plan) => withCell(plan, 2, 1, 11)));
    expect(losses).toEqual([]);
    expect(differing(before, parts).filter((name) => !/calcChain|rels$|Content_Types/u.test(name))).toEqual([
      'xl/workbook.xml',
      FIRST_PART,
    ]);
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    const plain = (xml: string | undefined): string => withoutSharing(xml ?? '').replace(/<dimension[^>]*>/u, '');
    const expected = plain(before.get(FIRST_PART)).replace(/(<c r="B3"[^>]*?)(?: t="n")?><v>10<\/v>/u, '$1><v>11</v>');
    expect(plain(parts.get(FIRST_PART)).split(/(?=<)/u)).toEqual(expected.split(/(?=<)/u));
    expect(back.sheets.find(({ name }) => name === FIRST)?.rows[2]?.[1]).toBe(11);
  });

  test('共用的公式各自写全', async () => {
    const file = await readWorkbook(await richWorkbook());
    const { back } = await saved(withEdit(file, FIRST, (plan) => withCell(plan, 2, 0, '项目支出')));
    expect([2, 3, 4].map((row) => back.sheets[0]?.rows[row]?.[2])).toEqual([
      { formula: 'B3*2', result: 20 },
      { formula: 'B4*2', result: 40 },
      { formula: 'B5*2', result: 60 },
    ]);
  });
});

/** Formulas that several cells share are written out in a changed sheet, and a value of theirs says its kind only if it must. */
function withoutSharing(xml: string): string {
  return xml
    .replace('<f t="shared" ref="C3:C5" si="0">B3*2</f>', '<f>B3*2</f>')
    .replace(/<c r="C([45])"><f t="shared" si="0"\/>/gu, '<c r="C$1"><f>B$1*2</f>')
    .replace(/(<c r="C[345]"[^>]*?) t="n"/gu, '$1')
    .replace(/<f aca="false">(B\d\*2)<\/f>/gu, '<f>$1</f>');
}

describe('插入两行以后', () => {
  let parts: Parts;
  let sheet: string;
  let back: WorkbookFile;
  beforeAll(async () => {
    const file = await readWorkbook(await richWorkbook(2));
    const moved = withEdit(file, FIRST, (plan) => withMoves(plan, [insertTwoRows]), { moves: [insertTwoRows] });
    ({ parts, back } = await saved(moved));
    sheet = parts.get(FIRST_PART) ?? '';
  });

  it.each([
    ['条件格式', 'conditionalFormatting sqref="B5:B7"'],
    ['数据验证的范围', 'sqref="A5:A7"'],
    ['数据验证的公式', '<formula2>$B$5</formula2>'],
    ['网页链接', '<hyperlink ref="A6" r:id="rId4" tooltip="网站"/>'],
    ['分页符', '<brk id="22" max="16383" man="1"/>'],
    ['忽略的错误', 'ignoredError sqref="A5:A7"'],
    ['迷你图的数据', "<xm:f>'收支 表'!B5:B7</xm:f>"],
    ['迷你图的位置', '<xm:sqref>E5</xm:sqref>'],
    ['分级显示', '<row r="5" outlineLevel="1">'],
    ['隐藏的行', '<row r="7" outlineLevel="1" hidden="1">'],
    ['行高', '<row r="1" ht="30" customHeight="1">'],
    ['数组公式', '<f t="array" ref="B8">'],
    ['错误值', '<c r="C8" t="e"><v>#N/A</v></c>'],
    ['合并单元格', '<mergeCell ref="A1:C1"/>'],
    ['页面设置', '<pageSetup paperSize="9" scale="70" orientation="landscape"/>'],
    ['页眉页脚', '<firstFooter>&amp;C首页</firstFooter>'],
    ['保护', '<sheetProtection sheet="1" objects="1" formatCells="0"/>'],
    ['隐藏的列', 'hidden="1"'],
    ['工作表标签颜色', '<tabColor rgb="FFFF0000"/>'],
    ['显示比例', 'zoomScale="80"'],
  ])('%s', (_, wanted) => {
    expect(sheet).toContain(wanted);
  });

  it.each([
    ['图表的数据', 'xl/charts/chart1.xml', "'收支 表'!$B$5:$B$7"],
    ['图表的位置', 'xl/drawings/drawing1.xml', '<xdr:row>9</xdr:row>'],
    ['批注', 'xl/comments1.xml', '<comment ref="A5" authorId="0">'],
    ['批注的框', 'xl/drawings/vmlDrawing1.vml', '<x:Row>4</x:Row>'],
    ['批注的对话', 'xl/threadedComments/threadedComment1.xml', 'threadedComment ref="B6"'],
    ['打印标题', 'xl/workbook.xml', "'收支 表'!$A:$A,'收支 表'!$1:$4"],
    ['打印区域', 'xl/workbook.xml', "'收支 表'!$A$1:$F$62"],
    ['名称', 'xl/workbook.xml', "'收支 表'!$B$5:$B$7"],
    ['别的表的条件格式', 'xl/worksheets/sheet2.xml', "<formula>B2&gt;'收支 表'!$B$5</formula>"],
    ['别的表的数据验证', 'xl/worksheets/sheet2.xml', "<formula1>'收支 表'!$A$5:$A$7</formula1>"],
  ])('%s', (_, part, wanted) => {
    expect(parts.get(part)).toContain(wanted);
  });

  test('单元格的值跟着走，日期、主题颜色和斜体的格式不变', () => {
    expect(back.sheets[0]?.rows[4]?.[1]).toBe(10);
    expect(sheet).toContain('<c r="A8" s="3"><v>46000</v></c>');
    expect(sheet).toContain('<c r="A1" s="1" t="s"><v>2</v></c>');
  });
});

describe('改动工作表', () => {
  const plain: SheetPlan = { name: '新表', rows: [['甲', 1]], columns: [{ width: 12, style: { format: '@' } }] };

  test('加一张：原有的部件不变，新表有自己的格式和打印设置', async () => {
    const bytes = await richWorkbook(2);
    const file = await readWorkbook(bytes);
    const added: SheetPlan = {
      ...plain,
      table: { name: '新区', range: { row: 0, column: 0, rows: 2, columns: 2 } },
      rows: [
        ['编号', '金额'],
        ['1', 2],
      ],
      styles: [{ range: { row: 0, column: 0, rows: 1, columns: 2 }, style: { fill: 'FFFF00', border: 'thin' } }],
      page: {
        orientation: 'landscape',
        fitToWidth: 1,
        margins: { top: 1, right: 1, bottom: 1, left: 1 },
        titleRows: [0, 0],
        printedColumns: [0, 0],
      },
    };
    const mark = { sheet: '新表', row: 1, column: 0, severity: 'warning', remark: '请核实。' } as const;
    const { parts, back } = await saved({ ...file, sheets: [added, ...file.sheets], marks: [mark] });
    const before = await partsOf(bytes);
    const changed = differing(before, parts).filter((name) => before.has(name));
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
    expect(back.sheets.map(({ name }) => name)).toEqual(['新表', ...file.sheets.map(({ name }) => name)]);
    expect(back.sheets[0]?.rows).toEqual([
      ['编号', '金额'],
      ['1', 2],
    ]);
    expect(back.sheets[0]?.styles?.[0]?.style).toMatchObject({ fill: 'FFFF00', border: 'thin', format: '@' });
    expect(back.marks).toEqual([mark]);
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'新表'!$1:$1</definedName>`);
    expect(workbook).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">');
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'新表'!$A:$A</definedName>`);
    expect(workbook).toContain('activeTab="2"');
  });

  test('删一张：它的部件和名称一起走，失去单元格的名称说得出', async () => {
    const file = await readWorkbook(await richWorkbook());
    const sheets = file.sheets.filter(({ name }) => name !== FIRST);
    const opened = { ...file.opened!, sheets: new Map([...file.opened!.sheets].filter(([name]) => name !== FIRST)) };
    const { parts, losses } = await saved({ ...file, sheets, opened });
    expect([...parts.keys()].filter((name) => /sheet1|chart|drawing|comment|image/u.test(name))).toEqual([]);
    expect(parts.get('xl/workbook.xml')).not.toContain('Print_Area');
    expect(parts.get('xl/workbook.xml')).toContain('<definedName name="合计区">#REF!</definedName>');
    expect(losses.join()).toContain('「合计区」');
  });

  test('改名：名称、图表、数据验证和公式写新的名字', async () => {
    const file = await readWorkbook(await richWorkbook());
    const { parts } = await saved(
      withEdit(file, FIRST, (plan) => ({ ...plan, name: '决算&表' }), { isTouched: false }),
    );
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="决算&amp;表" sheetId="1"');
    expect(parts.get('xl/workbook.xml')).toContain("'决算&amp;表'!$B$3:$B$5");
    expect(parts.get('xl/charts/chart1.xml')).toContain("'决算&amp;表'!$B$3:$B$5");
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain("'决算&amp;表'!$A$3:$A$5");
  });

  test('隐藏和深度隐藏的工作表照旧，显示出来的不再隐藏', async () => {
    const file = await readWorkbook(await richWorkbook());
    expect(file.sheets.map(({ isHidden = false }) => isHidden)).toEqual([false, false, true, true]);
    const shown = file.sheets.map((plan) => (plan.name === '藏' ? { ...plan, isHidden: false } : plan));
    const { parts } = await saved({ ...file, sheets: shown });
    expect(parts.get('xl/workbook.xml')).toMatch(/<sheet name="藏" sheetId="3" r:id="rId3"\/>/u);
    expect(parts.get('xl/workbook.xml')).toContain('state="veryHidden"');
  });
});

describe('改动格式', () => {
  test('只改填充色时，字体、边框、方向和锁定照旧', async () => {
    const file = await readWorkbook(await richWorkbook());
    const style = file.sheets[0]?.styles?.find(({ range }) => range.row === 0)?.style;
    const filled = withEdit(file, FIRST, (plan) => ({
      ...plan,
      styles: (plan.styles ?? []).map((run) =>
        run.range.row === 0 ? { ...run, style: { ...style, fill: '00FF00' } } : run,
      ),
    }));
    const { parts } = await saved(filled);
    const number = Number(/<c r="A1" s="(\d+)"/u.exec(parts.get(FIRST_PART) ?? '')?.[1]);
    expect(number).toBeGreaterThan(3);
    const formats = /<cellXfs.*<\/cellXfs>/u
      .exec(parts.get('xl/styles.xml') ?? '')?.[0]
      .match(/<xf [^>]*\/>|<xf .*?<\/xf>/gu);
    expect(formats?.[number]).toMatch(/fontId="1" fillId="(?!2")\d+" borderId="1"/u);
    expect(formats?.[number]).toContain('textRotation="45"');
    expect(formats?.[number]).toContain('locked="0"');
  });

  test('新写的单元格用所在列的格式', async () => {
    const file = await readWorkbook(await richWorkbook());
    const { parts } = await saved(withEdit(file, FIRST, (plan) => withCell(plan, 30, 1, 5)));
    expect(parts.get(FIRST_PART)).toContain('<c r="B31" s="2"><v>5</v></c>');
  });
});

describe('标记', () => {
  const mark = { sheet: FIRST, row: 2, column: 1, severity: 'error', remark: '合计不等。' } as const;

  test('标记写进去、读出来、再去掉，用户的规则和批注不动', async () => {
    const bytes = await richWorkbook();
    const before = await partsOf(bytes);
    const file = await readWorkbook(bytes);
    const marked = await saved({ ...file, marks: [mark] });
    expect(marked.back.marks).toEqual([mark]);
    expect(marked.parts.get('xl/comments1.xml')).toContain('请核实');
    expect(marked.parts.get(FIRST_PART)).toContain('<dataBar>');
    expect(marked.parts.get('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>2</x:Row><x:Column>1</x:Column>');
    const cleared = await saved({ ...marked.back, marks: [] });
    expect(cleared.parts.get('xl/drawings/vmlDrawing1.vml')).toBe(before.get('xl/drawings/vmlDrawing1.vml'));
    expect(cleared.parts.get(FIRST_PART)).not.toContain('shenbao-mark');
    expect(cleared.back.marks).toEqual([]);
  });

  test('没有批注的工作表也能写标记', async () => {
    const file = await readWorkbook(await richWorkbook(1));
    const onOther = { ...mark, sheet: '附表1', row: 0, column: 0 };
    const { parts, back } = await saved({ ...file, marks: [onOther] });
    expect(back.marks).toEqual([onOther]);
    expect(parts.get('xl/worksheets/more1.xml')).toContain('<oddFooter>&amp;L第 1 张</oddFooter>');
  });

  test('用户的批注不会被标记的话盖掉', async () => {
    const file = await readWorkbook(await richWorkbook());
    const { parts } = await saved({ ...file, marks: [{ ...mark, row: 2, column: 0 }] });
    expect(parts.get('xl/comments1.xml')?.match(/ref="A3"/gu)).toHaveLength(1);
    expect(parts.get('xl/comments1.xml')).toContain('请核实');
  });
});

describe('表格', () => {
  const data = '数据';
  test('加长以后，范围、筛选按钮和名称跟着，筛选条件还在', async () => {
    const file = await readWorkbook(await richWorkbook());
    const { parts } = await saved(
      withEdit(file, data, (plan) => {
        const longer = withCell(withCell(plan, 4, 0, '新部门'), 4, 1, 9);
        return { ...longer, table: { ...plan.table!, range: { ...plan.table!.range, rows: 5 } } };
      }),
    );
    const table = parts.get('xl/tables/table1.xml') ?? '';
    expect(table).toContain('ref="A1:B5"');
    expect(table).toContain('<autoFilter ref="A1:B5">');
    expect(table).toContain('operator="greaterThan"');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<conditionalFormatting sqref="B2:B5">');
  });

  test('插入一列、改了表头：列名与表头一致', async () => {
    const move: SheetMove = { kind: 'insert', axis: 'column', at: 1, count: 1 };
    const file = await readWorkbook(await richWorkbook());
    const { parts } = await saved(
      withEdit(file, data, (plan) => withCell(withCell(withMoves(plan, [move]), 0, 1, '备注\n一'), 0, 2, '金额'), {
        moves: [move],
      }),
    );
    expect(parts.get('xl/tables/table1.xml')).toContain(
      '<tableColumns count="3"><tableColumn id="1" name="部门"/><tableColumn id="3" name="备注_x000a_一"/><tableColumn id="2" name="金额"/></tableColumns>',
    );
    expect(parts.get('xl/tables/table1.xml')).toContain('colId="2"');
    expect(parts.get('xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:C4"');
  });
});
