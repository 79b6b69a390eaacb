import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Host } from '../../../src/app/host';
import { readWithRegister } from '../../../src/app/workbook/readWorkbook';
import { readRoster } from '../../../src/app/receipts/readRoster';
import { addToRoster } from '../../../src/app/receipts/roster';
import { readReturnWords } from '../../../src/app/sheets/returnWords';
import { readReceipts } from '../../../src/layout/receipts/receiptRows';
import { Pane } from '../../../src/pane/Pane';
import type { OutputFile } from '../../../src/model/outputFile';
import type { PaneServices } from '../../../src/pane/paneServices';
import { buildForm } from '../buildForm';
import { fakeServices, hostHolding } from '../fakeServices';

const right = buildForm();
const other = buildForm({
  projectName: '运转经费',
  department: { code: '907', name: '行政政法科' },
  funds: { ...right.funds, annual: { ...right.funds.annual, total: 1 } },
});

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const checkbox = (name: RegExp | string) => screen.getByRole('checkbox', { name });
const SECOND = '907 行政政法科';

async function openOpinions(host: Host, services: Partial<PaneServices> = {}) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host, ...services })} />);
  await user.click(screen.getByRole('tab', { name: '校验' }));
  const first = await screen.findByRole('button', { name: /^(?:开始校验|退回意见)$/ });
  await user.click(first);
  // A workbook that was checked before opens with what was found.
  if (first.textContent === '开始校验') await user.click(await screen.findByRole('button', { name: '退回意见' }));
  await screen.findByRole('checkbox', { name: /^已选/ });
  return { user, view };
}

test('one department is copied with fact, place and remedy of each finding', async () => {
  const { user } = await openOpinions(await hostHolding([right, other]));
  await user.click(button(`复制${SECOND}的退回意见`));
  const text = await navigator.clipboard.readText();
  expect(text).toContain('行政政法科');
  expect(text).toContain('运转经费');
  expect(text).toMatch(/各项来源之和/);
  expect(text).not.toContain('阳泉市人力资源和社会保障局');
  expect(await screen.findByText('已复制，可以粘贴到公文、邮件或聊天窗口。')).toBeVisible();
});

test('what is copied for all and written is what stays chosen', async () => {
  const host = await hostHolding([right, other]);
  const { user } = await openOpinions(host);
  await user.click(checkbox(SECOND));
  await user.click(button('复制 1 个部门的意见'));
  expect(await navigator.clipboard.readText()).not.toContain('行政政法科');
  await user.click(button('写入工作表'));
  expect(await screen.findByText('已写入「退回意见」。')).toBeVisible();
  const sheet = (await host.readSheets(['退回意见'])).get('退回意见')!;
  expect(JSON.stringify(sheet.rows)).not.toContain('行政政法科');
  await user.click(button('撤销'));
  expect((await screen.findAllByText('已撤销，工作簿恢复到写入以前。')).length).toBeGreaterThan(0);
  expect(await host.listSheets()).not.toContain('退回意见');
});

test('letters carry deadline and office, one for each department that stays chosen', async () => {
  const saved: (readonly OutputFile[])[] = [];
  const downloads: PaneServices['downloads'] = {
    save: (title, files) => {
      saved.push(files);
      return Promise.resolve(`${title}.zip`);
    },
  };
  const { user } = await openOpinions(await hostHolding([right, other]), { downloads });
  await user.click(checkbox(/人力资源/));
  await user.type(screen.getByRole('textbox', { name: '落款单位' }), '某市财政局');
  await user.type(screen.getByRole('textbox', { name: /重新报送期限/ }), '2025年1月10日');
  await user.click(button('存为 Word 公函'));
  expect(await screen.findByText(/已生成 1 封公函.*「退回意见.zip」/)).toBeVisible();
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject([
    { kind: 'letter', name: `${SECOND} 退回意见.docx`, letter: { salutation: '行政政法科：' } },
  ]);
  expect(JSON.stringify(saved[0])).toContain('于2025年1月10日前重新报送');
  expect(JSON.stringify(saved[0])).toContain('某市财政局');
});

test('letters are registered with their deadline, and what was said stays with the workbook', async () => {
  const host = await hostHolding([other]);
  await addToRoster(host, readRoster('民政局').expected);
  const { user, view } = await openOpinions(host);
  await user.type(screen.getByRole('textbox', { name: '落款单位' }), '某市财政局');
  await user.type(screen.getByRole('textbox', { name: /重新报送期限/ }), '2099年1月10日');
  await user.click(button('存为 Word 公函'));
  expect(await screen.findByText(/已生成 1 封公函.*「收表登记」里记为已退回/)).toBeVisible();
  const { tables } = await readWithRegister(host);
  expect(readReceipts(tables.receipts).map(({ state, deadline }) => [state, deadline])).toEqual([
    ['未报送', ''],
    ['已退回', '2099年1月10日'],
  ]);
  view.unmount();

  const again = await openOpinions(host);
  expect(await screen.findByDisplayValue('某市财政局')).toBeVisible();
  await again.user.clear(screen.getByRole('textbox', { name: '落款单位' }));
  await again.user.click(button('写入工作表'));
  expect(await screen.findByText('已写入「退回意见」。')).toBeVisible();
  expect(await readReturnWords(host)).toEqual({ office: '', deadline: '2099年1月10日' });
  await again.user.click(button('撤销'));
  expect((await screen.findAllByText('已撤销，工作簿恢复到写入以前。')).length).toBeGreaterThan(0);
  expect(await readReturnWords(host)).toEqual({ office: '某市财政局', deadline: '2099年1月10日' });
});

test('a sheet for each department is written on demand', async () => {
  const host = await hostHolding([right, other]);
  const { user } = await openOpinions(host);
  await user.click(checkbox('每个部门一张工作表'));
  await user.click(button('写入工作表'));
  expect(await screen.findByText('已写入 2 张工作表。')).toBeVisible();
});

test('severities decide what is told', async () => {
  const { user } = await openOpinions(await hostHolding([right, other]));
  await user.click(checkbox('错误'));
  await user.click(button(`复制${SECOND}的退回意见`));
  expect(await navigator.clipboard.readText()).not.toMatch(/各项来源之和/);
  await user.click(checkbox('警告'));
  expect(screen.getByText('按现在的选择没有可以退回的问题。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '写入工作表' })).not.toBeInTheDocument();
});

test('the whole text can be read before', async () => {
  const { user } = await openOpinions(await hostHolding([right, other]));
  const row = screen.getAllByRole('listitem').find((item) => within(item).queryByRole('checkbox', { name: SECOND }))!;
  await user.click(within(row).getByRole('button', { name: '查看全文' }));
  expect(within(row).getByRole<HTMLTextAreaElement>('textbox', { name: `${SECOND}的退回意见` }).value).toMatch(
    /运转经费/,
  );
});

test('where the clipboard is refused the text is shown for copying by hand', async () => {
  const { user } = await openOpinions(await hostHolding([right, other]));
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
  await user.click(button('复制 2 个部门的意见'));
  expect(await screen.findByText('这里不允许直接复制，请选中下面的文字后按 Ctrl+C。')).toBeVisible();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '全部退回意见' }).value).toMatch(/行政政法科/);
});

test('the view is free of accessibility faults', async () => {
  const { view } = await openOpinions(await hostHolding([right, other]));
  expect(
    await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
  ).toHaveNoViolations();
});
