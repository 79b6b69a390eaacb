import { fieldLabel, parseIndicatorGroup, parseIndicatorPath } from '../../model/fieldPath';
import type { FieldPath, IndicatorLevel } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { Side } from '../../model/form';
import type { CellPlace } from '../../model/sheetPlan';
import { FORM_LABELS, LEVEL1_OF } from '../../model/vocabulary';
import type { DataSheetsReading, PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { strings } from '../strings';

/**
 * The cell of the data sheets that shows a field of a form. A path that names more than one cell (a whole side, a heading, a whole
 * indicator) stands on the cell that names it; undefined where the user has taken the column away.
 */
export function fieldPlace(
  { tables }: Pick<DataSheetsReading, 'tables'>,
  record: PlacedRecord,
  path: FieldPath,
): CellPlace | undefined {
  const group = parseIndicatorGroup(path);
  if (group) {
    const place = group.level && headingPlace(tables.indicators, record, group.side, group.level);
    return place ?? cellOf(tables.forms, record.row, fieldLabel('projectName'));
  }
  const indicator = parseIndicatorPath(path);
  if (!indicator) return cellOf(tables.forms, record.row, headerOf(path));
  const row = record.indicatorRows[indicator.side][indicator.index];
  return row === undefined ? undefined : cellOf(tables.indicators, row, FORM_LABELS[indicator.field ?? 'name']);
}

/**
 * The cell that says where rows of a heading belong: in the rows of the heading if some are there, be they blank, else in those of its
 * 一级指标, else in those of the side. Always the first of them.
 */
function headingPlace(
  table: DataTable | undefined,
  { form, indicatorRows }: PlacedRecord,
  side: Side,
  level: IndicatorLevel,
): CellPlace | undefined {
  const rows = form.indicators[side].map((indicator, index) => ({ indicator, row: indicatorRows[side][index] }));
  const level1 = level in LEVEL1_OF ? LEVEL1_OF[level as keyof typeof LEVEL1_OF] : level;
  const inLevel2 = rows.find(({ indicator }) => indicator.level2 === level);
  const inLevel1 = rows.find(({ indicator }) => indicator.level1 === level1);
  const places = [
    { header: FORM_LABELS.level2, row: inLevel2?.row },
    { header: FORM_LABELS.level1, row: inLevel1?.row },
    { header: strings.side, row: rows[0]?.row },
  ];
  return places.flatMap(({ header, row }) => (row === undefined ? [] : (cellOf(table, row, header) ?? []))).at(0);
}

function headerOf(path: FieldPath): string {
  if (path.startsWith('extra[')) return strings.extra;
  return fieldLabel(NAMED_BY.get(path) ?? path);
}

/** The single field that stands for a group of fields. */
const NAMED_BY: ReadonlyMap<FieldPath, FieldPath> = new Map<FieldPath, FieldPath>([
  ['department', 'department.name'],
  ['funds', 'funds.annual.total'],
  ...SIDES.map((side): [FieldPath, FieldPath] => [`funds.${side}`, `funds.${side}.total`]),
]);

function cellOf(table: DataTable | undefined, row: number, header: string): CellPlace | undefined {
  const column = table?.columns.get(header);
  return table && column !== undefined ? { sheet: table.sheet, row, column } : undefined;
}
