import { generateRandomId } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import type { LongWork } from '../../../app/host';
import { HostError } from '../../../app/hostError';
import type { SheetChange, TableChange, WorkbookChange } from '../../../model/workbookChange';
import { refusalsOfHost } from '../../../app/writeLog';
import { judgeChange, usedColumns } from '../../../model/change/judgeChange';
import { haveRowsMoved } from '../../../model/change/haveRowsMoved';
import { sheetKey } from '../../../model/change/sheetKey';
import type { Grid } from './grid';
import { startJournal } from './journal';
import type { Journal } from './journal';
import { pauseDrawing } from './pauseDrawing';
import { readSheet, tablesOf } from './readSheet';
import type { GridTable } from './readSheet';
import { keepShownSheet } from './shownSheet';
import { insertSheet, removeSheet } from './sheetSteps';
import type { RemovedSheet } from './sheetSteps';
import { changeTable } from './tableSteps';
import { widenTable } from './widenTable';

/** Longest time in milliseconds that the page is kept busy between two looks at the user. */
const BUSY_LIMIT = 30;

/** A change that was written, and what it takes to take it back. */
export interface WrittenChange {
  readonly journal: Journal;
  /** The ids of the sheets that were created, by name. */
  readonly createdIds: ReadonlyMap<string, string>;
  /** Sheets that were written anew or removed, by id. */
  readonly removed: ReadonlyMap<string, RemovedSheet>;
}

/**
 * Writes a change whole or not at all. Throws `HostError` 'conflict' or 'sheet-missing' before anything is touched, 'cancelled' and
 * 'failed' after everything was taken back.
 */
export async function writeChange(grid: Grid, change: WorkbookChange, work: LongWork = {}): Promise<WrittenChange> {
  throwIfCalledOff(work);
  refuseUnfit(grid, change);
  const createdIds = new Map(
    change.changes.flatMap((step) =>
      step.kind === 'create-sheet' ? [[step.plan.name, generateRandomId(8)] as const] : [],
    ),
  );
  const removed = new Map<string, RemovedSheet>();
  const total = change.changes.reduce((sum, step) => sum + rowsOf(step), 0);
  const journal = await runWhole(grid, total, work, (steps) => carryOut(grid, steps, change, { createdIds, removed }));
  return { journal, createdIds, removed };
}

function refuseUnfit(grid: Grid, change: WorkbookChange): void {
  const sheets = grid.workbook().getSheets();
  refusalsOfHost(() => {
    judgeChange(
      sheets.map((sheet) => ({
        name: sheet.getName(),
        tables: tablesOf(grid, sheet.getSheetId()),
        usedColumns: () => usedColumns(readSheet(grid, sheet).rows),
      })),
      change,
    );
  });
  for (const step of change.changes) if (step.kind === 'change-table') refuseMovedRows(grid, step);
}

function refuseMovedRows(grid: Grid, change: TableChange): void {
  if (!change.keys) return;
  const { rows } = readSheet(grid, sheetNamed(grid, change.sheet));
  if (haveRowsMoved(change, (row, column) => rows[row]?.[column] ?? null)) {
    const message = `Rows of the table ${change.table} are not where they were read.`;
    throw new HostError('conflict', message, change.sheet);
  }
}

/** Carries out steps that tell how many rows they have written, all of them or none. Throws as `writeChange` does. */
export async function runWhole(
  grid: Grid,
  total: number,
  work: LongWork,
  carryOutIn: (journal: Journal) => Generator<number>,
): Promise<Journal> {
  const journal = startJournal(grid);
  const showAgain = keepShownSheet(grid);
  const drawAgain = pauseDrawing(grid);
  let done = 0;
  let lastPause = performance.now();
  try {
    for (const rows of carryOutIn(journal)) {
      done += rows;
      work.onProgress?.(done, total);
      if (performance.now() - lastPause > BUSY_LIMIT) {
        await pause();
        lastPause = performance.now();
      }
      throwIfCalledOff(work);
    }
  } catch (error) {
    journal.rollBack();
    throw error instanceof HostError ? error : new HostError('failed', messageOf(error), undefined, { cause: error });
  } finally {
    showAgain();
    drawAgain();
  }
  return journal;
}

function* carryOut(
  grid: Grid,
  journal: Journal,
  { changes }: WorkbookChange,
  {
    createdIds,
    removed,
  }: { readonly createdIds: ReadonlyMap<string, string>; readonly removed: Map<string, RemovedSheet> },
): Generator<number> {
  const findSheetId = (name: string): string | undefined =>
    createdIds.get(name) ?? grid.workbook().getSheetBySheetName(name)?.getSheetId();
  for (const step of changes) {
    switch (step.kind) {
      case 'create-sheet':
        insertSheet(grid, journal, step.plan, {
          id: createdIds.get(step.plan.name) ?? generateRandomId(8),
          index: grid.workbook().getSheetSize(),
          findSheetId,
        });
        yield rowsOf(step);
        break;
      case 'replace-sheet': {
        const old = sheetNamed(grid, step.plan.name);
        const id = old.getSheetId();
        const index = grid.workbook().getSheetIndex(old);
        removed.set(id, removeSheet(grid, journal, old));
        insertSheet(grid, journal, step.plan, { id, index, findSheetId });
        yield rowsOf(step);
        break;
      }
      case 'remove-sheet': {
        const old = sheetNamed(grid, step.sheet);
        removed.set(old.getSheetId(), removeSheet(grid, journal, old));
        yield rowsOf(step);
        break;
      }
      case 'change-table':
        yield* changeTableOf(grid, journal, step, findSheetId);
        break;
      case 'widen-table': {
        const sheet = sheetNamed(grid, step.sheet);
        widenTable({ grid, journal, sheet, table: tableNamed(grid, sheet, step.table) }, step);
        yield rowsOf(step);
        break;
      }
    }
  }
}

/** Carries out a change of a table, which must be there. */
export function* changeTableOf(
  grid: Grid,
  journal: Journal,
  change: TableChange,
  findSheetId: (name: string) => string | undefined,
): Generator<number> {
  const sheet = sheetNamed(grid, change.sheet);
  yield* changeTable({ grid, journal, sheet, table: tableNamed(grid, sheet, change.table), change, findSheetId });
}

function tableNamed(grid: Grid, sheet: Worksheet, name: string): GridTable {
  const table = tablesOf(grid, sheet.getSheetId()).find((other) => other.name === name);
  if (!table) throw new HostError('conflict', `The table ${name} is gone.`, sheet.getName());
  return table;
}

/** Names of sheets differ by more than case. */
function sheetNamed(grid: Grid, name: string): Worksheet {
  const sheet = grid
    .workbook()
    .getSheets()
    .find((other) => sheetKey(other.getName()) === sheetKey(name));
  if (!sheet) throw new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
  return sheet;
}

/** How many rows a step writes, as progress counts them. */
export function rowsOf(step: SheetChange): number {
  switch (step.kind) {
    case 'create-sheet':
    case 'replace-sheet':
      return step.plan.rows.length;
    case 'remove-sheet':
    case 'widen-table':
      return 1;
    case 'change-table':
      return (
        step.patches.reduce((sum, patch) => sum + patch.values.length, 0) +
        step.removedRows.length +
        (step.insertedRows ?? []).length +
        step.appendedRows.length
      );
  }
}

function throwIfCalledOff({ signal }: LongWork): void {
  if (signal?.aborted) throw new HostError('cancelled', 'The write was called off.');
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
