import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Reader } from '../../../src/app/reader';
import type { NamedFile } from '../../../src/model/decodedFile';
import type { Reading } from '../../../src/model/reading';
import { Pane } from '../../../src/pane/Pane';
import type { FileDecoding } from '../../../src/pane/paneServices';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, textFile } from '../fakeServices';

const button = (name: RegExp | string) => screen.getByRole('button', { name });
const heating = buildForm();
const running = buildForm({ projectName: '运转经费' });

/** What each file is read as, by the text that it holds. */
const READINGS: Readonly<Record<string, Reading>> = {
  甲: buildReading([heating, running]),
  乙: buildReading([running]),
  丙: buildReading([]),
};
const reader: Reader = {
  read: (source) => Promise.resolve(READINGS[source.kind === 'text' ? source.text : ''] ?? buildReading([])),
};

const text = (name: string, holds: string, warnings?: readonly string[]): NamedFile => ({
  name,
  decoded: textFile(holds, warnings),
});
const FILES: Readonly<Record<string, readonly NamedFile[]>> = {
  '甲.pdf': [text('甲.pdf', '甲', ['第 3 页是图片，没有读。'])],
  '打包.zip': [
    text('打包.zip › 乙.txt', '乙'),
    { name: '打包.zip › 锁.pdf', decoded: { kind: 'unreadable', problem: '「打包.zip › 锁.pdf」有密码，不能读取。' } },
  ],
  '丙.txt': [text('丙.txt', '丙')],
};

async function drop(
  names: readonly string[],
  decode: FileDecoding['decode'] = ({ name }) => Promise.resolve(FILES[name]!),
) {
  const user = userEvent.setup();
  const view = render(<Pane services={fakeServices({ reader, files: { extensions: ['.pdf'], decode } })} />);
  await act(async () => {
    fireEvent.drop(screen.getByRole('textbox', { name: '申报表文字' }), {
      dataTransfer: { files: names.map((name) => new File([], name)) },
    });
    await Promise.resolve();
  });
  return { user, view };
}

async function review(names: readonly string[]) {
  const shown = await drop(names);
  await screen.findByRole('list', { name: '待解析的内容' });
  await shown.user.click(await screen.findByRole('button', { name: '解析' }));
  await screen.findByRole('button', { name: /^写入工作簿（/ });
  return shown;
}

