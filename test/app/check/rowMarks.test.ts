import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { changeRowMarks } from '../../../src/layout/findings/changeRowMarks';
import { exportTables } from '../../../src/layout/exportTables';
import { readDataSheets } from '../../../src/layout/readDataSheets';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import { cellsMarkedByRows } from '../../../src/model/markedTable';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { memoryUser } from '../../contract/memoryUser';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const good = buildForm();
const FORMS = [
  buildForm({ projectName: '甲路养护', year: 2024 }),
  buildForm({
    projectName: '乙桥加固',
    funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } },
  }),
  buildForm({
    projectName: '丙校修缮',
    indicators: {
      period: [{ level1: '产出指标', level2: '数量指标', name: '修缮面积', value: '' }],
      annual: [...good.indicators.annual],
    },
  }),
];

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What tells rows of one project apart: 期间 and 序号 in 绩效指标. */
function orderOf(row: readonly CellContent[]): string {
  return row.slice(2, 4).map(String).join(' ');
}

/** The coloured cells of the data sheets as 编号 and header, the way the rules show them. */
function coloured(host: MemoryHost): readonly string[] {
  return host
    .markedTables()
    .flatMap((table) => {
      const { rows } = sheetContentOf(sheetOf(host, table.sheet));
      return cellsMarkedByRows(table, rows).map(
        ({ sheet, row, column, severity }) =>
          `${sheet} ${String(rows[row]![table.idColumn])} ${orderOf(rows[row]!)} ${String(rows[0]![column])} ${severity}`,
      );
    })
    .sort();
}

function columnOf(host: MemoryHost, sheet: string, header: string): number {
  return sheetOf(host, sheet).rows[0]!.indexOf(header);
}

function editRows(host: MemoryHost, name: string, edit: (rows: CellContent[][]) => CellContent[][]): void {
  const plan = sheetOf(host, name);
  const rows = edit(plan.rows.map((row) => [...row]));
  const range = { ...plan.table!.range, rows: rows.length };
  host.edit({ ...plan, rows, table: { ...plan.table!, range } }, undefined);
}

async function checked(): Promise<MemoryHost> {
  const host = await hostHolding(FORMS);
  await createWorkbookChecker(host).check();
  return host;
}

