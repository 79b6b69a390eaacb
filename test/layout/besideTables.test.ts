import { ownCellsOf } from '../../src/layout/ownCellsOf';
import { readDataSheets } from '../../src/layout/readDataSheets';
import type { SheetContent } from '../../src/model/sheetContent';
import type { CellValue } from '../../src/model/sheetPlan';
import { buildForm } from '../pane/buildForm';
import { dataSheets, editCell, numbered } from './dataSheets';

const form = buildForm();
const read = (edit: (sheets: Map<string, SheetContent>) => void) => {
  const sheets = dataSheets(numbered([form, buildForm({ projectName: '公益性岗位补贴' })]));
  edit(sheets);
  return readDataSheets(sheets);
};

function change(
  sheets: Map<string, SheetContent>,
  name: string,
  rows: (old: SheetContent['rows']) => SheetContent['rows'],
): void {
  const content = sheets.get(name)!;
  sheets.set(name, { ...content, rows: rows(content.rows) });
}

const messages = (reading: ReturnType<typeof read>) => reading.problems.map(({ message }) => message);

describe('rows that were written under a table', () => {
  const under = (...cells: readonly CellValue[]) =>
    read((sheets) => {
      change(sheets, '项目总表', (rows) => [...rows, cells]);
    });

  it('are told with their number', () => {
    const reading = under('2024-003', 2024, '某市申报表', '新的项目');
    expect(messages(reading)).toEqual([
      '「项目总表」第 4 行写在表格下面，不在表格里，没有读入；请把表格的范围拉到这一行。',
    ]);
    expect(reading.problems[0]).toMatchObject({ isObstacle: false, place: { sheet: '项目总表', row: 3 } });
    expect(reading.records).toHaveLength(2);
  });

  it.each([
    [['制表人：', '张三']],
    [['合计', null, null, null, null, null, null, null, null, 1, 2, 3, 4]],
    [[null, 'x']],
  ])('are no rows where they are a remark or a sum: %j', (cells) => {
    expect(messages(under(...cells))).toEqual([]);
  });
});

describe('columns that were written at the right of a table', () => {
  it('are the user’s own, up to the first gap', () => {
    const reading = read((sheets) => {
      change(sheets, '项目总表', (rows) =>
        rows.map((row, at) => [...row, ...(['意见,编号,,远处'.split(','), ['同意', 'x', 'y', 'z']][at] ?? [])]),
      );
    });
    expect(ownCellsOf(reading, reading.records[0]!)?.form).toEqual(new Map([['意见', '同意']]));
    expect(ownCellsOf(reading, reading.records[1]!)).toBeUndefined();
  });
});

describe('formulas that failed', () => {
  it.each(['#N/A', '#REF!', '#DIV/0!', '#NAME?', 'Err:502'])('%s is no text and no amount, and is told', (shown) => {
    const reading = read((sheets) => {
      const text = editCell(sheets.get('项目总表')!, 1, '主管部门', shown);
      sheets.set('项目总表', editCell(text, 1, '年度资金总额', shown));
    });
    const [record] = reading.records;
    expect(record!.form.department.name).toBe('');
    expect(record!.form.funds.annual.total).toBeNull();
    expect(record!.unreadable).toEqual(['department.name', 'funds.annual.total']);
    expect(messages(reading)).toEqual([
      `「项目总表」F2 的主管部门显示「${shown}」，公式出错，没有读入；请改好公式，或直接填写内容。`,
      expect.stringContaining(`年度资金总额显示「${shown}」`),
    ]);
  });

  it('in an indicator leave its side unreadable, and in 编号 name no form', () => {
    const indicator = read((sheets) => {
      sheets.set('绩效指标', editCell(sheets.get('绩效指标')!, 1, '三级指标', '#REF!'));
    });
    expect(indicator.records[0]!.unreadable).toEqual(['indicators.period']);
    expect(messages(indicator)).toEqual([expect.stringContaining('三级指标显示「#REF!」')]);
    const id = read((sheets) => {
      sheets.set('项目总表', editCell(sheets.get('项目总表')!, 1, '编号', '#N/A'));
    });
    expect(messages(id)[0]).toBe('「项目总表」第 2 行没有编号，请补上编号或删除此行。');
  });

  it.each(['#N/A 表示没有', '#1', 'N/A', 'Err:5'])('%s is a text like any other', (text) => {
    const reading = read((sheets) => {
      sheets.set('项目总表', editCell(sheets.get('项目总表')!, 1, '主管部门', text));
    });
    expect(reading.records[0]!.form.department.name).toBe(text);
    expect(reading.problems).toEqual([]);
  });
});
