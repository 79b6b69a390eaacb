import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { readForms } from '../../../src/app/read/readForms';
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

const HIDDEN_READ = '这份表有隐藏的行或列，已一并读入；不需要的内容请删除，并对照原表核对。';

it.each<[string, Partial<WriteSheet>, readonly string[]]>([
  [
    'hidden rows',
    {
      rowDefs: new Map([
        [5, { hidden: true }],
        [12, { hidden: true }],
      ]),
    },
    [HIDDEN_READ],
  ],
  ['hidden columns', { columns: [{ width: 5, hidden: true }] }, [HIDDEN_READ]],
  ['a protected sheet', { protection: { sheet: true, password: '1234' } }, []],
])('%s keep nothing of the form from being read, and hidden parts are noted', async (_, changes, messages) => {
  const bytes = await writeXlsx({ sheets: [{ name: '首页', rows: [['']] }, officialSheet(changes)] });
  const { forms, notes } = readForms(await readWorkbookSource(bytes));
  expect(forms.map((reading) => reading.form)).toEqual([form]);
  expect(notes.map(({ message }) => message)).toEqual(messages);
});

it('leaves out hidden cells that are part of no form that shows, and says so', async () => {
  const { rows = [], merges = [] } = officialSheet({});
  const beside = { rows: [...rows, ['内部测算']], rowDefs: new Map([[rows.length, { hidden: true }]]), merges };
  const all = { rowDefs: new Map(rows.map((_, at) => [at, { hidden: true }])) };
  const sheets = [
    officialSheet(beside),
    { ...officialSheet(all), name: '去年' },
    { ...officialSheet({ hidden: true }), name: '前年' },
  ];
  const { forms, notes, remainder } = readForms(await readWorkbookSource(await writeXlsx({ sheets })));
  expect(forms.map((reading) => reading.form)).toEqual([form]);
  expect(notes).toEqual([]);
  expect(remainder.map(({ text }) => text.slice(0, 24))).toEqual([
    expect.stringContaining('工作表「前年」已隐藏'),
    expect.stringContaining('工作表「表」中隐藏的行或列没有读入'),
    expect.stringContaining('工作表「去年」中隐藏的行或列没有读入'),
  ]);
});

it('names of any length and with any sign are read as they are written', async () => {
  const names = ['长'.repeat(300), '甲/乙\\丙?丁*戊[己]:庚', "'引号'", '=1+1'];
  const records = names.map((projectName, index) => ({ id: `2024-00${index + 1}`, form: buildForm({ projectName }) }));
  const sheets = [planFormSheet(records), planIndicatorSheet(records), planFindingSheet()];
  const read = await formsIn(await writeWorkbook({ sheets, marks: [], settings: new Map() }));
  expect(read.map(({ projectName }) => projectName)).toEqual(names);
});

it('tells notes and text boxes, which no cell holds, once for all sheets that say the same', async () => {
  const note = (text: string, author: string) => ({ comment: { text, author } });
  const sheet = (name: string, cells: readonly [string, object][]): WriteSheet => ({
    name,
    rows: [['甲', '乙']],
    cells: new Map(cells),
  });
  const bytes = await writeXlsx({
    sheets: [
      sheet('表1', [
        ['0,0', note('应为500万元', '张三')],
        ['0,1', note('我们自己的', '绩效申报助手')],
      ]),
      sheet('表2', [['0,1', note('应为500万元', '李四')]]),
      { ...sheet('表3', []), textBoxes: [{ text: '单位：万元', anchor: { from: { row: 3, col: 0 } } }] },
    ],
  });
  const { remainder } = readForms(await readWorkbookSource(bytes));
  expect(remainder.filter(({ kind }) => kind === 'notice').map(({ text }) => text)).toEqual([
    '工作表「表1」「表2」的批注没有读入：应为500万元',
    '工作表「表3」的文本框没有读入：单位：万元',
  ]);
});
