import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Host } from '../../../src/app/host';
import { HostError } from '../../../src/app/hostError';
import { readPairDecisions } from '../../../src/app/workbook/rememberedPairs';
import { Pane } from '../../../src/pane/Pane';
import type { Downloads, PaneServices } from '../../../src/pane/paneServices';
import { buildForm } from '../buildForm';
import { fakeServices, hostHolding, memoryHost } from '../fakeServices';

const heating = buildForm({ projectName: '取暖费' });
const heatingNext = buildForm({ projectName: '取暖费', year: 2025 });
const lamps = buildForm({ projectName: '城市道路照明设施维护管理', department: { code: '045', name: '城市管理局' } });
const lampsNext = buildForm({ projectName: '城市道路照明设施维护', year: 2025 });
const party = buildForm({ projectName: '村级组织运转' });
const talent = buildForm({ projectName: '人才工作', year: 2025 });
const twoYears = [heating, lamps, party, heatingNext, lampsNext, talent];

const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function openSummary(host: Host, services: Partial<PaneServices> = {}) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host, ...services })} />);
  await user.click(screen.getByRole('tab', { name: '汇总' }));
  return { user, view };
}

test('空工作簿引到导入', async () => {
  const { user } = await openSummary(memoryHost());
  expect(await screen.findByText('工作簿里还没有申报表，请先导入。')).toBeVisible();
  await user.click(button('去导入'));
  expect(screen.getByRole('textbox', { name: '申报表文字' })).toBeVisible();
});

test('概况写明部门、项目和各年度资金；没有校验过的不说有多少无错误', async () => {
  const { view } = await openSummary(await hostHolding(twoYears));
  const glance = await screen.findByRole('list', { name: '概况' });
  const lines = within(glance)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    '主管部门 2 个，项目 6 个',
    '2025年度：3 个项目，年度资金 98,765,760 元',
    '2024年度：3 个项目，年度资金 98,765,760 元',
    '无错误占比：生成部门汇总时校验后得出',
  ]);
  expect((await axe(view.container)).violations).toEqual([]);
});

test('各部门两个年度的资金画成条，最多的最长，旁边写着万元数', async () => {
  const { user, view } = await openSummary(
    await hostHolding([
      heating,
      buildForm({
        projectName: '村级组织运转',
        department: { code: '907', name: '组织部' },
        funds: { ...heating.funds, annual: { ...heating.funds.annual, total: 8_230_480 } },
      }),
      heatingNext,
    ]),
  );
  await user.click(await screen.findByRole('button', { name: '各部门年度资金（万元）' }));
  const bars = within(screen.getByRole('list', { name: '各部门年度资金（万元）' })).getAllByRole('listitem');
  expect(bars.map(({ textContent }) => textContent)).toEqual([
    '阳泉市人力资源和社会保障局20243,292.1920253,292.19',
    '组织部2024823.0520250',
  ]);
  const widths = bars.map((bar) =>
    [...bar.querySelectorAll<HTMLElement>('[data-bar]')].map(({ style }) => style.width),
  );
  expect(widths).toEqual([
    ['100%', '100%'],
    ['25%', '0%'],
  ]);
  expect((await axe(view.container)).violations).toEqual([]);
});

test('生成部门汇总后能查看、能撤销，无错误占比随之写出', async () => {
  const host = await hostHolding(twoYears);
  const { user } = await openSummary(host);
  await user.click(await screen.findByRole('button', { name: '生成部门汇总' }));
  await user.click(await screen.findByRole('button', { name: '查看「部门汇总」' }));
  await waitFor(() => {
    expect(host.selection()).toMatchObject({ sheet: '部门汇总' });
  });
  expect(screen.getByText(/^无错误 \d \/ 6 个/u)).toBeVisible();
  await user.click(button('撤销'));
  await screen.findByText('已撤销，工作簿恢复到写入以前。', { selector: '.fui-MessageBarBody' });
  expect(await host.listSheets()).not.toContain('部门汇总');
});

