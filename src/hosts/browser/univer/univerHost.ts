import type { Host, ReadWork } from '../../../app/host';
import { HostError } from '../../../app/hostError';
import type { SheetContent } from '../../../model/sheetContent';
import type { Grid } from './grid';
import { replaceMarks } from './marks';
import { formulasOf, readSheet, tablesOf } from './readSheet';
import { revealCell } from './revealCell';
import { listenToSelection } from './listenToSelection';
import { listenToUserEdits } from './userEdits';
import type { SettingsStore } from './settingsStore';
import type { WriteHistory } from './writeHistory';

/** The Host port over the grid. Writes wait for each other; `whileWriting` is told so that the user's hands can be stayed. */
export function createUniverHost(
  grid: Grid,
  history: WriteHistory,
  settings: SettingsStore,
  whileWriting: (isWriting: boolean) => void = () => undefined,
): Host {
  let lastWrite: Promise<unknown> = Promise.resolve();
  const oneAfterAnother = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastWrite.then(work, work);
    lastWrite = turn.catch(() => undefined);
    return turn;
  };
  return {
    kind: 'browser',
    abilities: { remarks: 'note', charts: true, pageSetup: true },
    listSheets: () =>
      Promise.resolve(
        grid
          .workbook()
          .getSheets()
          .map((sheet) => sheet.getName()),
      ),
    listTables: () => Promise.resolve(listTables(grid)),
    readSheets: (names, work) => Promise.resolve(readSheets(grid, names, work)),
    write: (change, work) =>
      oneAfterAnother(async () => {
        whileWriting(true);
        try {
          await history.write(change, work);
          return [];
        } finally {
          whileWriting(false);
        }
      }),
    standingWrites: () => history.standing(),
    isTakenBack: (write) => history.isTakenBack(write),
    listenToWrites: (listener) => history.listen(listener),
    undo: (options) =>
      oneAfterAnother(async () => {
        whileWriting(true);
        try {
          return await history.undo(options?.force ?? false);
        } finally {
          whileWriting(false);
        }
      }),
    mark: (marks, work) =>
      oneAfterAnother(() => {
        if (work?.signal?.aborted) return Promise.reject(new HostError('cancelled', 'Marking was called off.'));
        replaceMarks(grid, marks, work?.tables);
        return Promise.resolve([]);
      }),
    reveal: (place, options) => oneAfterAnother(() => revealCell(grid, place, options?.unhide === true)),
    listenToEdits: (listener) => {
      const stop = listenToUserEdits(grid, ({ sheet, range }) => {
        listener({ sheet, range });
      });
      return Promise.resolve(() => {
        stop();
        return Promise.resolve();
      });
    },
    listenToSelection: (listener) => Promise.resolve(listenToSelection(grid, listener)),
    readSetting: (key) => Promise.resolve(settings.read(key)),
    saveSetting: (key, value) => {
      settings.save(key, value);
      return Promise.resolve();
    },
  };
}

function listTables(grid: Grid): ReadonlyMap<string, string> {
  const sheets = grid.workbook().getSheets();
  return new Map(
    sheets.flatMap((sheet) => tablesOf(grid, sheet.getSheetId()).map(({ name }) => [name, sheet.getName()] as const)),
  );
}

function readSheets(
  grid: Grid,
  names: readonly string[],
  { withFormulas = false }: ReadWork = {},
): ReadonlyMap<string, SheetContent> {
  const contents = new Map<string, SheetContent>();
  for (const name of names) {
    const sheet = grid.workbook().getSheetBySheetName(name);
    if (!sheet) continue;
    const content = readSheet(grid, sheet);
    contents.set(name, withFormulas ? { ...content, formulas: formulasOf(sheet) } : content);
  }
  return contents;
}
