import type { CellContent } from '../../model/sheetPlan';
import { bytesOf } from './batch';
import type { Batch } from './batch';
import { toExcelCell } from './toExcelCell';
import type { ExcelCell } from './toExcelCell';

/** A block of cells to be written; rows may be shorter than `columns`. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: readonly (readonly (CellContent | undefined)[])[];
  /** The number format that a cell has or is meant to have, counted from the first cell of the block. */
  readonly numberFormat: (row: number, column: number) => string | undefined;
}

/** Rows go in pieces of about this size, so that a request is filled well. */
const PIECE_BYTES = 400_000;

/**
 * Writes values, and of links the text: where it leads comes with the finish. Formulas are left for `writeFormulas`: they may name tables
 * that do not exist yet.
 */
export async function writeCells(batch: Batch, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  for (const piece of piecesOf(block)) {
    await batch.room(4, piece.bytes);
    const range = sheet.getRangeByIndexes(piece.row, block.column, piece.cells.length, block.columns);
    range.numberFormat = piece.cells.map((cells) => cells.map((cell) => cell.numberFormat));
    range.values = piece.cells.map((cells) => cells.map((cell) => cell.value));
    batch.count(piece.cells.length);
  }
}

/** Writes the formulas of a block. */
export async function writeFormulas(batch: Batch, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  const [first, last] = formulaColumns(block);
  if (last < first) return;
  const band: CellBlock = {
    ...block,
    column: block.column + first,
    columns: last - first + 1,
    rows: block.rows.map((row) => row.slice(first, last + 1)),
    numberFormat: (row, column) => block.numberFormat(row, column + first),
  };
  for (const piece of piecesOf(band)) {
    await batch.room(2, piece.bytes);
    const range = sheet.getRangeByIndexes(piece.row, band.column, piece.cells.length, band.columns);
    range.formulas = piece.cells.map((cells) => cells.map((cell) => cell.formula));
  }
}

interface Piece {
  readonly row: number;
  readonly cells: readonly (readonly ExcelCell[])[];
  readonly bytes: number;
}

function* piecesOf(block: CellBlock): Generator<Piece> {
  if (block.columns === 0) return;
  let cells: ExcelCell[][] = [];
  let bytes = 0;
  let start = 0;
  for (const [index, row] of block.rows.entries()) {
    const line = Array.from({ length: block.columns }, (_, column) =>
      toExcelCell(row[column], block.numberFormat(index, column)),
    );
    cells.push(line);
    bytes += bytesOf(line.map((cell) => [cell.numberFormat, cell.value, cell.formula]));
    if (bytes < PIECE_BYTES) continue;
    yield { row: block.row + start, cells, bytes };
    [cells, bytes, start] = [[], 0, index + 1];
  }
  if (cells.length > 0) yield { row: block.row + start, cells, bytes };
}

function formulaColumns(block: CellBlock): readonly [number, number] {
  let [first, last] = [Infinity, -1];
  for (const row of block.rows) {
    for (const [column, content] of row.entries()) {
      if (typeof content !== 'object' || content === null || !('formula' in content)) continue;
      [first, last] = [Math.min(first, column), Math.max(last, column)];
    }
  }
  return [first, last];
}
