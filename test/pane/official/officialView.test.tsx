import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Host } from '../../../src/app/host';
import { HostError } from '../../../src/app/hostError';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import type { OutputFile } from '../../../src/model/outputFile';
import { Pane } from '../../../src/pane/Pane';
import type { PaneServices } from '../../../src/pane/paneServices';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, hostHolding, memoryHost } from '../fakeServices';

const heating = buildForm();
const running = buildForm({ projectName: '运转经费', department: { code: '907', name: '行政政法科' } });
const training = buildForm({ projectName: '培训费', department: { code: '907', name: '行政政法科' } });
const forms = [heating, running, training];

const HEATING_SHEET = '2024-001 退休人员取暖费';
const RUNNING_SHEET = '2024-002 运转经费';
const TRAINING_SHEET = '2024-003 培训费';
const DATA = ['项目总表', '绩效指标', '校验结果', '待核对'];

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const project = (name: RegExp) => screen.getByRole('checkbox', { name });
const tab = (name: string) => screen.getByRole('tab', { name });

async function openOfficial(host: Host) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host })} />);
  await user.click(tab('申报表'));
  return { user, view };
}

async function openProjects(host: Host) {
  const opened = await openOfficial(host);
  await screen.findByRole('heading', { name: '3 个项目' });
  return opened;
}

async function generateAll(host: Host) {
  const opened = await openProjects(host);
  await opened.user.click(button('生成申报表（3 份）'));
  await screen.findByRole('button', { name: `查看「${HEATING_SHEET}」` });
  return opened;
}

/** A user's edit in a sheet. */
function edit(host: MemoryHost, name: string) {
  const plan = findSheet(host.sheets(), name);
  if (!plan) throw new Error(`no sheet ${name}`);
  host.edit({ ...plan, rows: [['改过']] }, undefined);
}

test('an empty workbook leads to the import', async () => {
  const { user } = await openOfficial(memoryHost());
  expect(await screen.findByText('工作簿里还没有申报表，请先导入。')).toBeVisible();
  await user.click(button('去导入'));
  expect(screen.getByRole('textbox', { name: '申报表文字' })).toBeVisible();
});

test('all projects are wanted at first, and a sheet is made of each', async () => {
  const host = await hostHolding(forms);
  await generateAll(host);
  expect(await host.listSheets()).toEqual([...DATA, '目录', HEATING_SHEET, RUNNING_SHEET, TRAINING_SHEET]);
  expect(screen.getByText('已生成 3 份申报表，共 3 张工作表。', { selector: '[role=status]' })).toBeInTheDocument();
});

test('nothing is written before the user asks for it', async () => {
  const host = await hostHolding(forms);
  const write = jest.spyOn(host, 'write');
  await openProjects(host);
  expect(write).not.toHaveBeenCalled();
});

test('a project that is not wanted gets no sheet', async () => {
  const host = await hostHolding(forms);
  const { user } = await openProjects(host);
  await user.click(project(/运转经费/));
  await user.click(button('生成申报表（2 份）'));
  await screen.findByRole('button', { name: `查看「${HEATING_SHEET}」` });
  expect(await host.listSheets()).toEqual([...DATA, '目录', HEATING_SHEET, TRAINING_SHEET]);
});

test('a department lists its projects, and only these are made', async () => {
  const host = await hostHolding(forms);
  const { user } = await openProjects(host);
  await user.selectOptions(screen.getByRole('combobox', { name: '主管部门' }), '行政政法科（2）');
  expect(screen.queryByRole('checkbox', { name: /退休人员取暖费/ })).not.toBeInTheDocument();
  await user.click(button('生成申报表（2 份）'));
  await screen.findByRole('button', { name: `查看「${RUNNING_SHEET}」` });
  expect(await host.listSheets()).toEqual([...DATA, '目录', RUNNING_SHEET, TRAINING_SHEET]);
});

test('a year lists its projects, together with the department', async () => {
  const host = await hostHolding([...forms, buildForm({ projectName: '次年项目', year: 2025 })]);
  const { user } = await openOfficial(host);
  await user.selectOptions(await screen.findByRole('combobox', { name: '年度' }), '2025 年度（1）');
  expect(screen.getAllByRole('checkbox', { name: /202\d-\d+/ })).toHaveLength(1);
  expect(button('生成申报表（1 份）')).toBeEnabled();
  await user.selectOptions(screen.getByRole('combobox', { name: '主管部门' }), '行政政法科（2）');
  expect(button('生成申报表')).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: '年度' }), '全部年度');
  expect(button('生成申报表（2 份）')).toBeEnabled();
});

