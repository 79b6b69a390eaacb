/** @slow */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { previewImport } from '../../../src/app/import/previewImport';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, memoryHost } from '../fakeServices';

const form = buildForm();
const note = { form: 0, path: 'unit', doubt: 'clipped-cell', message: '像是被截断了。' } as const;
const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function openForm(host = memoryHost()) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host, reading: buildReading([form], { notes: [note] }) })} />);
  await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '项目名称');
  await user.click(button('解析'));
  await user.click(await screen.findByRole('button', { name: /^核对/ }));
  return { user, view };
}

describe('typing over a field of a form that was read', () => {
  test('what is typed is written, and what was read can be had back', async () => {
    const host = memoryHost();
    const { user } = await openForm(host);
    await user.click(button(/^项目期/));
    await user.click(button('修改「项目期」'));
    const editor = screen.getByRole('textbox', { name: '修改「项目期」' });
    expect(editor).toHaveFocus();
    await user.clear(editor);
    await user.type(editor, '3年');
    await user.click(button('确定'));
    expect(screen.getByText('已改，原来是「99年」。')).toBeVisible();
    await user.click(button('还原'));
    expect(button(/^项目期99年/)).toBeVisible();
    await user.click(button('修改「项目期」'));
    await user.clear(screen.getByRole('textbox', { name: '修改「项目期」' }));
    await user.keyboard('3年{Control>}{Enter}{/Control}');
    await user.click(button('返回列表'));
    await user.click(await screen.findByRole('button', { name: '写入工作簿（1 份）' }));
    await user.click(await screen.findByRole('button', { name: '照样写入', hidden: true }));
    await screen.findByText('已写入工作簿');
    const { items } = await previewImport(host, buildReading([{ ...form, duration: '3年' }]));
    expect(items[0]?.duplicate).toMatchObject({ isEqual: true });
  });

  test('an amount takes numbers only, and Esc leaves it as it was without leaving the form', async () => {
    const { user, view } = await openForm();
    await user.click(button(/年度资金总额/));
    await user.click(button(/^修改「.*年度资金总额/));
    const editor = screen.getByRole('textbox', { name: /^修改/ });
    expect(editor).toHaveValue('32,921,920');
    await user.clear(editor);
    await user.type(editor, '三千万');
    await user.click(button('确定'));
    expect(screen.getByText(/这一格只能填数字/)).toBeVisible();
    expect(
      await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
    ).toHaveNoViolations();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: /^修改/ })).not.toBeInTheDocument();
    expect(button(/年度资金总额32,921,920/)).toBeVisible();
  });

  test('who types over a doubtful field has settled the doubt', async () => {
    const { user } = await openForm();
    await user.click(button('修改「实施单位」'));
    await user.type(screen.getByRole('textbox', { name: '修改「实施单位」' }), '（本级）{Control>}{Enter}{/Control}');
    expect(screen.queryByText('像是被截断了。')).not.toBeInTheDocument();
    expect(screen.getByText('已改，原来是「阳泉市社会保险中心」。')).toBeVisible();
    await user.click(button('还原'));
    expect(screen.getByText('像是被截断了。')).toBeVisible();
    expect(button(/^实施单位阳泉市社会保险中心$/)).toBeVisible();
  });
});
