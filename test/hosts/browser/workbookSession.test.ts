import { createWorkbookSession } from '../../../src/hosts/browser/workbookSession';
import type { OpenGrid, WorkbookFiles } from '../../../src/hosts/browser/workbookSession';
import type { KeptPieces } from '../../../src/app/workbook/keptWork';
import type { WorkbookFile } from '../../../src/model/workbookFile';
import { createMemoryHost } from '../../../src/hosts/cli/memoryHost';

const someFile: WorkbookFile = { sheets: [{ name: '甲', rows: [['a']], columns: [] }], marks: [], settings: new Map() };
const files: WorkbookFiles = {
  write: () => Promise.resolve({ bytes: new Uint8Array([1]), losses: ['批注不会写进文件。'] }),
  read: (bytes) => (bytes.length > 0 ? Promise.resolve(someFile) : Promise.reject(new Error('no workbook'))),
};
const container = {} as HTMLElement;

interface FakeGrid {
  readonly open: OpenGrid;
  readonly replaced: (WorkbookFile | undefined)[];
  readonly restored: KeptPieces[];
  /** Whether formulas are reckoned in time, and how often the contents were asked for, at all and before. */
  readonly reckoning: { isDone: boolean; asked: number; askedBefore: number };
  edit(): void;
}

function fakeGrid(): FakeGrid {
  const replaced: (WorkbookFile | undefined)[] = [];
  const restored: KeptPieces[] = [];
  let pieceListener: () => void = () => undefined;
  let listener: () => void = () => undefined;
  const reckoning = { isDone: true, asked: 0, askedBefore: -1 };
  return {
    reckoning,
    replaced,
    restored,
    edit: () => {
      listener();
      pieceListener();
    },
    open: () =>
      Promise.resolve({
        host: createMemoryHost(() => Promise.resolve()),
        reckoned: async () => {
          await Promise.resolve();
          reckoning.askedBefore = reckoning.asked;
          return reckoning.isDone;
        },
        contents: () => {
          reckoning.asked += 1;
          return someFile;
        },
        replace: (file) => replaced.push(file),
        listenToChanges: (changed) => {
          listener = changed;
        },
        sheetsAsShown: () => [],
        openFinding: () => Promise.resolve(),
        showDark: () => undefined,
        pieces: () => [{ key: 'frame', token: 1, value: () => 'frame' }],
        listenToPieces: (changed) => {
          pieceListener = changed;
        },
        restore: (pieces) => {
          if (!pieces.has('frame')) return Promise.reject(new Error('no workbook'));
          restored.push(pieces);
          return Promise.resolve();
        },
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
    expect(session.host.standingWrites().at(-1)?.title).toBeUndefined();
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

  test('a file waits for formulas that are being reckoned, and says so where they take too long', async () => {
    const grid = fakeGrid();
    const session = createWorkbookSession(() => Promise.resolve(grid.open), files);
    session.start(container);
    await session.host.listSheets();
    grid.reckoning.isDone = false;
    expect((await session.save()).losses).toEqual(['批注不会写进文件。', expect.stringContaining('公式还在计算')]);
    expect(grid.reckoning).toMatchObject({ askedBefore: 0, asked: 1 });
    grid.reckoning.isDone = true;
    expect((await session.save()).losses).toEqual(['批注不会写进文件。']);
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

  test('what is kept of it comes back with its name and with what was not downloaded', async () => {
    const session = await startedSession();
    expect(session.state().isUntouched).toBe(true);
    session.rename('取暖费');
    session.grid.edit();
    const pieces = new Map(session.pieces().map(({ key, value }) => [key, value()]));
    const later = await startedSession();
    await later.restore(pieces);
    expect(later.state()).toMatchObject({ fileName: '取暖费', isUnsaved: true, isUntouched: false });
    expect(later.grid.restored).toEqual([pieces]);
  });

  test('pieces that are no workbook change nothing', async () => {
    const session = await startedSession();
    session.rename('原来的');
    await expect(session.restore(new Map([['file', { fileName: 1, isUnsaved: false }]]))).rejects.toThrow();
    await expect(session.restore(new Map([['file', { fileName: '甲', isUnsaved: false }]]))).rejects.toThrow();
    expect(session.state()).toMatchObject({ fileName: '原来的', isWriting: false });
  });

  test('another name, an edit, a download and a new workbook are other pieces', async () => {
    const session = await startedSession();
    const tokens: unknown[] = [];
    const fileToken = (): unknown => session.pieces().find(({ key }) => key === 'file')?.token;
    session.listenToPieces(() => tokens.push(fileToken()));
    session.rename('甲');
    session.grid.edit();
    (await session.save()).taken();
    await session.begin();
    expect(tokens).toHaveLength(4);
    tokens.forEach((token, index) => {
      expect(token).not.toBe(tokens[index - 1]);
    });
    expect(session.state()).toMatchObject({ fileName: undefined, isUntouched: true });
  });
});

async function startedSession() {
  const grid = fakeGrid();
  const session = createWorkbookSession(() => Promise.resolve(grid.open), files);
  session.start(container);
  await session.host.listSheets();
  return { ...session, grid };
}
