import type { CellRange } from './sheetPlan';

/** What was done to the rows, columns and blocks of a sheet, in its order. Places count from 0, each in the sheet as it was before the step. */
export type SheetMove =
  | { readonly kind: 'insert' | 'remove'; readonly axis: Axis; readonly at: number; readonly count: number }
  /** `to` is where the first of the rows or columns would have come to stand if they had been put in there first. */
  | { readonly kind: 'move'; readonly axis: Axis; readonly at: number; readonly count: number; readonly to: number }
  /** A block of cells that was carried elsewhere in the sheet. */
  | { readonly kind: 'carry'; readonly from: CellRange; readonly rows: number; readonly columns: number }
  /** A table that was made longer or shorter at its end. */
  | { readonly kind: 'grow'; readonly table: CellRange; readonly rows: number };

export type Axis = 'row' | 'column';

/** Where a row or column of the old sheet stands now; undefined when it was taken away. */
export function placeAfter(moves: readonly SheetMove[], axis: Axis, place: number): number | undefined {
  let at = place;
  for (const move of moves) {
    if (!('axis' in move) || move.axis !== axis) continue;
    if (move.kind === 'remove' && at >= move.at && at < move.at + move.count) return undefined;
    at = lineAfter(move, at);
  }
  return at;
}

type LineMove = Extract<SheetMove, { readonly axis: Axis }>;

function lineAfter(move: LineMove, at: number): number {
  switch (move.kind) {
    case 'insert':
      return at >= move.at ? at + move.count : at;
    case 'remove':
      return at >= move.at ? at - move.count : at;
    case 'move': {
      const { at: first, count, to } = move;
      if (at >= first && at < first + count) return to > first ? at + to - first - count : at + to - first;
      if (at >= first + count && at < to) return at - count;
      if (at >= to && at < first) return at + count;
      return at;
    }
  }
}

/** The row or column of the old sheet that stands at a place now; undefined for one that was put in. */
export function placeBefore(moves: readonly SheetMove[], axis: Axis, place: number): number | undefined {
  let at = place;
  for (const move of moves.toReversed()) {
    if (!('axis' in move) || move.axis !== axis) continue;
    switch (move.kind) {
      case 'insert':
        if (at >= move.at && at < move.at + move.count) return undefined;
        if (at >= move.at) at -= move.count;
        break;
      case 'remove':
        if (at >= move.at) at += move.count;
        break;
      case 'move': {
        const { at: first, count, to } = move;
        const landed = to > first ? to - count : to;
        at = lineAfter({ ...move, at: landed, to: to > first ? first : first + count }, at);
        break;
      }
    }
  }
  return at;
}

/** Where a block of the old sheet stands now, grown or shrunk with the rows and columns inside it; undefined when it is gone. */
export function rangeAfter(moves: readonly SheetMove[], range: CellRange): CellRange | undefined {
  let after: CellRange | undefined = range;
  for (const move of moves) {
    if (!after) return undefined;
    after = rangeAfterMove(move, after);
  }
  return after;
}

function rangeAfterMove(move: SheetMove, range: CellRange): CellRange | undefined {
  switch (move.kind) {
    case 'carry':
      return contains(move.from, range)
        ? { ...range, row: range.row + move.rows, column: range.column + move.columns }
        : range;
    case 'grow':
      return endsWith(move.table, range) ? { ...range, rows: Math.max(1, range.rows + move.rows) } : range;
    default: {
      const isRow = move.axis === 'row';
      const span = spanAfter(move, isRow ? range.row : range.column, isRow ? range.rows : range.columns);
      if (!span) return undefined;
      return isRow
        ? { ...range, row: span.first, rows: span.count }
        : { ...range, column: span.first, columns: span.count };
    }
  }
}

function spanAfter(move: LineMove, first: number, count: number): { first: number; count: number } | undefined {
  const end = first + count;
  switch (move.kind) {
    case 'insert':
      if (move.at <= first) return { first: first + move.count, count };
      return { first, count: move.at < end ? count + move.count : count };
    case 'remove': {
      const before = Math.max(0, Math.min(first, move.at + move.count) - Math.min(first, move.at));
      const inside = Math.max(0, Math.min(end, move.at + move.count) - Math.max(first, move.at));
      return inside === count ? undefined : { first: first - before, count: count - inside };
    }
    case 'move': {
      // A block that reaches over an end of what moved stays: its lines no longer stand together.
      const [start, last] = [lineAfter(move, first), lineAfter(move, end - 1)];
      return last - start === count - 1 ? { first: start, count } : { first, count };
    }
  }
}

/** Whether a block reaches to the last row of a table and lies within its body. */
function endsWith(table: CellRange, range: CellRange): boolean {
  return (
    range.row >= table.row &&
    range.row + range.rows === table.row + table.rows &&
    range.column >= table.column &&
    range.column + range.columns <= table.column + table.columns
  );
}

function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column >= outer.column &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
