import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { readDoubts } from '../../../src/app/workbook/readDoubts';
import type { Reader } from '../../../src/app/reader';
import type { Reading, RemainderLine } from '../../../src/model/reading';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, memoryHost, textFile } from '../fakeServices';

/** A file whose lines are read as no form; page numbers are furniture. */
function letter(...texts: readonly string[]): Reading {
  const text = texts.join('\n');
  const remainder = texts.map((line, at): RemainderLine => {
    const start = texts.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
    const isFurniture = /^第 \d 页$/u.test(line);
    return {
      line: at + 1,
      text: line,
      span: { start, end: start + line.length },
      ...(isFurniture && { kind: 'furniture' }),
    };
  });
  return buildReading([], { text, remainder, problems: [{ kind: 'not-a-form' }] });
}

const READINGS: Readonly<Record<string, Reading>> = {
  前言: letter('关于报送绩效目标的函', '第 1 页', '请予审核。'),
  甲: buildReading([buildForm()], {
    notes: [{ form: 0, path: 'plan', doubt: 'uncertain-border', message: '项目实施计划的起止不确定。' }],
  }),
  附言: letter('专项债券 500 万元另报。'),
};
const reader: Reader = {
  read: (source) => Promise.resolve(READINGS[source.kind === 'text' ? source.text : '']!),
};
const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function review(names: readonly string[]) {
  const user = userEvent.setup();
  const host = memoryHost();
  const decode = ({ name }: File) => Promise.resolve([{ name, decoded: textFile(name.slice(0, name.indexOf('.'))) }]);
  const view = render(<Pane services={fakeServices({ host, reader, files: { extensions: ['.txt'], decode } })} />);
  await act(async () => {
    fireEvent.drop(screen.getByRole('textbox', { name: '申报表文字' }), {
      dataTransfer: { files: names.map((name) => new File([], name)) },
    });
    await Promise.resolve();
  });
  await screen.findByRole('list', { name: '待解析的内容' });
  await user.click(await screen.findByRole('button', { name: '解析' }));
  await screen.findByRole('button', { name: /^写入工作簿（/ });
  return { user, host, view };
}

const ALL = ['前言.txt', '甲.txt', '附言.txt'];

describe('text of a source without any form', () => {
  test('is a doubt like any other: shown by its source, gone through behind the forms, dismissed or carried into 待核对', async () => {
    const { user, host, view } = await review(ALL);
    expect(screen.getByText('1 处读得不确定，3 行文字没有归入任何一格，写入前请核对。')).toBeVisible();
    const first = screen.getByRole('region', { name: '「前言.txt」里没有申报表，文字 2 行' });
    expect(
      within(first)
        .getAllByRole('group')
        .map((card) => card.getAttribute('aria-label')),
    ).toEqual(['关于报送绩效目标的函', '请予审核。']);
    expect(screen.getByRole('region', { name: '「附言.txt」里没有申报表，文字 1 行' })).toBeVisible();
    expect(await axe(view.container, { rules: { region: { enabled: false } } })).toHaveNoViolations();

    await user.click(button('逐处核对'));
    expect(await screen.findByRole('heading', { name: '退休人员取暖费' })).toBeVisible();
    await user.keyboard('{Enter}');
    const cover = await screen.findByRole('group', { name: '关于报送绩效目标的函' });
    expect(within(cover).getByRole('button', { name: '不需要' })).toHaveFocus();
    expect(within(cover).queryByRole('button', { name: '放进一格…' })).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('group', { name: '「关于报送绩效目标的函」不需要。' })).toBeVisible();
    expect(within(screen.getByRole('group', { name: '请予审核。' })).getByRole('button')).toHaveFocus();

    await user.click(button(/^写入工作簿（/));
    expect(await screen.findByText('还有 2 处没有核对')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '照样写入', hidden: true }));
    expect(await screen.findByText('已写入工作簿')).toBeVisible();
    expect((await readDoubts(host)).map(({ id, original, source }) => [id, original, source])).toEqual([
      ['', '请予审核。', '前言.txt'],
      ['', '专项债券 500 万元另报。', '附言.txt'],
    ]);
  });

  test('is not needed as a whole with one press, and comes back with another', async () => {
    const { user, host } = await review(ALL);
    await user.click(button('这 2 行都不需要'));
    expect(screen.getByText('1 处读得不确定，1 行文字没有归入任何一格，写入前请核对。')).toBeVisible();
    expect(within(screen.getByRole('group', { name: /^专项债券/ })).getByRole('button')).toHaveFocus();
    const card = screen.getByRole('group', { name: '「请予审核。」不需要。' });
    await user.click(within(card).getByRole('button', { name: '还原' }));
    expect(screen.getByText('1 处读得不确定，2 行文字没有归入任何一格，写入前请核对。')).toBeVisible();
    await user.click(button(/^写入工作簿（/));
    await user.click(await screen.findByRole('button', { name: '照样写入', hidden: true }));
    expect(await screen.findByText('已写入工作簿')).toBeVisible();
    expect((await readDoubts(host)).filter(({ id }) => id === '').map(({ original }) => original)).toEqual([
      '请予审核。',
      '专项债券 500 万元另报。',
    ]);
  });
});
