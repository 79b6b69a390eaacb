import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { readFileSync } from 'node:fs';
import { readForms } from '../../../src/app/read/readForms';
import { readWorkbook } from '../../../src/app/workbook/readWorkbook';
import type { FieldPath } from '../../../src/model/fieldPath';
import type { Reading, ReadingNote, RemainderLine } from '../../../src/model/reading';
import { Pane } from '../../../src/pane/Pane';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, memoryHost } from '../fakeServices';

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const note = (form: number, path: FieldPath, message: string): ReadingNote => ({
  form,
  path,
  doubt: 'uncertain-border',
  message,
});
const forms = [buildForm(), buildForm({ projectName: '运转经费' })];
const two = buildReading(forms);
const noted: Reading = {
  ...two,
  notes: [
    note(0, 'indicators.annual[1]', '年度数量指标第2项的起止不确定，请对照原文核对。'),
    note(0, 'indicators.annual', '「其他」不是表内的二级指标。'),
    note(1, 'plan', '项目实施计划的起止不确定，请对照原文核对。'),
  ],
};

async function showReview(reading: Reading, host = memoryHost()) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ host, reading })} />);
  await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '项目名称');
  await user.click(button('解析'));
  await screen.findByRole('heading', { name: /^读出/ });
  await screen.findByRole('button', { name: /^写入工作簿/ });
  return { user, view };
}

/** A line behind the last form, as mail programs and phones leave them. */
function withLines(reading: Reading, ...texts: readonly string[]): Reading {
  let { text } = reading;
  const remainder: RemainderLine[] = [];
  for (const line of texts) {
    text += `\n${line}`;
    remainder.push({
      line: text.split('\n').length,
      text: line,
      span: { start: text.length - line.length, end: text.length },
    });
  }
  return { ...reading, text, remainder };
}

/** The button of a doubt that keeps what was read. */
async function keepIn(doubt: string | RegExp): Promise<HTMLElement> {
  return within(await screen.findByRole('group', { name: doubt })).getByRole('button', { name: '原样保留' });
}

