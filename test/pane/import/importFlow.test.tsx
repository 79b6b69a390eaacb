/** @slow */
import { act, createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Host, LongWork } from '../../../src/app/host';
import { HostError } from '../../../src/app/hostError';
import { importForms } from '../../../src/app/import/importForms';
import { previewImport } from '../../../src/app/import/previewImport';
import { readDoubts } from '../../../src/app/workbook/readDoubts';
import type { Reader } from '../../../src/app/reader';
import { Pane } from '../../../src/pane/Pane';
import type { PaneServices } from '../../../src/pane/paneServices';
import { buildForm } from '../buildForm';
import { buildReading } from '../buildReading';
import { fakeServices, hostHolding, memoryHost, readerOf, textFile } from '../fakeServices';

const first = buildForm();
const second = buildForm({ projectName: '运转经费', year: 2025 });
const two = buildReading([first, second]);

const box = () => screen.getByRole('textbox', { name: '申报表文字' });
const button = (name: RegExp | string) => screen.getByRole('button', { name });

async function showReview(services: PaneServices) {
  const user = userEvent.setup();
  const view = render(<Pane services={services} />);
  await user.type(box(), '项目名称');
  await user.click(button('解析'));
  await screen.findByRole('heading', { name: /^读出/ });
  await screen.findByRole('button', { name: /^写入工作簿/ });
  return { user, view };
}

function paste(flavours: Readonly<Record<string, string>>) {
  const event = createEvent.paste(box(), {
    clipboardData: { files: [], getData: (type: string) => flavours[type] ?? '' },
  });
  fireEvent(box(), event);
  return event;
}

/** A promise that a test fulfils or rejects when it is time. */
function pending<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

function hostWith(overrides: Partial<Host>): Host {
  return { ...memoryHost(), ...overrides };
}

