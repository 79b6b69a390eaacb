import { normaliseText } from '../model/normaliseText';
import type { OwnCells, OwnRow } from '../model/ownCells';
import type { DataSheetsReading } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { strings } from './strings';

/** Sentences on what users wrote beside forms that the tables of the workbook have no columns for; tables that are made anew have them. */
export function ownColumnsLeft({ tables }: DataSheetsReading, brought: readonly OwnCells[]): readonly string[] {
  return [
    ...leftOf(
      tables.forms,
      brought.map(({ form }) => form),
    ),
    ...leftOf(
      tables.indicators,
      brought.flatMap(({ indicators }) => indicators.map(({ cells }) => cells)),
    ),
  ];
}

function leftOf(table: DataTable | undefined, rows: readonly OwnRow[]): readonly string[] {
  if (!table) return [];
  const known = new Set([...table.ownColumns.keys(), ...table.columns.keys()].map(normaliseText));
  const missing = new Set(rows.flatMap((row) => [...row.keys()]).filter((header) => !known.has(normaliseText(header))));
  return missing.size > 0 ? [strings.ownColumnsLeft(table.sheet, [...missing])] : [];
}
