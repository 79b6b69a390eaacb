import { act, render, screen, waitFor, waitForElementToBeRemoved, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { CellEdit, Host } from '../../../src/app/host';
import { createWorkbookChecker } from '../../../src/app/check/checkWorkbook';
import { HostError } from '../../../src/app/hostError';
import { regenerateForms } from '../../../src/app/sheets/regenerateForms';
import type { MemoryHost } from '../../../src/hosts/cli/memoryHost';
import { findSheet } from '../../../src/model/change/findSheet';
import type { Form } from '../../../src/model/form';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, hostHolding, memoryHost } from '../fakeServices';

const right = buildForm();
const wrong = buildForm({
  projectName: '运转经费',
  department: { code: '907', name: '行政政法科' },
  funds: { ...right.funds, annual: { ...right.funds.annual, total: 1 } },
});

const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function openCheck(host: Host) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host })} />);
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await screen.findByRole('button', { name: '开始校验' });
  return { user, view };
}

async function showResult(host: Host) {
  const opened = await openCheck(host);
  await opened.user.click(button('开始校验'));
  await screen.findByRole('heading', { name: '2 份申报表的校验结果' });
  await listDepartment(opened.user);
  return opened;
}

const listDepartment = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(button('筛选'));
  await user.selectOptions(screen.getByRole('combobox', { name: '主管部门' }), '=行政政法科');
};
const sumFinding = () => screen.getByRole('article', { name: /各项来源之和/ });
/** Shows the finding whole, with what can be done about it. */
const openSumFinding = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(within(sumFinding()).getByRole('button', { expanded: false }));
};

test('an empty workbook leads to the import', async () => {
  const { user } = await openCheck(memoryHost());
  await user.click(button('开始校验'));
  expect(await screen.findByText('工作簿里还没有申报表，请先导入。')).toBeVisible();
  await user.click(button('去导入'));
  expect(screen.getByRole('textbox', { name: '申报表文字' })).toBeVisible();
});

test('nothing is written before the user asks for it', async () => {
  const host = await hostHolding([right, wrong]);
  const write = jest.spyOn(host, 'write');
  await openCheck(host);
  expect(write).not.toHaveBeenCalled();
});

