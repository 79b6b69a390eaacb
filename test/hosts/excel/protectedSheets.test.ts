import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';
import { buildForm } from '../../pane/buildForm';

async function checkedWorkbook() {
  const started = startExcelHost();
  const { host } = started;
  await importForms(host, await previewImport(host, { forms: [{ form: buildForm() }] }), new Map());
  const checker = createWorkbookChecker(host);
  await checker.check();
  return { ...started, checker };
}

test.each(['项目总表', '校验结果'])(
  '「%s」受保护时，重新校验说出是哪一张表，标记照旧，撤销保护后照常',
  async (name) => {
    const { fake, checker } = await checkedWorkbook();
    const plan = fake.workbook.sheet('项目总表');
    const column = [...Array(60).keys()].find((at) => plan.look(0, at).value === '年度资金总额')!;
    fake.workbook.enter(plan, 1, column, 1);
    fake.workbook.sheet(name).isProtected = true;
    const marks = await excelUser(fake).markedCells();
    await expect(checker.check()).rejects.toMatchObject({ code: 'protected', subject: name });
    await fake.settle();
    expect(await excelUser(fake).markedCells()).toEqual(marks);
    fake.workbook.sheet(name).isProtected = false;
    const { findings } = await checker.check();
    expect(findings.map(({ ruleId }) => ruleId)).toContain('fund-sum-mismatch');
  },
);

test('受保护的表上没有标记要改时，校验照常', async () => {
  const { fake, checker } = await checkedWorkbook();
  fake.workbook.sheet('绩效指标').isProtected = true;
  const marks = await excelUser(fake).markedCells();
  await checker.check();
  await fake.settle();
  expect(await excelUser(fake).markedCells()).toEqual(marks);
});
