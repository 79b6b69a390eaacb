import type { Host } from '../../../src/app/host';
import type { SheetPlan } from '../../../src/model/sheetPlan';
import { plainSheet } from '../../contract/plans';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

const BEFORE = plainSheet('部门汇总', [
  ['部门', '金额'],
  ['甲局', 100],
  ['乙局', 50],
]);
const AFTER: SheetPlan = { ...BEFORE, rows: [...BEFORE.rows, ['丙局', 7]] };

const RULE = {
  id: 'of the user',
  type: 'Custom',
  ranges: [{ row: 1, column: 1, rows: 30, columns: 1 }],
  formula: '=B2>60',
  fill: '#00FF00',
  fontColor: '',
};
const VALIDATION = {
  rule: { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
  prompt: { showPrompt: true, title: '金额', message: '单位为元' },
  errorAlert: { showAlert: true, style: 'Warning', title: '', message: '应为整数' },
  ignoreBlanks: true,
};

async function prepare(): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
  const started = startExcelHost();
  const { host, fake } = started;
  await host.write({ title: '汇总', changes: [{ kind: 'create-sheet', plan: BEFORE }] });
  const sheet = fake.workbook.sheet('部门汇总');
  sheet.conditionalFormats.push(structuredClone(RULE));
  sheet.cell(1, 1).validation = VALIDATION;
  sheet.notes.push({ row: 2, column: 0, author: '李四', content: '与去年核对过' });
  sheet.cell(40, 5).format.fill.color = '#FFC000';
  await fake.settle();
  fake.resetTraffic();
  return started;
}

const replace = (host: Host): ReturnType<Host['write']> =>
  host.write({ title: '汇总', changes: [{ kind: 'replace-sheet', plan: AFTER }] });

test('what the user has put on a sheet of ours stays when it is written anew: conditional formats, validation, notes and looks elsewhere', async () => {
  const { host, fake } = await prepare();
  const before = describeWorkbook(fake.workbook);
  await replace(host);
  const sheet = fake.workbook.sheet('部门汇总');
  expect(sheet.look(3, 0).value).toBe('丙局');
  expect(sheet.conditionalFormats).toEqual([RULE]);
  expect(sheet.look(1, 1).validation).toEqual(VALIDATION);
  expect(sheet.notes).toHaveLength(1);
  expect(sheet.look(40, 5).format.fill.color).toBe('#FFC000');
  expect(await host.undo()).toMatchObject({ kind: 'undone' });
  expect(describeWorkbook(fake.workbook)).toEqual(before);
});

test('colours of marks go with what they were on', async () => {
  const { host, fake } = await prepare();
  await host.mark([{ sheet: '部门汇总', row: 1, column: 0, severity: 'error', remark: '有误。' }]);
  expect(fake.workbook.sheet('部门汇总').conditionalFormats).toHaveLength(2);
  await replace(host);
  expect(fake.workbook.sheet('部门汇总').conditionalFormats).toEqual([RULE]);
});

test('looks that the user gave to 20,000 rows below cost no requests', async () => {
  const counts: number[] = [];
  for (const rows of [0, 20_000]) {
    const { host, fake } = await prepare();
    const sheet = fake.workbook.sheet('部门汇总');
    for (let row = 50; row < 50 + rows; row += 1) sheet.cell(row, 3).format.fill.color = '#DDEBF7';
    await replace(host);
    counts.push(fake.traffic().requests);
  }
  expect(counts[1]).toBe(counts[0]);
});

describe('a sheet whose formulas name another that is called otherwise by now', () => {
  const DATA = plainSheet('数据', [['金额'], [100]]);
  const withSum = (formula: string): SheetPlan => ({
    ...plainSheet('汇总', [['合计']]),
    rows: [['合计'], [{ formula }]],
  });

  async function replaced(): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
    const started = startExcelHost();
    await started.host.write({ title: '数据', changes: [{ kind: 'create-sheet', plan: DATA }] });
    await started.host.write({ title: '汇总', changes: [{ kind: 'create-sheet', plan: withSum("'数据'!A2+1") }] });
    await started.host.write({ title: '再汇总', changes: [{ kind: 'replace-sheet', plan: withSum("'数据'!A2+2") }] });
    return started;
  }
  const formulaOf = (fake: FakeExcel): string | undefined => fake.workbook.sheet('汇总').cell(1, 0).formula;

  test('comes back with the name of now', async () => {
    const { host, fake } = await replaced();
    fake.workbook.renameSheet(fake.workbook.sheet('数据'), "张三's");
    expect(await host.undo({ force: true })).toMatchObject({ kind: 'undone', title: '再汇总' });
    expect(formulaOf(fake)).toBe("='张三''s'!A2+1");
  });

  test('comes back with what a formula says of a sheet that is gone, and nothing is blocked afterwards', async () => {
    const { host, fake } = await replaced();
    fake.workbook.removeSheet(fake.workbook.sheet('数据'));
    expect(await host.undo({ force: true })).toMatchObject({ kind: 'undone', title: '再汇总' });
    expect(formulaOf(fake)).toBe('=#REF!A2+1');
    expect(await host.listSheets()).toEqual(['Sheet1', '汇总']);
  });

  test('finds one of its name in the place of one that went', async () => {
    const { host, fake } = await replaced();
    fake.workbook.removeSheet(fake.workbook.sheet('数据'));
    fake.workbook.addSheet('数据');
    await host.undo({ force: true });
    expect(formulaOf(fake)).toBe("='数据'!A2+1");
  });

  test('two that name each other come back whatever they are called meanwhile', async () => {
    const { host, fake } = startExcelHost();
    const plans = (one: number): readonly SheetPlan[] => [
      { ...plainSheet('甲', [['x']]), rows: [['x'], [one]] },
      { ...plainSheet('乙', [['y']]), rows: [['y'], [{ formula: "'甲'!A2+1" }]] },
    ];
    await host.write({ title: '一', changes: plans(1).map((plan) => ({ kind: 'create-sheet', plan })) });
    await host.write({ title: '二', changes: plans(5).map((plan) => ({ kind: 'replace-sheet', plan })) });
    fake.workbook.renameSheet(fake.workbook.sheet('甲'), '丙');
    await host.undo({ force: true });
    expect((await host.listSheets()).slice(1)).toEqual(['甲', '乙']);
    expect(fake.workbook.sheet('乙').cell(1, 0).formula).toBe("='甲'!A2+1");
    expect(fake.workbook.sheet('甲').look(1, 0).value).toBe(1);
  });
});
