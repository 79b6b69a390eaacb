import type { TakingBack } from '../../model/change/takeBackChange';
import type { CellRange } from '../../model/sheetPlan';
import type { TableChange } from '../../model/workbookChange';
import { bytesOf } from './batch';
import type { Batch } from './batch';
import { restoreBlock, rowsOfBlock } from './blockSnapshot';
import type { BlockSnapshot } from './blockSnapshot';
import type { TableBefore } from './changeTable';
import { restoreValidations } from './validationSnapshot';
import type { ValidationSnapshot } from './validationSnapshot';

/** How the cells looked that a change of a table has written over or removed. */
export interface LostLooks {
  readonly table: string;
  /** The cells of the table, header included, before the change. */
  readonly place: Pick<CellRange, 'column' | 'columns'>;
  readonly removed: readonly BlockSnapshot[];
  /** The empty row of a table that had no rows of its own. */
  readonly emptyRow: readonly BlockSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  /** The number formats of patched cells. */
  readonly patched: readonly Pick<BlockSnapshot, 'range' | 'numberFormats'>[];
}

/** What to keep of a snapshot once the change is written: the looks of patched cells stay, but for their number format. */
export function lostLooks({ change, state, lost, removed, validations }: TableBefore): LostLooks {
  const isRemoved = ({ range }: BlockSnapshot): boolean =>
    removed.some((run) => range.row >= run.row && range.row < run.row + run.rows);
  return {
    table: change.table,
    place: { column: state.header.column, columns: state.header.columns },
    removed: lost.filter(isRemoved),
    emptyRow: state.isBlank ? lost.filter(({ range }) => range.row === state.header.row + 1) : [],
    validations,
    patched: lost.filter((block) => !isRemoved(block)).map(({ range, numberFormats }) => ({ range, numberFormats })),
  };
}

/** Gives the empty row that Excel keeps where all rows of a table go the looks that it had. */
export async function restoreEmptyRows(
  batch: Batch,
  tables: readonly TableBefore[],
  looks: readonly LostLooks[],
): Promise<void> {
  for (const { change, state } of tables) {
    const isEmptied = change.removedRows.length === state.bodyRows && (change.insertedRows ?? []).length === 0;
    const of = looks.find(({ table }) => table === change.table);
    if (!isEmptied || of?.place.columns !== state.header.columns) continue;
    const sheet = batch.context.workbook.worksheets.getItem(change.sheet);
    const at = { row: state.header.row + 1, column: state.header.column };
    for (const block of of.emptyRow) await restoreBlock(batch, sheet, rowsOfBlock(block, 0, 1, at));
  }
}

/** Gives rows that hold again what they held the looks that they had, where the columns of the table are the same. */
export async function restoreLooks(
  batch: Batch,
  { tables, returned }: Pick<TakingBack, 'tables' | 'returned'>,
  looks: readonly LostLooks[],
): Promise<void> {
  for (const change of tables) {
    const of = looks.find(({ table }) => table === change.table);
    // Where columns came or went, nobody can say which looks belong to which.
    if (of?.place.columns !== change.columns.length) continue;
    await restoreTableLooks(batch, change, of, returned.get(change.table) ?? []);
  }
}

async function restoreTableLooks(
  batch: Batch,
  change: TableChange,
  { place, removed, validations, patched }: LostLooks,
  returned: NonNullable<ReturnType<TakingBack['returned']['get']>>,
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(change.sheet);
  const right = change.header.column - place.column;
  const places = new Map(returned.map(({ from, to, isWhole }) => [from, { to, isWhole }]));
  for (const block of removed) {
    for (const { first, rows, to } of runsOfBlock(block.range, (row) => placeOf(places, row, true))) {
      const at = { row: to, column: block.range.column + right };
      await restoreBlock(batch, sheet, rowsOfBlock(block, first, rows, at));
    }
  }
  for (const { range, numberFormats } of patched) {
    for (const { first, rows, to } of runsOfBlock(range, (row) => placeOf(places, row, false))) {
      const formats = numberFormats.slice(first, first + rows);
      await batch.room(2, bytesOf(formats));
      sheet.getRangeByIndexes(to, range.column + right, rows, range.columns).numberFormat = formats as string[][];
    }
  }
  await restoreValidations(
    batch,
    sheet,
    validations.flatMap((validation) => {
      const to = placeOf(places, validation.row, true);
      return to === undefined ? [] : [{ ...validation, row: to, column: validation.column + right }];
    }),
  );
}

type Places = ReadonlyMap<number, { readonly to: number; readonly isWhole: boolean }>;

function placeOf(places: Places, row: number, isWhole: boolean): number | undefined {
  const place = places.get(row);
  return place?.isWhole === isWhole ? place.to : undefined;
}

/** The rows of a block that have come back, in runs that adjoin each other before and now. */
function runsOfBlock(
  { row, rows }: CellRange,
  placeNow: (row: number) => number | undefined,
): readonly { readonly first: number; readonly rows: number; readonly to: number }[] {
  const runs: { first: number; rows: number; to: number }[] = [];
  for (let first = 0; first < rows; first += 1) {
    const to = placeNow(row + first);
    if (to === undefined) continue;
    const last = runs.at(-1);
    if (last && last.first + last.rows === first && last.to + last.rows === to) last.rows += 1;
    else runs.push({ first, rows: 1, to });
  }
  return runs;
}
