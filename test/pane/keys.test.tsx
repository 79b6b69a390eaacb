import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/pane/Pane';
import { buildForm } from './buildForm';
import { buildReading } from './buildReading';
import { fakeServices, hostHolding, readerOf } from './fakeServices';

const box = () => screen.getByRole('textbox', { name: '申报表文字' });

test('Ctrl+Enter 依次解析、写入、校验，焦点一直在窗格里', async () => {
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ reader: readerOf(buildReading([buildForm()])) })} />);
  await user.type(box(), '项目名称');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: /^写入工作簿/u });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/已写入工作簿/u);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findAllByText(/1 份申报表的校验结果/u);
  expect(screen.getByRole('tabpanel')).toContainElement(document.activeElement as HTMLElement);
});

test('没有可做的下一步时 Ctrl+Enter 什么也不做；单独的 Enter 只换行', async () => {
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ reader: readerOf(buildReading([buildForm()])) })} />);
  await user.click(box());
  await user.keyboard('{Control>}{Enter}{/Control}');
  await user.type(box(), '项目名称{Enter}');
  expect(box()).toHaveValue('项目名称\n');
  expect(screen.queryByRole('button', { name: /^写入工作簿/u })).not.toBeInTheDocument();
});

test('按下的按钮没有了，焦点留在窗格里', async () => {
  const user = userEvent.setup();
  render(<Pane services={fakeServices({ host: await hostHolding([buildForm()]) })} />);
  await user.click(screen.getByRole('tab', { name: '校验' }));
  const start = await screen.findByRole('button', { name: '开始校验' });
  act(() => {
    start.focus();
  });
  await user.keyboard('{Enter}');
  await screen.findAllByText(/1 份申报表的校验结果/u);
  expect(screen.getByRole('tabpanel')).toContainElement(document.activeElement as HTMLElement);
});
