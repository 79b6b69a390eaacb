import { createWorkbookChecker } from '../../src/app/checkWorkbook';
import { importForms } from '../../src/app/importForms';
import { previewImport } from '../../src/app/previewImport';
import { readLastCheck } from '../../src/app/readLastCheck';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import { findSheet } from '../../src/model/change/findSheet';
import { fieldLabel } from '../../src/model/fieldPath';
import type { Form } from '../../src/model/form';
import type { CellValue } from '../../src/model/sheetPlan';
import { buildForm } from '../pane/buildForm';

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
