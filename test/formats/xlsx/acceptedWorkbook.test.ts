import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { saveWorkbook } from '../../../src/formats/xlsx/saveWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import type { WorkbookFile } from '../../../src/model/workbookFile';
import { withCell, withEdit } from './editOpened';

const table: SheetPlan = {
  name: '项目总表',
  rows: [
    ['编号', '项目名称', '备注'],
    ['2024-001', '取暖费', null],
    ['2024-002', '照明', '甲'],
  ],
  columns: [{ width: 10 }, { width: 10 }, { width: 10 }],
  table: { name: '项目总表', range: { row: 0, column: 0, rows: 3, columns: 3 } },
};

function fileOf(...sheets: readonly SheetPlan[]): WorkbookFile {
  return { sheets, marks: [], settings: new Map() };
}

async function saved(file: WorkbookFile) {
  const { bytes, losses } = await saveWorkbook(file);
  const { sheets } = await readWorkbook(bytes);
  return { sheets, losses, rows: (name: string) => sheets.find((sheet) => sheet.name === name)?.rows };
}

describe('表格里做得出、Excel 不接受的，下载时改好并说明，内容都在', () => {
  test('没有这样的内容就原样写，什么也不说', async () => {
    const { sheets, losses } = await saved(fileOf(table));
    expect(losses).toEqual([]);
    expect(sheets[0]).toMatchObject({ name: '项目总表', rows: table.rows, table: table.table });
  });

  test.each(['前面', '后面'])('复制的工作表在原表%s时，副本的表格改名', async (side) => {
    const copy = { ...table, name: '项目总表 （副本）' };
    const { sheets, losses } = await saved(side === '前面' ? fileOf(copy, table) : fileOf(table, copy));
    expect(losses).toEqual([
      '工作表「项目总表 （副本）」的表格与别处的表格「项目总表」同名，文件里改名为「项目总表_2」。',
    ]);
    expect(sheets.map((sheet) => [sheet.name, sheet.table?.name]).sort()).toEqual([
      ['项目总表 （副本）', '项目总表_2'],
      ['项目总表', '项目总表'],
    ]);
  });

  test('三张同名的各有各的名称，大小写不计', async () => {
    const copy = (name: string, own: string) => ({ ...table, name, table: { ...table.table!, name: own } });
    const { sheets } = await saved(fileOf(copy('甲', 'List'), copy('乙', 'LIST'), copy('丙', 'list_2')));
    expect(new Set(sheets.map((sheet) => sheet.table?.name.toLowerCase())).size).toBe(3);
  });

  test('空白、重复、不是文字的表头照 Excel 的办法命名', async () => {
    const rows = [['编号', '编号 ', null], ...table.rows.slice(1)];
    const { losses, rows: rowsOf } = await saved(
      fileOf(
        { ...table, rows },
        {
          ...table,
          name: '别的',
          rows: [['a', 2024, 'A'], ...table.rows.slice(1)],
          table: { ...table.table!, name: '别的' },
        },
      ),
    );
    expect(rowsOf('项目总表')?.[0]).toEqual(['编号', '编号 2', '列3']);
    expect(rowsOf('别的')?.[0]).toEqual(['a', '2024', 'A2']);
    expect(losses).toEqual([
      '工作表「项目总表」的表格有空白、重复或不是文字的表头，文件里写作「编号 2」「列3」。',
      '工作表「别的」的表格有空白、重复或不是文字的表头，文件里写作「2024」「A2」。',
    ]);
  });

  test('表格里合并的单元格拆开，表格外的合并不动', async () => {
    const merges = [
      { row: 1, column: 2, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 1, columns: 3 },
    ];
    const { sheets, losses } = await saved(fileOf({ ...table, merges }));
    expect(sheets[0]?.merges).toEqual([merges[1]]);
    expect(losses).toEqual([
      '工作表「项目总表」的表格里有合并的单元格（C2:C3），Excel 的表格里不能合并，文件里已拆开，内容在左上角的一格。',
    ]);
  });

  test('只剩表头的表格带一行空行；下面有内容时不再是表格', async () => {
    const range = { row: 0, column: 0, rows: 1, columns: 3 };
    const bare = { ...table, rows: table.rows.slice(0, 1), table: { name: '项目总表', range } };
    expect((await saved(fileOf(bare))).sheets[0]?.table?.range.rows).toBe(2);
    const { sheets, losses, rows } = await saved(fileOf({ ...bare, rows: table.rows }));
    expect(sheets[0]?.table).toBeUndefined();
    expect(rows('项目总表')).toEqual(table.rows);
    expect(losses).toEqual(['工作表「项目总表」的表格「项目总表」没有数据行，文件里只有单元格，不再是表格。']);
  });

  test('太长的文字截到 Excel 的上限，说出在哪一格', async () => {
    const longest = withCell(table, 1, 2, '字'.repeat(32_767));
    expect((await saved(fileOf(longest))).losses).toEqual([]);
    const { losses, rows } = await saved(fileOf(withCell(longest, 2, 2, '字'.repeat(32_768))));
    expect(rows('项目总表')?.[2]?.[2]).toBe('字'.repeat(32_767));
    expect(losses).toEqual([expect.stringContaining('工作表「项目总表」的 C3 超过 32,767 个字')]);
  });

  test('太长的工作表名改短，公式、链接和标记跟着改', async () => {
    const long = `${'申'.repeat(31)} （副本）`;
    const { sheets, losses } = await saved({
      ...fileOf(
        { ...table, name: long },
        {
          name: '汇总',
          columns: [],
          rows: [
            [
              { formula: `SUM('${long}'!A1)`, result: 0 },
              { text: '去', target: { sheet: long, row: 0, column: 0 } },
            ],
          ],
        },
      ),
      marks: [{ sheet: long, row: 1, column: 1, severity: 'error', remark: '太长' }],
    });
    const name = sheets[0]!.name;
    expect(name.length).toBeLessThanOrEqual(31);
    expect(losses).toEqual([`工作表「${long}」的名称 Excel 不接受，已改为「${name}」。`]);
    expect(JSON.stringify(sheets[1]?.rows)).not.toContain(long);
    expect(JSON.stringify(sheets[1]?.rows)).toContain(name);
  });

  test('打开的文件里没有动过的表一个字节也不变，动过的和新加的才改', async () => {
    const opened = await readWorkbook(
      await writeWorkbook(fileOf(table, { ...table, name: '别的', table: { ...table.table!, name: '别的' } })),
    );
    const edited = withEdit(opened, '别的', (plan) => withCell(plan, 0, 2, '编号'));
    const { sheets, losses } = await saved({ ...edited, sheets: [...edited.sheets, { ...table, name: '副本' }] });
    expect(sheets.map((sheet) => [sheet.name, sheet.table?.name])).toEqual([
      ['项目总表', '项目总表'],
      ['别的', '别的'],
      ['副本', '项目总表_2'],
    ]);
    expect(sheets[1]?.rows[0]).toEqual(['编号', '项目名称', '编号2']);
    expect(losses).toHaveLength(2);
  });
});
