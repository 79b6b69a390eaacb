import type { IStyleData } from '@univerjs/core';
import type { Host } from '../../../app/host';
import type { WorkbookFile } from '../../../model/workbookFile';
import type { Grid } from './grid';
import { indexCountifs } from './indexedCountifs';
import { indexNotes } from './indexedNotes';
import { marksOf, replaceMarks } from './marks';
import type { SettingsStore } from './settingsStore';
import { sheetPlanOf } from './sheetPlanOf';
import { toSheetData } from './sheetData';
import { addTableStep } from './sheetSteps';
import { createUniverHost } from './univerHost';
import { keepWriteHistory } from './writeHistory';

/** The name of the one sheet of a new workbook, as Excel calls it. */
const FIRST_SHEET = 'Sheet1';
const EMPTY: WorkbookFile = { sheets: [], marks: [], settings: new Map() };

/** The workbook in the page: what the pane works on, and what goes into a file and comes out of one. */
export interface GridWorkbook {
  readonly host: Host;
  /** All that a file takes up. */
  contents(): WorkbookFile;
  /** Puts another workbook in the place of this one; an empty one without an argument. */
  replace(file?: WorkbookFile): void;
  /** Calls back whenever anything of the workbook changed. */
  listenToChanges(listener: () => void): void;
  showDark(isDark: boolean): void;
}

/** Opens an empty workbook in the grid; settles when it is on the screen. */
export async function openGridWorkbook(grid: Grid, whileWriting?: (isWriting: boolean) => void): Promise<GridWorkbook> {
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const settings = new Map<string, string>();
  const store: SettingsStore = {
    read: (key) => parsed(settings.get(key)),
    save: (key, value) => {
      if (value === undefined) settings.delete(key);
      else settings.set(key, JSON.stringify(value));
      changed();
    },
  };
  const history = keepWriteHistory(grid, store);
  const host = createUniverHost(grid, history, store, whileWriting);
  const isRendered = rendered(grid);
  open(grid, EMPTY);
  await isRendered;
  // Univer brings its parts along with the first workbook.
  indexNotes(grid);
  indexCountifs(grid.univer.__getInjector());
  listenToSteps(grid, changed);
  return {
    host,
    contents: () => ({
      sheets: grid
        .workbook()
        .getSheets()
        .map((sheet) => sheetPlanOf(grid, sheet)),
      marks: marksOf(grid),
      settings: new Map([...settings].map(([key, text]) => [key, parsed(text)])),
    }),
    replace: (file = EMPTY) => {
      history.clear();
      settings.clear();
      for (const [key, value] of file.settings) settings.set(key, JSON.stringify(value));
      open(grid, file);
    },
    listenToChanges: (listener) => {
      listeners.push(listener);
    },
    showDark: (isDark) => {
      grid.api.toggleDarkMode(isDark);
    },
  };
}

/** Opens a workbook of these sheets; with one empty sheet where there are none. */
function open(grid: Grid, file: WorkbookFile): void {
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
      sheets: Object.fromEntries(sheets.map(({ sheet }) => [sheet.id, sheet])),
      styles: Object.assign({}, ...sheets.map(({ styles }) => styles)) as Record<string, IStyleData>,
    });
    for (const { plan, sheet } of sheets) {
      if (plan.table) grid.run(addTableStep(grid, sheet.id, plan.table, plan));
    }
    replaceMarks(grid, file.marks);
  });
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
