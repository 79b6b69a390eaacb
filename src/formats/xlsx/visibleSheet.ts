import type { Cell, Sheet } from 'hucre/xlsx';
import type { CellGrid } from '../../model/cellGrid';
import { WORKBOOK_NOTICES } from '../strings';

/** What a sheet shows: without hidden rows and columns and without text that is struck out, and what was left out of it. */
export interface VisibleSheet {
  readonly sheet: Sheet;
  /** A sentence for each kind of thing that is not shown, with its text. */
  readonly notices: readonly string[];
}

/** Leaves out what a sheet does not show: it is no content unless a person says so. */
export function visibleSheet(sheet: Sheet): VisibleSheet {
  const hidden: string[] = [];
  const struck: string[] = [];
  const isColumnHidden = (column: number): boolean => sheet.columns?.[column]?.hidden === true;
  const rows = sheet.rows.map((row, at) => {
    const isRowHidden = sheet.rowDefs?.get(at)?.hidden === true;
    return row.map((value, column) => {
      if (value === null || value === '') return value;
      if (isRowHidden || isColumnHidden(column)) {
        hidden.push(String(value));
        return null;
      }
      const shown = withoutStruck(sheet.cells?.get(`${at},${column}`), value);
      if (shown !== value) struck.push(String(value));
      return shown;
    });
  });
  const notices = [
    ...(hidden.length > 0 ? [WORKBOOK_NOTICES.hiddenCells(sheet.name, hidden.join(' '))] : []),
    ...(struck.length > 0 ? [WORKBOOK_NOTICES.struckOut(sheet.name, struck.join(' '))] : []),
  ];
  return notices.length === 0 ? { sheet, notices } : { sheet: { ...sheet, rows }, notices };
}

function withoutStruck<Value>(cell: Cell | undefined, value: Value): Value | string | null {
  if (cell?.richText) {
    const kept = cell.richText.filter(({ font }) => font?.strikethrough !== true);
    if (kept.length < cell.richText.length) return kept.length === 0 ? null : kept.map(({ text }) => text).join('');
    return value;
  }
  return cell?.style?.font?.strikethrough === true ? null : value;
}

/** Sentences about a workbook as something to read: no field takes them, so that a person sees them. */
export function gridOfNotices(notices: readonly string[]): CellGrid {
  const cells = notices.map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text }));
  return { name: '', rows: notices.length, columns: 1, cells };
}
