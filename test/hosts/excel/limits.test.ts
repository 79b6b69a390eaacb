import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { createSheet, plainSheet, readSheet, readTable, tableChange, tableSheet } from '../../contract/plans';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';
import { buildReading } from '../../pane/buildReading';

/** Limits of Excel of docs/excel-limits.md that have no other place. */

describe('a very hidden sheet', () => {
  test('is removed all the same, and comes back very hidden', async () => {
    const { host, fake } = startExcelHost();
    await createSheet(host, plainSheet('表', [['甲']]));
    fake.workbook.sheet('表').visibility = 'VeryHidden';
    await host.write({ title: '删除', changes: [{ kind: 'remove-sheet', sheet: '表' }] });
    expect(fake.workbook.findSheet('表')).toBeUndefined();
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
    expect(fake.workbook.sheet('表').visibility).toBe('VeryHidden');
    expect((await readSheet(host, '表')).rows).toEqual([['甲']]);
  });

  test('that was made by a write goes when that is taken back, and is shown when one of its cells is', async () => {
    const { host, fake } = startExcelHost();
    await createSheet(host, plainSheet('表', [['甲']]));
    fake.workbook.sheet('表').visibility = 'VeryHidden';
    expect(await host.reveal({ sheet: '表', row: 0, column: 0 })).toBe('shown');
    fake.workbook.sheet('表').visibility = 'VeryHidden';
    expect(await host.undo()).toMatchObject({ kind: 'undone' });
    expect(fake.workbook.findSheet('表')).toBeUndefined();
  });

  test('stays so where the structure of the workbook is protected', async () => {
    const { host, fake } = startExcelHost();
    await createSheet(host, plainSheet('表', [['甲']]));
    fake.workbook.sheet('表').visibility = 'VeryHidden';
    fake.workbook.isStructureProtected = true;
    await expect(host.reveal({ sheet: '表', row: 0, column: 0 })).rejects.toMatchObject({ code: 'protected' });
  });
});

test('a column that was hidden by hand stays so unless it is asked for', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, plainSheet('表', [['甲', '乙']]));
  const place = { sheet: '表', row: 0, column: 1 };
  fake.workbook.sheet('表').hiddenColumns.add(1);
  expect(await host.reveal(place)).toBe('hidden');
  expect(fake.workbook.sheet('表').hiddenColumns.has(1)).toBe(true);
  expect(await host.reveal(place, { unhide: true })).toBe('shown');
  expect(fake.workbook.sheet('表').hiddenColumns.has(1)).toBe(false);
});

describe('a filter of the sheet itself', () => {
  test('goes when the sheet is written anew: every row is where it belongs', async () => {
    const { host, fake } = startExcelHost();
    const rows = [['部门'], ['甲局'], ['乙局'], ['丙局']];
    await createSheet(host, plainSheet('汇总', rows));
    fake.workbook.sheet('汇总').filteredRows.add(1);
    const plan = plainSheet('汇总', [...rows, ['丁局']]);
    await host.write({ title: '再汇总', changes: [{ kind: 'replace-sheet', plan }] });
    expect((await readSheet(host, '汇总')).rows).toEqual(plan.rows);
  });

  test('beside a table is a refusal, and the table stays as it was', async () => {
    const { host, fake } = startExcelHost();
    const rows = [
      ['a', '甲', 1],
      ['b', '乙', 2],
      ['c', '丙', 3],
    ];
    await createSheet(host, tableSheet('数据', '数据表', rows));
    const before = await readTable(host, '数据');
    fake.workbook.sheet('数据').filteredRows.add(2);
    const change = tableChange('数据', '数据表', {
      patches: [{ row: 1, column: 1, values: [['一'], ['二'], ['三']] }],
      appendedRows: [['d', '丁', 4]],
    });
    await expect(host.write({ title: '改', changes: [change] })).rejects.toMatchObject({
      code: 'filtered',
      subject: '数据',
    });
    expect(await readTable(host, '数据')).toEqual(before);
    fake.workbook.sheet('数据').filteredRows.clear();
    await host.write({ title: '改', changes: [change] });
    expect((await readTable(host, '数据')).map(([, name]) => name).slice(1)).toEqual(['一', '二', '三', '丁']);
  });
});

test('links beyond those that a sheet takes stay text, and that is told', async () => {
  const { host, fake } = startExcelHost();
  await createSheet(host, tableSheet('数据', '数据表', [['a', '甲', 1]]));
  const sheet = fake.workbook.sheet('数据');
  const target = { sheet: '数据', row: 0, column: 0 };
  for (let row = 0; row < 65_529; row += 1) sheet.cell(row, 9).hyperlink = { documentReference: "'数据'!A1" };
  const change = (text: string) => ({
    title: '链接',
    changes: [tableChange('数据', '数据表', { appendedRows: [[text, { text: '查看', target }, 2]] })],
  });
  await host.write(change('b'));
  expect(host.standingWrites().at(-1)).not.toHaveProperty('leftOut');
  await host.write(change('c'));
  expect(host.standingWrites().at(-1)?.leftOut).toEqual([{ kind: 'link', sheet: '数据' }]);
  expect((await readTable(host, '数据')).map(([id, name]) => [id, name]).slice(1)).toEqual([
    ['a', '甲'],
    ['b', '查看'],
    ['c', '查看'],
  ]);
});

describe('in a checked workbook', () => {
  const good = buildForm();

  async function checked() {
    const started = startExcelHost();
    const wrong = { ...good.funds, annual: { ...good.funds.annual, total: 1 } };
    await importForms(
      started.host,
      await previewImport(started.host, buildReading([buildForm({ funds: wrong })])),
      new Map(),
    );
    await started.fake.settle();
    const checker = createWorkbookChecker(started.host);
    const headers = (await readSheet(started.host, '项目总表')).rows[0] ?? [];
    const at = (header: string) => ({ sheet: '项目总表', row: 1, column: headers.indexOf(header) });
    return { ...started, checker, at, user: excelUser(started.fake) };
  }

  test('a formula that comes to an error is named, and nothing is said of its amount', async () => {
    const { fake, checker, at } = await checked();
    const before = await checker.check();
    expect(before.findings.map(({ path }) => path)).toContain('funds.annual.total');
    const { row, column } = at('年度资金总额');
    fake.workbook.enter(fake.workbook.sheet('项目总表'), row, column, '=SUMM(1)');
    const { findings, problems } = await checker.check();
    expect(findings.map(({ path }) => path)).not.toContain('funds.annual.total');
    expect(problems.map(({ message }) => message).join()).toContain('年度资金总额');
  });

  test('a head that is emptied becomes one of Excel, and the one that is missing is named', async () => {
    const { host, checker, at, user } = await checked();
    const place = { ...at('项目名称'), row: 0 };
    await user.type(place, '');
    expect((await readSheet(host, '项目总表')).rows[0]?.[place.column]).toBe(`列${place.column + 1}`);
    const { problems } = await checker.check();
    expect(problems).toEqual([{ message: expect.stringContaining('项目名称') as string, isObstacle: true }]);
  });

  test('a head that is typed a second time gets a number, and is the user’s', async () => {
    const { host, checker, user } = await checked();
    await user.insertColumn({ sheet: '项目总表', row: 0, column: 2 }, '项目名称');
    expect((await readSheet(host, '项目总表')).rows[0]?.[2]).toBe('项目名称2');
    expect((await checker.check()).problems).toEqual([]);
  });
});