describe('doubts of rows, sides and cells', () => {
  test('all are gone through with keys, each at its place, until none is left', async () => {
    const { user } = await showReview(noted);
    expect(screen.getByText('3 处读得不确定，写入前请核对。')).toBeVisible();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(await keepIn('「其他」不是表内的二级指标。')).toHaveFocus();
    expect(button('年度绩效指标')).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('还有 3 处待核对')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await keepIn(/^年度数量指标第2项的起止不确定/)).toHaveFocus();
    const marked = [...screen.getByRole('region', { name: '原文' }).querySelectorAll('mark')];
    expect(marked.map((piece) => piece.textContent)).toEqual(['发放准确率', '100%']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(await screen.findByRole('heading', { name: '运转经费' })).toBeVisible();
    expect(await keepIn(/^项目实施计划的起止不确定/)).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await keepIn(/^年度数量指标第2项的起止不确定/)).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}');
    expect(await keepIn(/^年度数量指标第2项的起止不确定/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('全部核对完了。')).toBeVisible();
    expect(button('下一处')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('返回列表'));
    expect(screen.queryByText(/写入前请核对/)).not.toBeInTheDocument();
    expect(screen.queryByText(/处待核对$/)).not.toBeInTheDocument();
  });

  test('a settlement is taken back, and the doubt is there again', async () => {
    const { user } = await showReview({ ...noted, notes: noted.notes.slice(2) });
    await user.click(button('逐处核对'));
    await user.click(button('原样保留'));
    expect(screen.getByRole('group', { name: '已确认。' })).toHaveFocus();
    await user.click(button('还原'));
    expect(await keepIn(/^项目实施计划的起止不确定/)).toHaveFocus();
    expect(screen.getByText('还有 1 处待核对')).toBeVisible();
  });

  test('who types over a cell of a doubtful row has settled its doubt, but not that of the whole side', async () => {
    const { user } = await showReview(noted);
    await user.click(button('核对「退休人员取暖费」'));
    await user.click(button(/^年度数量指标第2项指标值/));
    await user.click(button('修改「年度数量指标第2项指标值」'));
    await user.keyboard('以上{Control>}{Enter}{/Control}');
    expect(screen.getByRole('group', { name: '这一行里有一格已改过。' })).toHaveFocus();
    expect(screen.getByText('「其他」不是表内的二级指标。')).toBeVisible();
    expect(screen.getByText('还有 2 处待核对')).toBeVisible();
  });

  test('another reading that its place cannot take with one press is told', async () => {
    const alternative = { ...noted.notes[0]!, alternative: '另一行' };
    const { user } = await showReview({ ...noted, notes: [alternative] });
    await user.click(button('逐处核对'));
    expect(screen.getByText(/请对照原文核对。另一种读法是「另一行」。$/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^改为/ })).not.toBeInTheDocument();
  });

  test('the kind of an indicator is one of those of the form', async () => {
    const { user } = await showReview({ ...two, notes: [note(0, 'indicators.annual[0].level2', '归类不确定。')] });
    await user.click(button('逐处核对'));
    await user.click(button('修改「年度数量指标第1项二级指标」'));
    const editor = screen.getByRole('textbox', { name: /^修改/ });
    await user.clear(editor);
    await user.type(editor, '别的指标{Control>}{Enter}{/Control}');
    expect(screen.getByText(/^这一格只能填数量指标、质量指标、/)).toBeVisible();
    await user.clear(editor);
    await user.type(editor, '质量指标{Control>}{Enter}{/Control}');
    expect(screen.getByText('全部核对完了。')).toBeVisible();
  });

  test('a key that is held down settles one doubt and no more', async () => {
    const { user } = await showReview(noted);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const keep = await keepIn('「其他」不是表内的二级指标。');
    expect(fireEvent.keyDown(keep, { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(keep, { key: 'Enter', repeat: true })).toBe(false);
  });

  test('keys leave the text that is being typed alone', async () => {
    const { user } = await showReview(noted);
    await user.click(button('核对「运转经费」'));
    await user.click(button('修改「项目实施计划」'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('textbox', { name: '修改「项目实施计划」' })).toHaveFocus();
  });
});

describe('lines that no field took', () => {
  const lines = withLines(two, '省级财政资金 约贰拾万元整', '请查收附件。', '发自手机');

  test('go into a field, or are not needed, and can be had back', async () => {
    const { user } = await showReview(lines);
    expect(screen.getByText('3 行文字没有归入任何一格，写入前请核对。')).toBeVisible();
    await user.click(button('逐处核对'));
    expect(screen.getByRole('heading', { name: '运转经费' })).toBeVisible();
    const line = screen.getByRole('group', { name: '省级财政资金 约贰拾万元整' });
    expect(within(line).getByRole('button', { name: '不需要' })).toHaveFocus();
    expect(screen.getByRole('region', { name: '原文' }).querySelector('mark')).toHaveTextContent('约贰拾万元整');
    await user.click(within(line).getByRole('button', { name: '放进一格…' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '放进哪一格' }), '年度省级财政资金');
    await user.click(button('放进这一格'));
    const editor = screen.getByRole('textbox', { name: '修改「年度省级财政资金」' });
    await user.click(button('确定'));
    expect(screen.getByText(/这一格只能填数字/)).toBeVisible();
    await user.clear(editor);
    await user.type(editor, '200,000{Control>}{Enter}{/Control}');
    expect(button('年度省级财政资金200,000')).toBeVisible();
    expect(screen.getByRole('group', { name: /已放进「年度省级财政资金」。$/ })).toHaveFocus();
    expect(screen.getByText('还有 2 处待核对')).toBeVisible();
    await user.click(button('还原'));
    expect(button('年度省级财政资金0')).toBeVisible();
    await user.click(button('这 3 行都不需要'));
    expect(screen.getByText('全部核对完了。')).toBeVisible();
    expect(screen.getByRole('group', { name: '「发自手机」不需要。' })).toHaveFocus();
  });

  test('a text is put behind what its field holds', async () => {
    const { user } = await showReview(withLines(buildReading([buildForm({ plan: '按时' })]), '足额发放。'));
    await user.click(button('逐处核对'));
    await user.click(button('放进一格…'));
    await user.selectOptions(screen.getByRole('combobox', { name: '放进哪一格' }), '项目实施计划');
    await user.click(button('放进这一格'));
    expect(screen.getByRole('textbox', { name: '修改「项目实施计划」' })).toHaveValue('按时足额发放。');
    await user.keyboard('{Escape}');
    expect(screen.getByText('还有 1 处待核对')).toBeVisible();
  });

  test('what the user typed over it since stays when a settlement is taken back', async () => {
    const { user } = await showReview(withLines(buildReading([buildForm({ plan: '按时' })]), '足额发放。'));
    await user.click(button('逐处核对'));
    await user.click(button('放进一格…'));
    await user.selectOptions(screen.getByRole('combobox', { name: '放进哪一格' }), '项目实施计划');
    await user.click(button('放进这一格'));
    await user.click(button('确定'));
    await user.click(button(/^项目实施计划按时足额发放。$/));
    await user.click(button('修改「项目实施计划」'));
    await user.type(screen.getByRole('textbox', { name: /^修改/ }), '按月。{Control>}{Enter}{/Control}');
    await user.click(within(screen.getByRole('group', { name: /已放进/ })).getByRole('button', { name: '还原' }));
    expect(button(/^项目实施计划按时足额发放。按月。$/)).toBeVisible();
    expect(screen.getByRole('group', { name: '足额发放。' })).toBeVisible();
  });

  test('furniture of pages is listed apart and asks for nothing', async () => {
    const remainder = lines.remainder.map((line): RemainderLine => ({ ...line, kind: 'furniture' }));
    const { user } = await showReview({ ...lines, remainder });
    expect(screen.queryByText(/写入前请核对/)).not.toBeInTheDocument();
    await user.click(button('3 行页眉页脚等，不需要核对'));
    expect(screen.getByText('发自手机')).toBeVisible();
  });
});

describe('writing with open doubts', () => {
  const answer = async (name: string) => screen.findByRole('button', { name, hidden: true });

  test('is asked once, and 先核对 leads to the first', async () => {
    const { user } = await showReview(noted);
    await user.click(button(/^写入工作簿/));
    expect(await screen.findByText('还有 3 处没有核对')).toBeVisible();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByText('还有 3 处没有核对')).toBeVisible();
    await user.click(await answer('先核对'));
    expect(await screen.findByRole('group', { name: '「其他」不是表内的二级指标。' })).toBeInTheDocument();
  });

  test('照样写入 writes', async () => {
    const { user } = await showReview(noted);
    await user.click(button(/^写入工作簿/));
    await user.click(await answer('照样写入'));
    expect(await screen.findByText('已写入工作簿')).toBeVisible();
  });

  test('counts only what will be written', async () => {
    const { user } = await showReview(noted);
    await user.click(screen.getByRole('checkbox', { name: '导入「退休人员取暖费」' }));
    await user.click(button(/^写入工作簿/));
    expect(await screen.findByText('还有 1 处没有核对')).toBeVisible();
  });

  test('asks nothing once all are settled', async () => {
    const { user } = await showReview({ ...noted, notes: noted.notes.slice(2) });
    await user.click(button('逐处核对'));
    await user.click(button('原样保留'));
    await user.click(button('返回列表'));
    await user.click(button(/^写入工作簿/));
    expect(await screen.findByText('已写入工作簿')).toBeVisible();
  });
});

test('the sample of 2024 ends in forms whose doubts can all be settled, each under the name that its message uses', async () => {
  const reading = readForms({ kind: 'text', text: readFileSync('assets/samples/2024.txt', 'utf8') });
  expect(reading.notes.length).toBeGreaterThan(0);
  const host = memoryHost();
  const { user, view } = await showReview(reading, host);
  await user.click(button('逐处核对'));
  for (let left = reading.notes.length; left > 0; left--) {
    expect(await screen.findByText(`还有 ${left} 处待核对`)).toBeVisible();
    const label = document.querySelector('[aria-pressed=true]')?.textContent ?? '';
    const message = document.activeElement?.closest('[data-doubt]')?.getAttribute('aria-label');
    expect(message).toContain(label);
    if (left === 1) {
      expect(
        await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
      ).toHaveNoViolations();
    }
    await user.keyboard('{Enter}');
  }
  expect(screen.getByText('全部核对完了。')).toBeVisible();
  await user.click(button('返回列表'));
  await user.click(await screen.findByRole('button', { name: /^写入工作簿（/ }));
  await screen.findByText('已写入工作簿');
  await waitFor(async () => {
    expect((await readWorkbook(host)).records).toHaveLength(reading.forms.length);
  });
}, 240_000);
