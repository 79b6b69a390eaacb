import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { CellContent, FormulaCell, SheetPlan } from '../../../src/model/sheetPlan';
import { memoryUser } from '../../contract/memoryUser';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const good = buildForm();
const FORMS = [
  buildForm({ projectName: '甲路养护' }),
  buildForm({ projectName: '乙桥加固', funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } } }),
];
const LACKED = { 项目总表: '校验标记', 绩效指标: '校验标记', 校验结果: '跳转' } as const;
const SHEETS = Object.keys(LACKED) as (keyof typeof LACKED)[];

function sheetOf(host: MemoryHost, name: string): SheetPlan {
  const sheet = findSheet(host.sheets(), name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function headersOf(host: MemoryHost, name: string): readonly CellContent[] {
  return sheetOf(host, name).rows[0]!;
}

/** A checked workbook as earlier versions made it, with a column of the user's own at the end of each table. */
async function olderWorkbook(): Promise<MemoryHost> {
  const host = await hostHolding(FORMS);
  await createWorkbookChecker(host).check();
  for (const name of SHEETS) {
    const plan = sheetOf(host, name);
    const at = headersOf(host, name).indexOf(LACKED[name]);
    const place = headersOf(host, name).indexOf('位置');
    const rows = plan.rows.map((row, index) =>
      row
        .map((content, column) =>
          name === '校验结果' && column === place && index > 0
            ? { text: content as string, target: { sheet: '项目总表', row: 1, column: 3 } }
            : content,
        )
        .with(at, index === 0 ? '我的列' : `自己写的 ${index}`),
    );
    host.edit({ ...plan, rows }, undefined);
  }
  return host;
}

function withoutAdded(host: MemoryHost, name: keyof typeof LACKED): readonly (readonly CellContent[])[] {
  const at = headersOf(host, name).indexOf(LACKED[name]);
  const place = headersOf(host, name).indexOf('位置');
  return sheetOf(host, name).rows.map((row) =>
    row.flatMap((content, column) =>
      column === at
        ? []
        : [column === place && typeof content === 'object' && content && 'text' in content ? content.text : content],
    ),
  );
}

describe('以前版本的工作簿', () => {
  test('点了校验，就在表格最右边补上列，别的一格也不动', async () => {
    const host = await olderWorkbook();
    const before = new Map(SHEETS.map((name) => [name, withoutAdded(host, name)]));
    const { problems } = await createWorkbookChecker(host).check();
    expect(problems).toEqual([]);
    for (const name of SHEETS) {
      expect(headersOf(host, name).at(-1)).toBe(LACKED[name]);
      expect(sheetOf(host, name).table!.range.columns).toBe(headersOf(host, name).length);
      expect(withoutAdded(host, name)).toEqual(before.get(name));
    }
  });

  test('补上以后，颜色由每一行自己说，位置不再是链接，跳转按编号找', async () => {
    const host = await olderWorkbook();
    await createWorkbookChecker(host).check();
    expect(host.markedTables().map(({ sheet }) => sheet)).toEqual(['项目总表', '绩效指标']);
    const list = sheetOf(host, '校验结果');
    for (const row of list.rows.slice(1)) {
      expect(typeof row[list.rows[0]!.indexOf('位置')]).toBe('string');
      expect((row.at(-1) as FormulaCell).formula).toContain('MATCH(');
    }
  });

  test.each(['同一次打开', '另一次打开'])('绩效指标补上列以后，以前写的链接改成认得是哪一行（%s）', async (session) => {
    const indicator = { level1: '产出指标', level2: '数量指标', value: '6' } as const;
    const period = ['修缮面积', '更换门窗'].map((name) => ({ ...indicator, name }));
    const host = await hostHolding([buildForm({ indicators: { period, annual: [...good.indicators.annual] } })]);
    const plan = sheetOf(host, '绩效指标');
    const range = { ...plan.table!.range, columns: plan.table!.range.columns - 1 };
    const rows = plan.rows.map((row) => row.slice(0, -1));
    host.edit({ ...plan, rows, columns: plan.columns.slice(0, -1), table: { ...plan.table!, range } }, undefined);
    const links = () => sheetOf(host, '校验结果').rows.map((row) => (row.at(-1) as FormulaCell | null)?.formula ?? '');
    const checker = createWorkbookChecker(host);
    await checker.check({ isLive: true });
    expect(links().filter((formula) => formula.includes('绩效指标')).length).toBeGreaterThan(1);
    expect(links().join()).not.toContain('|#实施期2|');
    await (session === '同一次打开' ? checker : createWorkbookChecker(host)).check();
    expect(links().join()).toContain('|#实施期2|');
  });

  test('再校验一次什么都不写；跟随编辑的校验不补列', async () => {
    const host = await olderWorkbook();
    await createWorkbookChecker(host).check({ isLive: true });
    for (const name of SHEETS) expect(headersOf(host, name)).not.toContain(LACKED[name]);
    await createWorkbookChecker(host).check();
    const after = host.sheets();
    await createWorkbookChecker(host).check();
    expect(host.sheets()).toEqual(after);
  });

  test('表格右边写有东西，就不补这张表，并说明原因', async () => {
    const host = await olderWorkbook();
    const column = headersOf(host, '项目总表').length + 2;
    await memoryUser(host).type({ sheet: '项目总表', row: 4, column }, '我的便笺');
    const { problems } = await createWorkbookChecker(host).check();
    expect(headersOf(host, '项目总表')).not.toContain('校验标记');
    expect(headersOf(host, '绩效指标').at(-1)).toBe('校验标记');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/「项目总表」.*「校验标记」/u)]);
    expect(problems[0]).toMatchObject({ isObstacle: false });
  });

  test('撤销仍然只撤销导入，补上的列不算改动', async () => {
    const host = await hostHolding(FORMS);
    const plan = sheetOf(host, '项目总表');
    const rows = plan.rows.map((row) => row.slice(0, -1));
    const range = { ...plan.table!.range, columns: plan.table!.range.columns - 1 };
    host.edit({ ...plan, rows, columns: plan.columns.slice(0, -1), table: { ...plan.table!, range } }, undefined);
    await createWorkbookChecker(host).check();
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
  });
});