describe('a workbook that was checked before', () => {
  async function checked(...forms: readonly Form[]): Promise<MemoryHost> {
    const host = await hostHolding(forms);
    await createWorkbookChecker(host).check();
    return host;
  }

  test('shows what was found, says that it is from before, and writes nothing; a check takes its place', async () => {
    const host = await checked(right, wrong);
    const write = jest.spyOn(host, 'write');
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ host })} />);
    await user.click(screen.getByRole('tab', { name: '校验' }));
    expect(await screen.findByRole('heading', { name: '2 份申报表的校验结果' })).toBeVisible();
    expect(screen.getAllByText(/^这是上次校验的结果/)[0]).toBeVisible();
    await listDepartment(user);
    expect(await screen.findByRole('article', { name: /各项来源之和/ })).toBeVisible();
    expect(write).not.toHaveBeenCalled();
    await user.click(button('重新校验'));
    await waitFor(() => {
      expect(screen.queryByText(/^这是上次校验的结果/)).not.toBeInTheDocument();
    });
  });

  test('shows that all was well, when, and how much was not checked', async () => {
    const host = await hostHolding([right]);
    const at = Date.UTC(2026, 10, 30, 11);
    await host.saveSetting('last-check', { at, forms: 1, findings: 0, unchecked: 3 });
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ host })} />);
    await user.click(screen.getByRole('tab', { name: '校验' }));
    expect(await screen.findByText('1 份申报表没有发现问题。')).toBeVisible();
    expect(
      screen.getAllByText(/^这是 2026年11月30日 \d+:\d\d 校验的结果，之后的改动还没有校验。当时有 3 项未检查。$/)[0],
    ).toBeVisible();
  });

  test.each([
    ['was checked before', () => checked(right, wrong), '重新校验'],
    ['was never checked', () => hostHolding([right, wrong]), '开始校验'],
  ])('says what it remembers and nobody can read, and goes on saying so, where it %s', async (_, open, press) => {
    const host = await open();
    await host.saveSetting('year-pairs', { paired: [['2024-001']], unpaired: [] });
    await host.saveSetting('ignored-findings', '[[');
    await host.saveSetting('rule-settings', { rules: 7 });
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ host })} />);
    await user.click(screen.getByRole('tab', { name: '校验' }));
    expect(await screen.findByText(/「年度对比的配对」有损坏/)).toBeVisible();
    expect(screen.getByText(/「已忽略的问题」有损坏/)).toBeVisible();
    if (press === '重新校验') expect(screen.getByText(/规则设置中「规则开关与级别」已损坏/)).toBeVisible();
    await user.click(button(press));
    expect(await screen.findByText(/规则设置中「规则开关与级别」已损坏/)).toBeVisible();
    expect(screen.getByText(/「年度对比的配对」有损坏/)).toBeVisible();
  });

  test('says what is said of the selected cell, also after its row was moved; nothing of a clean one', async () => {
    const host = await checked(right, wrong);
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ host })} />);
    await user.click(screen.getByRole('tab', { name: '校验' }));
    await screen.findByRole('heading', { name: '2 份申报表的校验结果' });
    const column = host.sheets()[0]!.rows[0]!.indexOf('年度资金总额');
    const select = (row: number) => {
      act(() => {
        host.select({ sheet: '项目总表', row, column });
      });
    };
    const words = () => screen.queryByText(/^选中的「项目总表」/);
    select(2);
    expect(words()).toHaveTextContent(/^选中的「项目总表」P3：错误：.*各项来源之和/);
    select(1);
    expect(words()).toBeNull();
    const plan = host.sheets()[0]!;
    act(() => {
      host.edit({ ...plan, rows: [plan.rows[0]!, plan.rows[2]!, plan.rows[1]!] }, undefined);
    });
    select(1);
    expect(words()).toHaveTextContent(/^选中的「项目总表」P2：错误/);
  });

  test('another workbook that is opened takes its place, also one that was never checked', async () => {
    const first = await checked(right, wrong);
    const second = await checked(wrong);
    let host = first;
    let opened: () => void = () => undefined;
    const pageHost: Host = {
      ...first,
      readSheets: (names) => host.readSheets(names),
      readSetting: (key) => host.readSetting(key),
      listenToOpening: (listener) => {
        opened = listener;
        return () => undefined;
      },
    };
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ host: pageHost })} />);
    await user.click(screen.getByRole('tab', { name: '校验' }));
    await screen.findByRole('heading', { name: '2 份申报表的校验结果' });
    host = second;
    act(() => {
      opened();
    });
    expect(await screen.findByRole('heading', { name: '1 份申报表的校验结果' })).toBeVisible();
    host = memoryHost();
    act(() => {
      opened();
    });
    expect(await screen.findByRole('button', { name: '开始校验' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /的校验结果/ })).not.toBeInTheDocument();
  });
});

test('pressing a finding shows its cell', async () => {
  const host = await hostHolding([right, wrong]);
  const reveal = jest.spyOn(host, 'reveal');
  const { user } = await showResult(host);
  await openSumFinding(user);
  expect(reveal).toHaveBeenCalledWith(expect.objectContaining({ sheet: '项目总表', row: 2 }), { unhide: false });
});

test('a finding in a hidden row says so, and its row is shown only when the user asks', async () => {
  const host = await hostHolding([right, wrong]);
  let isHidden = true;
  const reveal = jest.spyOn(host, 'reveal').mockImplementation((_place, options) => {
    if (options?.unhide === true) isHidden = false;
    return Promise.resolve(isHidden ? 'hidden' : 'shown');
  });
  const { user } = await showResult(host);
  await openSumFinding(user);
  expect(await screen.findByText(/所在的行或列被筛选或隐藏/)).toBeVisible();
  await user.click(button('显示出来'));
  await waitFor(() => {
    expect(screen.queryByText(/所在的行或列被筛选或隐藏/)).not.toBeInTheDocument();
  });
  expect(reveal).toHaveBeenLastCalledWith(expect.objectContaining({ row: 2 }), { unhide: true });
});

test('why a rule exists and what to do is told on demand', async () => {
  const { user } = await showResult(await hostHolding([right, wrong]));
  await openSumFinding(user);
  const explain = within(sumFinding()).getByRole('button', { name: '为什么、怎么改' });
  await user.click(explain);
  expect(explain).toHaveAttribute('aria-expanded', 'true');
  expect(within(sumFinding()).getAllByText(/。$/).length).toBeGreaterThan(1);
});

