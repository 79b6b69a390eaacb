import { generateRandomId } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import type { LongWork } from '../../../app/host';
import { HostError } from '../../../app/hostError';
import type { SheetChange, TableChange, WorkbookChange } from '../../../model/workbookChange';
import { checkChange } from './checkChange';
import type { Grid } from './grid';
import { startJournal } from './journal';
import type { Journal } from './journal';
import { pauseDrawing } from './pauseDrawing';
import { tablesOf } from './readSheet';
import { keepShownSheet } from './shownSheet';
import { insertSheet, removeSheet } from './sheetSteps';
import { changeTable } from './tableSteps';

/** Longest time in milliseconds that the page is kept busy between two looks at the user. */
const BUSY_LIMIT = 30;

/**
 * Writes a change whole or not at all and gives the journal that takes it back. Throws `HostError` 'conflict' or
 * 'sheet-missing' before anything is touched, 'cancelled' and 'failed' after everything was taken back.
 */
export async function writeChange(grid: Grid, change: WorkbookChange, work: LongWork = {}): Promise<Journal> {
  throwIfCalledOff(work);
  checkChange(grid, change);
  const journal = startJournal(grid);
  const showAgain = keepShownSheet(grid);
  const drawAgain = pauseDrawing(grid);
  const total = change.changes.reduce((sum, step) => sum + rowsOf(step), 0);
  let done = 0;
  let lastPause = performance.now();
  try {
    for (const rows of carryOut(grid, journal, change)) {
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

function* carryOut(grid: Grid, journal: Journal, { changes }: WorkbookChange): Generator<number> {
  const newIds = new Map<string, string>();
  for (const step of changes) if (step.kind === 'create-sheet') newIds.set(step.plan.name, generateRandomId(8));
  const findSheetId = (name: string): string | undefined =>
    newIds.get(name) ?? grid.workbook().getSheetBySheetName(name)?.getSheetId();
  for (const step of changes) {
    switch (step.kind) {
      case 'create-sheet':
        insertSheet(grid, journal, step.plan, {
          id: newIds.get(step.plan.name) ?? generateRandomId(8),
          index: grid.workbook().getSheetSize(),
          findSheetId,
        });
        yield rowsOf(step);
        break;
      case 'replace-sheet': {
        const old = sheetNamed(grid, step.plan.name);
        const id = old.getSheetId();
        const index = grid.workbook().getSheetIndex(old);
        removeSheet(grid, journal, old);
        insertSheet(grid, journal, step.plan, { id, index, findSheetId });
        yield rowsOf(step);
        break;
      }
      case 'remove-sheet':
        removeSheet(grid, journal, sheetNamed(grid, step.sheet));
        yield rowsOf(step);
        break;
      case 'change-table':
        yield* changeTableOf(grid, journal, step, findSheetId);
        break;
    }
  }
}

function* changeTableOf(
  grid: Grid,
  journal: Journal,
  change: TableChange,
  findSheetId: (name: string) => string | undefined,
): Generator<number> {
  const sheet = sheetNamed(grid, change.sheet);
  const table = tablesOf(grid, sheet.getSheetId()).find(({ name }) => name === change.table);
  if (!table) throw new HostError('conflict', `The table ${change.table} is gone.`, change.sheet);
  yield* changeTable({ grid, journal, sheet, table, change, findSheetId });
}

function sheetNamed(grid: Grid, name: string): Worksheet {
  const sheet = grid.workbook().getSheetBySheetName(name);
  if (!sheet) throw new HostError('sheet-missing', `The workbook has no sheet ${name}.`, name);
  return sheet;
}

function rowsOf(step: SheetChange): number {
  switch (step.kind) {
    case 'create-sheet':
    case 'replace-sheet':
      return step.plan.rows.length;
    case 'remove-sheet':
      return 1;
    case 'change-table':
      return (
        step.patches.reduce((sum, patch) => sum + patch.values.length, 0) +
        step.removedRows.length +
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
