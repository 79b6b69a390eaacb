import type { Cell, Sheet } from 'hucre/xlsx';
import type { CellGrid } from '../../model/cellGrid';
import { WORKBOOK_NOTICES } from '../strings';

/** A sheet without text that is struck out, and what was left out of it. */
export interface VisibleSheet {
  readonly sheet: Sheet;
  /** A sentence on what is struck out, with its text. */
  readonly notices: readonly string[];
}

/** Leaves out what is struck out: it is no content unless a person says so. */
export function visibleSheet(sheet: Sheet): VisibleSheet {
  const struck: string[] = [];
  const rows = sheet.rows.map((row, at) =>
    row.map((value, column) => {
      if (value === null || value === '') return value;
      const shown = withoutStruck(sheet.cells?.get(`${at},${column}`), value);
      if (shown !== value) struck.push(String(value));
      return shown;
    }),
  );
  if (struck.length === 0) return { sheet, notices: [] };
  return { sheet: { ...sheet, rows }, notices: [WORKBOOK_NOTICES.struckOut(sheet.name, struck.join(' '))] };
}

/** The table of a sheet with marks on the cells of which the sheet shows no row or no column. */
export function markHidden(grid: CellGrid, { rowDefs, columns }: Sheet): CellGrid {
  const isRowHidden = (row: number): boolean => rowDefs?.get(row)?.hidden === true;
  const isColumnHidden = (column: number): boolean => columns?.[column]?.hidden === true;
  const cells = grid.cells.map((cell) => {
    const isHidden =
      isEvery(cell.row, cell.rowSpan, isRowHidden) || isEvery(cell.column, cell.columnSpan, isColumnHidden);
    return isHidden ? { ...cell, isHidden } : cell;
  });
  return { ...grid, cells };
}

function isEvery(start: number, count: number, holds: (at: number) => boolean): boolean {
  for (let at = start; at < start + count; at++) if (!holds(at)) return false;
  return true;
}

function withoutStruck<Value>(cell: Cell | undefined, value: Value): Value | string | null {
  if (cell?.richText) {
    const kept = cell.richText.filter(({ font }) => font?.strikethrough !== true);
    if (kept.length < cell.richText.length) return kept.length === 0 ? null : kept.map(({ text }) => text).join('');
    return value;
  }
  return cell?.style?.font?.strikethrough === true ? null : value;
}
