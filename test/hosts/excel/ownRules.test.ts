import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { showOwnRules } from '../../../src/app/check/editOwnRules';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { exampleForm } from '../../../src/rules/exampleForm';
import { patchedForm } from '../../../src/rules/ruleExample';
import { excelUser } from '../../fakeExcel/excelUser';
import { startExcelHost } from '../../fakeExcel/startExcelHost';

const SHEET = '自定义规则';
const FIRST_FREE_ROW = 4;
/** The rows of the table that wait for rules; what is typed below them is as Excel reads it. */
const SPARE_ROWS = 20;

type Cells = readonly (string | number)[];

/** A workbook with two forms in which a bureau has written these rows below the examples. */
async function withOwnRules(rows: readonly Cells[]) {
  const { host, fake } = startExcelHost();
  const forms = [{ form: exampleForm }, { form: patchedForm({ projectName: '养老院消防改造' }) }];
  await importForms(host, await previewImport(host, { forms }), new Map());
  await showOwnRules(host);
  const sheet = fake.workbook.sheet(SHEET);
  rows.forEach((cells, down) => {
    cells.forEach((cell, column) => {
      if (cell !== '') fake.workbook.enter(sheet, FIRST_FREE_ROW + down, column, down < SPARE_ROWS ? cell : `'${cell}`);
    });
  });
  await fake.settle();
  return { host, fake, checker: createWorkbookChecker(host), user: excelUser(fake) };
}

const RATE: Cells = ['是', '合格率要求', '错误', '质量指标的指标值', '小于', '98%', '', '「{指标}」只有 {值}。'];
const named = (name: string, cells: Cells = RATE): Cells => cells.with(1, name);

test('写一条、改一条、写坏一条：每次校验都照当时的写法，写坏的一行有一句话', async () => {
  const { checker, user } = await withOwnRules([RATE]);
  const said = async (rule: string) =>
    (await checker.check()).findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
  expect(await said('合格率要求')).toEqual(['「结业合格率」只有 ≥95%。', '「结业合格率」只有 ≥95%。']);
  await user.type({ sheet: SHEET, row: FIRST_FREE_ROW, column: 5 }, '95%');
  expect(await said('合格率要求')).toEqual([]);
  await user.type({ sheet: SHEET, row: FIRST_FREE_ROW, column: 4 }, '差不多');
  const { findings, unchecked, problems } = await checker.check();
  expect(findings.filter(({ rule }) => rule === '合格率要求')).toEqual([]);
  expect(unchecked.filter(({ rule }) => rule === '自定义：合格率要求')).toHaveLength(1);
  expect(problems).toMatchObject([{ place: { sheet: SHEET, row: FIRST_FREE_ROW, column: 4 }, isObstacle: false }]);
});

test('坏的行各有一句话，其余的照查：名称重复、公式、一万个星号、不认识的栏目、嵌套的{值}', async () => {
  const stars = '*'.repeat(10_000);
  const { checker } = await withOwnRules([
    named('甲'),
    named('甲'),
    named('公式', RATE.with(5, '#REF!')),
    ['是', '星号', '提示', '项目名称', '形如', `养老${stars}培训`, '', '名称「{值}」像是培训。'],
    named('栏目', RATE.with(3, '没有这一栏')),
    ['是', '嵌套', '警告', '项目名称', '包含', '养老', '', '{值}{{值}}{项目名称}'],
    ['', '', '', '', '', '', '', ''],
    named('最后', RATE),
  ]);
  const { findings, problems } = await checker.check();
  expect(problems.map(({ place, message }) => [place?.row, message])).toEqual([
    [6, expect.stringContaining('公式出错')],
    [5, expect.stringContaining('第 4 条规则也叫「甲」')],
    [8, expect.stringContaining('没有这一栏')],
  ]);
  const said = new Map(findings.map(({ rule, message }) => [rule, message]));
  expect(['甲', '星号', '最后'].map((rule) => said.has(rule))).toEqual([true, true, true]);
  expect(said.get('嵌套')).toBe('养老院消防改造{养老院消防改造}养老院消防改造');
});

test('五千行：前一千条照查，其余各有一句，表本身不改', async () => {
  const { host, checker } = await withOwnRules(Array.from({ length: 5_000 }, (_, at) => named(`规则${at}`)));
  const before = await host.readSheets([SHEET]);
  const { findings, problems } = await checker.check();
  expect(new Set(findings.filter(({ rule }) => rule.startsWith('规则')).map(({ rule }) => rule)).size).toBe(1_000);
  expect(problems.length).toBeGreaterThan(0);
  expect((await host.readSheets([SHEET])).get(SHEET)).toEqual(before.get(SHEET));
});
