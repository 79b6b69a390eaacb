import type { IStyleData, Worksheet } from '@univerjs/core';
import type { LongWork } from '../../../app/host';
import { recordTableChange } from '../../../model/change/changeRecord';
import type { ChangeRecord, SheetRecord, TableRecord } from '../../../model/change/changeRecord';
import type { TakingBack, WorkbookNow } from '../../../model/change/takeBackChange';
import { tableOf } from '../../../model/change/workbookNow';
import type { SheetNow } from '../../../model/change/workbookNow';
import type { TableChange, WorkbookChange } from '../../../model/workbookChange';
import type { Grid } from './grid';
import type { Journal } from './journal';
import { tablesOf } from './readSheet';
import type { SettingsStore } from './settingsStore';
import { contentReader, contentsOf } from './sheetPlanOf';
import { bringBackSheet, removeSheet } from './sheetSteps';
import type { RemovedSheet } from './sheetSteps';
import { restyleRows } from './tableSteps';
import { changeTableOf, rowsOf, runWhole } from './writeChange';
import type { WrittenChange } from './writeChange';

/** What is kept of a write of the grid to take it back after the user has gone on. */
export interface KeptWrite {
  readonly record: ChangeRecord;
  readonly removed: ReadonlyMap<string, RemovedSheet>;
  /** The ids of the sheets in their order before the write. */
  readonly order: readonly string[];
  /** How the cells of removed rows looked, by table and row. */
  readonly looks: ReadonlyMap<string, ReadonlyMap<number, readonly (IStyleData | null)[]>>;
}

/** Looks at what a change is about to write over; the returned function completes the record once it was written. */
export function startRecord(
  grid: Grid,
  settings: SettingsStore,
  change: WorkbookChange,
): (written: WrittenChange) => KeptWrite {
  const order = grid
    .workbook()
    .getSheets()
    .map((sheet) => sheet.getSheetId());
  const looks = new Map<string, ReadonlyMap<number, readonly (IStyleData | null)[]>>();
  const tables = change.changes.flatMap((step): readonly TableRecord[] => {
    const sheet = step.kind === 'change-table' ? grid.workbook().getSheetBySheetName(step.sheet) : undefined;
    if (step.kind !== 'change-table' || !sheet) return [];
    const range = tablesOf(grid, sheet.getSheetId()).find(({ name }) => name === step.table)?.range;
    if (!range) return [];
    const contentOf = contentReader(grid, sheet);
    const cellAt = (row: number, column: number): ReturnType<typeof contentOf> =>
      contentOf(sheet.getCellRaw(row, column), row, column);
    const headRow = [Array.from({ length: range.columns }, (_, at) => cellAt(range.row, range.column + at))];
    const heads = { id: '', name: step.sheet, rows: headRow, tables: [] };
    const { headers } = tableOf(heads, { ...range, row: 0, column: 0, rows: 1 });
    looks.set(step.table, new Map(step.removedRows.map((row) => [row, stylesOf(grid, sheet, row, range)])));
    return [recordTableChange(step, { range, headers, cellAt })];
  });
  const before = (change.remember ?? []).map(({ key, value }) => ({ key, before: settings.read(key), after: value }));
  const ids = new Map(
    grid
      .workbook()
      .getSheets()
      .map((sheet) => [sheet.getName(), sheet.getSheetId()]),
  );
  return ({ createdIds, removed }) => {
    const sheets = change.changes.flatMap((step): readonly SheetRecord[] => {
      if (step.kind === 'change-table' || step.kind === 'widen-table') return [];
      if (step.kind === 'remove-sheet') return [{ kind: 'removed', id: ids.get(step.sheet) ?? '', name: step.sheet }];
      const { plan } = step;
      const isNew = step.kind === 'create-sheet';
      const id = (isNew ? createdIds : ids).get(plan.name) ?? '';
      return [{ kind: isNew ? 'created' : 'replaced', id, name: plan.name, plan }];
    });
    return { record: { tables, sheets, settings: before }, removed, order, looks };
  };
}

/** What the grid holds now; the cells of a sheet are read when they are asked for. */
export function workbookNow(grid: Grid, settings: SettingsStore, { settings: recorded }: ChangeRecord): WorkbookNow {
  return {
    sheets: grid
      .workbook()
      .getSheets()
      .map((sheet) => sheetNow(grid, sheet)),
    settings: new Map(recorded.map(({ key }) => [key, settings.read(key)])),
  };
}

/** Takes a write back as planned, whole or not at all. */
export function takeBackIn(
  grid: Grid,
  { tables, sheets, returned }: TakingBack,
  kept: KeptWrite,
  work: LongWork = {},
): Promise<Journal> {
  const total = tables.reduce((sum, step) => sum + rowsOf(step), 0) + sheets.length;
  const findSheetId = (name: string): string | undefined => grid.workbook().getSheetBySheetName(name)?.getSheetId();
  return runWhole(grid, total, work, function* carryOut(journal) {
    for (const change of tables) {
      yield* changeTableOf(grid, journal, change, findSheetId);
      restyle(grid, journal, change, kept, returned.get(change.table) ?? []);
    }
    for (const { record, now } of sheets) {
      const sheet = now === undefined ? undefined : grid.workbook().getSheetBySheetName(now);
      const index = sheet ? grid.workbook().getSheetIndex(sheet) : indexInOrder(grid, kept.order, record.id);
      if (sheet) removeSheet(grid, journal, sheet);
      const old = record.kind === 'created' ? undefined : kept.removed.get(record.id);
      if (old) bringBackSheet(journal, old, index);
      yield 1;
    }
  });
}

function restyle(
  grid: Grid,
  journal: Journal,
  change: TableChange,
  { record, looks }: KeptWrite,
  returned: readonly { readonly from: number; readonly to: number; readonly isWhole: boolean }[],
): void {
  const sheet = grid.workbook().getSheetBySheetName(change.sheet);
  const table = sheet && tablesOf(grid, sheet.getSheetId()).find(({ name }) => name === change.table);
  const before = record.tables.find((other) => other.table === change.table)?.headers.length;
  // Where columns came or went, nobody can say which looks belong to which.
  if (!sheet || !table || before !== table.range.columns) return;
  const rows = returned.flatMap(({ from, to, isWhole }) => {
    const styles = isWhole ? looks.get(change.table)?.get(from) : undefined;
    return styles ? [[to, styles] as const] : [];
  });
  restyleRows({ grid, journal, sheet, table }, new Map(rows));
}

function stylesOf(
  grid: Grid,
  sheet: Worksheet,
  row: number,
  { column, columns }: { readonly column: number; readonly columns: number },
): readonly (IStyleData | null)[] {
  const styles = grid.workbook().getStyles();
  return Array.from({ length: columns }, (_, at) =>
    structuredClone(styles.getStyleByCell(sheet.getCellRaw(row, column + at)) ?? null),
  );
}

/** Behind the sheet that it stood behind, or behind the nearest before that which is still there. */
function indexInOrder(grid: Grid, order: readonly string[], id: string): number {
  const now = grid
    .workbook()
    .getSheets()
    .map((sheet) => sheet.getSheetId());
  for (let at = order.indexOf(id) - 1; at >= 0; at -= 1) {
    const index = now.indexOf(order[at] ?? '');
    if (index >= 0) return index + 1;
  }
  return 0;
}

function sheetNow(grid: Grid, sheet: Worksheet): SheetNow {
  let rows: SheetNow['rows'] | undefined;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    tables: tablesOf(grid, sheet.getSheetId()),
    get rows() {
      rows ??= contentsOf(grid, sheet);
      return rows;
    },
  };
}
