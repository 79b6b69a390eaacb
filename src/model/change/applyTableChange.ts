import { haveRowsMoved } from './haveRowsMoved';
import { ChangeRefused } from './changeRefused';
import type { CellContent, CellRange, SheetPlan } from '../sheetPlan';
import { sheetContentOf } from '../sheetContentOf';
import type { TableChange } from '../workbookChange';
import { moveReferences } from './moveReferences';

/**
 * A sheet after its table was changed. Rows close up and make room within the columns of the table only, and what
 * stands below the table keeps its distance. Throws `ChangeRefused` 'conflict' when rows are not where they were read.
 */
export function applyTableChange(plan: SheetPlan, change: TableChange): SheetPlan {
  const { table } = plan;
  if (!table) throw new Error(`The sheet ${change.sheet} has no table.`);
  refuseMovedRows(plan, change);
  const { range } = table;
  const move = rangeMover(range, change);
  const rows = plan.rows.map((row) => [...row]);
  writePatches(rows, change);
  moveFormulas(rows, (reference) => move(reference)[0]);
  const moved = (plan.styles ?? []).flatMap(({ range: styled, style }) =>
    move(styled).map((to) => ({ range: to, style })),
  );
  return {
    ...plan,
    rows: withTableBlock(rows, range, change),
    styles: [...moved, ...newStyles(plan, range, change)],
    ...(plan.merges && { merges: plan.merges.flatMap(move) }),
    table: { ...table, range: { ...range, rows: range.rows + growthOf(change) } },
  };
}

function refuseMovedRows(plan: SheetPlan, change: TableChange): void {
  const { rows } = sheetContentOf(plan);
  if (!haveRowsMoved(change, (row, column) => rows[row]?.[column] ?? null)) return;
  throw new ChangeRefused('conflict', `Rows of the table ${change.table} are not where they were read.`, change.sheet);
}

function writePatches(rows: CellContent[][], change: TableChange): void {
  for (const patch of change.patches) {
    patch.values.forEach((values, down) => {
      const row = cellsOf(rows, patch.row + down);
      values.forEach((value, right) => {
        if (value !== undefined) setCell(row, patch.column + right, value);
      });
    });
  }
}

function moveFormulas(rows: CellContent[][], move: (range: CellRange) => CellRange | undefined): void {
  for (const row of rows) {
    row.forEach((content, column) => {
      if (typeof content !== 'object' || content === null || !('formula' in content)) return;
      row[column] = { ...content, formula: moveReferences(content.formula, move) };
    });
  }
}

/** Takes the table's columns from its first data row down, rebuilds them, and lays them back. */
function withTableBlock(rows: CellContent[][], range: CellRange, change: TableChange): CellContent[][] {
  const first = range.row + 1;
  const removed = new Set(change.removedRows);
  const inserted = change.insertedRows ?? [];
  let next = 0;
  const block: (readonly (CellContent | undefined)[])[] = [];
  const insert = (before: number): void => {
    for (; (inserted[next]?.row ?? Infinity) <= before; next += 1) block.push(inserted[next]?.cells ?? []);
  };
  const end = range.row + range.rows;
  for (let row = first; row < end; row += 1) {
    insert(row);
    if (!removed.has(row)) block.push(cut(rows[row], range));
  }
  insert(end);
  block.push(...change.appendedRows);
  for (let row = end; row < rows.length; row += 1) block.push(cut(rows[row], range));
  const last = Math.max(rows.length, first + block.length);
  for (let row = first; row < last; row += 1) {
    const cells = cellsOf(rows, row);
    const values = block[row - first] ?? [];
    for (let column = 0; column < range.columns; column += 1) {
      setCell(cells, range.column + column, values[column] ?? null);
    }
  }
  return rows;
}

function cut(row: readonly CellContent[] | undefined, range: CellRange): readonly CellContent[] {
  return row?.slice(range.column, range.column + range.columns) ?? [];
}

function cellsOf(rows: CellContent[][], row: number): CellContent[] {
  while (rows.length <= row) rows.push([]);
  return rows[row] as CellContent[];
}

function setCell(row: CellContent[], column: number, value: CellContent): void {
  while (row.length < column) row.push(null);
  row[column] = value;
}

/** Where a block of cells comes to lie; nothing when all of its rows are removed. */
function rangeMover(table: CellRange, change: TableChange): (range: CellRange) => readonly CellRange[] {
  const { removedRows } = change;
  const insertedBefore = (change.insertedRows ?? []).map(({ row }) => row);
  const tableEnd = table.row + table.rows;
  const moveRow = (row: number): number =>
    row -
    countAbove(removedRows, row) +
    countAbove(insertedBefore, row + 1) +
    (row < tableEnd ? 0 : change.appendedRows.length);
  return (range) => {
    const isInTable = range.column >= table.column && range.column + range.columns <= table.column + table.columns;
    if (!isInTable) return [range];
    const last = range.row + range.rows - 1;
    const row = moveRow(range.row);
    const isLastRemoved = removedRows[countAbove(removedRows, last)] === last;
    const rows = moveRow(last) - row + (isLastRemoved ? 0 : 1);
    return rows > 0 ? [{ ...range, row, rows }] : [];
  };
}

/** How many of the ascending rows stand above `row`. */
function countAbove(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By how many rows the table grows. */
function growthOf({ removedRows, insertedRows = [], appendedRows }: TableChange): number {
  return insertedRows.length + appendedRows.length - removedRows.length;
}

/** The looks of the new rows where their whole columns do not have them already. */
function newStyles(plan: SheetPlan, table: CellRange, change: TableChange): NonNullable<SheetPlan['styles']> {
  const rows = change.appendedRows.length;
  const blocks = [...insertedBlocks(change), { row: table.row + table.rows + growthOf(change) - rows, rows }];
  return change.columns.flatMap((column, index) => {
    const style = column?.style;
    const ofColumn = plan.columns[table.column + index]?.style;
    if (!style || JSON.stringify(style) === JSON.stringify(ofColumn)) return [];
    return blocks.flatMap((block) =>
      block.rows === 0 ? [] : [{ range: { ...block, column: table.column + index, columns: 1 }, style }],
    );
  });
}

/** Where the inserted rows come to stand. */
function insertedBlocks({ insertedRows = [], removedRows }: TableChange): readonly { row: number; rows: number }[] {
  return insertedRows.map(({ row }, at) => ({ row: row - countAbove(removedRows, row) + at, rows: 1 }));
}
