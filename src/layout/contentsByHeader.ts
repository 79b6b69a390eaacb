import type { ColumnPlan, CellContent, CellValue, FormulaCell, LinkCell } from '../model/sheetPlan';
import type { CellPatch, TableChange } from '../model/workbookChange';
import type { DataTable } from './dataTable';
import { spareRows, tableChange } from './dataTableChange';

/** What a row shows, by the headers of its columns. */
export type RowContents = ReadonlyMap<string, CellContent>;

/** A row as the cells of the table; the user's own columns stay undefined. */
function cellsOf(table: DataTable, contents: RowContents): readonly (CellContent | undefined)[] {
  const cells = Array.from<CellContent | undefined>({ length: table.width });
  for (const [header, content] of contents) {
    const column = table.columns.get(header);
    if (column !== undefined) cells[column - table.header.column] = content;
  }
  return cells;
}

/** Whether a row of the table says all of it already. What a formula comes to is the workbook's own business: it stands if anything does. */
export function isShown(table: DataTable, row: number, contents: RowContents): boolean {
  return [...contents].every(([header, content]) => {
    if (!table.columns.has(header)) return true;
    const shown = table.valueAt(row, header) ?? '';
    return isFormula(content) ? shown !== '' : shown === (shownValue(content) ?? '');
  });
}

function isFormula(content: CellContent): content is FormulaCell {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

function shownValue(content: CellValue | LinkCell): CellValue {
  return typeof content === 'object' && content !== null ? content.text : content;
}

/** What becomes of the rows of a list that we keep: written over in their place, gone, or added at its end. */
export interface ListedRows {
  readonly rewritten: readonly { readonly row: number; readonly contents: RowContents }[];
  readonly gone: readonly number[];
  readonly added: readonly RowContents[];
}

/** The change of such a list; undefined when there is nothing to write. A table needs one row: the last one to go is emptied instead. */
export function changeListedRows(
  table: DataTable,
  columns: readonly (ColumnPlan & { readonly header: string })[],
  { rewritten, gone, added }: ListedRows,
): TableChange | undefined {
  if (rewritten.length + gone.length + added.length === 0) return undefined;
  const isEmptied = added.length === 0 && gone.length === table.bodyRows;
  const [emptied, removed] = isEmptied ? [gone.slice(0, 1), gone.slice(1)] : [[], gone];
  const nothing: RowContents = new Map(columns.map(({ header }) => [header, null]));
  const patches = [...rewritten, ...emptied.map((row) => ({ row, contents: nothing }))].map(
    ({ row, contents }): CellPatch => ({ row, column: table.header.column, values: [cellsOf(table, contents)] }),
  );
  const removedRows = [...(added.length > 0 ? spareRows(table) : []), ...removed].sort((a, b) => a - b);
  return tableChange(table, columns, {
    patches,
    removedRows,
    appendedRows: added.map((contents) => cellsOf(table, contents)),
  });
}
