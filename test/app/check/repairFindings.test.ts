import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { applyRepairs, proposeRepairs } from '../../../src/app/check/repairFindings';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { CellValue } from '../../../src/model/sheetPlan';
import { buildForm } from '../../pane/buildForm';
import { hostHolding } from '../../pane/fakeServices';

const basis = '按《意见》(阳民发[2024]16号）给与补贴，，分期按装。';
const good = buildForm();
const spaced = { ...good.indicators.annual[0]!, name: '发放 人数', value: '200平米' };
const form = buildForm({
  projectName: '退休人员布署取暖费',
  basis,
  indicators: { ...good.indicators, annual: [...good.indicators.annual, spaced] },
});

async function proposed(host: MemoryHost) {
  const { findings } = await createWorkbookChecker(host).check();
  return proposeRepairs(host, findings);
}

function cell(host: MemoryHost, sheet: string, row: number, header: string): unknown {
  const rows = findSheet(host.sheets(), sheet)!.rows;
  return rows[row]![rows[0]!.indexOf(header)];
}

function type(host: MemoryHost, sheet: string, row: number, header: string, value: CellValue): void {
  const plan = findSheet(host.sheets(), sheet)!;
  const column = plan.rows[0]!.indexOf(header);
  host.edit(
    { ...plan, rows: plan.rows.map((cells, at) => (at === row ? cells.toSpliced(column, 1, value) : cells)) },
    undefined,
  );
}

/** 项目总表 without what the last check has said of its rows. */
function unmarked(sheets: ReturnType<MemoryHost['sheets']>) {
  const plan = findSheet(sheets, '项目总表')!;
  const marks = plan.rows[0]!.indexOf('校验标记');
  return { ...plan, rows: plan.rows.map((cells) => cells.toSpliced(marks, 1)) };
}

test('一个单元格的几处毛病一起改，预览给出前后文字', async () => {
  const host = await hostHolding([form]);
  const repairs = await proposed(host);
  const repair = repairs.find(({ path }) => path === 'basis')!;
  expect(repair).toMatchObject({ before: basis, after: '按《意见》（阳民发〔2024〕16号）给予补贴，分期安装。' });
  expect(repair.findings.map(({ ruleId }) => ruleId).sort()).toEqual([
    'punctuation-irregular',
    'repeated-word',
    'wrong-word',
  ]);
});

test('修正写进数据表，随之变化的列也改，别的单元格不动，可以撤销', async () => {
  const host = await hostHolding([form]);
  const before = host.sheets();
  const repairs = await proposed(host);
  await applyRepairs(host, repairs);
  expect(cell(host, '项目总表', 1, '立项依据')).toBe('按《意见》（阳民发〔2024〕16号）给予补贴，分期安装。');
  expect(cell(host, '绩效指标', 4, '三级指标')).toBe('发放人数');
  expect([cell(host, '绩效指标', 4, '指标值'), cell(host, '绩效指标', 4, '单位')]).toEqual(['200平方米', '平方米']);
  expect(cell(host, '绩效指标', 1, '项目名称')).toBe('退休人员部署取暖费');
  expect(cell(host, '项目总表', 1, '项目概况')).toBe(form.overview);
  expect(host.standingWrites().at(-1)?.title).toBe(`修正 ${repairs.length} 处`);
  expect(await proposed(host)).toEqual([]);
  await host.undo({ force: true });
  expect(unmarked(host.sheets())).toEqual(unmarked(before));
});

test('单元格已不是预览时的内容就不写', async () => {
  const host = await hostHolding([form]);
  const repairs = await proposed(host);
  type(host, '项目总表', 1, '立项依据', '另有依据，，');
  const sheets = host.sheets();
  await expect(applyRepairs(host, repairs)).rejects.toMatchObject({ code: 'conflict' });
  expect(host.sheets()).toEqual(sheets);
});

test('预览之后排过序，修正仍落在那个项目上', async () => {
  const host = await hostHolding([form, buildForm({ projectName: '另一个项目' })]);
  const repairs = await proposed(host);
  const plan = findSheet(host.sheets(), '项目总表')!;
  host.edit({ ...plan, rows: [plan.rows[0]!, plan.rows[2]!, plan.rows[1]!] }, undefined);
  await applyRepairs(host, repairs);
  expect(cell(host, '项目总表', 1, '立项依据')).toBe(good.basis);
  expect(cell(host, '项目总表', 2, '立项依据')).toContain('给予补贴');
});

test('忽略了的问题不修正', async () => {
  const host = await hostHolding([form]);
  const { findings } = await createWorkbookChecker(host).check();
  expect(
    await proposeRepairs(
      host,
      findings.map((finding) => ({ ...finding, state: 'ignored' as const })),
    ),
  ).toEqual([]);
});

test('导入后手打的「=>」报出来，一键修正改成「≥」', async () => {
  const host = await hostHolding([good]);
  type(host, '绩效指标', 3, '指标值', '=>98%');
  const repairs = await proposed(host);
  const repair = repairs.find(({ place }) => place.sheet === '绩效指标' && place.row === 3)!;
  expect(repair).toMatchObject({ before: '=>98%', after: '≥98%' });
  await applyRepairs(host, [repair]);
  expect(cell(host, '绩效指标', 3, '指标值')).toBe('≥98%');
  expect((await proposed(host)).filter(({ path }) => path === repair.path)).toEqual([]);
});