test('按部门一张 puts the forms of a department on one sheet', async () => {
  const host = await hostHolding(forms);
  const { user } = await openProjects(host);
  await user.click(screen.getByRole('radio', { name: '按部门一张，分页打印' }));
  await user.click(button('生成申报表（3 份）'));
  expect(await screen.findByRole('button', { name: '查看「申报表 行政政法科」' })).toBeVisible();
  expect(screen.getByText('已生成 3 份申报表，共 2 张工作表。', { selector: '[role=status]' })).toBeInTheDocument();
  expect(await host.listSheets()).toEqual([...DATA, '目录', `申报表 ${heating.department.name}`, '申报表 行政政法科']);
});

test.each([
  ['forms are made to be signed: the check marks nothing on them', false],
  ['forms that are wanted as working copies are marked by the check', true],
])('%s', async (_, isMarked) => {
  const host = await hostHolding([buildForm({ duration: '' })]);
  const { user } = await openOfficial(host);
  const marked = await screen.findByRole('checkbox', { name: '校验时把问题也标在申报表上' });
  expect(marked).not.toBeChecked();
  if (isMarked) await user.click(marked);
  await user.click(button('生成申报表（1 份）'));
  await screen.findByRole('button', { name: `查看「${HEATING_SHEET}」` });
  await user.click(tab('校验'));
  await user.click(await screen.findByRole('button', { name: /校验/ }));
  await waitFor(() => {
    expect(host.marks().length).toBeGreaterThan(0);
  });
  expect(host.marks().some(({ sheet }) => sheet === HEATING_SHEET)).toBe(isMarked);
});

test('more than 200 sheets are advised against, with the better choice at hand', async () => {
  const many = Array.from({ length: 201 }, (_, index) => buildForm({ projectName: `项目${index}` }));
  const { user } = await openOfficial(await hostHolding(many));
  expect(await screen.findByText(/^会生成 201 张工作表/)).toBeVisible();
  await user.click(button('改为按部门一张'));
  expect(screen.getByRole('radio', { name: '按部门一张，分页打印' })).toBeChecked();
  expect(screen.queryByText(/^会生成 201 张工作表/)).not.toBeInTheDocument();
});

test('a workbook for each department is saved, nothing is written, and the largest come first', async () => {
  const saved: (readonly OutputFile[])[] = [];
  const downloads: PaneServices['downloads'] = {
    save: (title, files) => {
      saved.push(files);
      return Promise.resolve(`${title}.zip`);
    },
  };
  const host = await hostHolding(forms);
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ host, downloads })} />);
  await user.click(tab('申报表'));
  await user.click(await screen.findByRole('radio', { name: '每个部门一个工作簿，另存下载' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '先后' }), '年度资金从大到小');
  expect(screen.getByRole('checkbox', { name: '校验时把问题也标在申报表上' })).toBeDisabled();
  await user.click(button('生成申报表（3 份）'));
  expect(
    (await screen.findAllByText(/已把 3 份申报表按主管部门写成 2 个工作簿.*「官方申报表.zip」/)).length,
  ).toBeGreaterThan(0);
  expect(saved.map((files) => files.length)).toEqual([2]);
  expect(await host.listSheets()).toEqual(DATA);
});

test('one press wants all of the list or none', async () => {
  const { user } = await openProjects(await hostHolding(forms));
  await user.click(project(/全选/));
  expect(project(/退休人员取暖费/)).not.toBeChecked();
  expect(button('生成申报表')).toHaveAttribute('aria-disabled', 'true');
  await user.click(project(/培训费/));
  expect(project(/全选/)).toBePartiallyChecked();
  await user.click(project(/全选/));
  expect(button('生成申报表（3 份）')).toBeEnabled();
});

test('查看 shows the top of the sheet', async () => {
  const host = await hostHolding(forms);
  const { user } = await generateAll(host);
  await user.click(button(`查看「${RUNNING_SHEET}」`));
  expect(host.selection()).toEqual({ sheet: RUNNING_SHEET, row: 0, column: 0 });
});

test('a sheet that cannot be shown any more is named', async () => {
  const host = await hostHolding(forms);
  const { user } = await generateAll(host);
  await host.write({ title: '删表', changes: [{ kind: 'remove-sheet', sheet: RUNNING_SHEET }] });
  await user.click(button(`查看「${RUNNING_SHEET}」`));
  expect(await screen.findByRole('alert')).toHaveTextContent(`找不到「${RUNNING_SHEET}」`);
});

test('撤销 takes the sheets back', async () => {
  const host = await hostHolding(forms);
  const { user } = await generateAll(host);
  await user.click(button('撤销'));
  expect(await screen.findByText('已撤销，工作簿恢复到写入以前。', { selector: '[role=status]' })).toBeInTheDocument();
  expect(await host.listSheets()).toEqual(DATA);
  await user.click(button('继续生成'));
  expect(await screen.findByRole('button', { name: '生成申报表（3 份）' })).toHaveFocus();
});