describe('collecting', () => {
  test('nothing can be read before something was brought', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices()} />);
    expect(button('解析')).toBeDisabled();
    await user.type(box(), '   ');
    expect(button('解析')).toBeDisabled();
    await user.type(box(), '表');
    expect(button('解析')).toBeEnabled();
  });

  test('a pasted table is read by its HTML, and its text is shown', async () => {
    const read = jest.fn<ReturnType<Reader['read']>, Parameters<Reader['read']>>(() => Promise.resolve(two));
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader: { read } })} />);
    const html = '<html><TABLE border=1><tr><td>项目名称</td></tr></TABLE></html>';
    expect(paste({ 'text/plain': '项目名称\t取暖费', 'text/html': html }).defaultPrevented).toBe(true);
    expect(box()).toHaveValue('项目名称\t取暖费');
    await user.click(button('解析'));
    expect(read.mock.calls[0]![0]).toEqual({ kind: 'html', html });
  });

  test('HTML without a table is left to the browser, which inserts the text', () => {
    render(<Pane services={fakeServices()} />);
    const event = paste({ 'text/plain': '项目名称', 'text/html': '<p>项目名称</p>' });
    expect(event.defaultPrevented).toBe(false);
  });

  test('a table pasted beside other text joins it and replaces nothing', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices()} />);
    await user.type(box(), '先前的文字');
    paste({ 'text/plain': '项目名称\t取暖费', 'text/html': '<table><tr><td>项目名称</td></tr></table>' });
    expect(box()).toHaveValue('先前的文字');
    expect(
      within(await screen.findByRole('list', { name: '待解析的内容' })).getByText('项目名称 取暖费'),
    ).toBeVisible();
  });

  test('a very long text is kept beside the box', async () => {
    const read = jest.fn<ReturnType<Reader['read']>, Parameters<Reader['read']>>(() => Promise.resolve(two));
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader: { read } })} />);
    const text = '项目名称 取暖费\n'.repeat(20_000);
    paste({ 'text/plain': text });
    expect(box()).toHaveValue('');
    await user.click(button('解析'));
    expect(read.mock.calls[0]![0]).toEqual({ kind: 'text', text });
  });

  test('dropped files are listed; one that cannot be read says why and the rest goes on', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reading: two })} />);
    const files = [new File(['项目名称 取暖费'], '甲.txt'), new File(['x'], '乙.doc')];
    fireEvent.dragOver(box(), { dataTransfer: { types: ['Files'] } });
    expect(screen.getByText('松开鼠标，添加这些文件。')).toBeVisible();
    fireEvent.drop(box(), { dataTransfer: { files } });
    expect(await screen.findByText('项目名称 取暖费')).toBeVisible();
    expect(await screen.findByRole('alert')).toHaveTextContent('暂时只能读取 .txt 文件，请另存为文本后再选择。');
    await user.click(button('解析'));
    expect(await screen.findByRole('heading', { name: '读出 2 份申报表' })).toBeVisible();
  });

  test('files may be dropped on any view, and are taken apart one after the other', async () => {
    const user = userEvent.setup();
    const started: string[] = [];
    const work = pending<never>();
    const decode = (file: File) => {
      started.push(file.name);
      return work.promise;
    };
    render(<Pane services={fakeServices({ files: { extensions: ['.pdf'], decode } })} />);
    const settings = screen.getByRole('tab', { name: '设置' });
    await user.click(settings);
    fireEvent.drop(settings, { dataTransfer: { files: [new File([], '甲.pdf'), new File([], '乙.pdf')] } });
    expect(await screen.findByText('甲.pdf')).toBeVisible();
    expect(screen.getByText('乙.pdf')).toBeVisible();
    expect(started).toEqual(['甲.pdf']);
  });

  test('a large file counts its pages, and is called off without harm to the next', async () => {
    const user = userEvent.setup();
    const signals: (LongWork['signal'] | undefined)[] = [];
    const decode: PaneServices['files']['decode'] = (file, work) => {
      signals.push(work?.signal);
      if (file.name === '乙.txt') return Promise.resolve([{ name: file.name, decoded: textFile('项目名称 取暖费') }]);
      work?.onProgress?.(3, 800);
      return new Promise((_, reject) => {
        (work?.signal as AbortSignal).addEventListener('abort', () => {
          reject(new HostError('cancelled', 'called off'));
        });
      });
    };
    render(<Pane services={fakeServices({ files: { extensions: ['.pdf'], decode } })} />);
    fireEvent.drop(box(), { dataTransfer: { files: [new File([], '甲.pdf'), new File([], '乙.txt')] } });
    expect(await screen.findByText('已读 3 / 800 页')).toBeVisible();
    await user.click(button('不再读取「甲.pdf」'));
    expect(signals[0]?.aborted).toBe(true);
    expect(screen.queryByText('甲.pdf')).not.toBeInTheDocument();
    expect(await screen.findByText('项目名称 取暖费')).toBeVisible();
  });

  test('a text that is dragged into the box is left to the browser', () => {
    render(<Pane services={fakeServices()} />);
    expect(fireEvent.drop(box(), { dataTransfer: { files: [], types: ['text/plain'] } })).toBe(true);
  });

  test('while forms are being reviewed dropped files are not taken, and nothing is lost', async () => {
    const decode = jest.fn<ReturnType<PaneServices['files']['decode']>, [File]>();
    await showReview(fakeServices({ reading: two, files: { extensions: ['.pdf'], decode } }));
    const heading = screen.getByRole('heading', { name: /^读出/ });
    fireEvent.dragOver(heading, { dataTransfer: { types: ['Files'] } });
    expect(screen.getByText('请先写入或返回，再添加文件。')).toBeVisible();
    fireEvent.drop(heading, { dataTransfer: { files: [new File([], '甲.pdf')] } });
    expect(decode).not.toHaveBeenCalled();
    expect(heading).toBeVisible();
  });

  test('the sample shows forms with one click, and takes no other text away', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reading: two })} />);
    await user.type(box(), '自己的文字');
    expect(button(/用示例/)).toBeDisabled();
    await user.clear(box());
    await user.click(button(/用示例/));
    expect(await screen.findByRole('heading', { name: '读出 2 份申报表' })).toBeVisible();
  });

  test('the guide stays away once it was dismissed', async () => {
    const user = userEvent.setup();
    const services = fakeServices();
    const { unmount } = render(<Pane services={services} />);
    await user.click(button('知道了'));
    unmount();
    render(<Pane services={services} />);
    expect(screen.queryByText('三步完成导入')).not.toBeInTheDocument();
  });
});

