import { createWorkbookSession } from '../../../src/hosts/browser/workbookSession';
import type { OpenGrid, WorkbookFiles } from '../../../src/hosts/browser/workbookSession';
import type { WorkbookFile } from '../../../src/model/workbookFile';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';

const someFile: WorkbookFile = { sheets: [{ name: '甲', rows: [['a']], columns: [] }], marks: [], settings: new Map() };
const files: WorkbookFiles = {
  write: () => Promise.resolve({ bytes: new Uint8Array([1]), losses: ['批注不会写进文件。'] }),
  read: (bytes) => (bytes.length > 0 ? Promise.resolve(someFile) : Promise.reject(new Error('no workbook'))),
};
const container = {} as HTMLElement;

function fakeGrid(): { readonly open: OpenGrid; readonly replaced: (WorkbookFile | undefined)[]; edit(): void } {
  const replaced: (WorkbookFile | undefined)[] = [];
  let listener: () => void = () => undefined;
  return {
    replaced,
    edit: () => {
      listener();
    },
    open: () =>
      Promise.resolve({
        host: createMemoryHost(() => Promise.resolve()),
        contents: () => someFile,
        replace: (file) => replaced.push(file),
        listenToChanges: (changed) => {
          listener = changed;
        },
        showDark: () => undefined,
      }),
  };
}

describe('the workbook of the page', () => {
  test('the host waits for a workbook that is still being opened', async () => {
    const session = createWorkbookSession(() => Promise.resolve(fakeGrid().open), files);
    const sheets = session.host.listSheets();
    expect(session.state().phase).toBe('loading');
    session.start(container);
    expect(Array.isArray(await sheets)).toBe(true);
    expect(session.state().phase).toBe('ready');
  });

  test('a grid that does not start refuses every call with a reason', async () => {
    const session = createWorkbookSession(() => Promise.reject(new Error('chunk 404')), files);
    session.start(container);
    await expect(session.host.listSheets()).rejects.toMatchObject({ name: 'HostError', code: 'failed' });
    expect(session.state().phase).toBe('failed');
    expect(session.host.undoableTitle()).toBeUndefined();
  });

  test('an edit is unsaved until the user has the file, and he can be told first what does not go into it', async () => {
    const grid = fakeGrid();
    const session = createWorkbookSession(() => Promise.resolve(grid.open), files);
    session.start(container);
    await session.host.listSheets();
    grid.edit();
    expect(session.state().isUnsaved).toBe(true);
    const file = await session.save();
    expect(file.losses).toEqual(['批注不会写进文件。']);
    expect(session.state().isUnsaved).toBe(true);
    file.taken();
    expect(session.state().isUnsaved).toBe(false);
  });

  test('an opened file gives its name and is saved', async () => {
    const grid = fakeGrid();
    const session = createWorkbookSession(() => Promise.resolve(grid.open), files);
    session.start(container);
    await session.open('2024年申报.XLSX', new Uint8Array([1]));
    expect(grid.replaced).toEqual([someFile]);
    expect(session.state()).toMatchObject({ fileName: '2024年申报', isUnsaved: false });
    await session.begin();
    expect(session.state().fileName).toBeUndefined();
  });

  test('a file that cannot be read changes nothing', async () => {
    const grid = fakeGrid();
    const session = createWorkbookSession(() => Promise.resolve(grid.open), files);
    session.start(container);
    await session.host.listSheets();
    grid.edit();
    await expect(session.open('坏.xlsx', new Uint8Array())).rejects.toThrow('no workbook');
    expect(grid.replaced).toEqual([]);
    expect(session.state().isUnsaved).toBe(true);
  });

  test('those who listen hear every change until they stop', async () => {
    const grid = fakeGrid();
    const session = createWorkbookSession(() => Promise.resolve(grid.open), files);
    const heard: string[] = [];
    const stop = session.subscribe(() => heard.push(session.state().phase));
    session.start(container);
    await session.host.listSheets();
    stop();
    grid.edit();
    expect(heard).toEqual(['ready']);
  });
});
