import { compareYears } from '../../src/app/compareYears';
import { createWorkbookChecker } from '../../src/app/checkWorkbook';
import { returnOpinions, writeReturnOpinions } from '../../src/app/returnOpinions';
import { summariseDepartments } from '../../src/app/summariseDepartments';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import { findSheet } from '../../src/model/change/findSheet';
import type { CellContent } from '../../src/model/sheetPlan';
import { buildForm } from '../pane/buildForm';
import { hostHolding } from '../pane/fakeServices';

const REMARK = '我的备注：已请张三核实';

/** Puts a text so many rows below, and columns beside, what stands on a sheet. */
function write(host: MemoryHost, name: string, below: number, beside: number, text: CellContent = REMARK): void {
  const plan = findSheet(host.sheets(), name)!;
  const row = plan.rows.length - 1 + below;
  const column = Math.max(...plan.rows.map(({ length }) => length)) - 1 + beside;
  const rows = Array.from({ length: Math.max(plan.rows.length, row + 1) }, (_, at) => [...(plan.rows[at] ?? [])]);
  while (rows[row]!.length < column) rows[row]!.push(null);
  rows[row]![column] = text;
  host.edit({ ...plan, rows }, { row, column, rows: 1, columns: 1 });
}

const lostIn = (host: MemoryHost): readonly string[] => host.standingWrites().at(-1)?.lost ?? [];
const forms = [
  buildForm(),
  buildForm({ projectName: '道路照明', department: { code: '045', name: '城市管理局' } }),
  buildForm({ year: 2025 }),
];

const MAKERS: readonly (readonly [sheet: string, make: (host: MemoryHost) => Promise<unknown>])[] = [
  ['部门汇总', (host) => summariseDepartments(host)],
  ['年度对比（2024、2025）', (host) => compareYears(host)],
  [
    '退回意见',
    async (host) => writeReturnOpinions(host, returnOpinions((await createWorkbookChecker(host).check()).findings)),
  ],
];

describe.each(MAKERS)('%s重新生成', (wanted, make) => {
  async function made(): Promise<{ readonly host: MemoryHost; readonly sheet: string }> {
    const host = await hostHolding(forms);
    await make(host);
    const sheet = host.sheets().find(({ name }) => name.startsWith(wanted.slice(0, 4)))!.name;
    return { host, sheet };
  }

  it.each([
    ['下面', 2, 0],
    ['右边', 0, 2],
  ])('写在表%s的文字说得出来，撤销以后又在', async (_, below, beside) => {
    const { host, sheet } = await made();
    write(host, sheet, below, beside);
    await make(host);
    expect(lostIn(host)).toEqual([
      `「${sheet}」重新生成时，原来写在表外的「${REMARK}」没有保留；需要时请撤销，移到别的工作表后再生成。`,
    ]);
    await host.undo({ force: true });
    expect(JSON.stringify(findSheet(host.sheets(), sheet)?.rows)).toContain(REMARK);
  });

  it('没有写过什么就不说，表比原来短也不说', async () => {
    const { host } = await made();
    const register = findSheet(host.sheets(), '项目总表')!;
    const rows = register.rows.filter((row) => row[0] !== '2024-002');
    const table = register.table && { ...register.table, range: { ...register.table.range, rows: rows.length } };
    host.edit({ ...register, rows, ...(table && { table }) }, { row: 2, column: 0, rows: 1, columns: 1 });
    await make(host);
    expect(lostIn(host)).toEqual([]);
  });
});

it('在表里插入一行把我们的内容挤到下面，不算您写的', async () => {
  const host = await hostHolding(forms);
  await summariseDepartments(host);
  const plan = findSheet(host.sheets(), '部门汇总')!;
  host.edit({ ...plan, rows: [...plan.rows.slice(0, 2), [], ...plan.rows.slice(2)] }, undefined);
  await summariseDepartments(host);
  expect(lostIn(host)).toEqual([]);
});
