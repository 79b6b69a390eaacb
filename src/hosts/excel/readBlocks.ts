import type { CellRange } from '../../model/sheetPlan';
import type { LongWork } from '../../app/host';
import { bytesOf, throwIfCancelled } from './batch';
import { isAnswerTooLarge } from './toHostError';

/** Cells that are wanted. */
export interface BlockRequest {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
}

/** What cells hold, row by row. `formulas` has the formula of a cell, or its value again; it is empty when not asked for. */
export interface BlockContent {
  readonly values: readonly (readonly ExcelValue[])[];
  readonly formulas: readonly (readonly ExcelValue[])[];
}

export type ExcelValue = string | number | boolean;

/** An answer may have 5 MB in Excel on the web; pieces are sized by the answers so far. */
const ANSWER_BYTES = 2_500_000;
const FIRST_PIECE_CELLS = 20_000;

/** Reads blocks of cells, all of them in one request unless the answer would be too large for Excel on the web. */
export async function readBlocks(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
  work: LongWork = {},
  properties: 'values' | 'values,formulas' = 'values',
): Promise<readonly BlockContent[]> {
  const contents = requests.map(() => ({ values: [] as ExcelValue[][], formulas: [] as ExcelValue[][] }));
  let cellsAtOnce = FIRST_PIECE_CELLS;
  let next: Position = { request: 0, row: 0 };
  while (next.request < requests.length) {
    throwIfCancelled(work);
    const { pieces, end } = takePieces(requests, next, cellsAtOnce);
    const ranges = pieces.map(({ request, row, rows }) =>
      loadPiece(requests[request] as BlockRequest, row, rows, properties),
    );
    try {
      // Only as many requests as the answers are too large for one.
      await context.sync();
    } catch (error) {
      if (!isAnswerTooLarge(error) || cellsAtOnce <= 1) throw error;
      cellsAtOnce = Math.max(1, Math.floor(cellsAtOnce / 4));
      continue;
    }
    for (const [index, { request }] of pieces.entries()) {
      const range = ranges[index] as Excel.Range;
      contents[request]?.values.push(...(range.values as ExcelValue[][]));
      if (properties === 'values') continue;
      contents[request]?.formulas.push(...(range.formulas as ExcelValue[][]));
    }
    cellsAtOnce = fittingCells(ranges, cellsAtOnce);
    next = end;
  }
  return contents;
}

interface Position {
  readonly request: number;
  readonly row: number;
}

interface Piece extends Position {
  readonly rows: number;
}

/** Whole rows up to about a number of cells, at least one row. */
function takePieces(
  requests: readonly BlockRequest[],
  from: Position,
  cells: number,
): { readonly pieces: readonly Piece[]; readonly end: Position } {
  const pieces: Piece[] = [];
  let left = cells;
  let { request, row } = from;
  while (request < requests.length && (left > 0 || pieces.length === 0)) {
    const { rows, columns } = (requests[request] as BlockRequest).range;
    const taken = Math.min(rows - row, Math.max(1, Math.floor(left / columns)));
    if (taken > 0) pieces.push({ request, row, rows: taken });
    left -= taken * columns;
    row += taken;
    if (row >= rows) [request, row] = [request + 1, 0];
  }
  return { pieces, end: { request, row } };
}

function loadPiece({ sheet, range }: BlockRequest, row: number, rows: number, properties: string): Excel.Range {
  const piece = sheet.getRangeByIndexes(range.row + row, range.column, rows, range.columns);
  piece.load(properties);
  return piece;
}

function fittingCells(ranges: readonly Excel.Range[], cells: number): number {
  const bytes = ranges.reduce((sum, range) => sum + bytesOf(range.toJSON()), 0);
  return Math.max(1, Math.min(cells * 4, Math.floor((cells * ANSWER_BYTES) / Math.max(bytes, 1))));
}
