import type { TableChange } from '../../model/workbookChange';

/** Where a table stands: the cells below its header, without a totals row of the user. */
export interface TableState {
  readonly header: { readonly row: number; readonly column: number; readonly columns: number };
  /** What the header cells say. */
  readonly headers: readonly string[];
  /** At least 1: Excel keeps an empty row in a table without rows. */
  readonly bodyRows: number;
  /** The only row is empty: the table has no rows of its own. */
  readonly isBlank: boolean;
  /** A filter of the table hides rows, or could. */
  readonly isFiltered: boolean;
}

/** Asks for the place of a table; the returned function tells it after the next `sync`, undefined if there is no such table. */
export function lookAtTable(
  sheet: Excel.Worksheet,
  { table: name }: Pick<TableChange, 'table'>,
): () => TableState | undefined {
  const table = sheet.tables.getItemOrNullObject(name);
  table.load('name');
  const header = table.getHeaderRowRange();
  header.load('rowIndex,columnIndex,columnCount,values');
  const body = table.getDataBodyRange();
  body.load('rowCount');
  const { autoFilter } = table;
  autoFilter.load('isDataFiltered');
  const firstRow = body.getRow(0);
  firstRow.load('values');
  return () => {
    if (table.isNullObject) return undefined;
    const { rowIndex: row, columnIndex: column, columnCount: columns } = header;
    const isBlank = body.rowCount === 1 && (firstRow.values[0] ?? []).every((value) => value === '');
    const isFiltered = autoFilter.isDataFiltered;
    const headers = (header.values[0] ?? []).map(String);
    return { header: { row, column, columns }, headers, bodyRows: body.rowCount, isBlank, isFiltered };
  };
}
