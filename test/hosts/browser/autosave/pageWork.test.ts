import type { KeptPieces, PaneWork } from '../../../../src/app/workbook/keptWork';
import { pageWork } from '../../../../src/hosts/browser/autosave/pageWork';
import { createPaneKeeping } from '../../../../src/hosts/browser/autosave/paneKeeping';
import type { SessionState, WorkbookSession } from '../../../../src/hosts/browser/workbookSession';

function page(session: Partial<SessionState> = {}, pane: Partial<PaneWork> = {}) {
  const done: string[] = [];
  const state: SessionState = {
    phase: 'ready',
    fileName: '甲',
    isUnsaved: false,
    isWriting: false,
    isUntouched: true,
    ...session,
  };
  const workbook = {
    state: () => state,
    pieces: () => [{ key: 'frame', token: 1, value: () => '工作簿' }],
    restore: (pieces: KeptPieces) => {
      if (pieces.size === 0) return Promise.reject(new Error('no workbook'));
      done.push(`workbook ${[...pieces].join(' ')}`);
      return Promise.resolve();
    },
    begin: () => {
      done.push('begin');
      return Promise.resolve();
    },
  } as unknown as WorkbookSession;
  const keeping = createPaneKeeping(() => undefined);
  keeping.port.show({
    pieces: () => [{ key: 'state', token: 1, value: () => '导入' }],
    worth: 'nothing',
    forms: 3,
    isBusy: false,
    ...pane,
  });
  keeping.port.listen((pieces) => {
    if (pieces.has('foreign')) return Promise.reject(new Error('no import'));
    return Promise.resolve(() => done.push(`import ${[...pieces].join(' ')}`));
  });
  return { work: pageWork(workbook, keeping), done };
}

describe('the work of the page', () => {
  test('is its workbook and its import, and each comes back to its own', async () => {
    const { work, done } = page();
    const pieces = new Map(work.pieces().map(({ key, value }) => [key, value()]));
    await work.restore(pieces);
    expect(done).toEqual(['workbook frame,工作簿', 'import state,导入']);
    expect(work.describe()).toEqual({ fileName: '甲', forms: 3 });
  });

  test('an import that is none leaves the workbook alone, and a workbook that is none the import', async () => {
    const { work, done } = page();
    await expect(
      work.restore(
        new Map([
          ['workbook/frame', 1],
          ['import/foreign', 1],
        ]),
      ),
    ).rejects.toThrow('no import');
    await expect(work.restore(new Map([['import/state', 1]]))).rejects.toThrow('no workbook');
    expect(done).toEqual([]);
  });

  test('beginning anew empties both', async () => {
    const { work, done } = page();
    await work.begin();
    expect(done).toEqual(['begin', 'import ']);
  });

  test.each<[Partial<SessionState>, Partial<PaneWork>, boolean]>([
    [{}, {}, false],
    [{ phase: 'loading' }, {}, true],
    [{ isWriting: true }, {}, true],
    [{}, { isBusy: true }, true],
  ])('%j with %j is busy: %s', (session, pane, isBusy) => {
    expect(page(session, pane).work.isBusy()).toBe(isBusy);
  });

  test.each<[Partial<SessionState>, Partial<PaneWork>, string]>([
    [{}, {}, 'nothing'],
    [{ isUntouched: false }, {}, 'replaceable'],
    [{ isUntouched: false, isUnsaved: true }, {}, 'work'],
    [{}, { worth: 'work' }, 'work'],
    [{ isUntouched: false }, { worth: 'work' }, 'work'],
  ])('%j with %j is worth: %s', (session, pane, worth) => {
    expect(page(session, pane).work.worth()).toBe(worth);
  });
});