test('手工配对和取消配对记在工作簿里，列表随之变动', async () => {
  const host = await hostHolding(twoYears);
  const { user } = await openSummary(host);
  expect(await screen.findByText(/^相似 \d+%$/u)).toBeVisible();
  await user.click(button('给「村级组织运转」配对'));
  await user.click(button('把「村级组织运转」和「人才工作」配成一对'));
  expect(await screen.findByText('手工配对')).toBeVisible();
  await user.click(button('取消「城市道路照明设施维护」的配对'));
  await waitFor(() => {
    expect(screen.queryByText(/^相似 \d+%$/u)).not.toBeInTheDocument();
  });
  expect(await readPairDecisions(host)).toEqual({
    paired: [['2024-003', '2025-003']],
    unpaired: [['2024-002', '2025-002']],
  });
});

test('按 Esc 放弃正在选的配对', async () => {
  const { user } = await openSummary(await hostHolding(twoYears));
  await user.click(await screen.findByRole('button', { name: '给「村级组织运转」配对' }));
  expect(screen.queryAllByRole('button', { name: /配成一对/u })).toHaveLength(1);
  await user.keyboard('{Escape}');
  expect(screen.queryAllByRole('button', { name: /配成一对/u })).toHaveLength(0);
});

test('只有一个年度时说明为什么不能对比', async () => {
  await openSummary(await hostHolding([heating]));
  expect(await screen.findByText(/只有一个年度的项目/u)).toBeVisible();
  expect(button('生成年度对比')).toHaveAttribute('aria-disabled', 'true');
});

test('写入时能取消，取消后什么也没有生成', async () => {
  const host = await hostHolding(twoYears);
  let release: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  jest.spyOn(host, 'write').mockImplementation(async (_, work) => {
    await waiting;
    if (work?.signal?.aborted === true) throw new HostError('cancelled', 'called off');
    return [];
  });
  const { user } = await openSummary(host);
  await user.click(await screen.findByRole('button', { name: '生成年度对比' }));
  await user.click(await screen.findByRole('button', { name: '取消' }));
  release();
  expect(await screen.findByText('已取消，没有生成。', { selector: '.fui-MessageBarBody' })).toBeVisible();
  expect(await host.listSheets()).not.toContain('年度对比 2024-2025');
});

test('写不进去时说明原因', async () => {
  const host = await hostHolding(twoYears);
  const { user } = await openSummary(host);
  await screen.findByRole('list', { name: '概况' });
  jest.spyOn(host, 'write').mockRejectedValue(new HostError('read-only', 'read-only'));
  await user.click(button('生成年度对比'));
  expect(await screen.findByRole('alert')).toHaveTextContent('工作簿是只读的');
});

const saving = (save: Downloads['save']) => ({ downloads: { save: jest.fn(save) } });
const shown = { selector: '.fui-MessageBarBody' };

test('空工作簿没有可以拆分或导出的，按钮点不动', async () => {
  const services = saving((title) => Promise.resolve(title));
  const { user } = await openSummary(memoryHost(), services);
  expect(await screen.findByText('工作簿里还没有项目，没有可以拆分或导出的。')).toBeVisible();
  for (const name of ['按部门拆分', '导出 CSV']) {
    expect(button(name)).toHaveAttribute('aria-disabled', 'true');
    await user.click(button(name));
  }
  expect(services.downloads.save).not.toHaveBeenCalled();
});

test('按部门拆分交出每个部门的工作簿，完成后说存了几个', async () => {
  const services = saving((title) => Promise.resolve(`${title}.zip`));
  const { user, view } = await openSummary(await hostHolding(twoYears), services);
  await user.click(await screen.findByRole('button', { name: '按部门拆分' }));
  expect(
    await screen.findByText('已生成 2 个工作簿，交给浏览器下载：「按部门拆分.zip」，请到下载文件夹查看。', shown),
  ).toBeVisible();
  const [title, files] = services.downloads.save.mock.calls[0] ?? [];
  expect(title).toBe('按部门拆分');
  expect(files?.map(({ name }) => name)).toEqual(['062 阳泉市人力资源和社会保障局.xlsx', '045 城市管理局.xlsx']);
  expect((await axe(view.container)).violations).toEqual([]);
});