describe('a batch of files', () => {
  const ALL = ['甲.pdf', '打包.zip', '丙.txt'];

  test('is accounted for in one sentence and, pressed, file by file, to look at and to copy', async () => {
    const { user, view } = await review(ALL);
    const account = screen.getByRole('region', { name: '来源' });
    expect(account).toHaveTextContent('收到 4 个文件：读出 2 个 3 份（其中 1 个只读了一部分），2 个没有读。');
    expect(account).toHaveTextContent('没有读：「打包.zip › 锁.pdf」「丙.txt」');
    expect(account.closest('ul, [style*=overflow]')).toBeNull();
    await user.click(within(account).getByRole('button', { name: /^收到/ }));
    const lines = within(account).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      '打包.zip › 锁.pdf没有读「打包.zip › 锁.pdf」有密码，不能读取。',
      '甲.pdf只读了一部分，2 份第 3 页是图片，没有读。',
      '打包.zip › 乙.txt读出，1 份',
      expect.stringMatching(/^丙\.txt没有读没有找到申报表的标签/),
    ]);
    expect(
      await axe(view.container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } }),
    ).toHaveNoViolations();
    await user.click(within(account).getByRole('button', { name: '复制清单' }));
    const copied = await navigator.clipboard.readText();
    expect(copied.split('\n')).toHaveLength(5);
    expect(copied).toContain('甲.pdf：只读了一部分，2 份。第 3 页是图片，没有读。');
  });

  test('is listed by file; each form says where it came from, and a repeated one which it is like', async () => {
    await review(ALL);
    const list = within(screen.getByRole('list', { name: '读出的申报表' }));
    expect(list.getAllByRole('listitem').map((row) => row.textContent.slice(0, 8))).toEqual([
      expect.stringMatching(/^甲\.pdf/),
      expect.stringMatching(/^退休人员/),
      expect.stringMatching(/^运转经费/),
      expect.stringMatching(/^打包\.zip/),
      expect.stringMatching(/^运转经费/),
    ]);
    const [, , repeated] = screen.getAllByRole('article');
    expect(repeated).toHaveTextContent('「打包.zip › 乙.txt」第 1 份');
    expect(repeated).toHaveTextContent('与「甲.pdf」第 2 份相同');
  });

  test('of one whole file needs no account', async () => {
    await review(['丙.txt', '甲.pdf'].slice(1));
    expect(screen.queryByRole('region', { name: '来源' })).not.toBeInTheDocument();
    expect(screen.getByText('第 3 页是图片，没有读。', { selector: '.fui-MessageBarBody' })).toBeVisible();
  });

  test('none of which is a form says of each why, those that could not be opened too', async () => {
    const { user } = await drop(['丙.txt', '打包.zip'], ({ name }) =>
      Promise.resolve(name === '打包.zip' ? FILES[name]!.slice(1) : FILES[name]!),
    );
    await screen.findAllByText(/有密码/);
    await user.click(button('解析'));
    const notice = await screen.findByText('没有读出申报表');
    expect(notice.closest('[role=alert]')).toHaveTextContent('「打包.zip › 锁.pdf」有密码，不能读取。');
    expect(notice.closest('[role=alert]')).toHaveTextContent('没有找到申报表的标签');
  });

  test('lists first what cannot be read, and counts it beside 解析', async () => {
    await drop(ALL);
    expect(await screen.findByText('4 个文件里有 1 个读不了，原因列在最前面。')).toBeVisible();
    const items = within(screen.getByRole('list', { name: '待解析的内容' })).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent('打包.zip › 锁.pdf');
  });

  test('files of the same name are told apart', async () => {
    await drop(['甲.pdf', '甲.pdf']);
    expect(await screen.findByText('甲.pdf（2）')).toBeVisible();
    const items = within(screen.getByRole('list', { name: '待解析的内容' })).getAllByRole('listitem');
    expect(items).toHaveLength(2);
  });
});

describe('a fault of our own', () => {
  const quoting = new Error('No cell for 「退休人员取暖费」 with "35,680,000" in file:///home/王芳/申报/甲.pdf', {
    cause: new TypeError('texts is not iterable'),
  });

  test('is not told as a damaged file, and can be handed on without words of the form', async () => {
    const { user } = await drop(['甲.pdf'], () => Promise.reject(quoting));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('程序没能读「甲.pdf」，这不是文件的问题');
    expect(alert).not.toHaveTextContent('损坏');
    await user.click(button('复制诊断信息'));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('version: 0.1.0');
    expect(copied).toContain('agent: ');
    expect(copied).toContain('Error: No cell for');
    expect(copied).toContain('caused by TypeError: texts is not iterable');
    expect(copied).toMatch(/batchFlow\.test\.tsx:\d+/);
    expect(copied).not.toMatch(/\p{Script=Han}|35,680,000|home/u);
  });

  test('that the reading thread tells of is handed on as it is', async () => {
    const problem = '程序没能读「甲.pdf」，这不是文件的问题。';
    const { user } = await drop(['甲.pdf'], ({ name }) =>
      Promise.resolve([{ name, decoded: { kind: 'unreadable', problem, diagnosis: 'TypeError: x\n  at y.ts:1:2' } }]),
    );
    await screen.findByText(problem);
    await user.click(button('复制诊断信息'));
    expect(await navigator.clipboard.readText()).toContain('TypeError: x\n  at y.ts:1:2');
  });
});