describe('颜色由每一行自己说', () => {
  test('校验后，标的格子正是问题所在的格子', async () => {
    const host = await checked();
    const cells = host
      .markedTables()
      .flatMap((table) => cellsMarkedByRows(table, sheetContentOf(sheetOf(host, table.sheet)).rows));
    const keyOf = ({ sheet, row, column, severity }: (typeof cells)[number]) => `${sheet} ${row} ${column} ${severity}`;
    expect(cells.map(keyOf).sort()).toEqual(host.marks().map(keyOf).sort());
    expect(new Set(cells.map(({ sheet }) => sheet))).toEqual(new Set(['项目总表', '绩效指标']));
  });

  test.each(['项目总表', '绩效指标'])('%s 按每一列排序，颜色都跟着自己的行', async (name) => {
    const host = await checked();
    const before = coloured(host);
    expect(before.some((cell) => cell.startsWith(name))).toBe(true);
    for (const [column] of sheetOf(host, name).rows[0]!.entries()) {
      await memoryUser(host).sortBy({ sheet: name, row: 0, column });
      expect(coloured(host)).toEqual(before);
    }
  });

  test('插行、删行、剪切到别处，颜色都跟着自己的行或一起没有', async () => {
    const host = await checked();
    const before = coloured(host);
    editRows(host, '项目总表', ([header, first, ...rest]) => [header!, ...rest, first!.map(() => null), first!]);
    expect(coloured(host)).toEqual(before);
    editRows(host, '项目总表', (rows) => rows.filter((row) => row[0] !== '2024-002'));
    expect(coloured(host)).toEqual(before.filter((cell) => !cell.startsWith('项目总表 2024-002')));
  });

  test('把一个项目的内容贴到另一行上，那一行原来的颜色不再作数', async () => {
    const host = await checked();
    const mark = columnOf(host, '项目总表', '校验标记');
    editRows(host, '项目总表', ([header, first, second, third]) => [
      header!,
      first!,
      first!.map((content, at) => (at === mark ? second![at]! : content)),
      third!,
    ]);
    expect(coloured(host).some((cell) => cell.includes('年度资金总额 error'))).toBe(false);
  });

  test('再校验一次，什么都不写', async () => {
    const host = await checked();
    let writes = 0;
    const counting = {
      ...host,
      write: (...work: Parameters<typeof host.write>) => ((writes += 1), host.write(...work)),
    };
    await createWorkbookChecker(counting).check({ isLive: true });
    expect(writes).toBe(0);
  });

  test('没有问题了，每一行的标记都清空', async () => {
    const host = await checked();
    const reading = readDataSheets(await host.readSheets(['项目总表', '绩效指标', '校验结果', '待核对']));
    await host.write({ title: '清空', changes: changeRowMarks(reading, []).changes });
    for (const { sheet, markColumn } of host.markedTables()) {
      const texts = sheetOf(host, sheet).rows.slice(1);
      expect(texts.map((row) => row[markColumn] ?? null)).toEqual(texts.map(() => null));
    }
  });

  test('忽略一条，只写它自己那一行的标记', async () => {
    const host = await checked();
    const checker = createWorkbookChecker(host);
    const { findings } = await checker.check();
    const finding = findings.find(({ ruleId }) => ruleId === 'fund-sum-mismatch')!;
    const list = sheetOf(host, '校验结果');
    const row = list.rows.findIndex((cells) => cells.includes(finding.message));
    editRows(host, '校验结果', (rows) => {
      rows[row]![columnOf(host, '校验结果', '处理')] = '已忽略';
      return rows;
    });
    const before = sheetOf(host, '项目总表').rows;
    await checker.check({ isLive: true });
    const after = sheetOf(host, '项目总表').rows;
    expect(after.flatMap((cells, at) => (JSON.stringify(cells) === JSON.stringify(before[at]) ? [] : [at]))).toEqual([
      2,
    ]);
    expect(coloured(host).some((cell) => cell.includes('2024-002') && cell.includes('年度资金总额'))).toBe(false);
  });

  test('删掉这一列，跟随编辑的校验照常，只是没有颜色；点了校验就补上', async () => {
    const host = await checked();
    const plan = sheetOf(host, '项目总表');
    const mark = columnOf(host, '项目总表', '校验标记');
    const rows = plan.rows.map((row) => row.toSpliced(mark, 1));
    const range = { ...plan.table!.range, columns: plan.table!.range.columns - 1 };
    host.edit({ ...plan, rows, table: { ...plan.table!, range } }, undefined);
    const { problems, findings } = await createWorkbookChecker(host).check({ isLive: true });
    expect(problems).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(host.markedTables().map(({ sheet }) => sheet)).toEqual(['绩效指标']);
    await createWorkbookChecker(host).check();
    expect(host.markedTables().map(({ sheet }) => sheet)).toEqual(['项目总表', '绩效指标']);
  });
});

describe('这一列是助手的', () => {
  test('不算用户改动：导入照样能撤销', async () => {
    const host = await checked();
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
  });

  test('校验过后，用户改过的格子撤销时仍会问', async () => {
    const host = await checked();
    await memoryUser(host).type({ sheet: '项目总表', row: 1, column: columnOf(host, '项目总表', '实施单位') }, '改过');
    expect(await host.undo()).toMatchObject({ kind: 'edited-since', edits: [{ label: '2024-001 实施单位' }] });
  });

  test('读回时不是用户自己的列，也不导出', async () => {
    const host = await checked();
    const reading = readDataSheets(await host.readSheets(['项目总表', '绩效指标', '校验结果', '待核对']));
    expect([...reading.tables.forms!.ownColumns.keys(), ...reading.tables.indicators!.ownColumns.keys()]).toEqual([]);
    const headers = exportTables(reading.records).flatMap(({ columns }) => columns.map(({ header }) => header));
    expect(headers).not.toContain('校验标记');
  });
});
