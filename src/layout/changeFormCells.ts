import { valueAt } from '../model/fieldPath';
import type { CellContent, CellValue } from '../model/sheetPlan';
import type { CellPatch, TableChange } from '../model/workbookChange';
import type { RecordUpdate } from './changeDataSheets';
import type { DataSheetsReading } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { tableChange } from './dataTableChange';
import { writeExtra } from './extraText';
import { EXTRA_COLUMN, FIELD_COLUMNS, FORM_COLUMNS } from './formColumns';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { indicatorRowsOf } from './indicatorRowsOf';

/**
 * What to write so that the data sheets hold the updated forms, whose indicators must be as many as before: only the cells that say
 * something else by it, those that are only shown among them.
 */
export function changeFormCells(
  { tables }: DataSheetsReading,
  updates: readonly RecordUpdate[],
): readonly TableChange[] {
  const { forms, indicators } = tables;
  return [
    ...(forms
      ? changeOf(
          forms,
          FORM_COLUMNS,
          updates.flatMap((update) => formPatches(forms, update)),
        )
      : []),
    ...(indicators
      ? changeOf(
          indicators,
          INDICATOR_COLUMNS,
          updates.flatMap((update) => indicatorPatches(indicators, update)),
        )
      : []),
  ];
}

function changeOf(
  table: DataTable,
  columns: Parameters<typeof tableChange>[1],
  patches: readonly CellPatch[],
): readonly TableChange[] {
  return patches.length === 0 ? [] : [tableChange(table, columns, { patches, removedRows: [], appendedRows: [] })];
}

function formPatches(table: DataTable, { existing, record }: RecordUpdate): readonly CellPatch[] {
  const [before, after] = [writeExtra(existing.form.extra ?? []), writeExtra(record.form.extra ?? [])];
  return [
    ...FIELD_COLUMNS.flatMap(({ header, path }) =>
      patchOf(table, existing.row, header, valueAt(existing.form, path), valueAt(record.form, path) as CellValue),
    ),
    ...patchOf(table, existing.row, EXTRA_COLUMN.header, before, after),
  ];
}

function indicatorPatches(table: DataTable, { existing, record }: RecordUpdate): readonly CellPatch[] {
  const before = indicatorRowsOf(existing);
  const rows = [...existing.indicatorRows.period, ...existing.indicatorRows.annual];
  return indicatorRowsOf(record).flatMap((after, index) => {
    const [old, row] = [before[index], rows[index]];
    if (!old || row === undefined) return [];
    return INDICATOR_COLUMNS.flatMap(({ header, write }) => patchOf(table, row, header, write(old), write(after)));
  });
}

function patchOf(
  table: DataTable,
  row: number,
  header: string,
  before: unknown,
  after: CellContent,
): readonly CellPatch[] {
  const column = table.columns.get(header);
  return column === undefined || before === after ? [] : [{ row, column, values: [[after]] }];
}
