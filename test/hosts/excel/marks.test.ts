import type { Host } from '../../../src/app/host';
import { createExcelHost } from '../../../src/hosts/excel/excelHost';
import type { Mark } from '../../../src/model/mark';
import { createSheet, plainSheet } from '../../contract/plans';
import type { FakeExcel } from '../../fakeExcel/connectExcel';
import { describeWorkbook } from '../../fakeExcel/describeWorkbook';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

const MARK: Mark = { sheet: '表', row: 1, column: 1, severity: 'error', remark: '金额与分项之和不一致。' };
const LIST_RULE = { rule: { list: { source: '是,否' } }, prompt: { showPrompt: true, title: '选择', message: '' } };

async function prepare(excelApi: number): Promise<{ readonly host: Host; readonly fake: FakeExcel }> {
  const started = startExcelHost({ excelApi });
  const rows = Array.from({ length: 5 }, (_, row) => [`a${row}`, row, `c${row}`]);
  await createSheet(started.host, plainSheet('表', rows));
  return started;
}

function promptAt(fake: FakeExcel, row: number, column: number): string | undefined {
  const prompt = fake.workbook.sheet('表').look(row, column).validation?.prompt;
  return prompt && `${prompt.title}：${prompt.message}`;
}

describe('the sentence of a mark', () => {
  test('stands in a note where Excel has notes', async () => {
    const { host, fake } = await prepare(18);
    expect(host.abilities.remarks).toBe('note');
    await host.mark([MARK]);
    expect(fake.workbook.sheet('表').notes).toMatchObject([
      { row: 1, column: 1, content: '绩效申报助手·错误\n金额与分项之和不一致。' },
    ]);
    await host.mark([]);
    expect(fake.workbook.sheet('表').notes).toEqual([]);
  });

  test.each([9, 14, 17])('is shown when the cell is selected in Excel with ExcelApi 1.%i', async (excelApi) => {
    const { host, fake } = await prepare(excelApi);
    expect(host.abilities.remarks).toBe('input-message');
    await host.mark([MARK]);
    expect(promptAt(fake, 1, 1)).toBe('绩效申报助手·错误：金额与分项之和不一致。');
    await host.mark([]);
    expect(promptAt(fake, 1, 1)).toBeUndefined();
  });

  test('is left out where a threaded comment of the user takes no note; all others and the colours stand', async () => {
    const { host, fake } = await prepare(18);
    const sheet = fake.workbook.sheet('表');
    sheet.threads = [
      { row: 1, column: 1 },
      { row: 3, column: 0 },
    ];
    const marks = Array.from({ length: 5 }, (_, row) =>
      [0, 1].map((column): Mark => ({ ...MARK, row, column })),
    ).flat();
    const refused = [
      { sheet: '表', row: 1, column: 1 },
      { sheet: '表', row: 3, column: 0 },
    ];
    expect(await host.mark(marks)).toEqual(refused);
    expect(sheet.notes).toHaveLength(marks.length - 2);
    expect(await excelUser(fake).markedCells()).toHaveLength(marks.length);
    fake.resetTraffic();
    expect(await host.mark(marks, { isLive: true })).toEqual(refused);
    expect(fake.traffic().requests).toBe(0);
    // One more finding on another cell, and one less where a note was refused.
    const others = [...marks.filter(({ row, column }) => row !== 3 || column !== 0), { ...MARK, column: 2 }];
    expect(await host.mark(others, { isLive: true })).toEqual([refused[0]]);
    sheet.threads = [];
    expect(await host.mark(marks)).toEqual([]);
    expect(sheet.notes).toHaveLength(marks.length);
  });

  test('is given up soon where Excel refuses every note', async () => {
    const { host, fake } = await prepare(18);
    fake.refuse(['call NoteCollection.add']);
    const marks = Array.from({ length: 200 }, (_, row): Mark => ({ ...MARK, row }));
    fake.resetTraffic();
    expect(await host.mark(marks)).toHaveLength(marks.length);
    expect(fake.traffic().requests).toBeLessThan(80);
    expect(await excelUser(fake).markedCells()).toHaveLength(marks.length);
  });

  test('needs the member too: an old Office.js under a new Excel has no notes', async () => {
    const { fake } = await prepare(18);
    fake.forgetNotes();
    expect(createExcelHost().abilities.remarks).toBe('input-message');
  });

  test('is cut where Excel would refuse it, not inside a character', async () => {
    const { host, fake } = await prepare(14);
    await host.mark([{ ...MARK, remark: `${'长'.repeat(253)}😀完` }]);
    const message = fake.workbook.sheet('表').look(1, 1).validation?.prompt.message ?? '';
    expect(message).toBe(`${'长'.repeat(253)}…`);
    await host.mark([{ ...MARK, remark: '长'.repeat(255) }]);
    expect(fake.workbook.sheet('表').look(1, 1).validation?.prompt.message).toBe('长'.repeat(255));
  });

  test('has all sentences of its cell, the gravest first', async () => {
    const { host, fake } = await prepare(14);
    await host.mark([{ ...MARK, severity: 'info', remark: '提示。' }, MARK]);
    expect(promptAt(fake, 1, 1)).toBe('绩效申报助手·错误：金额与分项之和不一致。\n提示。');
  });
});

