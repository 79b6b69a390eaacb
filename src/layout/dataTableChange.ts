import type { ColumnPlan } from '../model/sheetPlan';
import type { TableChange } from '../model/workbookChange';
import type { DataTable } from './dataTable';

interface NamedColumn extends ColumnPlan {
  readonly header: string;
}

type EmptyChange = Omit<TableChange, 'patches' | 'removedRows' | 'appendedRows'>;

/** A change of a table that changes nothing yet, with the looks that our columns give to appended rows. */
export function tableChange(table: DataTable, columns: readonly NamedColumn[]): EmptyChange {
  const plans = new Map(columns.map((column) => [table.columns.get(column.header), column]));
  return {
    kind: 'change-table',
    sheet: table.sheet,
    table: table.name,
    header: table.header,
    columns: Array.from({ length: table.width }, (_, index) => {
      const column = plans.get(table.header.column + index);
      return column && { width: column.width, ...(column.style && { style: column.style }) };
    }),
  };
}

/** The one empty row of a table that has no other; it makes room for the first real one. */
export function spareRows(table: DataTable): readonly number[] {
  return table.bodyRows === table.emptyRows.length ? table.emptyRows : [];
}
