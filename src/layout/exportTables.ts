import { DATA_SHEETS } from '../model/dataSheets';
import type { ExportColumn, ExportKind, ExportTable } from '../model/exportTable';
import { valueAt } from '../model/fieldPath';
import type { FormRecord } from '../model/form';
import { writeExtra } from './extraText';
import { EXTRA_COLUMN, FIELD_COLUMNS, ID_COLUMN } from './formColumns';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { indicatorRowsOf } from './indicatorRowsOf';
import { strings } from './strings';

/**
 * 项目总表 and 绩效指标 as tables for other programs: the columns of the data sheets but for the counts of findings. They have no limit
 * of rows.
 */
export function exportTables(records: readonly FormRecord[]): readonly ExportTable[] {
  return [formTable(records), indicatorTable(records)];
}

const FIELD_KINDS = { text: 'text', amount: 'amount', year: 'whole' } as const;

function formTable(records: readonly FormRecord[]): ExportTable {
  const fields = FIELD_COLUMNS.map(({ header, path, kind }): ExportColumn => ({
    header,
    kind: FIELD_KINDS[kind],
    values: records.map(({ form }) => valueAt(form, path) as ExportColumn['values'][number]),
  }));
  const id: ExportColumn = { header: ID_COLUMN.header, kind: 'text', values: records.map((record) => record.id) };
  const extra = records.map(({ form }) => writeExtra(form.extra ?? []));
  return {
    name: DATA_SHEETS.forms,
    columns: [id, ...fields, { header: EXTRA_COLUMN.header, kind: 'text', values: extra }],
  };
}

const INDICATOR_KINDS: ReadonlyMap<string, ExportKind> = new Map([
  [strings.order, 'whole'],
  [strings.number, 'number'],
]);

function indicatorTable(records: readonly FormRecord[]): ExportTable {
  const rows = records.flatMap((record) => indicatorRowsOf(record));
  const columns = INDICATOR_COLUMNS.map(({ header, write }): ExportColumn => ({
    header,
    kind: INDICATOR_KINDS.get(header) ?? 'text',
    values: rows.map((row) => write(row) as ExportColumn['values'][number]),
  }));
  return { name: DATA_SHEETS.indicators, columns };
}