describe('reading', () => {
  test('progress is counted, and 取消 returns to the text', async () => {
    const work = pending<never>();
    let signal: { readonly aborted: boolean } | undefined;
    const reader: Reader = {
      read: (_, options) => {
        signal = options?.signal;
        options?.onProgress?.(3, 12);
        return work.promise;
      },
    };
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader })} />);
    await user.type(box(), '项目名称');
    await user.click(button('解析'));
    expect(screen.getByText('已读出 3 / 12 份')).toBeVisible();
    expect(button('取消')).toHaveFocus();
    await user.click(button('取消'));
    expect(signal?.aborted).toBe(true);
    expect(box()).toHaveValue('项目名称');
    expect(box()).toHaveFocus();
    await act(async () => {
      work.reject(new HostError('cancelled', 'called off'));
      await Promise.resolve();
    });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('Esc calls it off as well', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader: { read: () => pending<never>().promise } })} />);
    await user.type(box(), '项目名称');
    await user.click(button('解析'));
    await user.keyboard('{Escape}');
    expect(button('解析')).toBeEnabled();
  });

  test('a crash of the reader is a sentence, and the text stays', async () => {
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reader: { read: () => Promise.reject(new Error('worker died')) } })} />);
    await user.type(box(), '项目名称');
    await user.click(button('解析'));
    expect(await screen.findByRole('alert')).toHaveTextContent('程序出了意外');
    expect(box()).toHaveValue('项目名称');
  });

  test('an unknown template is named together with the nearest known one', async () => {
    const nearest = '项目支出绩效目标申报表';
    const problem = { kind: 'unknown-template', title: '自评表', nearest, readable: ['甲表', '乙表'] } as const;
    const user = userEvent.setup();
    render(<Pane services={fakeServices({ reading: buildReading([], { problems: [problem] }) })} />);
    await user.type(box(), '自评表');
    await user.click(button('解析'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '这像是「自评表」，不是认得的表样；是绩效目标表的，请拖入它的表格文件，点「教会新表样」。',
    );
  });
});

