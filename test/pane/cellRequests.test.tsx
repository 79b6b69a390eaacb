import { act, render, screen, within } from '@testing-library/react';
import { DATA_SHEETS } from '../../src/model/dataSheets';
import type { CellPlace } from '../../src/model/sheetPlan';
import { Pane } from '../../src/pane/Pane';
import type { ViewRequest } from '../../src/pane/paneServices';
import userEvent from '@testing-library/user-event';
import { buildForm } from './buildForm';
import { fakeServices, hostHolding } from './fakeServices';

const heating = buildForm();
const wrong = buildForm({
  projectName: '运转经费',
  department: { code: '907', name: '行政政法科' },
  funds: { ...heating.funds, annual: { ...heating.funds.annual, total: 1 } },
});

const SUM_FINDING = /各项来源之和/;
const HEATING_SHEET = '2024-001 退休人员取暖费';
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const project = (name: RegExp) => screen.getByRole('checkbox', { name });

/** The pane on a workbook with two projects, and the surroundings that ask it for views. */
async function openPane() {
  const host = await hostHolding([heating, wrong]);
  let ask: (request: ViewRequest) => void = () => undefined;
  const requests = {
    initial: undefined,
    subscribe: (listener: (request: ViewRequest) => void) => {
      ask = listener;
      return () => undefined;
    },
  };
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ host, requests })} />);
  return {
    host,
    user,
    ask: (request: ViewRequest) => {
      act(() => {
        ask(request);
      });
    },
    /** The cell of a sheet that shows a value. */
    cellOf: async (sheet: string, value: unknown): Promise<CellPlace> => {
      const rows = (await host.readSheets([sheet])).get(sheet)?.rows ?? [];
      const row = rows.findIndex((cells) => cells.includes(value as never));
      return { sheet, row, column: rows[row]?.indexOf(value as never) ?? -1 };
    },
  };
}

describe('查看该单元格的问题', () => {
  test('lists the findings of the cell only, and those of all cells when asked for', async () => {
    const { host, user, ask } = await openPane();
    const rows = (await host.readSheets([DATA_SHEETS.forms])).get(DATA_SHEETS.forms)?.rows ?? [];
    const column = rows[0]?.findIndex((title) => String(title).includes('年度资金总额')) ?? -1;
    ask({ view: 'check', cell: { sheet: DATA_SHEETS.forms, row: 2, column } });
    expect(await screen.findByText(/^只列出「项目总表」.+3 的问题。$/)).toBeVisible();
    const articles = screen.getAllByRole('article');
    expect(articles.some((article) => SUM_FINDING.test(article.textContent))).toBe(true);
    expect(screen.queryByRole('group', { name: /取暖费/ })).toBeNull();
    expect(screen.getByRole('group', { name: '运转经费' })).toBeVisible();
    await user.click(button('列出全部'));
    expect(screen.getAllByRole('article').length).toBeGreaterThan(articles.length);
  });

  test('says so where the cell has none', async () => {
    const { ask, cellOf } = await openPane();
    ask({ view: 'check', cell: await cellOf(DATA_SHEETS.forms, '2024-001') });
    expect(await screen.findByText('「项目总表」A2 没有待处理的问题。')).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('puts aside what was chosen before, which would hide findings of the cell', async () => {
    const { user, ask, cellOf } = await openPane();
    ask({ view: 'check' });
    await user.click(await screen.findByRole('button', { name: '筛选' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '主管部门' }), '=行政政法科');
    ask({ view: 'check', cell: await cellOf(DATA_SHEETS.forms, '2024-001') });
    expect(await screen.findByText('「项目总表」A2 没有待处理的问题。')).toBeVisible();
    expect(screen.getByRole('combobox', { name: '主管部门' })).toHaveDisplayValue(/^全部部门/);
  });

  test('works on an official form too that is a working copy', async () => {
    const { user, ask, cellOf } = await openPane();
    ask({ view: 'official' });
    await user.click(await screen.findByRole('checkbox', { name: '校验时把问题也标在申报表上' }));
    await user.click(await screen.findByRole('button', { name: '生成申报表（2 份）' }));
    await screen.findByRole('button', { name: `查看「${HEATING_SHEET}」` });
    ask({ view: 'check', cell: { ...(await cellOf('2024-002 运转经费', 1)) } });
    expect(await screen.findByText(/^只列出「2024-002 运转经费」/)).toBeVisible();
    expect(screen.getAllByRole('article').some((article) => SUM_FINDING.test(article.textContent))).toBe(true);
  });

  test('校验 without a cell lists all again', async () => {
    const { ask, cellOf } = await openPane();
    ask({ view: 'check', cell: await cellOf(DATA_SHEETS.forms, '2024-001') });
    await screen.findByText('「项目总表」A2 没有待处理的问题。');
    ask({ view: 'check' });
    expect((await screen.findAllByRole('article')).length).toBeGreaterThan(0);
  });
});

describe('生成此项目的申报表', () => {
  test.each([
    ['项目总表', '2024-002'],
    ['绩效指标', '2024-002'],
  ])('a cell of %s chooses the project of its row and no other', async (sheet, id) => {
    const { ask, cellOf } = await openPane();
    ask({ view: 'official', cell: { ...(await cellOf(sheet, id)) } });
    expect(await screen.findByRole('button', { name: '生成申报表（1 份）' })).toBeVisible();
    expect(project(/运转经费/)).toBeChecked();
    expect(project(/取暖费/)).not.toBeChecked();
  });

  test('a cell of an official form chooses its project, after the forms were made', async () => {
    const { user, ask } = await openPane();
    ask({ view: 'official' });
    await user.click(await screen.findByRole('button', { name: '生成申报表（2 份）' }));
    await screen.findByRole('button', { name: `查看「${HEATING_SHEET}」` });
    ask({ view: 'official', cell: { sheet: HEATING_SHEET, row: 3, column: 0 } });
    expect(await screen.findByRole('button', { name: '生成申报表（1 份）' })).toBeVisible();
    expect(project(/取暖费/)).toBeChecked();
  });

  test('what the user chooses afterwards stays when the view is left and shown again', async () => {
    const { user, ask, cellOf } = await openPane();
    ask({ view: 'official', cell: await cellOf(DATA_SHEETS.forms, '2024-002') });
    await screen.findByRole('button', { name: '生成申报表（1 份）' });
    await user.click(project(/取暖费/));
    await user.click(screen.getByRole('tab', { name: '导入' }));
    await user.click(screen.getByRole('tab', { name: '申报表' }));
    expect(await screen.findByRole('button', { name: '生成申报表（2 份）' })).toBeVisible();
  });

  test('a cell without a project says so and leaves the choice as it is', async () => {
    const { ask } = await openPane();
    ask({ view: 'official', cell: { sheet: DATA_SHEETS.forms, row: 0, column: 0 } });
    expect(await screen.findByText(/^所选单元格不在任何项目的行里/)).toBeVisible();
    expect(within(document.body).getByRole('button', { name: '生成申报表（2 份）' })).toBeVisible();
  });
});
