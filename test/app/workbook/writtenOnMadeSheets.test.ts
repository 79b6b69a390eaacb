import type { FormArrangement } from '../../../src/app/sheets/arrangeForms';
import { compareYears } from '../../../src/app/sheets/compareYears';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import type { Host } from '../../../src/app/host';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { returnOpinions, writeReturnOpinions } from '../../../src/app/sheets/returnOpinions';
import { summariseDepartments } from '../../../src/app/sheets/summariseDepartments';
import { readWorkbook } from '../../../src/formats/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { CellContent } from '../../../src/model/sheetPlan';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import { hostHolding } from '../../pane/fakeServices';

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
      `「${sheet}」重新生成时，后来写在这张表上的「${REMARK}」没有保留；需要时请撤销，移到别的工作表后再生成。`,
    ]);
    await host.undo({ force: true });
    expect(JSON.stringify(findSheet(host.sheets(), sheet)?.rows)).toContain(REMARK);
  });

  it('写在表里、盖掉我们的文字的也说得出来', async () => {
    const { host, sheet } = await made();
    write(host, sheet, 0, 0);
    await make(host);
    expect(lostIn(host)).toEqual([
      `「${sheet}」重新生成时，后来写在这张表上的「${REMARK}」没有保留；需要时请撤销，移到别的工作表后再生成。`,
    ]);
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

/** Puts a value into the cell that holds another one. */
function overwrite(host: MemoryHost, name: string, before: CellContent, after: CellContent): void {
  const plan = findSheet(host.sheets(), name)!;
  const row = plan.rows.findIndex((cells) => cells.includes(before));
  const column = plan.rows[row]!.indexOf(before);
  host.edit(
    { ...plan, rows: plan.rows.map((cells, at) => (at === row ? cells.with(column, after) : cells)) },
    { row, column, rows: 1, columns: 1 },
  );
}

describe('申报表和目录重新生成', () => {
  async function made(arrangement: FormArrangement = 'sheet-each') {
    const host = await hostHolding(forms);
    const sheets = await regenerateForms(host, undefined, { arrangement });
    return { host, sheet: [...sheets.values()][0]! };
  }
  const kept = (sheet: string, text: string) =>
    `「${sheet}」重新生成时，后来写在这张表上的「${text}」没有保留；申报表的内容以项目总表和绩效指标为准，需要时请撤销，改到那里再生成。`;

  it('改写在申报表里的内容说得出来，数据表改了也不混进来', async () => {
    const { host, sheet } = await made();
    overwrite(host, sheet, '退休人员取暖费', '退休人员取暖费（二期）');
    await regenerateForms(host);
    expect(lostIn(host)).toEqual([kept(sheet, '退休人员取暖费（二期）')]);
  });

  it('没有在申报表上写过，数据表改了以后重新生成不说什么', async () => {
    const { host } = await made();
    overwrite(host, '项目总表', '退休人员取暖费', '取暖费');
    await regenerateForms(host);
    expect(lostIn(host)).toEqual([]);
  });

  it('改排到部门的表上、原表随之删去时也说', async () => {
    const { host, sheet } = await made();
    write(host, sheet, 3, 0);
    await regenerateForms(host, undefined, { arrangement: 'sheet-per-department' });
    expect(lostIn(host)).toEqual([kept(sheet, REMARK)]);
  });

  it.each<[string, (rows: readonly (readonly CellContent[])[]) => readonly (readonly CellContent[])[]]>([
    ['换了两行的次序', ([first = [], second = [], ...others]) => [second, first, ...others]],
    ['最上面插入了空行', (rows) => [[], ...rows]],
  ])('%s不算写了什么，数据改过也一样', async (_, rearrange) => {
    const { host, sheet } = await made();
    const plan = findSheet(host.sheets(), sheet)!;
    host.edit({ ...plan, rows: rearrange(plan.rows) }, undefined);
    for (const text of ['20240123114540', '按时足额发放。']) overwrite(host, '项目总表', text, '另一份');
    await regenerateForms(host);
    expect(lostIn(host)).toEqual([]);
  });

  it('生成申报表以后，别的表上写过的照样说得出来', async () => {
    const host = await hostHolding(forms);
    await summariseDepartments(host);
    await regenerateForms(host, undefined, { arrangement: 'sheet-each' });
    await regenerateForms(host, undefined, { arrangement: 'sheet-per-department' });
    write(host, '部门汇总', 2, 0);
    await summariseDepartments(host);
    expect(lostIn(host)).toHaveLength(1);
  });

  it('写在目录上的说得出来', async () => {
    const { host } = await made();
    write(host, '目录', 2, 0);
    await regenerateForms(host);
    expect(lostIn(host)).toEqual([
      `「目录」重新生成时，后来写在这张表上的「${REMARK}」没有保留；需要时请撤销，移到别的工作表后再生成。`,
    ]);
  });

  it('许多张都写过时，说出五张和另有几张', async () => {
    const many = Array.from({ length: 7 }, (_, at) => buildForm({ projectName: `项目${at}` }));
    const host = await hostHolding(many);
    const sheets = await regenerateForms(host);
    for (const sheet of sheets.values()) write(host, sheet, 2, 0);
    await regenerateForms(host);
    expect(lostIn(host)).toHaveLength(6);
    expect(lostIn(host).at(-1)).toBe('另有 2 张表上后来写的内容也没有保留。');
  });
});

describe('数字写在算出来的格子上', () => {
  /** The last cell of a sheet that holds a formula and shows a number. */
  function formulaOn(host: MemoryHost, sheet: string): { readonly row: number; readonly column: number } {
    const places = findSheet(host.sheets(), sheet)!.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell === 'object' && cell && 'formula' in cell && typeof cell.result === 'number'
          ? [{ row, column }]
          : [],
      ),
    );
    return places.at(-1)!;
  }

  function typeOver(host: MemoryHost, sheet: string, value: CellContent): void {
    const { row, column } = formulaOn(host, sheet);
    const plan = findSheet(host.sheets(), sheet)!;
    const rows = plan.rows.map((cells, at) => (at === row ? cells.with(column, value) : cells));
    host.edit({ ...plan, rows }, { row, column, rows: 1, columns: 1 });
  }

  const makers: readonly (readonly [string, (host: MemoryHost) => Promise<unknown>])[] = [
    ['部门汇总', (host) => summariseDepartments(host)],
    ['领导一页', (host) => summariseDepartments(host)],
    ['年度对比（2024、2025）', (host) => compareYears(host)],
  ];

  it.each(makers)('%s重新生成时说得出来，撤销以后又在', async (wanted, make) => {
    const host = await hostHolding(forms);
    await make(host);
    const sheet = host.sheets().find(({ name }) => name.startsWith(wanted.slice(0, 4)))!.name;
    typeOver(host, sheet, 98765);
    await make(host);
    expect(lostIn(host)).toEqual([
      `「${sheet}」重新生成时，后来写在这张表上的「98765」没有保留；需要时请撤销，移到别的工作表后再生成。`,
    ]);
    await host.undo({ force: true });
    expect(findSheet(host.sheets(), sheet)?.rows.flat()).toContain(98765);
  });

  it('写的数与别处算出来的相同也说', async () => {
    const host = await hostHolding(forms);
    await summariseDepartments(host);
    const shown = findSheet(host.sheets(), '部门汇总')!.rows.flat();
    const other = shown.find((cell) => typeof cell === 'object' && cell && 'formula' in cell && cell.result === 3);
    expect(other).toBeDefined();
    typeOver(host, '部门汇总', 3);
    await summariseDepartments(host);
    expect(lostIn(host).join('')).toContain('「3」没有保留');
  });

  it('写在表外的公式也说，表里算出来的数随数据变了不说', async () => {
    const host = await hostHolding(forms);
    await summariseDepartments(host);
    overwrite(host, '项目总表', 32921920, 1);
    await summariseDepartments(host);
    expect(lostIn(host)).toEqual([]);
    write(host, '部门汇总', 2, 0, { formula: 'D5*2', result: 42.5 });
    await summariseDepartments(host);
    expect(lostIn(host).join('')).toContain('「42.5」没有保留');
  });
});

