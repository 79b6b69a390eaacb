import { LifecycleService, LifecycleStages } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { OpenFindDialogOperation } from '@univerjs/preset-sheets-find-replace';
import { z } from '../../../model/zod';
import type { Host } from '../../../app/host';
import type { KeptPieces, WorkPiece } from '../../../app/workbook/keptWork';
import type { WorkbookFile } from '../../../model/workbookFile';
import type { ShownSheet } from '../print/shownSheet';
import { watchChangedRows } from './changedRows';
import type { Grid } from './grid';
import { gridPieces, workbookOfPieces } from './gridPieces';
import { followOfficeLinks } from './officeLinks';
import { indexNotes } from './indexedNotes';
import { keepFile } from './keptFile';
import type { KeptFile } from './keptFile';
import type { ReadFile } from './keptFilePieces';
import { OF_FILE } from './keptSteps';
import { colourMarkedRows, markedTablesOf } from './markedRows';
import { carryNotesAlong, marksOf, replaceMarks } from './marks';
import { whenReckoned } from './reckoning';
import { revealCell } from './revealCell';
import type { SettingsStore } from './settingsStore';
import { toSheetData } from './sheetData';
import { addTableStep } from './sheetSteps';
import { sheetsAsShown } from './sheetsAsShown';
import { leaveSheetsThatGo } from './shownSheet';
import { createUniverHost } from './univerHost';
import { keepWriteHistory } from './writeHistory';

/** The name of the one sheet of a new workbook, as Excel calls it. */
const FIRST_SHEET = 'Sheet1';
const EMPTY: WorkbookFile = { sheets: [], marks: [], settings: new Map() };

/** The workbook in the page: what the pane works on, and what goes into a file and comes out of one. */
export interface GridWorkbook {
  readonly host: Host;
  /** Waits for formulas that are being reckoned; whether all cells show their results then. */
  reckoned(): Promise<boolean>;
  /** All that a file takes up. */
  contents(): WorkbookFile;
  /** Puts another workbook in the place of this one; an empty one without an argument. */
  replace(file?: WorkbookFile): void;
  /** Calls back whenever anything of the workbook changed. */
  listenToChanges(listener: () => void): void;
  /** All that the grid knows of the workbook, in pieces to be kept over a reload of the page. */
  pieces(): readonly WorkPiece[];
  /** Calls back whenever a piece is not as it was; also when it is Univer that reckoned something. */
  listenToPieces(listener: () => void): void;
  /** Puts a workbook that was kept in pieces in the place of this one. Rejects where they are none; nothing is touched then. */
  restore(pieces: KeptPieces, read: ReadFile): Promise<void>;
  /** Sheets as they stand on the screen: those of these names, the one at the front without names. */
  sheetsAsShown(names?: ReadonlySet<string>): readonly ShownSheet[];
  /** Opens the grid's own window for finding and replacing, as soon as the grid is able to. */
  openFinding(): Promise<void>;
  showDark(isDark: boolean): void;
}