test('edits made since are taken back only when the user says so', async () => {
  const host = await hostHolding(forms);
  const { user } = await generateAll(host);
  edit(host, RUNNING_SHEET);
  await user.click(button('撤销'));
  expect(await screen.findByRole('alertdialog', { hidden: true })).toHaveTextContent('写入以后有单元格改过');
  await user.click(screen.getByRole('button', { name: '保留修改', hidden: true }));
  expect(await host.listSheets()).toContain(RUNNING_SHEET);
  await user.click(button('撤销'));
  await user.click(await screen.findByRole('button', { name: '仍然撤销', hidden: true }));
  await waitFor(async () => {
    expect(await host.listSheets()).toEqual(DATA);
  });
});

test('撤销 never takes back what was written after the forms', async () => {
  const host = await hostHolding(forms);
  const { user } = await generateAll(host);
  const later = buildReading([buildForm({ projectName: '后来的项目' })]);
  await importForms(host, await previewImport(host, later), new Map());
  const before = host.sheets();
  await user.click(button('撤销'));
  expect(await screen.findByText(/^写入以后又有别的写入/, { selector: '.fui-MessageBarBody' })).toBeVisible();
  expect(host.sheets()).toBe(before);
});

test('another view leaves the result as it is; back again, new projects are listed', async () => {
  const host = await hostHolding(forms);
  const { user } = await generateAll(host);
  await user.click(tab('导入'));
  expect(button(/解析/)).toBeVisible();
  const later = buildReading([buildForm({ projectName: '后来的项目' })]);
  await importForms(host, await previewImport(host, later), new Map());
  await user.click(tab('申报表'));
  expect(button(`查看「${HEATING_SHEET}」`)).toBeVisible();
  await user.click(button('继续生成'));
  expect(await screen.findByRole('checkbox', { name: /后来的项目/ })).toBeChecked();
});

test('the work is counted, and called off it leaves the workbook as it was', async () => {
  const turns: (() => void)[] = [];
  let isHeld = false;
  const host = createMemoryHost(() => (isHeld ? new Promise((resolve) => turns.push(resolve)) : Promise.resolve()));
  await importForms(host, await previewImport(host, buildReading(forms)), new Map());
  const { user } = await openProjects(host);
  isHeld = true;
  await user.click(button('生成申报表（3 份）'));
  await waitFor(() => {
    expect(turns).toHaveLength(1);
  });
  expect(button('取消')).toHaveFocus();
  turns[0]?.();
  expect(await screen.findByText(/^已写入 \d+ \/ \d+ 行$/)).toBeVisible();
  expect(project(/运转经费/)).toBeDisabled();
  await user.click(button('取消'));
  turns[1]?.();
  expect(await screen.findByRole('button', { name: '生成申报表（3 份）' })).toHaveFocus();
  expect(screen.getByText('已取消生成，工作簿没有改动。', { selector: '[role=status]' })).toBeInTheDocument();
  expect(await host.listSheets()).toEqual(DATA);
});

test('a refusal of the host is told as a sentence, and the choice stays', async () => {
  const ready = await hostHolding(forms);
  const write: Host['write'] = () => Promise.reject(new HostError('cell-editing', 'in cell edit mode'));
  const { user } = await openProjects({ ...ready, write });
  await user.click(project(/运转经费/));
  await user.click(button('生成申报表（2 份）'));
  expect(await screen.findByRole('alert')).toHaveTextContent('请按 Enter 结束编辑后重试。');
  expect(project(/运转经费/)).not.toBeChecked();
  expect(button('生成申报表（2 份）')).toBeEnabled();
});

test('a workbook that could not be read can be read again', async () => {
  const ready = await hostHolding(forms);
  let isEditing = true;
  const readSheets: Host['readSheets'] = (names, work) =>
    isEditing ? Promise.reject(new HostError('cell-editing', 'in cell edit mode')) : ready.readSheets(names, work);
  const { user } = await openOfficial({ ...ready, readSheets });
  expect(await screen.findByRole('alert')).toHaveTextContent('请按 Enter 结束编辑后重试。');
  isEditing = false;
  await user.click(button('重试'));
  expect(await screen.findByRole('heading', { name: '3 个项目' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('the list and the result are free of accessibility faults', async () => {
  const { user, view } = await openProjects(await hostHolding(forms));
  const options = { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } };
  expect(await axe(view.container, options)).toHaveNoViolations();
  await user.click(button('生成申报表（3 份）'));
  await screen.findByRole('button', { name: `查看「${HEATING_SHEET}」` });
  expect(await axe(view.container, options)).toHaveNoViolations();
});
