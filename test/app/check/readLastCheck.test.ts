import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readLastCheck } from '../../../src/app/check/readLastCheck';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { saveSettings } from '../../../src/app/workbook/readSettings';
import { findSheet } from '../../../src/model/change/findSheet';
import { fieldLabel } from '../../../src/model/fieldPath';
import type { Form } from '../../../src/model/form';
import type { CellValue } from '../../../src/model/sheetPlan';
import { rules } from '../../../src/rules/rules';
import { buildForm } from '../../pane/buildForm';

const good = buildForm();
const bad = buildForm({
  projectName: '合计不等的项目',
  department: { code: '907', name: '' },
  funds: { ...good.funds, annual: { ...good.funds.annual, total: 32921921 } },
  indicators: {
    period: [],
    annual: [
      { level1: '产出指标', level2: '数量指标', name: '补助人数', value: '≥6702人' },
      { level1: '产出指标', level2: '数量指标', name: '补助人数', value: '' },
      { level1: '效益指标', level2: '社会效益指标', name: '', value: '较好' },
    ],
  },
});

/** Has nothing to go by in a workbook of one year. */
const UNANSWERED = 'yoy-funds-swing';

async function workbookOf(...forms: readonly Form[]): Promise<MemoryHost> {
  const host = createMemoryHost(() => Promise.resolve());
  const readings = forms.map((form) => ({ form, spans: new Map(), labels: [], extent: { start: 0, end: 0 } }));
  await importForms(host, await previewImport(host, { forms: readings }), new Map());
  return host;
}

function type(host: MemoryHost, name: string, row: number, header: string, value: CellValue): void {
  const plan = findSheet(host.sheets(), name);
  if (!plan) throw new Error(`no sheet ${name}`);
  const column = plan.rows[0]!.indexOf(header);
  const rows = plan.rows.map((cells, at) => (at === row ? cells.toSpliced(column, 1, value) : cells));
  host.edit({ ...plan, rows }, { row, column, rows: 1, columns: 1 });
}

describe('上次校验的结果', () => {
  it('从校验结果里读出来，每一条在原来的位置，不写入，也不重新校验', async () => {
    const host = await workbookOf(good, bad);
    const check = await createWorkbookChecker(host).check();
    expect(new Set(check.findings.map(({ path }) => path.split(/[.[]/u)[0])).size).toBeGreaterThan(2);
    const write = jest.spyOn(host, 'write');
    const mark = jest.spyOn(host, 'mark');
    const last = await readLastCheck(host);
    const told = ({ findings }: typeof check): readonly unknown[] =>
      findings.map(({ severity, rule, ruleId, record, path, message, state, remark, places }) => [
        [severity, rule, ruleId, record.id, fieldLabel(path, record.form)],
        [message, state, remark, places[0]],
      ]);
    expect(told(last!)).toEqual(told(check));
    expect(last).toMatchObject({ forms: 2, problems: [] });
    expect(last!.repairable.size).toBe(check.repairable.size);
    expect(write).not.toHaveBeenCalled();
    expect(mark).not.toHaveBeenCalled();
  });

  it('带着用户写的处理和备注', async () => {
    const host = await workbookOf(good, bad);
    await createWorkbookChecker(host).check();
    type(host, '校验结果', 2, '处理', '已忽略');
    type(host, '校验结果', 2, '备注', '已电话核实');
    expect((await readLastCheck(host))?.findings[1]).toMatchObject({ state: 'ignored', remark: '已电话核实' });
  });

  it('说的申报表已经不在，或者位置的文字改得认不出来的行，不列出', async () => {
    const host = await workbookOf(good, bad);
    const { findings } = await createWorkbookChecker(host).check();
    type(host, '校验结果', 1, '编号', '2019-999');
    type(host, '校验结果', 3, '位置', '不知道哪里');
    const last = await readLastCheck(host);
    expect(last?.findings.map(({ message }) => message)).toEqual(
      findings.filter((_, index) => index !== 0 && index !== 2).map(({ message }) => message),
    );
  });

  it('上次没有发现问题的，说没有问题、是多少份、什么时候、多少项没有检查', async () => {
    const host = await workbookOf(good);
    const off = rules.filter(({ id }) => id !== UNANSWERED).map(({ id }) => [id, { enabled: false }] as const);
    await saveSettings(host, { rules: Object.fromEntries(off), controlTotals: [] });
    const { findings, unchecked } = await createWorkbookChecker(host, () => 1_764_531_600_000).check();
    expect(findings).toEqual([]);
    expect(unchecked.length).toBeGreaterThan(0);
    expect(await readLastCheck(host)).toMatchObject({
      findings: [],
      forms: 1,
      remembered: { at: 1_764_531_600_000, forms: 1, findings: 0, unchecked: unchecked.length },
    });
  });

  it('有问题的也说时候；删掉校验结果的行不等于没有问题', async () => {
    const host = await workbookOf(bad);
    await createWorkbookChecker(host, () => 1_764_531_600_000).check();
    expect(await readLastCheck(host)).toMatchObject({ remembered: { at: 1_764_531_600_000 } });
    const [header = []] = findSheet(host.sheets(), '校验结果')!.rows;
    host.edit({ ...findSheet(host.sheets(), '校验结果')!, rows: [header] }, { row: 1, column: 0, rows: 1, columns: 1 });
    expect(await readLastCheck(host)).toBeUndefined();
  });

  it('跟着改动的校验只在条数变了时重记，这时记新的时候', async () => {
    const host = await workbookOf(good);
    let now = 1;
    const checker = createWorkbookChecker(host, () => now);
    await checker.check();
    now = 2;
    const save = jest.spyOn(host, 'saveSetting');
    await checker.check({ isLive: true });
    expect(save).not.toHaveBeenCalled();
    expect((await readLastCheck(host))?.remembered?.at).toBe(1);
    type(host, '项目总表', 1, '项目名称', '');
    await checker.check({ isLive: true });
    expect((await readLastCheck(host))?.remembered).toMatchObject({ at: 2, forms: 1 });
  });

  it('申报表都删掉以后，上次没有问题也不再说', async () => {
    const host = await workbookOf(good);
    await host.saveSetting('last-check', { forms: 1, findings: 0, unchecked: 0 });
    expect(await readLastCheck(host)).toMatchObject({ forms: 1 });
    for (const name of ['项目总表', '绩效指标']) {
      const plan = findSheet(host.sheets(), name)!;
      const rows = plan.rows.map((row, at) => (at === 0 ? row : row.map(() => null)));
      host.edit({ ...plan, rows }, { row: 1, column: 0, rows: 1, columns: 1 });
    }
    expect(await readLastCheck(host)).toBeUndefined();
  });

  it('没有校验过的工作簿没有', async () => {
    expect(await readLastCheck(await workbookOf(good))).toBeUndefined();
    expect(await readLastCheck(createMemoryHost(() => Promise.resolve()))).toBeUndefined();
  });

  it('中途可以叫停', async () => {
    const host = await workbookOf(good, bad);
    await createWorkbookChecker(host).check();
    await expect(readLastCheck(host, { signal: { aborted: true } })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
