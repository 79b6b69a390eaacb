import { fieldLabel, parseIndicatorPath } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { CellPlace } from '../../model/sheetPlan';
import { FORM_LABELS } from '../../model/vocabulary';
import type { DataSheetsReading, PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';

/**
 * The cell of the data sheets that shows a field of a form. A path that names more than one cell (a whole side, a whole indicator)
 * stands on the cell that names it; undefined where the user has taken the column away.
 */
export function fieldPlace(
  { tables }: DataSheetsReading,
  record: PlacedRecord,
  path: FieldPath,
): CellPlace | undefined {
  const indicator = parseIndicatorPath(path);
  if (!indicator) return cellOf(tables.forms, record.row, headerOf(path));
  const row = record.indicatorRows[indicator.side][indicator.index];
  return row === undefined ? undefined : cellOf(tables.indicators, row, FORM_LABELS[indicator.field ?? 'name']);
}

function headerOf(path: FieldPath): string {
  return fieldLabel(NAMED_BY.get(path) ?? path);
}

/** The single field that stands for a group of fields. */
const NAMED_BY: ReadonlyMap<FieldPath, FieldPath> = new Map<FieldPath, FieldPath>([
  ['department', 'department.name'],
  ['funds', 'funds.annual.total'],
  ...SIDES.flatMap((side): [FieldPath, FieldPath][] => [
    [`funds.${side}`, `funds.${side}.total`],
    [`indicators.${side}`, 'projectName'],
  ]),
]);

function cellOf(table: DataTable | undefined, row: number, header: string): CellPlace | undefined {
  const column = table?.columns.get(header);
  return table && column !== undefined ? { sheet: table.sheet, row, column } : undefined;
}
