import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { returnOpinions, writeReturnOpinions } from '../../../src/app/sheets/returnOpinions';
import { assertExcelSafe } from '../../../src/formats/xlsx/assertExcelSafe';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { buildFinding } from '../../pane/check/buildFinding';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const good = buildForm();
const wrong = buildForm({ funds: { ...good.funds, annual: { ...good.funds.annual, total: 1 } } });
const other = buildForm({
  projectName: '另一个部门的项目',
  department: { code: '021', name: '阳泉市民政局' },
  funds: { ...good.funds, annual: { ...good.funds.annual, total: 2 } },
});

function namesOf(host: MemoryHost): readonly string[] {
  return host.sheets().map(({ name }) => name);
}

async function opinionsOf(host: MemoryHost) {
  return returnOpinions((await createWorkbookChecker(host).check()).findings);
}

test('文字写明部门、项目、位置、事实、改法，错误在前，编号连续', () => {
  const [opinion] = returnOpinions([
    buildFinding({ ruleId: 'wrong-word', severity: 'info', path: 'basis', message: '文字中「给与」应为「给予」。' }),
    buildFinding(),
  ]);
  expect(opinion!.text.split('\n')).toEqual([
    '项目支出绩效目标审核退回意见',
    '主管部门：062 阳泉市人力资源和社会保障局',
    '共 1 个项目，错误 1 条，提示 1 条。',
    '',
    '退休人员取暖费（2024年度，编号 2024-001）',
    '1. 【错误】年度资金总额：年度资金总额与各项来源之和不等，请改正。',
    expect.stringMatching(/^ {3}修改意见：.+。$/u),
    '2. 【提示】立项依据：文字中「给与」应为「给予」。',
    '   修改意见：按提示替换，可以一键修正。',
  ]);
});

test('忽略了的不退回，全忽略的部门没有意见', () => {
  expect(returnOpinions([buildFinding({ state: 'ignored' })])).toEqual([]);
});

test('部门名称只差空格算同一个部门', () => {
  const findings = ['阳泉市民政局', ' 阳泉市 民政局'].map((department) => buildFinding({ department }));
  expect(returnOpinions(findings)).toHaveLength(1);
});

test('一张表装下各部门，每个部门另起一页，打印时重复表头', async () => {
  const host = await hostHolding([wrong, other]);
  const opinions = await opinionsOf(host);
  await writeReturnOpinions(host, opinions);
  const { rows, page, merges } = findSheet(host.sheets(), '退回意见')!;
  expect(opinions).toHaveLength(2);
  expect(page!.titleRows).toEqual([0, 1]);
  expect(page!.breaks!.map((row) => rows[row]![0])).toEqual(['主管部门：021 阳泉市民政局']);
  expect(merges!.every(({ columns }) => columns === rows[1]!.length)).toBe(true);
  expect(() => {
    assertExcelSafe(host.sheets());
  }).not.toThrow();
});

test('再生成一次写在原处；用户自己的同名表不动', async () => {
  const host = await hostHolding([wrong]);
  host.edit({ name: '退回意见', rows: [['我的']], columns: [] }, undefined);
  const opinions = await opinionsOf(host);
  await writeReturnOpinions(host, opinions);
  const names = namesOf(host);
  await writeReturnOpinions(host, opinions);
  expect(namesOf(host)).toEqual(names);
  expect(names).toContain('退回意见(2)');
  expect(findSheet(host.sheets(), '退回意见')!.rows).toEqual([['我的']]);
});

test('每个部门一张表；没有意见了的部门，它的表随之去掉，撤销可以找回', async () => {
  const host = await hostHolding([wrong, other]);
  const opinions = await opinionsOf(host);
  await writeReturnOpinions(host, opinions, { isSheetEach: true });
  const names = namesOf(host).filter((name) => name.startsWith('退回意见'));
  expect(names).toEqual(['退回意见 062 阳泉市人力资源和社会保障局', '退回意见 021 阳泉市民政局']);
  await writeReturnOpinions(host, opinions.slice(0, 1), { isSheetEach: true });
  expect(namesOf(host)).not.toContain(names[1]);
  await host.undo();
  expect(namesOf(host)).toContain(names[1]);
});
