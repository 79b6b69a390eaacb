/** @slow */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Host } from '../../../src/app/host';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { fakeServices, hostHolding } from '../fakeServices';

const faulty = buildForm({
  necessity: '需要对退休人员给与补贴，，保障基本生活。',
  plan: '1月布署，12月底前按时足额发放。',
});

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const basisOf = async (host: Host, column: string) => {
  const sheet = (await host.readSheets(['项目总表'])).get('项目总表')!;
  const at = sheet.rows[0]!.indexOf(column);
  return sheet.rows[1]![at];
};

async function openRepairs(host: Host) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host })} />);
  await user.click(screen.getByRole('tab', { name: '校验' }));
  await user.click(await screen.findByRole('button', { name: '开始校验' }));
  await user.click(await screen.findByRole('button', { name: /^一键修正/ }));
  await screen.findByRole('checkbox', { name: /^已选/ });
  return { user, view };
}

test('every cell is shown before and after, and only what stays chosen is mended', async () => {
  const host = await hostHolding([faulty]);
  const { user } = await openRepairs(host);
  const rows = screen.getAllByRole('listitem');
  const necessity = rows.find((row) => within(row).queryByRole('checkbox', { name: '项目设立必要性' }))!;
  expect(necessity.querySelector('del')).toHaveTextContent('与');
  expect(necessity.querySelector('ins')).toHaveTextContent('予');
  expect(necessity).toHaveTextContent('退休人员取暖费');
  await user.click(screen.getByRole('checkbox', { name: '项目实施计划' }));
  await user.click(button(/^修正 \d+ 处$/));
  expect(await screen.findByText(/^已修正 \d+ 处/)).toBeVisible();
  expect(await basisOf(host, '项目设立必要性')).toBe('需要对退休人员给予补贴，保障基本生活。');
  expect(await basisOf(host, '项目实施计划')).toBe(faulty.plan);
});

test('what was mended can be taken back, and the findings come back', async () => {
  const host = await hostHolding([faulty]);
  const { user } = await openRepairs(host);
  await user.click(button(/^修正 \d+ 处$/));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  expect((await screen.findAllByText('已撤销，工作簿恢复到写入以前。')).length).toBeGreaterThan(0);
  expect(await basisOf(host, '项目设立必要性')).toBe(faulty.necessity);
  await user.click(button('返回校验结果'));
  expect(await screen.findByRole('button', { name: /^一键修正/ })).toBeVisible();
});

test('after mending the workbook is checked again', async () => {
  const { user } = await openRepairs(await hostHolding([faulty]));
  await user.click(button(/^修正 \d+ 处$/));
  await user.click(await screen.findByRole('button', { name: '返回校验结果' }));
  await waitFor(() => {
    expect(screen.queryByText('正在更新…')).not.toBeInTheDocument();
  });
  expect(screen.queryByRole('article', { name: /给与/ })).not.toBeInTheDocument();
});

test('a cell that was edited meanwhile is left alone, and the user is told', async () => {
  const host = await hostHolding([faulty]);
  const { user } = await openRepairs(host);
  const readSheets = jest.spyOn(host, 'readSheets');
  const real = await host.readSheets(['项目总表', '绩效指标', '校验结果']);
  const edited = new Map(
    [...real].map(([name, sheet]) => [
      name,
      { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === faulty.necessity ? '改过的文字' : cell))) },
    ]),
  );
  readSheets.mockResolvedValueOnce(edited);
  const write = jest.spyOn(host, 'write');
  await user.click(button(/^修正 \d+ 处$/));
  expect(await screen.findByRole('alert')).toHaveTextContent('工作簿在读取以后有了变化，没有写入');
  expect(write).not.toHaveBeenCalled();
});

test('Escape leads back to the findings', async () => {
  const { user } = await openRepairs(await hostHolding([faulty]));
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('button', { name: /^一键修正/ })).toBeVisible();
});

test('the preview is free of accessibility faults', async () => {
  const { view } = await openRepairs(await hostHolding([faulty]));
  expect(
    await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
  ).toHaveNoViolations();
});
