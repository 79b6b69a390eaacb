import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import type { Form } from '../../../src/model/form';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { fakeServices, memoryHost } from '../fakeServices';

const form = buildForm();

async function receive(host: MemoryHost, received: Form, source: string): Promise<void> {
  const preview = await previewImport(host, { forms: [{ form: received, source }] });
  const decision = preview.items[0]?.duplicate ? 'update' : 'create';
  await importForms(host, preview, new Map([[0, decision]]), { register: { at: new Date(2026, 2, 5, 9, 7) } });
}

async function openRegister(host: MemoryHost) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host })} />);
  await user.click(screen.getByRole('tab', { name: '收表' }));
  await screen.findByRole('heading', { name: '收表登记' });
  return { user, view };
}

test('名单贴进来就看得到谁没有报，撤销后没有', async () => {
  const host = memoryHost();
  const { user } = await openRegister(host);
  expect(await screen.findByText(/^还没有登记/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: '应报名单' }));
  await user.click(screen.getByRole('button', { name: '加入名单' }));
  expect(await screen.findByText('没有读到部门，请一行写一个。')).toBeVisible();
  await user.click(screen.getByRole('textbox', { name: '名单' }));
  await user.paste('062 人社局\n民政局');
  await user.click(screen.getByRole('button', { name: '加入名单' }));
  expect(await screen.findByText('共 2 个部门，0 个已报，2 个还没有报。')).toBeVisible();
  expect(screen.getByText('加入 2 行。')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText(/^还没有登记/)).toBeVisible();
});

test('每份表的轮次、改动和状态；状态可以自己定，记下退回时间', async () => {
  const host = memoryHost();
  await receive(host, form, '一上.pdf');
  await receive(host, { ...form, plan: '改过。' }, '二上.pdf');
  const { user, view } = await openRegister(host);
  expect(await screen.findByText('2024年度：共 1 个部门，1 个已报，0 个还没有报。')).toBeVisible();
  const changes = '改了 1 处：项目实施计划 「按时足额发放。」 → 「改过。」';
  const state = await screen.findByRole('combobox', { name: `「${form.projectName}」的状态` });
  expect(screen.getByText(changes)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '各轮（2）' }));
  expect(screen.getByText(/^一上\s2026-03-05 09:07\s一上\.pdf\s已有新报$/u)).toBeInTheDocument();
  expect(state).toHaveValue('received');
  await user.selectOptions(state, '已退回');
  await waitFor(() => {
    expect(screen.getByText('已退回 1 份，等待重报。')).toBeInTheDocument();
  });
  const sheet = host.sheets().find(({ name }) => name === '收表登记')!;
  const headers = sheet.rows[0]!;
  expect(sheet.rows[2]![headers.indexOf('状态')]).toBe('已退回');
  expect(sheet.rows[2]![headers.indexOf('退回时间')]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/u);
  const results = await axe(view.container, {
    rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } },
  });
  expect(results).toHaveNoViolations();
});

test('不像部门名称的行留在框里，其余加入', async () => {
  const host = memoryHost();
  const { user } = await openRegister(host);
  await user.click(await screen.findByRole('button', { name: '应报名单' }));
  const box = screen.getByRole('textbox', { name: '名单' });
  await user.click(box);
  await user.paste('民政局\n合计\t1\n请于3月5日前报送。');
  await user.click(screen.getByRole('button', { name: '加入名单' }));
  expect(await screen.findByText('加入 1 行。')).toBeVisible();
  expect(screen.getByText(/^有 2 行不像部门名称/u)).toBeVisible();
  expect(box).toHaveValue('合计 1\n请于3月5日前报送。');
});

test('登记有几个年度时可以选看哪一个', async () => {
  const host = memoryHost();
  await receive(host, { ...form, year: 2023 }, '去年.pdf');
  await receive(host, { ...form, projectName: '今年的项目', unit: '另一单位' }, '今年.pdf');
  const { user } = await openRegister(host);
  const years = await screen.findByRole('combobox', { name: '看哪个年度' });
  expect(years).toHaveValue('2024');
  expect(screen.queryByRole('combobox', { name: `「${form.projectName}」的状态` })).not.toBeInTheDocument();
  await user.selectOptions(years, '2023');
  expect(await screen.findByText('2023年度：共 1 个部门，1 个已报，0 个还没有报。')).toBeVisible();
  expect(await screen.findByRole('combobox', { name: `「${form.projectName}」的状态` })).toBeInTheDocument();
});

test('任两轮可以逐格比较：先是第一轮和最后一轮，再选别的', async () => {
  const host = memoryHost();
  for (const [at, plan] of ['一稿。', '二稿，内容很长的一段实施计划。', '三稿，内容很长的一段实施方案。'].entries()) {
    await receive(host, { ...form, plan }, `${at}.pdf`);
  }
  const { user } = await openRegister(host);
  await user.click(await screen.findByRole('button', { name: '各轮（3）' }));
  expect(screen.getByText('1 处不同：')).toBeInTheDocument();
  expect(screen.getByText('一上：「一稿。」')).toBeInTheDocument();
  expect(screen.getByText(/^三上：「三稿/u)).toBeInTheDocument();
  const [earlier, later] = [/^比较哪一轮$/u, /^与哪一轮比较$/u].map((name) => screen.getByRole('combobox', { name }));
  await user.selectOptions(earlier!, within(earlier!).getByRole('option', { name: /^二上/u }));
  expect(screen.getByText(/^二上：「二稿/u)).toBeInTheDocument();
  expect(screen.queryByText('一上：「一稿。」')).not.toBeInTheDocument();
  await user.selectOptions(later!, within(later!).getByRole('option', { name: /^二上/u }));
  expect(screen.getByText('这两轮的内容相同。')).toBeInTheDocument();
});
