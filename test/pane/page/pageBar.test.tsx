import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ReactNode } from 'react';
import type { Autosave, AutosaveState } from '../../../src/hosts/browser/autosave/autosavePort';
import { AutosaveBar } from '../../../src/hosts/browser/autosave/AutosaveBar';
import { FileName } from '../../../src/hosts/browser/FileName';
import { RecentFilesMenu } from '../../../src/hosts/browser/recent/RecentFilesMenu';
import type { RecentFile } from '../../../src/hosts/browser/recent/recentFile';

function show(part: ReactNode) {
  return render(<FluentProvider theme={webLightTheme}>{part}</FluentProvider>);
}

const STATE: AutosaveState = {
  mode: 'on',
  savedAt: undefined,
  isCurrent: true,
  trouble: undefined,
  notice: undefined,
  diagnosis: undefined,
  offers: [],
};
const slot = (id: string, fileName: string | null, forms: number) => ({
  id,
  version: 1 as const,
  savedAt: new Date(2026, 0, 5, 14, 32).getTime(),
  fileName,
  forms,
  isWork: true,
  isDiscarded: false,
  bytes: 10,
  keys: [],
});

function showBar(state: Partial<AutosaveState>) {
  const autosave = { restore: jest.fn(), discard: jest.fn(), undoDiscard: jest.fn(), dismiss: jest.fn() };
  const view = show(
    <AutosaveBar autosave={autosave as unknown as Autosave} state={{ ...STATE, ...state }} isDisabled={false} />,
  );
  return { autosave, view, user: userEvent.setup() };
}

describe('what the page says of the work that it keeps', () => {
  test('offers are told apart by their names, and each button says what it is for', async () => {
    const { autosave, view, user } = showBar({ offers: [slot('a', '上午', 3), slot('b', null, 0)] });
    expect(screen.getByRole('status')).toHaveTextContent('有 2 份自动保存的内容');
    expect(await axe(view.container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: /^恢复「未命名工作簿」/u }));
    expect(autosave.restore).toHaveBeenCalledWith('b');
    await user.click(screen.getByRole('button', { name: /^删除「上午」，正在核对 3 份申报表/u }));
    expect(autosave.discard).toHaveBeenCalledWith('a');
    await user.click(screen.getByRole('button', { name: '以后再说' }));
    expect(screen.queryByRole('button', { name: /^恢复/u })).not.toBeInTheDocument();
  });

  test('what came back can be let go of', async () => {
    const { autosave, view, user } = showBar({ notice: { kind: 'restored', savedAt: Date.now() } });
    expect(screen.getByRole('status')).toHaveTextContent(/^已恢复到 \d\d:\d\d 自动保存的内容/u);
    expect(await axe(view.container)).toHaveNoViolations();
    await user.click(screen.getByRole('button', { name: '丢弃' }));
    expect(autosave.discard).toHaveBeenCalledWith();
  });

  test('what did not come back has its cause at hand, also where the clipboard is refused', async () => {
    const { view, user } = showBar({ notice: { kind: 'damaged' }, diagnosis: 'Error: The piece is missing.' });
    expect(screen.getByRole('alert')).toHaveTextContent('没有恢复');
    await user.click(screen.getByRole('button', { name: '复制诊断信息' }));
    expect(await navigator.clipboard.readText()).toBe('Error: The piece is missing.');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: '已复制' }));
    expect(await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '诊断信息' })).toHaveValue(
      'Error: The piece is missing.',
    );
    expect(await axe(view.container)).toHaveNoViolations();
  });

  test('a full browser is said with what to do, and needs no diagnosis', () => {
    showBar({ trouble: 'full', diagnosis: 'QuotaExceededError' });
    expect(screen.getByRole('alert')).toHaveTextContent('存储空间已满');
    expect(screen.queryByRole('button', { name: '复制诊断信息' })).not.toBeInTheDocument();
  });
});

describe('the name of the workbook', () => {
  test('Enter takes what was typed, Esc does not, and a name that no file can have says why', async () => {
    const rename = jest.fn();
    const user = userEvent.setup();
    const { container } = show(<FileName name="取暖费" isEnabled onRename={rename} />);
    await user.click(screen.getByRole('button', { name: '工作簿「取暖费」，改名' }));
    const box = screen.getByRole('textbox', { name: '工作簿的名称' });
    await user.clear(box);
    await user.type(box, '甲/乙');
    expect(box).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent('名称里不能有');
    expect(await axe(container)).toHaveNoViolations();
    await user.keyboard('{Enter}');
    expect(rename).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: '工作簿「取暖费」，改名' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /改名$/u }));
    await user.clear(screen.getByRole('textbox', { name: '工作簿的名称' }));
    await user.type(screen.getByRole('textbox', { name: '工作簿的名称' }), '二〇二六.xlsx{Enter}');
    expect(rename).toHaveBeenCalledWith('二〇二六');
    expect(await axe(container)).toHaveNoViolations();
  });

  test('it cannot be changed while the workbook is being written', async () => {
    const user = userEvent.setup();
    show(<FileName name={undefined} isEnabled={false} onRename={jest.fn()} />);
    await user.click(screen.getByRole('button', { name: '工作簿「未命名工作簿」，改名' }));
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('the files that were opened last', () => {
  async function openMenu(files: readonly RecentFile[]) {
    const onOpen = jest.fn();
    const user = userEvent.setup();
    const recent = { choose: jest.fn(), forget: jest.fn(), list: () => Promise.resolve(files) };
    show(<RecentFilesMenu recent={recent} isEnabled onOpen={onOpen} />);
    await user.click(screen.getByRole('button', { name: '最近' }));
    return { onOpen, user };
  }
  const file = (name: string): RecentFile => ({ name, open: () => Promise.reject(new Error('not asked')) });

  test('two files of one name are two entries, and each opens its own', async () => {
    const files = [file('申报.xlsx'), file('申报.xlsx'), file('别的.xlsx')];
    const { onOpen, user } = await openMenu(files);
    const entries = await screen.findAllByRole('menuitem', { name: '申报.xlsx' });
    expect(entries).toHaveLength(2);
    expect(await axe(document.body, { rules: { region: { enabled: false } } })).toHaveNoViolations();
    await user.click(entries[1] as HTMLElement);
    expect(onOpen).toHaveBeenCalledWith(files[1]);
  });

  test('none says so', async () => {
    const { onOpen, user } = await openMenu([]);
    await user.click(await screen.findByText('还没有打开过文件。'));
    await waitFor(() => {
      expect(onOpen).not.toHaveBeenCalled();
    });
  });
});
