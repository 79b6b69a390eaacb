import { haveRowsMoved } from '../../model/change/haveRowsMoved';
import type { CellValue } from '../../model/sheetPlan';
import type { ReadCell } from '../../model/workbookChange';
import type { Batch } from './batch';
import type { TableBefore } from './changeTable';
import { lookAtTable } from './lookAtTable';
import type { TableState } from './lookAtTable';

/** What a change has found in the workbook. */
interface FoundRows {
  readonly table: TableState | undefined;
  /** The table and the rows that the change names are where they were read. */
  readonly isAsRead: boolean;
}

/**
 * Asks whether the table and the rows that a change names are still where they were read; the returned function tells it once the batch
 * was sent. It goes with the first request that writes, so that nobody can sort the rows in between.
 */
export async function loadReadRows(
  batch: Batch,
  sheet: Excel.Worksheet,
  { change, state }: TableBefore,
): Promise<() => FoundRows> {
  const runs = runsOf(change.keys ?? []);
  await batch.room(8 + runs.length * 2);
  const look = lookAtTable(sheet, change);
  const cells = runs.map((run) => {
    const range = sheet.getRangeByIndexes(run.row, run.column, run.rows, 1);
    range.load('values');
    return { ...run, range };
  });
  return () => {
    const table = look();
    const isTableThere =
      table?.header.row === state.header.row &&
      table.header.column === state.header.column &&
      table.header.columns === state.header.columns &&
      table.bodyRows === state.bodyRows;
    const values = new Map<string, CellValue>(
      cells.flatMap(({ row, column, range }) =>
        (range.values as CellValue[][]).map(([value], down): [string, CellValue] => [
          `${row + down},${column}`,
          value ?? null,
        ]),
      ),
    );
    const haveMoved = haveRowsMoved(change, (row, column) => values.get(`${row},${column}`) ?? null);
    return { table, isAsRead: isTableThere && !haveMoved };
  };
}

interface Run {
  readonly row: number;
  readonly column: number;
  rows: number;
}

/** Cells that stand below each other. */
function runsOf(keys: readonly ReadCell[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { row, column } of keys) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1 });
  }
  return runs;
}
