import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { createWorkbookChecker } from '../../src/app/check/checkWorkbook';
import { importForms } from '../../src/app/import/importForms';
import { findPastedForms } from '../../src/app/import/pastedForms';
import { previewImport } from '../../src/app/import/previewImport';
import { readStanding } from '../../src/app/workbook/readStanding';
import { readRoster } from '../../src/app/receipts/readRoster';
import { addToRoster } from '../../src/app/receipts/roster';
import { regenerateForms } from '../../src/app/sheets/regenerateForms';
import type { Host } from '../../src/app/host';
import type { SheetPlan } from '../../src/model/sheetPlan';
import type { Source } from '../../src/model/source';
import { Pane } from '../../src/pane/Pane';
import { buildForm } from './buildForm';
import { buildReading } from './buildReading';
import { fakeServices, hostHolding, memoryHost } from './fakeServices';

const right = buildForm();
const wrong = buildForm({
  projectName: '运转经费',
  funds: { ...right.funds, annual: { ...right.funds.annual, total: 1 } },
});
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const card = () => within(screen.getByRole('region', { name: /^工作簿里已有/ }));

function open(host: Host) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host })} />);
  return { user, view };
}

describe('coming back to a workbook', () => {
  test('a workbook that was checked says what it holds and what is left, and one press goes on', async () => {
    const host = await hostHolding([right, wrong]);
    await createWorkbookChecker(host, () => Date.UTC(2026, 10, 30, 10)).check();
    const write = jest.spyOn(host, 'write');
    const { user, view } = open(host);
    expect(await screen.findByRole('heading', { name: '工作簿里已有 2 份申报表' })).toBeVisible();
    expect(
      card().getByText(/2026年11月30日.*校验，有 \d+ 条待处理，其中错误 \d+ 条；之后的改动还没有校验。$/),
    ).toBeVisible();
    expect(screen.queryByText('三步完成导入')).not.toBeInTheDocument();
    expect(
      await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
    ).toHaveNoViolations();
    await user.click(button('接着处理'));
    expect(await screen.findByRole('heading', { name: '2 份申报表的校验结果' })).toBeVisible();
    expect(write).not.toHaveBeenCalled();
  });

  test('forms that came after the check are told; doubts are a press away and lead back', async () => {
    const host = await hostHolding([right]);
    await createWorkbookChecker(host).check();
    const doubt = { path: 'unit', readAs: wrong.unit, original: '乙', message: '请核对。', source: '甲.pdf' } as const;
    await importForms(host, await previewImport(host, { forms: [{ form: wrong, doubts: [doubt] }] }), new Map());
    const { user } = open(host);
    await screen.findByRole('heading', { name: '工作簿里已有 2 份申报表' });
    expect(card().getByText('校验以后多了 1 份。')).toBeVisible();
    expect(card().getByText('还有 1 处读得不确定，没有核对。')).toBeVisible();
    await user.click(button('核对存疑的地方'));
    expect(await screen.findByRole('heading', { name: '待核对' })).toBeVisible();
    await user.click(button('返回'));
    expect(await screen.findByRole('textbox', { name: '申报表文字' })).toBeVisible();
  });

  test('a season says how many have sent and what waits, and one press shows it', async () => {
    const host = await hostHolding([right]);
    expect((await readStanding(host))?.season).toEqual([]);
    await addToRoster(host, readRoster(`${right.department.code} ${right.department.name}\n民政局`).expected);
    const { user } = open(host);
    await screen.findByRole('heading', { name: '工作簿里已有 1 份申报表' });
    expect(card().getByText('共 2 个部门，0 个已报，2 个还没有报。')).toBeVisible();
    expect(card().getByText('还没有报的 2 项，等待催报。')).toBeVisible();
    await user.click(button('看收表登记'));
    expect(await screen.findByRole('heading', { name: '收表登记' })).toBeVisible();
  });

  test('one that was never checked is checked at a press; an empty one shows the newcomer what to do', async () => {
    const { user, view } = open(await hostHolding([right]));
    await screen.findByText('还没有校验过。');
    await user.click(button('开始校验'));
    expect(await screen.findByRole('heading', { name: '1 份申报表的校验结果' })).toBeVisible();
    view.unmount();
    open(memoryHost());
    expect(screen.getByText('三步完成导入')).toBeVisible();
  });
});

const LINES = [
  '项目支出绩效目标申报表',
  '项目名称',
  '取暖费',
  '实施单位',
  '社保中心',
  '项目属性',
  '项目资金',
  '三级指标',
];

describe('forms that were pasted into a sheet', () => {
  const sheet = (rows: SheetPlan['rows']): SheetPlan => ({ name: 'Sheet1', columns: [], rows });
  const oneColumn = sheet(LINES.map((line) => [line]));
  const whole = { row: 0, column: 0, rows: LINES.length, columns: 1 };

  test('are offered to the pane, which reads what stands there', async () => {
    const host = memoryHost();
    const listen = jest.spyOn(host, 'listenToEdits');
    const read: Source[] = [];
    const user = userEvent.setup();
    const reader = {
      read: (source: Source) => {
        read.push(source);
        return Promise.resolve(buildReading([right]));
      },
    };
    render(<Pane services={fakeServices({ host, reader })} />);
    await screen.findByText('三步完成导入');
    await waitFor(() => {
      expect(listen).toHaveBeenCalled();
    });
    act(() => {
      host.edit(oneColumn, { ...whole, rows: 1 });
      host.edit(oneColumn, whole);
    });
    expect(await screen.findByText('「Sheet1」里像是申报表的原文（8 行），还没有读进数据表。')).toBeVisible();
    await user.click(button('读进窗格'));
    expect(screen.queryByText(/像是申报表的原文/)).not.toBeInTheDocument();
    await user.click(button('解析'));
    await screen.findByText('读出 1 份申报表');
    expect(read).toEqual([{ kind: 'text', text: LINES.join('\n') }]);
  });

  test('in several columns are a table with its merges', async () => {
    const host = memoryHost();
    const rows = [['项目支出绩效目标申报表', null], ...LINES.slice(1).map((line) => [line, '值'])];
    const merge = { row: 0, column: 0, rows: 1, columns: 2 };
    host.edit({ ...sheet(rows), merges: [merge] }, undefined);
    const found = await findPastedForms(host, 'Sheet1');
    expect(found?.source).toMatchObject({ kind: 'grids', grids: [{ name: 'Sheet1', rows: 8, columns: 2 }] });
    const [grid] = found?.source.kind === 'grids' ? found.source.grids : [];
    expect(grid?.cells[0]).toEqual({ row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '项目支出绩效目标申报表' });
    expect(grid?.cells).toHaveLength(15);
  });

  test('are neither a data sheet, nor an official form that we made, nor a sheet of something else', async () => {
    const host = await hostHolding([right]);
    const made = await regenerateForms(host, () => true, { arrangement: 'sheet-each', isMarked: true });
    for (const name of ['项目总表', ...made.values()]) expect(await findPastedForms(host, name)).toBeUndefined();
    host.edit(sheet([['项目名称'], ['实施单位'], ['项目属性'], ['项目资金'], ['总体目标']]), undefined);
    expect(await findPastedForms(host, 'Sheet1')).toBeUndefined();
    host.edit(sheet([['绩效目标'], ['项目名称'], ['实施单位'], ['项目属性']]), undefined);
    expect(await findPastedForms(host, 'Sheet1')).toBeUndefined();
  });
});
