import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewForms } from '../../../src/app/import/previewImport';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { CellContent, SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';

/** The same sheet, its table moved down so that its header stands in this row. */
function movedDown(plan: SheetPlan, row: number): SheetPlan {
  const rows: (readonly CellContent[])[] = [];
  plan.rows.forEach((cells, index) => {
    rows[row + index] = cells;
  });
  return { ...plan, rows, table: { ...plan.table!, range: { ...plan.table!.range, row } } };
}

test('findings for which 校验结果 has no rows are refused, and the sheet stays as it was', async () => {
  const host = createMemoryHost(() => Promise.resolve());
  await importForms(host, await previewForms(host, [buildForm()]), new Map());
  const findings = host.sheets().find(({ name }) => name === '校验结果')!;
  const nearTheEnd = movedDown(findings, 1_048_574);
  host.edit(nearTheEnd, undefined);
  await expect(createWorkbookChecker(host).check()).rejects.toMatchObject({ code: 'too-large', subject: '校验结果' });
  expect(host.sheets().find(({ name }) => name === '校验结果')).toBe(nearTheEnd);
});
