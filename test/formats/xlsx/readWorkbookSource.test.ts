import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { readForms } from '../../../src/app/readForms';
import { readWorkbookSource } from '../../../src/formats/xlsx/readWorkbookSource';
import { writeWorkbook } from '../../../src/formats/xlsx/writeWorkbook';
import { planOfficialSheet } from '../../../src/layout/official/planOfficialSheet';
import { planFindingSheet, planFormSheet, planIndicatorSheet } from '../../../src/layout/planDataSheets';
import type { Form } from '../../../src/model/form';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';

const form = buildForm();

async function formsIn(bytes: Uint8Array): Promise<Form[]> {
  return readForms(await readWorkbookSource(bytes)).forms.map((reading) => reading.form);
}

/** An official form as another program saves it. */
function officialSheet(changes: Partial<WriteSheet>): WriteSheet {
  const { rows, merges = [] } = planOfficialSheet('表', [form]).plan;
  return {
    name: '表',
    rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? null : cell))),
    merges: merges.map(({ row, column, rows: down, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + down - 1,
      endCol: column + columns - 1,
    })),
    ...changes,
  };
}

it('reads every sheet of a workbook with more of them than are unpacked at a time, in their order', async () => {
  const sheets = Array.from({ length: 801 }, (_, index): SheetPlan => ({
    name: `表${index}`,
    rows: [[index]],
    columns: [],
  }));
  const { grids } = await readWorkbookSource(await writeWorkbook({ sheets, marks: [], settings: new Map() }));
  expect(grids.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
});

it('tells data sheets and stored settings from all other sheets', async () => {
  const records = [{ id: '2024-001', form }];
  const own: SheetPlan = { name: '便签', rows: [['甲']], columns: [] };
  const sheets = [own, planFormSheet(records), planIndicatorSheet(records), planFindingSheet()];
  const bytes = await writeWorkbook({ sheets, marks: [], settings: new Map([['rule-settings', { rules: {} }]]) });
  const source = await readWorkbookSource(bytes);
  expect(source.grids.map(({ name }) => name)).toEqual(['便签']);
  expect(source.dataSheets.map(({ name }) => name)).toEqual(['项目总表', '绩效指标', '校验结果']);
  expect(source.settings).toEqual(new Map([['rule-settings', { rules: {} }]]));
});

it.each<[string, Partial<WriteSheet>]>([
  [
    'hidden rows',
    {
      rowDefs: new Map([
        [5, { hidden: true }],
        [12, { hidden: true }],
      ]),
    },
  ],
  ['hidden columns', { columns: [{ width: 5, hidden: true }] }],
  ['a protected sheet', { protection: { sheet: true, password: '1234' } }],
  ['a hidden sheet', { hidden: true }],
])('%s keep nothing of the form from being read', async (_, changes) => {
  const visible: WriteSheet = { name: '首页', rows: [['']] };
  expect(await formsIn(await writeXlsx({ sheets: [visible, officialSheet(changes)] }))).toEqual([form]);
});

it('names of any length and with any sign are read as they are written', async () => {
  const names = ['长'.repeat(300), '甲/乙\\丙?丁*戊[己]:庚', "'引号'", '=1+1'];
  const records = names.map((projectName, index) => ({ id: `2024-00${index + 1}`, form: buildForm({ projectName }) }));
  const sheets = [planFormSheet(records), planIndicatorSheet(records), planFindingSheet()];
  const read = await formsIn(await writeWorkbook({ sheets, marks: [], settings: new Map() }));
  expect(read.map(({ projectName }) => projectName)).toEqual(names);
});