/** Opens an empty workbook in the grid; settles when it is on the screen. */
export async function openGridWorkbook(grid: Grid, whileWriting?: (isWriting: boolean) => void): Promise<GridWorkbook> {
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const settings = new Map<string, string>();
  let settingsToken = {};
  const pieceListeners: (() => void)[] = [];
  const pieceChanged = (): void => {
    for (const listener of pieceListeners) listener();
  };
  const store: SettingsStore = {
    read: (key) => parsed(settings.get(key)),
    save: (key, value) => {
      if (value === undefined) settings.delete(key);
      else settings.set(key, JSON.stringify(value));
      settingsToken = {};
      changed();
      pieceChanged();
    },
  };
  const history = keepWriteHistory(grid, store);
  const openingListeners = new Set<() => void>();
  const opened = (): void => {
    for (const listener of openingListeners) listener();
  };
  const host: Host = {
    ...createUniverHost(grid, history, store, whileWriting),
    listenToOpening: (listener) => {
      openingListeners.add(listener);
      return () => {
        openingListeners.delete(listener);
      };
    },
  };
  const kept = keepFile(grid);
  const isRendered = rendered(grid);
  open(grid, kept, EMPTY);
  await isRendered;
  // Univer brings its parts along with the first workbook.
  indexNotes(grid);
  followOfficeLinks(grid);
  leaveSheetsThatGo(grid);
  colourMarkedRows(grid);
  carryNotesAlong(grid);
  listenToSteps(grid, changed);
  const changes = watchChangedRows(grid, pieceChanged);
  const replaceSettings = (entries: Iterable<readonly [string, string]>): void => {
    settings.clear();
    for (const [key, text] of entries) settings.set(key, text);
    settingsToken = {};
  };
  return {
    host,
    reckoned: () => whenReckoned(grid),
    contents: () => ({
      ...kept.contents(),
      marks: marksOf(grid),
      markedTables: markedTablesOf(grid),
      settings: new Map([...settings].map(([key, text]) => [key, parsed(text)])),
    }),
    replace: (file = EMPTY) => {
      history.clear();
      replaceSettings([...file.settings].map(([key, value]) => [key, JSON.stringify(value)]));
      open(grid, kept, file);
      opened();
      pieceChanged();
    },
    pieces: () => [
      ...gridPieces(grid, changes),
      ...kept.pieces(),
      { key: 'settings', token: settingsToken, value: () => new Map(settings) },
    ],
    listenToPieces: (listener) => {
      pieceListeners.push(listener);
    },
    restore: async (pieces, read) => {
      const { data, place } = workbookOfPieces(pieces);
      const entries = z.map(z.string(), z.string()).parse(pieces.get('settings'));
      const goOnWithFile = await kept.prepare(pieces, read);
      history.clear();
      replaceSettings(entries);
      grid.asOurs(() => {
        grid.open(data);
      });
      goOnWithFile();
      opened();
      if (place) void revealCell(grid, place, false).catch(() => undefined);
    },
    listenToChanges: (listener) => {
      listeners.push(listener);
    },
    sheetsAsShown: (names) => sheetsAsShown(grid, names),
    openFinding: async () => {
      // Before that nothing is there to search in, and the command does nothing.
      await grid.get(LifecycleService).onStage(LifecycleStages.Steady);
      await grid.api.executeCommand(OpenFindDialogOperation.id);
    },
    showDark: (isDark) => {
      grid.api.toggleDarkMode(isDark);
    },
  };
}

/** Opens a workbook of these sheets; with one empty sheet where there are none. */
function open(grid: Grid, kept: KeptFile, file: WorkbookFile): void {
  const plans = file.sheets.length > 0 ? file.sheets : [{ name: FIRST_SHEET, rows: [], columns: [] }];
  const ids = new Map(plans.map(({ name }, index) => [name, `sheet-${index + 1}`]));
  const sheets = plans.map((plan) => ({
    plan,
    ...toSheetData(plan, ids.get(plan.name) ?? '', (name) => ids.get(name)),
  }));
  grid.asOurs(() => {
    grid.open({
      defaultStyle: { ff: '宋体', fs: 11 },
      sheetOrder: sheets.map(({ sheet }) => sheet.id),
      sheets: Object.fromEntries(
        sheets.map(({ sheet }) => [
          sheet.id,
          { ...sheet, ...(file.opened && { custom: { ...sheet.custom, ...OF_FILE } }) },
        ]),
      ),
      styles: Object.assign({}, ...sheets.map(({ styles }) => styles)) as Record<string, IStyleData>,
    });
    for (const { plan, sheet } of sheets) {
      if (plan.table) grid.run(addTableStep(grid, sheet.id, plan.table, plan));
    }
    replaceMarks(grid, file.marks, file.markedTables);
  });
  kept.begin(file, ids, new Map(sheets.flatMap(({ looks }) => [...looks])));
}

/** Steps without a trigger that are not ours are Univer's own reckoning and change nothing that a file takes up. */
function listenToSteps(grid: Grid, changed: () => void): void {
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params }) => {
    const { trigger, unitId } = (params ?? {}) as { readonly trigger?: string; readonly unitId?: string };
    if (!id.includes('.mutation.') || unitId !== grid.workbook().getUnitId()) return;
    if (grid.isOurs() || trigger !== undefined) changed();
  });
}

function rendered(grid: Grid): Promise<void> {
  return new Promise((resolve) => {
    const subscription = grid.api.addEvent(grid.api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < grid.api.Enum.LifecycleStages.Rendered) return;
      subscription.dispose();
      resolve();
    });
  });
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text);
}
