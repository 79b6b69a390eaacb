import { SIDES } from '../model/form';
import type { OwnCells, OwnIndicatorRow, OwnRow } from '../model/ownCells';
import type { DataSheetsReading, PlacedRecord } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { isDateOrShare } from './readCell';

/** What the user wrote beside the rows of a form in columns of his own; undefined where there is nothing. */
export function ownCellsOf({ tables }: DataSheetsReading, record: PlacedRecord): OwnCells | undefined {
  const form = ownRow(tables.forms, record.row);
  const indicators = SIDES.flatMap((side) =>
    record.form.indicators[side].flatMap((indicator, index): OwnIndicatorRow[] => {
      const cells = ownRow(tables.indicators, record.indicatorRows[side][index]);
      return cells.size > 0 ? [{ side, indicator, cells }] : [];
    }),
  );
  return form.size > 0 || indicators.length > 0 ? { form, indicators } : undefined;
}

function ownRow(table: DataTable | undefined, row: number | undefined): OwnRow {
  const cells = new Map<string, string | number | boolean>();
  if (!table || row === undefined) return cells;
  for (const [header, column] of [...table.ownColumns, ...table.besideColumns]) {
    const shown = table.shownAt(row, column);
    // Nobody knows a date again in its number; a share or a number is one in any look.
    const isDate = typeof shown === 'string' && isDateOrShare(shown) && !shown.endsWith('%');
    const value = isDate ? shown : table.cellAt(row, column);
    if (value !== null && value !== '') cells.set(header, value);
  }
  return cells;
}
