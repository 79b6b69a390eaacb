import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Host } from '../../../src/app/host';
import { showOwnRules } from '../../../src/app/check/editOwnRules';
import { readSettings, saveSettings } from '../../../src/app/workbook/readSettings';
import { INITIAL_SETTINGS } from '../../../src/model/settings';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { fakeServices, hostHolding } from '../fakeServices';

const right = buildForm();
const wrong = (projectName: string) =>
  buildForm({ projectName, funds: { ...right.funds, annual: { ...right.funds.annual, total: 32921921 } } });
const button = (name: RegExp | string) => screen.getByRole('button', { name });

/** The findings of one rule, listed. */
async function listRule(host: Host, rule: string, forms: number) {
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ host })} />);
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await user.click(await screen.findByRole('button', { name: '开始校验' }));
  await screen.findByRole('heading', { name: `${forms} 份申报表的校验结果` });
  await user.click(button('筛选'));
  await user.selectOptions(screen.getByRole('combobox', { name: '规则' }), `=${rule}`);
  return user;
}

/** Shows the first finding that is listed whole. */
async function openFirst(user: ReturnType<typeof userEvent.setup>) {
  const [first] = screen.getAllByRole('article');
  await user.click(within(first!).getByRole('button', { expanded: false }));
  return within(first!);
}

const SUM = '资金总额不等于分项之和';

test('a rule is switched off where its finding is explained', async () => {
  const host = await hostHolding([wrong('甲项目')]);
  const user = await listRule(host, SUM, 1);
  await openFirst(user);
  await user.click(button('为什么、怎么改'));
  await user.click(await screen.findByRole('switch', { name: SUM }));
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: /各项来源之和/ })).not.toBeInTheDocument();
  });
  expect((await readSettings(host)).rules).toEqual({ 'fund-sum-mismatch': { enabled: false } });
});

test('all findings of a rule are put aside with one reason', async () => {
  const host = await hostHolding([wrong('甲项目'), wrong('乙项目')]);
  const user = await listRule(host, SUM, 2);
  const first = await openFirst(user);
  await user.click(first.getByRole('button', { name: '忽略' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '范围' }), '同一规则列出的（2）');
  expect(button('确定忽略 2 条')).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: '忽略的理由' }), '尾差已核实');
  await user.click(button('确定忽略 2 条'));
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: /各项来源之和/ })).not.toBeInTheDocument();
  });
  await user.selectOptions(screen.getByRole('combobox', { name: '处理' }), '=ignored');
  expect(await screen.findAllByText(/尾差已核实$/)).toHaveLength(2);
});

test('a rule of the office leads to its row, and a finding to a new rule', async () => {
  const host = await hostHolding([right]);
  await showOwnRules(host);
  const sheet = host.sheets().find(({ name }) => name === '自定义规则')!;
  const rows = sheet.rows.map((cells, row) =>
    row === 1 ? ['是', '名称要短', '警告', '项目名称', '字数超过', '1', '', '名称太长。'] : cells,
  );
  host.edit({ ...sheet, rows }, undefined);
  const reveal = jest.spyOn(host, 'reveal');
  const user = await listRule(host, '名称要短', 1);
  await openFirst(user);
  await user.click(button('为什么、怎么改'));
  await user.click(await screen.findByRole('button', { name: '看这条规则' }));
  await waitFor(() => {
    expect(reveal.mock.calls.at(-1)?.[0]).toEqual({ sheet: '自定义规则', row: 1, column: 1 });
  });
  await user.click(button('由这条问题新建规则'));
  await waitFor(() => {
    expect(reveal.mock.calls.at(-1)?.[0]).toMatchObject({ sheet: '自定义规则', row: 4 });
  });
});

test('what a rule says of most forms is one closed group, which can be opened and put aside at once', async () => {
  const host = await hostHolding([right, buildForm({ projectName: '乙项目' })]);
  await saveSettings(host, { ...INITIAL_SETTINGS, thresholds: { fewestForms: 2 } });
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ host })} />);
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await user.click(await screen.findByRole('button', { name: '开始校验' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: '分组' }), '不分组');
  const [words] = await screen.findAllByText(/^2 份申报表都有/);
  const group = within(words!.closest('[role=group]')!);
  expect(group.getByRole('button', { expanded: false, name: /2 份申报表都有/ })).toBeVisible();
  await user.click(group.getByRole('button', { name: /^处理这一组/ }));
  await user.type(screen.getByRole('textbox', { name: '忽略的理由' }), '本年统一处理');
  await user.click(button('确定忽略 2 条'));
  await waitFor(() => {
    expect(words).not.toBeInTheDocument();
  });
});