test('a severity or a department lists only its findings', async () => {
  const { user } = await showResult(await hostHolding([right, wrong]));
  expect(screen.getAllByRole('group', { name: /经费/ }).map((group) => group.getAttribute('aria-label'))).toEqual([
    '运转经费',
  ]);
  const warnings = within(screen.getByRole('group', { name: '按严重程度' })).getByRole('button', { name: /警告$/ });
  await user.click(warnings);
  for (const row of screen.getAllByRole('article')) expect(row).toHaveTextContent(/^警告/);
  expect(warnings).toHaveAttribute('aria-pressed', 'true');
});

test('what could not be checked is named with its reason', async () => {
  const { user } = await showResult(await hostHolding([right, wrong]));
  await user.click(button(/项未检查$/));
  expect(screen.getByText('缺少所需内容的检查不算通过，补齐后会自动检查。')).toBeVisible();
});

test('an edit of the user brings the result up to date', async () => {
  const listeners: ((edit: CellEdit) => void)[] = [];
  const ready = await hostHolding([right, wrong]);
  let answer: (() => void) | undefined;
  let isHeld = false;
  const readSheets = jest.fn<ReturnType<Host['readSheets']>, Parameters<Host['readSheets']>>(async (names) => {
    if (isHeld) {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
    }
    return ready.readSheets(names);
  });
  const host: Host = {
    ...ready,
    readSheets,
    listenToEdits: (listener) => {
      listeners.push(listener);
      return Promise.resolve(() => Promise.resolve());
    },
  };
  await showResult(host);
  isHeld = true;
  readSheets.mockClear();
  act(() => {
    for (const listener of listeners) listener({ sheet: '别的表', range: undefined });
    for (const listener of listeners) listener({ sheet: '项目总表', range: undefined });
  });
  expect(readSheets).not.toHaveBeenCalled();
  expect(await screen.findByText('正在更新…')).toBeVisible();
  expect(sumFinding()).toBeVisible();
  answer?.();
  await waitForElementToBeRemoved(screen.queryByText('正在更新…'));
  expect(readSheets).toHaveBeenCalledTimes(1);
});

test('rows that the user puts into an official form bring its marks to where its cells are now', async () => {
  const host = await hostHolding([right, wrong]);
  const [, sheet = ''] = [...(await regenerateForms(host)).values()];
  await showResult(host);
  const marked = () =>
    host
      .marks()
      .flatMap((mark) =>
        mark.sheet === sheet ? [findSheet(host.sheets(), sheet)?.rows[mark.row]?.[mark.column] ?? null] : [],
      );
  await waitFor(() => {
    expect(marked()).toContain(1);
  });
  const before = marked();
  const plan = findSheet(host.sheets(), sheet)!;
  host.edit({ ...plan, rows: [['附：填报说明'], ...plan.rows] }, undefined);
  expect(marked()).not.toEqual(before);
  await waitFor(
    () => {
      expect(marked()).toEqual(before);
    },
    { timeout: 5000 },
  );
});

test('a finding is ignored with a reason only, and can be taken up again', async () => {
  const host = await hostHolding([right, wrong]);
  const { user } = await showResult(host);
  await openSumFinding(user);
  await user.click(within(sumFinding()).getByRole('button', { name: '忽略' }));
  expect(button('确定忽略')).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: '忽略的理由' }), '  已与单位核实  ');
  await user.click(button('确定忽略'));
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: /各项来源之和/ })).not.toBeInTheDocument();
  });
  await user.selectOptions(screen.getByRole('combobox', { name: '处理' }), '已忽略');
  expect(sumFinding()).toHaveTextContent('已忽略');
  await openSumFinding(user);
  expect(sumFinding()).toHaveTextContent('备注：已与单位核实');
  await user.click(within(sumFinding()).getByRole('button', { name: '恢复为待处理' }));
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: /各项来源之和/ })).not.toBeInTheDocument();
  });
  await user.selectOptions(screen.getByRole('combobox', { name: '处理' }), '待处理');
  expect(sumFinding()).toBeVisible();
});

