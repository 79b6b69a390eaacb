import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import { plainSheet } from '../../contract/plans';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';

jest.setTimeout(60_000);

test('twelve official forms on one sheet, with more merged cells than Excel tells of at once, go through 校验, 重新生成 and 撤销', async () => {
  const { host, fake } = startExcelHost();
  const forms = Array.from({ length: 12 }, (_, index) => buildForm({ projectName: `项目${index}` }));
  const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
  await importForms(host, await previewImport(host, { forms: readings }), new Map());
  await regenerateForms(host, () => true, { arrangement: 'sheet-per-department' });
  await fake.settle();
  expect(Math.max(...fake.workbook.sheets.map(({ merges }) => merges.length))).toBeGreaterThan(512);
  await createWorkbookChecker(host).check();
  expect(
    fake.workbook.sheets.some(({ merges, conditionalFormats }) => merges.length > 512 && conditionalFormats.length > 0),
  ).toBe(true);
  await host.mark([]);
  await fake.settle();
  const before = describeWorkbook(fake.workbook);
  await regenerateForms(host, () => true, { arrangement: 'sheet-per-department' });
  expect(await host.undo()).toMatchObject({ kind: 'undone' });
  await fake.settle();
  expect(describeWorkbook(fake.workbook)).toEqual(before);
});

test('however many cells are merged, each merge is read once, with those that reach over the pieces in which they are asked for', async () => {
  const { host, fake } = startExcelHost();
  const rows = Array.from({ length: 1500 }, (_, row) => [`${row}`, null, null, '右']);
  await host.write({ title: '写', changes: [{ kind: 'create-sheet', plan: plainSheet('多', rows) }] });
  const sheet = fake.workbook.sheet('多');
  // Pairs below each other in one column, threes beside them: pieces are cut through some, between others.
  for (let row = 0; row + 2 < 1500; row += 2) sheet.merges.push({ row, column: 1, rows: 2, columns: 1 });
  for (let row = 1; row + 3 < 1500; row += 3) sheet.merges.push({ row, column: 2, rows: 3, columns: 1 });
  sheet.merges.push({ row: 0, column: 3, rows: 700, columns: 1 }, { row: 700, column: 3, rows: 799, columns: 1 });
  const read = (await host.readSheets(['多'])).get('多');
  const inOrder = (merges: typeof sheet.merges): unknown =>
    [...merges].sort((one, other) => one.row - other.row || one.column - other.column);
  expect(inOrder([...(read?.merges ?? [])])).toEqual(inOrder(sheet.merges));
});
