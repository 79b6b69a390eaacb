import type { DataTable } from '../../layout/dataTable';
import { groupDigits } from '../groupDigits';
import { strings } from '../strings';

/** Rows of a worksheet. Source: Microsoft, "Excel specifications and limits". */
const MAX_ROWS = 1_048_576;

/** A sheet that would need more rows than there are, with a sentence that says what to do instead. */
export interface OverfullSheet {
  readonly sheet: string;
  readonly message: string;
}

/** The data sheet of that name, if it has no room for so many rows behind those that its table holds. */
export function overfullSheet(name: string, table: DataTable | undefined, added: number): OverfullSheet | undefined {
  const rows = (table ? table.header.row + 1 + table.bodyRows : 1) + added;
  if (rows <= MAX_ROWS) return undefined;
  const sheet = table?.sheet ?? name;
  return { sheet, message: strings.tooManyRows(sheet, groupDigits(rows), groupDigits(MAX_ROWS)) };
}
