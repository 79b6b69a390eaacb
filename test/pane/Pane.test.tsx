import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mountPane } from '../../src/pane/mountPane';
import { Pane } from '../../src/pane/Pane';
import type { Reader } from '../../src/app/reader';
import type { PaneServices, Theme, ViewRequest } from '../../src/pane/paneServices';
import { buildForm } from './buildForm';
import { fakeServices, hostHolding } from './fakeServices';

const background = (container: HTMLElement) =>
  getComputedStyle(container.querySelector('.fui-FluentProvider')!)
    .getPropertyValue('--colorNeutralBackground1')
    .trim();

describe('the theme', () => {
  test('follows the surroundings until the user chooses, and keeps the choice', async () => {
    let surrounding: Theme = 'light';
    let notify: () => void = () => undefined;
    const services = fakeServices({
      theme: {
        current: () => surrounding,
        subscribe: (listener) => {
          notify = listener;
          return () => undefined;
        },
      },
    });
    const user = userEvent.setup();
    const { container, unmount } = render(<Pane services={services} />);
    const light = background(container);
    act(() => {
      surrounding = 'dark';
      notify();
    });
    const dark = background(container);
    expect(dark).not.toBe(light);
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: '外观' }), '浅色');
    expect(background(container)).toBe(light);
    unmount();
    expect(background(render(<Pane services={services} />).container)).toBe(light);
  });
});

describe('the settings', () => {
  test('the three steps are shown again when asked for', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices()} />);
    await user.click(screen.getByRole('button', { name: '知道了' }));
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.click(await screen.findByRole('button', { name: '再次显示' }));
    await user.click(screen.getByRole('tab', { name: '导入' }));
    expect(screen.getByText('三步完成导入')).toBeVisible();
  });

  test('name the version', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ version: '7.8.9' })} />);
    await user.click(screen.getByRole('tab', { name: '设置' }));
    expect(await screen.findByText('绩效申报助手 7.8.9')).toBeVisible();
  });
});

describe('a crash of the pane', () => {
  test('leaves a way out instead of an empty pane', async () => {
    const reload = jest.fn();
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const samples = [{ title: '坏的', load: () => Promise.resolve('') }];
    const broken = new Proxy(samples, {
      get: () => {
        throw new Error('samples are broken');
      },
    });
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ samples: broken, reload })} />);
    expect(screen.getByRole('alert')).toHaveTextContent('窗格出了意外，需要重新加载。');
    await user.click(screen.getByRole('button', { name: '复制诊断信息' }));
    expect(await navigator.clipboard.readText()).toContain('samples are broken');
    await user.click(screen.getByRole('button', { name: '重新加载' }));
    expect(reload).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });

  test('a part that was not loaded is said to be so, and the work is not blamed for it', async () => {
    const reload = jest.fn();
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const notLoaded = new Proxy([{ title: '不来的', load: () => Promise.resolve('') }], {
      get: () => {
        throw Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
      },
    });
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ samples: notLoaded, reload })} />);
    expect(screen.getByRole('alert')).toHaveTextContent('没有加载，可能是网络或服务中断了，内容没有改动');
    expect(screen.getByRole('alert')).not.toHaveTextContent('出了意外');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(reload).toHaveBeenCalledWith({ isWorkToBlame: false });
    report.mockRestore();
  });

  test('a part that was not loaded for an action is told below it, also where it is the cause of something else', async () => {
    const cause = Object.assign(new Error('Loading chunk 8 failed.'), { name: 'ChunkLoadError' });
    const read: Reader['read'] = () => Promise.reject(new Error('The reader did not start.', { cause }));
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader: { read } })} />);
    await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '表');
    await user.click(screen.getByRole('button', { name: '解析' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('没有加载，可能是网络或服务中断了');
  });

  test('where the clipboard is refused, the diagnosis is shown for copying by hand', async () => {
    const read: Reader['read'] = () => Promise.reject(new Error('worker died'));
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader: { read } })} />);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '表');
    await user.click(screen.getByRole('button', { name: '解析' }));
    await user.click(await screen.findByRole('button', { name: '复制诊断信息' }));
    const shown = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '诊断信息' });
    expect(shown).toHaveFocus();
    expect(shown.value).toContain('worker died');
  });
});

test('unmounting calls off the work that is under way', async () => {
  let signal: { readonly aborted: boolean } | undefined;
  const read: Reader['read'] = (_, work) => {
    signal = work?.signal;
    return new Promise(() => undefined);
  };
  const element = document.body.appendChild(document.createElement('div'));
  const user = userEvent.setup();
  let mounted!: ReturnType<typeof mountPane>;
  act(() => {
    mounted = mountPane(element, fakeServices({ reader: { read } }));
  });
  await user.type(screen.getByRole('textbox', { name: '申报表文字' }), '表');
  await user.click(screen.getByRole('button', { name: '解析' }));
  act(() => {
    mounted.unmount();
  });
  expect(signal?.aborted).toBe(true);
  expect(element).toBeEmptyDOMElement();
  element.remove();
});

describe('what the surroundings ask for', () => {
  test('is shown when the pane opens, and whenever it is asked for later', () => {
    let ask: (request: ViewRequest) => void = () => undefined;
    const requests: PaneServices['requests'] = {
      initial: { view: 'settings' },
      subscribe: (listener) => {
        ask = listener;
        return () => undefined;
      },
    };
    render(<Pane services={fakeServices({ requests })} />);
    expect(screen.getByRole('tab', { name: '设置' })).toHaveAttribute('aria-selected', 'true');
    act(() => {
      ask({ view: 'import' });
    });
    expect(screen.getByRole('tab', { name: '导入' })).toHaveAttribute('aria-selected', 'true');
  });

  test('a request for 校验 checks at once', async () => {
    const requests = { initial: { view: 'check' as const }, subscribe: () => () => undefined };
    render(<Pane services={fakeServices({ requests, host: await hostHolding([buildForm()]) })} />);
    expect(await screen.findByText('1 份申报表的校验结果')).toBeVisible();
  });
});
