/** @slow */
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Host } from '../../../src/app/host';
import { HostError } from '../../../src/app/hostError';
import { readSettings } from '../../../src/app/workbook/readSettings';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { fakeServices, hostHolding, memoryHost } from '../fakeServices';

const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function openSettings(host: Host) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host })} />);
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await screen.findByRole('button', { name: /^资金勾稽/ });
  return { user, view };
}

test('a rule that was switched off is stored in the workbook and found there again', async () => {
  const host = memoryHost();
  const { user, view } = await openSettings(host);
  await user.click(button(/^资金勾稽/));
  await user.click(screen.getByRole('switch', { name: '资金总额不等于分项之和' }));
  expect(await screen.findByText('规则设置已保存。')).toBeVisible();
  expect((await readSettings(host)).rules).toEqual({ 'fund-sum-mismatch': { enabled: false } });
  view.unmount();
  const again = await openSettings(host);
  await again.user.click(button(/^资金勾稽/));
  expect(screen.getByRole('switch', { name: '资金总额不等于分项之和' })).not.toBeChecked();
  expect(screen.getByRole('combobox', { name: '「资金总额不等于分项之和」的严重程度' })).toBeDisabled();
});

test('what is no number is not taken', async () => {
  const host = memoryHost();
  const { user } = await openSettings(host);
  await user.click(button('界限值'));
  const field = screen.getByRole('textbox', { name: '数量×单价与年度资金的允许偏差' });
  await user.clear(field);
  await user.type(field, '很多{Enter}');
  expect(field).toHaveValue('1');
  await user.clear(field);
  await user.type(field, '2.5{Enter}');
  await waitFor(async () => {
    expect((await readSettings(host)).thresholds).toEqual({ costTolerance: 2.5 });
  });
});

test('words are added a line each, and the initial list comes back on demand', async () => {
  const host = memoryHost();
  const { user } = await openSettings(host);
  await user.click(button('用语表'));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '敏感支出用语' });
  const initial = field.value;
  await user.click(field);
  await user.paste('\n团建');
  await user.tab();
  await waitFor(async () => {
    expect((await readSettings(host)).wordLists?.sensitiveWords?.added).toEqual(['团建']);
  });
  await user.click(button('恢复初始值'));
  expect(field).toHaveValue(initial);
});

test('a control total is taken with its separators, and an incomplete one is not', async () => {
  const host = memoryHost();
  const { user } = await openSettings(host);
  await user.click(button('部门控制数'));
  await user.type(screen.getByRole('textbox', { name: '年度' }), '2025');
  await user.click(button('添加'));
  expect(screen.getByRole('alert')).toHaveTextContent('请填写四位年度、部门代码和不小于 0 的金额。');
  await user.type(screen.getByRole('textbox', { name: '部门代码' }), '062');
  await user.type(screen.getByRole('textbox', { name: '控制数（元）' }), '32,921,920');
  await user.click(button('添加'));
  expect(screen.getByText('2025年 062 32,921,920')).toBeVisible();
  await waitFor(async () => {
    expect((await readSettings(host)).controlTotals).toEqual([{ year: 2025, departmentCode: '062', annual: 32921920 }]);
  });
  await user.click(button('删除 2025年 062'));
  expect(screen.queryByText('2025年 062 32,921,920')).not.toBeInTheDocument();
});

test('编号前缀：部门代码或固定文字，存进工作簿，文字里不留符号', async () => {
  const host = memoryHost();
  const { user } = await openSettings(host);
  await user.click(button('编号前缀'));
  await user.click(screen.getByRole('radio', { name: '主管部门代码（062-2024-001）' }));
  await waitFor(async () => {
    expect((await readSettings(host)).idPrefix).toBe('{主管部门代码}');
  });
  await user.click(screen.getByRole('radio', { name: '固定文字' }));
  await user.type(screen.getByRole('textbox', { name: /^前缀/ }), '晋*01-');
  await user.tab();
  await waitFor(async () => {
    expect((await readSettings(host)).idPrefix).toBe('晋01');
  });
  await user.click(screen.getByRole('radio', { name: '不加（2024-001）' }));
  await waitFor(async () => {
    expect(await readSettings(host)).not.toHaveProperty('idPrefix');
  });
});

test('what the workbook refuses to store can be tried again', async () => {
  let isReadOnly = true;
  const ready = memoryHost();
  const saveSetting: Host['saveSetting'] = (key, value) =>
    isReadOnly ? Promise.reject(new HostError('read-only', 'read only')) : ready.saveSetting(key, value);
  const { user } = await openSettings({ ...ready, saveSetting });
  await user.click(button(/^资金勾稽/));
  await user.click(screen.getByRole('switch', { name: '资金总额不等于分项之和' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('工作簿是只读的');
  isReadOnly = false;
  await user.click(button('重试'));
  expect(await screen.findByText('规则设置已保存。')).toBeVisible();
});

test('a changed rule changes the result of the check', async () => {
  const form = buildForm();
  const wrong = { ...form, funds: { ...form.funds, annual: { ...form.funds.annual, total: 1 } } };
  const { user } = await openSettings(await hostHolding([wrong]));
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await user.click(await screen.findByRole('button', { name: '开始校验' }));
  await user.click(await screen.findByRole('button', { name: '筛选' }));
  const rule = () => screen.queryByRole('option', { name: /^资金总额不等于分项之和/ });
  await waitFor(() => {
    expect(rule()).toBeInTheDocument();
  });
  await user.click(screen.getByRole('tab', { name: '设置' }));
  await user.click(await screen.findByRole('button', { name: /^资金勾稽/ }));
  await user.click(screen.getByRole('switch', { name: '资金总额不等于分项之和' }));
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await waitFor(() => {
    expect(rule()).not.toBeInTheDocument();
  });
});

test('the settings are free of accessibility faults', async () => {
  const { user, view } = await openSettings(memoryHost());
  for (const part of [/^资金勾稽/, '界限值', '用语表', '编号前缀', '部门控制数']) await user.click(button(part));
  const results = await axe(view.container, {
    rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } },
  });
  expect(results).toHaveNoViolations();
});

test('the sheet of own rules is made and shown on demand', async () => {
  const host = memoryHost();
  const reveal = jest.spyOn(host, 'reveal');
  const { user } = await openSettings(host);
  await user.click(button('打开规则表'));
  await waitFor(() => {
    expect(reveal).toHaveBeenCalledWith({ sheet: '自定义规则', row: 1, column: 0 });
  });
  expect(await host.listSheets()).toEqual(['自定义规则']);
});