test('拆开以后配对不在一起的，下载以后说得出来', async () => {
  const services = saving((title) => Promise.resolve(`${title}.zip`));
  const host = await hostHolding(twoYears);
  await host.saveSetting('year-pairs', { paired: [['2024-001', '2024-002']], unpaired: [] });
  const { user } = await openSummary(host, services);
  await user.click(await screen.findByRole('button', { name: '按部门拆分' }));
  expect(await screen.findByText(/的配对没有带上：两份分在不同的部门。/u, shown)).toBeVisible();
});

test('页面不能下载时说明原因，通向浏览器，按钮点不动', async () => {
  const services = saving((title) => Promise.resolve(title));
  const open = jest.fn();
  const downloads = { ...services.downloads, elsewhere: { address: 'https://oa.example/taskpane.html', open } };
  const { user } = await openSummary(await hostHolding(twoYears), { ...services, downloads });
  expect(
    await screen.findByText(/Mac 上的 Excel 不让窗格下载文件.*https:\/\/oa\.example\/taskpane\.html/u),
  ).toBeVisible();
  for (const name of ['按部门拆分', '导出 CSV']) expect(button(name)).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('按部门拆分'));
  expect(services.downloads.save).not.toHaveBeenCalled();
  await user.click(button('在浏览器里打开'));
  expect(open).toHaveBeenCalledTimes(1);
});

test('导出 CSV 交出五张表', async () => {
  const services = saving((title) => Promise.resolve(`${title}.zip`));
  const { user } = await openSummary(await hostHolding(twoYears), services);
  await user.click(await screen.findByRole('button', { name: '导出 CSV' }));
  expect(
    await screen.findByText('已生成 5 个 CSV 文件，交给浏览器下载：「申报数据.zip」，请到下载文件夹查看。', shown),
  ).toBeVisible();
  const [, files] = services.downloads.save.mock.calls[0] ?? [];
  expect(files?.map(({ name }) => name)).toEqual([
    '项目总表.csv',
    '绩效指标.csv',
    '校验结果.csv',
    '待核对.csv',
    '收表登记.csv',
  ]);
});

test('项目在打开以后删空了，说明没有可以拆分的', async () => {
  const host = await hostHolding([heating]);
  const services = saving((title) => Promise.resolve(title));
  const { user } = await openSummary(host, services);
  await screen.findByRole('button', { name: '按部门拆分' });
  await host.undo();
  await user.click(button('按部门拆分'));
  expect(await screen.findByText('工作簿里还没有项目，没有可以拆分或导出的。')).toBeVisible();
  expect(services.downloads.save).not.toHaveBeenCalled();
});

test('保存时写明进度，能取消', async () => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const services = saving(async (title, files, work) => {
    work?.onProgress?.(1, files.length);
    await stopped;
    if (work?.signal?.aborted === true) throw new HostError('cancelled', 'called off');
    return title;
  });
  const { user } = await openSummary(await hostHolding(twoYears), services);
  await user.click(await screen.findByRole('button', { name: '按部门拆分' }));
  expect(await screen.findByText('已生成 1 / 2 个文件')).toBeVisible();
  await user.click(button('取消'));
  stop();
  expect(await screen.findByText('已取消，没有保存文件。', shown)).toBeVisible();
  expect(screen.getByRole('heading', { name: '拆分与导出' })).toHaveFocus();
});

test('存不下时说明，并给出诊断信息', async () => {
  const services = saving(() => Promise.reject(new Error('no room')));
  const { user } = await openSummary(await hostHolding(twoYears), services);
  await user.click(await screen.findByRole('button', { name: '导出 CSV' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('程序出了意外');
  expect(button('复制诊断信息')).toBeVisible();
});