describe('reviewing', () => {
  test('a form shows its year, department, both amounts and the numbers of its indicators', async () => {
    await showReview(fakeServices({ reading: two }));
    const row = screen.getByRole('article', { name: '退休人员取暖费' });
    expect(row).toHaveTextContent('2024年 · 062-阳泉市人力资源和社会保障局');
    expect(row).toHaveTextContent('实施期（元）35,680,000');
    expect(row).toHaveTextContent('年度（元）32,921,920');
    expect(row).toHaveTextContent('1 / 2 项');
    expect(screen.getByRole('heading', { name: '读出 2 份申报表' })).toHaveFocus();
  });

  test('a form that is there already is skipped unless the user decides otherwise', async () => {
    const { user } = await showReview(
      fakeServices({ reading: two, host: await hostHolding([{ ...second, plan: '旧的计划' }]) }),
    );
    expect(button('写入工作簿（1 份）')).toBeEnabled();
    const decision = screen.getByRole('combobox', { name: '「运转经费」怎么处理' });
    expect(decision).toHaveValue('skip');
    await user.selectOptions(decision, '更新');
    expect(button('写入工作簿（2 份）')).toBeEnabled();
    expect(screen.getByText('新增 1，更新 1')).toBeVisible();
  });

  test('where a form differs from its earlier version, each cell keeps the value that the user chooses', async () => {
    const earlier = { ...second, plan: '旧的计划', overview: '旧的概况' };
    const host = await hostHolding([earlier]);
    const { user } = await showReview(fakeServices({ reading: buildReading([second]), host }));
    await user.click(button('2 处不同'));
    expect(screen.getByText('工作簿：「旧的计划」')).toBeVisible();
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: '「运转经费」怎么处理' }), '更新');
    const plan = within(screen.getByRole('radiogroup', { name: '项目实施计划' }));
    expect(plan.getByRole('radio', { name: /^这一份/ })).toBeChecked();
    await user.click(plan.getByRole('radio', { name: '工作簿：「旧的计划」' }));
    await user.click(button('写入工作簿（1 份）'));
    await screen.findByText('已写入工作簿');
    const { items } = await previewImport(host, buildReading([{ ...second, plan: '旧的计划' }]));
    expect(items[0]?.duplicate).toMatchObject({ isEqual: true });
  });

  test('what is doubtful about a value goes with the value: kept with the earlier one, written with the new one', async () => {
    const host = memoryHost();
    const earlier = { ...second, plan: '旧的计划', overview: '旧的概况' };
    const doubt = { original: '旧', message: '旧的没有把握。', source: '旧.txt' };
    const doubts = [
      { ...doubt, path: 'plan', readAs: '旧的计划' },
      { ...doubt, path: 'overview', readAs: '旧的概况' },
    ] as const;
    await importForms(host, await previewImport(host, { forms: [{ form: earlier, doubts }] }), new Map());
    const notes = (['plan', 'overview'] as const).map((path) => ({
      form: 0,
      path,
      doubt: 'uncertain-border' as const,
      message: '新的没有把握。',
    }));
    const { user } = await showReview(fakeServices({ reading: buildReading([second], { notes }), host }));
    await user.selectOptions(screen.getByRole('combobox', { name: '「运转经费」怎么处理' }), '更新');
    await user.click(button('2 处不同'));
    await user.click(screen.getByRole('radio', { name: '工作簿：「旧的计划」' }));
    await user.click(button('写入工作簿（1 份）'));
    await user.click(await screen.findByRole('button', { name: '照样写入', hidden: true }));
    await screen.findByText('已写入工作簿');
    expect((await readDoubts(host)).map(({ label, readAs, message }) => [label, readAs, message])).toEqual([
      ['项目实施计划', '旧的计划', '旧的没有把握。'],
      ['项目概况', second.overview, '新的没有把握。'],
    ]);
  });

  test('all differing cells are decided with one press, and what was decided one by one can be had back', async () => {
    const host = await hostHolding([{ ...second, plan: '旧的计划', overview: '旧的概况' }]);
    const { user } = await showReview(fakeServices({ reading: buildReading([second]), host }));
    await user.click(button('2 处不同'));
    expect(screen.queryByRole('button', { name: '每一处都保留原值' })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: '「运转经费」怎么处理' }), '更新');
    const isKept = (label: string): boolean =>
      within(screen.getByRole('radiogroup', { name: label })).getByRole<HTMLInputElement>('radio', { name: /^工作簿/ })
        .checked;
    const kept = (): readonly boolean[] => ['项目概况', '项目实施计划'].map(isKept);
    await user.click(screen.getByRole('radio', { name: '工作簿：「旧的计划」' }));
    expect(kept()).toEqual([false, true]);
    await user.click(button('每一处都保留原值'));
    expect(kept()).toEqual([true, true]);
    await user.click(button('每一处都用新值'));
    expect(kept()).toEqual([false, false]);
    await user.click(button('撤回，恢复逐处的选择'));
    expect(kept()).toEqual([false, true]);
    expect(screen.queryByRole('button', { name: '撤回，恢复逐处的选择' })).not.toBeInTheDocument();
  });

  test('the list shows only the doubtful or only the repeated forms when asked', async () => {
    const note = { form: 0, path: 'unit', doubt: 'clipped-cell', message: '像是被截断了。' } as const;
    const host = await hostHolding([second]);
    const { user } = await showReview(fakeServices({ reading: { ...two, notes: [note] }, host }));
    const filter = screen.getByRole('combobox', { name: '列出哪些申报表' });
    await user.selectOptions(filter, '待核对（1）');
    expect(screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'))).toEqual(['退休人员取暖费']);
    await user.selectOptions(filter, '与已有的重复（1）');
    expect(screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'))).toEqual(['运转经费']);
    await user.click(button('逐处核对'));
    expect(button(/^实施单位/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('one button decides about all forms that are there already', async () => {
    const { user } = await showReview(fakeServices({ reading: two, host: await hostHolding([first, second]) }));
    expect(button('写入工作簿')).toBeDisabled();
    await user.click(button('更新'));
    expect(screen.getByText('更新 2')).toBeVisible();
  });

  test('a new form can be left out', async () => {
    const { user } = await showReview(fakeServices({ reading: two }));
    await user.click(screen.getByRole('checkbox', { name: '导入「运转经费」' }));
    expect(screen.getByText('新增 1，跳过 1')).toBeVisible();
  });

  test('what was not understood is listed with its line', async () => {
    const remainder = [{ line: 3, text: '请查收附件。', span: { start: 0, end: 3 } }];
    const { user } = await showReview(fakeServices({ reading: { ...two, remainder } }));
    await user.click(button('1 行文字没有归入任何一格'));
    expect(screen.getByText('请查收附件。')).toBeVisible();
    expect(screen.getByText('第 3 行')).toBeVisible();
  });

  test('an obstacle in the workbook is shown, and nothing can be written', async () => {
    const host = memoryHost();
    const plan = { name: '项目总表', rows: [['别的内容']], columns: [] };
    await host.write({ title: '别的表', changes: [{ kind: 'create-sheet', plan }] });
    await showReview(fakeServices({ reading: two, host }));
    expect(screen.getByText(/「项目总表」/)).toBeVisible();
    expect(button(/^写入工作簿/)).toBeDisabled();
  });

  test('only the rows in sight of 500 forms are in the page', async () => {
    const forms = Array.from({ length: 500 }, (_, index) => buildForm({ projectName: `项目${index}` }));
    await showReview(fakeServices({ reading: buildReading(forms) }));
    expect(button('写入工作簿（500 份）')).toBeEnabled();
    expect(screen.getAllByRole('article').length).toBeLessThan(30);
    expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '500');
  });

  test('hostile text is shown as text', async () => {
    const projectName = '<img src=x onerror="window.attacked=1"><script>attacked=1</script>=cmd|calc';
    await showReview(fakeServices({ reading: buildReading([buildForm({ projectName })]) }));
    expect(screen.getByText(projectName)).toBeVisible();
    expect(document.querySelector('img, article script')).toBeNull();
  });

  test('the text box holds what it held when the user goes back', async () => {
    const { user } = await showReview(fakeServices({ reading: two }));
    await user.click(button('返回修改'));
    expect(box()).toHaveValue('项目名称');
  });

  test('a visit to the settings loses nothing', async () => {
    const { user } = await showReview(fakeServices({ reading: two }));
    await user.click(screen.getByRole('checkbox', { name: '导入「运转经费」' }));
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.click(screen.getByRole('tab', { name: '导入' }));
    expect(screen.getByText('新增 1，跳过 1')).toBeVisible();
  });
});

describe('a form beside its source', () => {
  const note = {
    form: 0,
    path: 'projectName',
    doubt: 'uncertain-border',
    message: '「项目名称」与下一格的分界不确定。',
    alternative: '取暖费',
  } as const;

  async function openFirst() {
    const shown = await showReview(fakeServices({ reading: { ...two, notes: [note] } }));
    await shown.user.click(button('核对「退休人员取暖费」'));
    return shown.user;
  }

  test('pressing a field marks where it was read, and pressing the source selects its field', async () => {
    const user = await openFirst();
    const source = screen.getByRole('region', { name: '原文' });
    await user.click(button(/^项目期/));
    expect(source.querySelector('mark')).toHaveTextContent('99年');
    await user.click(within(source).getByText('阳泉市社会保险中心'));
    expect(button(/^实施单位/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('the other reading is taken with one press, and can be taken back', async () => {
    const user = await openFirst();
    expect(screen.getByText(note.message)).toBeVisible();
    await user.click(button('改为「取暖费」'));
    expect(screen.getByRole('heading', { name: '取暖费' })).toBeVisible();
    await user.click(button('还原'));
    expect(screen.getByRole('heading', { name: '退休人员取暖费' })).toBeVisible();
    expect(screen.getByText(note.message)).toBeVisible();
  });

  test('Esc returns to the list, to the form it came from', async () => {
    const user = await openFirst();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: '核对「退休人员取暖费」' })).toHaveFocus();
  });

  test('the next form can be shown without going back', async () => {
    const user = await openFirst();
    await user.click(button('下一份'));
    expect(screen.getByRole('heading', { name: '运转经费' })).toHaveFocus();
  });
});

describe('writing', () => {
  test('the outcome is told, and 撤销 takes the workbook back', async () => {
    const host = memoryHost();
    const { user } = await showReview(fakeServices({ host, reading: two }));
    await user.click(button('写入工作簿（2 份）'));
    expect(await screen.findByText('新增 2 份，更新 0 份，跳过 0 份。', { selector: 'span' })).toBeVisible();
    expect(await host.listSheets()).toContain('项目总表');
    await user.click(button('撤销'));
    expect(
      await screen.findByText('已撤销这次导入，工作簿恢复到写入以前。', { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
    expect(await host.listSheets()).toEqual([]);
    await user.click(button('返回预览'));
    expect(await screen.findByRole('button', { name: '写入工作簿（2 份）' })).toBeEnabled();
  });

  test('a write that was taken back past the pane is shown as it stands', async () => {
    const host = memoryHost();
    const { user } = await showReview(fakeServices({ host, reading: two }));
    await user.click(button('写入工作簿（2 份）'));
    await screen.findByRole('button', { name: '撤销' });
    await act(async () => {
      await host.undo();
    });
    expect(
      await screen.findByText('已撤销这次导入，工作簿恢复到写入以前。', { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });

  test('the question before edits are taken back names the cells', async () => {
    const host = memoryHost();
    const { user } = await showReview(fakeServices({ host, reading: two }));
    await user.click(button('写入工作簿（2 份）'));
    await screen.findByRole('button', { name: '撤销' });
    const [forms] = host.sheets();
    const rows = (forms?.rows ?? []).map((row, at) =>
      at === 1 ? row.map((cell, of) => (of === 3 ? '改过' : cell)) : row,
    );
    host.edit({ ...forms!, rows }, undefined);
    await user.click(button('撤销'));
    const dialog = await screen.findByRole('alertdialog', { hidden: true });
    expect(dialog).toHaveTextContent('撤销会把写入以后在「2024-001 项目名称」做的修改一起撤掉。');
  });

  test('edits made since are taken back only after a question', async () => {
    const undo = jest.fn<ReturnType<Host['undo']>, Parameters<Host['undo']>>((options) =>
      Promise.resolve(
        options?.force ? { kind: 'undone', title: '导入' } : { kind: 'edited-since', title: '导入', edits: [] },
      ),
    );
    const { user } = await showReview(fakeServices({ host: hostWith({ undo }), reading: two }));
    await user.click(button(/^写入工作簿/));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    // Without a layout the dialog may take itself for covered.
    const dialog = await screen.findByRole('alertdialog', { hidden: true });
    await user.click(within(dialog).getByRole('button', { name: '仍然撤销', hidden: true }));
    expect(await screen.findByRole('button', { name: '返回预览' })).toBeVisible();
    expect(undo.mock.calls).toEqual([[{ force: false }], [{ force: true }]]);
  });

  test('a refusal of the workbook is a sentence with the next step, and can be tried again', async () => {
    let isProtected = true;
    const ready = memoryHost();
    const write: Host['write'] = (change, work) =>
      isProtected
        ? Promise.reject(new HostError('protected', 'sheet is protected', '项目总表'))
        : ready.write(change, work);
    const { user } = await showReview(fakeServices({ host: { ...ready, write }, reading: two }));
    await user.click(button(/^写入工作簿/));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('「项目总表」受保护，不能写入；请在「审阅」里撤销保护后重试。');
    isProtected = false;
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已写入工作簿')).toBeVisible();
  });

  test('a write that was called off leaves everything for another try', async () => {
    const write: Host['write'] = (_, work) =>
      new Promise((_resolve, reject) => {
        work?.onProgress?.(1, 2);
        (work?.signal as AbortSignal).addEventListener('abort', () => {
          reject(new HostError('cancelled', 'called off'));
        });
      });
    const { user } = await showReview(fakeServices({ host: hostWith({ write }), reading: two }));
    await user.click(button(/^写入工作簿/));
    expect(screen.getByText('已写入 1 / 2 份')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(await screen.findByText('已取消写入，工作簿没有改动。', { selector: '.fui-MessageBarBody' })).toBeVisible();
    expect(button('写入工作簿（2 份）')).toBeEnabled();
  });

  test('a diagnosis names the code and the version but no text of the forms', async () => {
    const write: Host['write'] = () => Promise.reject(new HostError('failed', 'request failed'));
    const { user } = await showReview(fakeServices({ host: hostWith({ write }), reading: two }));
    await user.click(button(/^写入工作簿/));
    await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: '复制诊断信息' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('code: failed');
    expect(copied).toContain('version: 0.1.0');
    expect(copied).not.toContain('取暖费');
  });
});

describe('accessibility', () => {
  // The focus sentinels that Fluent puts around a focus group are not for screen readers.
  const check = async (container: HTMLElement) =>
    axe(container, { rules: { 'aria-hidden-focus': { enabled: false }, region: { enabled: false } } });

  test('the text box, the list, a form and the result are free of faults', async () => {
    const host = await hostHolding([first, { ...second, plan: '旧的计划' }]);
    const { user, view } = await showReview(fakeServices({ reading: two, host }));
    await user.click(button('1 处不同'));
    await user.selectOptions(screen.getByRole('combobox', { name: '「运转经费」怎么处理' }), '更新');
    expect(await check(view.container)).toHaveNoViolations();
    await user.click(button('核对「运转经费」'));
    expect(await check(view.container)).toHaveNoViolations();
    await user.click(button('返回列表'));
    await user.click(button('更新'));
    await user.click(button(/^写入工作簿/));
    await screen.findByText('已写入工作簿');
    expect(await check(view.container)).toHaveNoViolations();
    await user.click(button('继续导入'));
    expect(await check(view.container)).toHaveNoViolations();
  });

  test('the steps are announced', async () => {
    await showReview(fakeServices({ reader: readerOf(two) }));
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('读出 2 份申报表');
  });
});