describe('what the user has on a cell', () => {
  test('a rule of data validation stays, before and after', async () => {
    const { host, fake } = await prepare(14);
    fake.workbook.sheet('表').cell(1, 1).validation = LIST_RULE;
    await host.mark([MARK]);
    expect(fake.workbook.sheet('表').look(1, 1).validation).toEqual(LIST_RULE);
    expect(fake.workbook.sheet('表').conditionalFormats).toHaveLength(1);
    await host.mark([]);
    expect(fake.workbook.sheet('表').look(1, 1).validation).toEqual(LIST_RULE);
  });

  test('a rule that is added to a marked cell stays when the mark goes', async () => {
    const { host, fake } = await prepare(14);
    await host.mark([MARK]);
    const { validation } = fake.workbook.sheet('表').cell(1, 1);
    validation!.rule = LIST_RULE.rule;
    await host.mark([]);
    expect(fake.workbook.sheet('表').look(1, 1).validation?.rule).toEqual(LIST_RULE.rule);
    expect(promptAt(fake, 1, 1)).toBe('：');
  });

  test('a note stays, before and after', async () => {
    const { host, fake } = await prepare(18);
    const note = { row: 1, column: 1, author: '李四', content: '已电话核实' };
    fake.workbook.sheet('表').notes.push(note);
    await host.mark([MARK]);
    await host.mark([]);
    expect(fake.workbook.sheet('表').notes).toEqual([note]);
  });

  test('conditional formats stay and lie below ours', async () => {
    const { host, fake } = await prepare(14);
    const own = {
      id: 'own',
      type: 'Custom',
      ranges: [{ row: 0, column: 0, rows: 5, columns: 3 }],
      formula: '=$A1<>""',
      fill: '#00FF00',
      fontColor: '',
    };
    fake.workbook.sheet('表').conditionalFormats.push(own, { ...own, id: 'scale', type: 'ColorScale', formula: '' });
    const before = describeWorkbook(fake.workbook);
    await host.mark([MARK, { ...MARK, row: 2, severity: 'warning' }, { ...MARK, row: 3, severity: 'info' }]);
    expect(fake.workbook.sheet('表').conditionalFormats.map(({ fill, type }) => [type, fill])).toEqual([
      ['Custom', '#FFC7CE'],
      ['Custom', '#FFEB9C'],
      ['Custom', '#DDEBF7'],
      ['Custom', '#00FF00'],
      ['ColorScale', '#00FF00'],
    ]);
    await host.mark([]);
    expect(describeWorkbook(fake.workbook)).toEqual(before);
  });
});

describe('marks of an earlier session', () => {
  test.each([14, 18])('go with everything on them, without a list of them (ExcelApi 1.%i)', async (excelApi) => {
    const { host, fake } = await prepare(excelApi);
    const before = describeWorkbook(fake.workbook);
    await host.mark([MARK, { ...MARK, row: 3, column: 2, severity: 'info', remark: '提示。' }]);
    await createExcelHost().mark([]);
    expect(describeWorkbook(fake.workbook)).toEqual(before);
  });

  test('are found where rows were inserted above them meanwhile', async () => {
    const { host, fake } = await prepare(14);
    await host.mark([MARK]);
    fake.workbook.sheet('表').insertDown({ row: 0, column: 0, rows: 2, columns: 3 });
    await createExcelHost().mark([]);
    expect(fake.workbook.sheet('表').conditionalFormats).toEqual([]);
    expect(promptAt(fake, 3, 1)).toBeUndefined();
  });
});

test('a mark on a sheet that is gone is refused, and the old marks stay', async () => {
  const { host, fake } = await prepare(14);
  await host.mark([MARK]);
  const before = describeWorkbook(fake.workbook);
  await expect(host.mark([{ ...MARK, sheet: '没有' }])).rejects.toMatchObject({
    code: 'sheet-missing',
    subject: '没有',
  });
  expect(describeWorkbook(fake.workbook)).toEqual(before);
});

test('lists of addresses stay below the length at which Excel cuts them', async () => {
  const { host, fake } = await prepare(14);
  await host.mark(Array.from({ length: 3000 }, (_, row) => ({ ...MARK, row: row * 2 + 1000, column: 50 })));
  const marked = fake.workbook.sheet('表').conditionalFormats.flatMap(({ ranges }) => ranges);
  expect(marked).toHaveLength(3000);
});
