import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { compareYears } from '../../../src/app/sheets/compareYears';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readOverview } from '../../../src/app/sheets/readOverview';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import { summariseDepartments } from '../../../src/app/sheets/summariseDepartments';
import { unresolvedDuplicates } from '../../../src/app/workbook/unresolvedDuplicates';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import { sheetContentOf } from '../../../src/model/sheetContentOf';
import type { CellContent, CellValue } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';
import { memoryHost } from '../../pane/fakeServices';

const form = buildForm();
const again = buildForm({ funds: { ...form.funds, annual: { ...form.funds.annual, total: 7, municipal: 7 } } });
const spaced = buildForm({ projectName: `${form.projectName} ` });

/** A workbook with all of these forms, also those that are one form. */
async function hostKeeping(forms: readonly Form[]): Promise<MemoryHost> {
  const host = memoryHost();
  const preview = await previewImport(host, buildReading(forms));
  const decisions = preview.items.map(({ index, duplicate }) => [index, duplicate ? 'save-as' : 'create'] as const);
  await importForms(host, preview, new Map(decisions));
  return host;
}

async function pairsIn(host: MemoryHost): Promise<readonly (readonly [string, string])[]> {
  const duplicates = unresolvedDuplicates(await readWorkbook(host));
  return [...duplicates.values()].map(({ record, counted }) => [record.id, counted.id]);
}

function editRows(
  host: MemoryHost,
  name: string,
  edit: (rows: readonly (readonly CellContent[])[]) => readonly (readonly CellContent[])[],
): void {
  const sheet = findSheet(host.sheets(), name)!;
  host.edit({ ...sheet, rows: edit(sheet.rows) }, undefined);
}

function cellsOf(host: MemoryHost, name: string): readonly (readonly CellValue[])[] {
  return sheetContentOf(findSheet(host.sheets(), name)!).rows;
}

test('同年度、同单位、同名的只有编号最小的一份计入，行的先后不影响', async () => {
  const host = await hostKeeping([form, again, spaced]);
  expect(await pairsIn(host)).toEqual([
    ['2024-001-2', '2024-001'],
    ['2024-001-3', '2024-001'],
  ]);
  editRows(host, '项目总表', ([heads, ...rows]) => [heads!, ...rows.toReversed()]);
  expect(await pairsIn(host)).toEqual([
    ['2024-001-2', '2024-001'],
    ['2024-001-3', '2024-001'],
  ]);
});

test('年度不同、单位不同、没有名称的都不算重复', async () => {
  const host = await hostKeeping([
    form,
    buildForm({ year: 2025 }),
    buildForm({ unit: '另一个单位' }),
    buildForm({ projectName: '' }),
    buildForm({ projectName: '', overview: '另一份' }),
  ]);
  expect(await pairsIn(host)).toEqual([]);
});

test('在校验结果里忽略了「项目重复申报」的，两份都计入', async () => {
  const host = await hostKeeping([form, again]);
  await createWorkbookChecker(host).check();
  editRows(host, '校验结果', ([heads, ...rows]) => {
    const [rule, state] = [heads!.indexOf('规则'), heads!.indexOf('处理')];
    return [heads!, ...rows.map((row) => (row[rule] === '项目重复申报' ? row.with(state, '已忽略') : row))];
  });
  expect(await pairsIn(host)).toEqual([]);
  expect(await summariseDepartments(host)).toMatchObject({ projects: 2, duplicates: 0 });
  expect(await readOverview(host)).toMatchObject({ projects: 2, duplicates: 0 });
});

test('概况、部门汇总、年度对比都不计重复的一份，并且说出来', async () => {
  const next = buildForm({ year: 2025 });
  const host = await hostKeeping([form, next, again]);
  expect(await readOverview(host)).toMatchObject({
    projects: 2,
    duplicates: 1,
    years: [
      { year: 2025, projects: 1, annual: 32_921_920 },
      { year: 2024, projects: 1, annual: 32_921_920 },
    ],
  });
  expect(await summariseDepartments(host)).toMatchObject({ projects: 2, duplicates: 1 });
  expect(cellsOf(host, '部门汇总').flat()).toContain('2024-001-2 退休人员取暖费（与 2024-001 重复）');
  await compareYears(host);
  const comparison = cellsOf(host, '年度对比 2024-2025');
  expect(comparison.find(([head]) => head === '合计')!.slice(3, 5)).toEqual([3292.192, 3292.192]);
  expect(comparison.find(([head]) => head === '与 2024-001 重复')!.slice(3, 5)).toEqual([0.0007, null]);
  expect(comparison[1]).toContain('核对：除下面 1 个没有计入的重复项目外，两个年度的合计与项目总表一致。');
});
