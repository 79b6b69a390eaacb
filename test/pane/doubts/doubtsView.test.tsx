import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readDoubts } from '../../../src/app/workbook/readDoubts';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import type { FormDoubt } from '../../../src/model/doubt';
import type { FieldPath } from '../../../src/model/fieldPath';
import { DoubtsView } from '../../../src/pane/doubts/DoubtsView';
import { PaneServicesContext } from '../../../src/pane/PaneServicesContext';
import { buildForm } from '../buildForm';
import { fakeServices, memoryHost } from '../fakeServices';

const doubt = (
  path: FieldPath | undefined,
  readAs: string,
  original: string,
  rest: Partial<FormDoubt> = {},
): FormDoubt => ({
  path,
  readAs,
  original,
  message: '请对照原文核对。',
  source: '甲.pdf',
  ...rest,
});
const form = buildForm();
const doubts: readonly FormDoubt[] = [
  doubt('unit', form.unit, '阳泉市社会保险中心（本级）', { alternative: '阳泉市社会保险中心（本级）' }),
  doubt('funds.annual.total', '32921920', '约三千二百万元'),
  doubt(undefined, '', '请查收附件。'),
];

async function showDoubts() {
  const host = memoryHost();
  const changed = jest.fn();
  await importForms(host, await previewImport(host, { forms: [{ form, doubts }] }), new Map());
  const user = userEvent.setup();
  const services = fakeServices({ host });
  const view = render(
    <PaneServicesContext value={services}>
      <DoubtsView host={host} onBack={() => undefined} onChanged={changed} />
    </PaneServicesContext>,
  );
  await screen.findByText('还有 3 处读得不确定', { selector: 'span' });
  return { host, user, changed, view };
}

const card = (name: RegExp) => within(screen.getByRole('article', { name }));

test('each doubt says where it is, what was read, what the source says and which file it came from', async () => {
  const { view } = await showDoubts();
  expect(screen.getByRole('heading', { name: '待核对' })).toHaveFocus();
  const unit = screen.getByRole('article', { name: '退休人员取暖费 实施单位' });
  expect(unit).toHaveTextContent('2024-001 · 退休人员取暖费');
  expect(unit).toHaveTextContent('读作：「阳泉市社会保险中心」原文：「阳泉市社会保险中心（本级）」');
  expect(unit).toHaveTextContent('来自「甲.pdf」');
  expect(screen.getByRole('article', { name: '退休人员取暖费 没有归入任何一格的文字' })).toHaveTextContent(
    '请查收附件。',
  );
  expect(
    await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
  ).toHaveNoViolations();
});

test('the other reading, what is typed and 已核对 settle them, and the focus goes to the one that follows', async () => {
  const { host, user, changed } = await showDoubts();
  await user.click(card(/实施单位/).getByRole('button', { name: /^采用另一种读法/ }));
  expect(await screen.findByText('还有 2 处读得不确定', { selector: 'span' })).toBeVisible();
  expect(card(/年度资金总额/).getByRole('button', { name: /^已核对/ })).toHaveFocus();
  await user.click(card(/年度资金总额/).getByRole('button', { name: /^修改/ }));
  const editor = screen.getByRole('textbox', { name: '修改「年度资金总额」' });
  await user.clear(editor);
  await user.type(editor, '32,000,000{Control>}{Enter}{/Control}');
  expect(await screen.findByText('还有 1 处读得不确定', { selector: 'span' })).toBeVisible();
  const last = card(/没有归入/);
  expect(last.queryByRole('button', { name: /^修改/ })).not.toBeInTheDocument();
  await user.click(last.getByRole('button', { name: /^已核对/ }));
  expect(await screen.findByText('没有待核对的地方。', { selector: 'span' })).toBeVisible();
  expect(screen.getByRole('heading', { name: '待核对' })).toHaveFocus();
  const [record] = (await readWorkbook(host)).records;
  expect(record?.form.unit).toBe('阳泉市社会保险中心（本级）');
  expect(record?.form.funds.annual.total).toBe(32000000);
  expect(changed).toHaveBeenCalledTimes(3);
});

test('the last settlement can be taken back', async () => {
  const { host, user } = await showDoubts();
  await user.click(card(/实施单位/).getByRole('button', { name: /^采用另一种读法/ }));
  await screen.findByText('还有 2 处读得不确定', { selector: 'span' });
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText('还有 3 处读得不确定', { selector: 'span' })).toBeVisible();
  expect((await readWorkbook(host)).records[0]?.form.unit).toBe(form.unit);
});

test('查看 leads to the cell, and what was settled elsewhere meanwhile is told and no longer listed', async () => {
  const { host, user } = await showDoubts();
  const reveal = jest.spyOn(host, 'reveal');
  await user.click(card(/实施单位/).getByRole('button', { name: /^查看/ }));
  expect(reveal).toHaveBeenCalledWith(expect.objectContaining({ sheet: '项目总表' }));
  const { settleDoubts } = await import('../../../src/app/workbook/settleDoubts');
  const [unit] = await readDoubts(host);
  await act(() => settleDoubts(host, [{ doubt: unit!, how: 'confirmed' }]));
  await user.click(card(/实施单位/).getByRole('button', { name: /^已核对/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('工作簿在读取以后有了变化');
  expect(screen.queryByRole('article', { name: /实施单位/ })).not.toBeInTheDocument();
});