test('all that is listed is put aside with a usual reason, and each word is taken back by itself', async () => {
  const host = await hostHolding([right, wrong]);
  const { user } = await showResult(host);
  await openSumFinding(user);
  await user.click(within(sumFinding()).getByRole('button', { name: '已修改' }));
  await user.click(button('确定标为已修改'));
  expect(await screen.findByText('已标为已修改 1 条。', { selector: '.fui-MessageBarBody' })).toBeVisible();
  await waitFor(() => {
    expect(screen.queryByRole('article', { name: /各项来源之和/ })).not.toBeInTheDocument();
  });
  const listed = () => screen.getByText(/^\d+ 条，\d+ 组$/).textContent;
  const before = listed();
  await user.click(button('处理列出的…'));
  await user.click(button('上级文件如此规定'));
  expect(screen.getByRole('textbox', { name: '忽略的理由' })).toHaveValue('上级文件如此规定');
  await user.click(button(/^确定忽略 \d+ 条$/));
  expect(await screen.findByText('按现在的筛选没有问题。')).toBeVisible();
  await user.click(button('撤销'));
  expect(await screen.findByText(/^已撤销：忽略 \d+ 条。$/, { selector: '.fui-MessageBarBody' })).toBeVisible();
  await waitFor(() => {
    expect(listed()).toBe(before);
  });
  expect(screen.queryByRole('article', { name: /各项来源之和/ })).not.toBeInTheDocument();
  await user.click(button('撤销'));
  await screen.findByRole('article', { name: /各项来源之和/ });
});

test('the list is one stop of the Tab key; keys go from row to row, to the next finding, and out of one', async () => {
  const host = await hostHolding([right, wrong]);
  const reveal = jest.spyOn(host, 'reveal');
  const { user } = await showResult(host);
  const list = screen.getByRole('list', { name: '校验发现的问题' });
  const stops = () => list.querySelectorAll('li button:not([tabindex="-1"])');
  expect(new Set([...stops()].map((stop) => stop.closest('li'))).size).toBe(1);
  act(() => {
    within(list).getAllByRole('button')[0]!.focus();
  });
  await user.keyboard('{ArrowDown}');
  const [first, second] = within(list).getAllByRole('article');
  const main = (article: HTMLElement | undefined) => within(article!).getAllByRole('button')[0];
  expect(main(first)).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  expect(main(first)).toHaveAttribute('aria-expanded', 'true');
  expect(reveal).toHaveBeenCalledTimes(1);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(main(second)).toHaveFocus();
  expect(main(second)).toHaveAttribute('aria-expanded', 'true');
  expect(main(first)).toHaveAttribute('aria-expanded', 'false');
  expect(new Set([...stops()].map((stop) => stop.closest('li'))).size).toBe(1);
  await user.keyboard('{Escape}');
  expect(main(second)).toHaveAttribute('aria-expanded', 'false');
  expect(main(second)).toHaveFocus();
});

test('after a finding was put aside the one in its place has the focus', async () => {
  const { user } = await showResult(await hostHolding([right, wrong]));
  const articles = () => screen.getAllByRole('article');
  const next = articles()[1]!.getAttribute('aria-label');
  await user.click(within(articles()[0]!).getByRole('button', { expanded: false }));
  await user.click(within(articles()[0]!).getByRole('button', { name: '忽略' }));
  await user.keyboard('已核实{Enter}');
  await waitFor(() => {
    expect(articles()[0]).toHaveAccessibleName(next!);
  });
  await waitFor(() => {
    expect(articles()[0]).toContainElement(document.activeElement as HTMLElement);
  });
});

test('a refusal keeps the last result in sight', async () => {
  const ready = await hostHolding([right, wrong]);
  let isEditing = false;
  const readSheets: Host['readSheets'] = (names, work) =>
    isEditing ? Promise.reject(new HostError('cell-editing', 'in cell edit mode')) : ready.readSheets(names, work);
  const { user } = await showResult({ ...ready, readSheets });
  isEditing = true;
  await user.click(button('重新校验'));
  expect(await screen.findByRole('alert')).toHaveTextContent('请按 Enter 结束编辑后重试。');
  expect(sumFinding()).toBeVisible();
});

test('a first check that was called off leaves nothing behind', async () => {
  const readSheets: Host['readSheets'] = () => new Promise(() => undefined);
  const { user } = await openCheck({ ...memoryHost(), readSheets });
  await user.click(button('开始校验'));
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(button('开始校验')).toBeEnabled();
});

test('after an import one press checks what was imported', async () => {
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ reading: buildReading([right, wrong]) })} />);
  await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '表');
  await user.click(button('解析'));
  await user.click(await screen.findByRole('button', { name: '写入工作簿（2 份）' }));
  await user.click(await screen.findByRole('button', { name: '开始校验' }));
  expect(await screen.findByRole('heading', { name: '2 份申报表的校验结果' })).toBeVisible();
});

test('the result is free of accessibility faults', async () => {
  const { user, view } = await showResult(await hostHolding([right, wrong]));
  await user.click(button(/项未检查$/));
  const results = await axe(view.container, {
    rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } },
  });
  expect(results).toHaveNoViolations();
});