describe('没有写过的表重新生成时不说什么，数据改过也一样', () => {
  const before = [buildForm({ overview: ' 第一行\r\n第二行\u0001，「=1+1」 ' }), buildForm({ year: 2025 })];

  async function makeAll(host: Host): Promise<void> {
    await regenerateForms(host);
    await compareYears(host);
    await summariseDepartments(host);
  }

  async function importAnew(host: Host): Promise<void> {
    const changed = before.map((form) => ({
      ...form,
      funds: { ...form.funds, annual: { ...form.funds.annual, total: 1 } },
      plan: '另一份',
    }));
    const preview = await previewImport(host, buildReading(changed));
    await importForms(host, preview, new Map(preview.items.map(({ index }) => [index, 'update'])));
  }

  it('在 Excel 里', async () => {
    const { host } = startExcelHost();
    await importForms(host, await previewImport(host, buildReading(before)), new Map());
    await makeAll(host);
    await importAnew(host);
    await makeAll(host);
    expect(host.standingWrites().flatMap(({ lost = [] }) => lost)).toEqual([]);
  });

  it('存成文件再打开以后', async () => {
    const host = await hostHolding(before);
    await makeAll(host);
    const file = { sheets: host.sheets(), marks: [], settings: host.settings() };
    for (const plan of (await readWorkbook(await writeWorkbook(file))).sheets) host.edit(plan, undefined);
    await importAnew(host);
    await makeAll(host);
    expect(host.standingWrites().flatMap(({ lost = [] }) => lost)).toEqual([]);
  });
});
