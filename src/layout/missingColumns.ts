import type { TableWidening } from '../model/workbookChange';
import { HEAD_STYLE } from '../model/headStyle';
import type { ColumnPlan } from '../model/sheetPlan';
import { MARK_COLUMN } from './dataColumn';
import type { DataProblem } from './dataProblem';
import type { DataSheetsReading } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { LINK_COLUMN } from './findingColumns';
import { strings } from './strings';

type NamedColumn = ColumnPlan & { readonly header: string };

/** A table that lacks the column by which its marks or links stay with their rows. */
interface LackingTable {
  readonly table: DataTable;
  readonly column: NamedColumn;
}

/** Tables of earlier versions, and those whose user has taken the column away. */
function lackingTables({ tables }: DataSheetsReading): readonly LackingTable[] {
  const wanted: readonly (readonly [DataTable | undefined, NamedColumn])[] = [
    [tables.forms, MARK_COLUMN],
    [tables.indicators, MARK_COLUMN],
    [tables.findings, LINK_COLUMN],
  ];
  return wanted.flatMap(([table, column]) => (table && !table.columns.has(column.header) ? [{ table, column }] : []));
}

/** What to write so that these tables have their columns, at their right end; tables beside which something stands are left alone. */
export function addMissingColumns(reading: DataSheetsReading): readonly TableWidening[] {
  return lackingTables(reading)
    .filter(({ table }) => table.isOpenAtRight)
    .map(({ table, column: { header, width, style, isDerived } }) => ({
      kind: 'widen-table',
      sheet: table.sheet,
      table: table.name,
      header: { ...table.header, columns: table.width },
      added: [{ header, width, ...(style && { style }), ...(isDerived === true && { isDerived }) }],
      headerStyle: HEAD_STYLE,
    }));
}

/** The tables that cannot get their columns because something stands at their right. */
export function columnsWithoutRoom(reading: DataSheetsReading): readonly DataProblem[] {
  return lackingTables(reading)
    .filter(({ table }) => !table.isOpenAtRight)
    .map(({ table, column }) => ({
      message: strings.noRoomForColumn(table.sheet, column.header),
      isObstacle: false,
    }));
}
