import type { ColumnPlan } from '../model/sheetPlan';
import type { DataSheet } from '../model/dataSheets';
import { OWN_RULE_HEADERS } from '../model/ownRule';
import type { ReadCell, TableChange } from '../model/workbookChange';
import type { DataTable } from './dataTable';
import { strings } from './strings';

interface NamedColumn extends ColumnPlan {
  readonly header: string;
}

type RowChanges = Pick<TableChange, 'patches' | 'removedRows' | 'appendedRows'>;

/** A change of rows of a table, with the looks that our columns give to appended rows. */
export function tableChange(table: DataTable, columns: readonly NamedColumn[], rows: RowChanges): TableChange {
  const plans = new Map(columns.map((column) => [table.columns.get(column.header), column]));
  return {
    kind: 'change-table',
    sheet: table.sheet,
    table: table.name,
    header: table.header,
    ...rows,
    keys: keysOf(table, rows),
    rowIdentity: ROW_IDENTITY[table.kind].flatMap((header) => {
      const column = table.columns.get(header);
      return column === undefined ? [] : [column - table.header.column];
    }),
    columns: Array.from({ length: table.width }, (_, index) => {
      const column = plans.get(table.header.column + index);
      return (
        column && {
          width: column.width,
          ...(column.style && { style: column.style }),
          ...(column.isDerived && { isDerived: true }),
        }
      );
    }),
  };
}

/** The columns that tell whether a row is still the one that was read. Short ones: a host may have to ask for thousands of rows at once. */
const KEY_COLUMNS: Readonly<Record<DataSheet, readonly string[]>> = {
  forms: [strings.id, strings.projectName],
  indicators: [strings.id, strings.side, strings.order],
  findings: [strings.id, strings.rule],
  doubts: [strings.id, strings.place],
  ownRules: [OWN_RULE_HEADERS.name],
  receipts: [strings.id, strings.projectName],
};

/** The columns that tell a row of a sheet from all others, wherever it stands and whatever the others say. */
export const ROW_IDENTITY: Readonly<Record<DataSheet, readonly string[]>> = {
  forms: [strings.id],
  indicators: [strings.id, strings.side, strings.order],
  findings: [strings.id, strings.rule, strings.place, strings.message],
  doubts: [strings.id, strings.place, strings.original, strings.source],
  ownRules: [],
  receipts: [strings.id, strings.department, strings.projectName, strings.receipts.round, strings.receipts.receivedAt],
};

function keysOf(table: DataTable, { patches, removedRows }: RowChanges): readonly ReadCell[] {
  const patched = patches.flatMap(({ row, values }) => values.map((_, down) => row + down));
  const rows = [...new Set([...patched, ...removedRows])];
  return KEY_COLUMNS[table.kind].flatMap((header) => {
    const column = table.columns.get(header);
    return column === undefined ? [] : rows.map((row) => ({ row, column, value: table.valueAt(row, header) }));
  });
}

/** The one empty row of a table that has no other; it makes room for the first real one. */
export function spareRows(table: DataTable): readonly number[] {
  return table.bodyRows === table.emptyRows.length ? table.emptyRows : [];
}
