import { DATA_SHEETS } from '../model/dataSheets';
import type { FormDoubt } from '../model/doubt';
import type { ExportColumn, ExportKind, ExportTable } from '../model/exportTable';
import { valueAt } from '../model/fieldPath';
import type { FindingWord } from '../model/findingWord';
import type { FormRecord } from '../model/form';
import type { OwnCells, OwnRow } from '../model/ownCells';
import type { Receipt } from '../model/receipt';
import type { CellValue } from '../model/sheetPlan';
import type { RowContents } from './contentsByHeader';
import { MARK_COLUMN } from './dataColumn';
import { doubtRows } from './doubts/changeDoubtSheet';
import { DOUBT_COLUMNS } from './doubts/doubtColumns';
import { writeExtra } from './extraText';
import { FINDING_COLUMNS, LINK_COLUMN } from './findingColumns';
import { findingContents } from './findings/addFindingWords';
import { EXTRA_COLUMN, FIELD_COLUMNS, FORM_COLUMNS, ID_COLUMN } from './formColumns';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { indicatorRowsOf } from './indicatorRowsOf';
import { ownDataColumns } from './ownDataColumns';
import { RECEIPT_COLUMNS } from './receipts/receiptColumns';
import { receiptContents } from './receipts/receiptRows';
import { strings } from './strings';

/** A form to be exported, with what users wrote beside it, what the reader was not sure of, what was found on it and its rounds. */
export type ExportedRecord = FormRecord & {
  readonly own?: OwnCells | undefined;
  readonly doubts?: readonly FormDoubt[] | undefined;
  readonly findings?: readonly ExportedFinding[] | undefined;
  readonly receipts?: readonly Receipt[] | undefined;
  /** Whether no sum may count it, since it is there twice. */
  readonly isDuplicate?: boolean | undefined;
};

/** A finding in the words of 校验结果. */
export type ExportedFinding = FindingWord;

/**
 * 项目总表, 绩效指标, 校验结果, 待核对 and 收表登记 as tables for other programs: the columns of the data sheets but for the counts, those of users as text. They
 * have no limit of rows. `loose` are doubts that belong to none of the forms; `expected` are
 * rows of 收表登记 of which nothing has come. A table of which there is nothing has no rows.
 */
export function exportTables(
  records: readonly ExportedRecord[],
  loose: readonly FormDoubt[] = [],
  expected: readonly Receipt[] = [],
): readonly ExportTable[] {
  return [
    formTable(records),
    indicatorTable(records),
    findingTable(records),
    doubtTable(records, loose),
    receiptTable(records, expected),
  ];
}

const FIELD_KINDS = { text: 'text', amount: 'amount', year: 'whole' } as const;

function formTable(records: readonly ExportedRecord[]): ExportTable {
  const fields = FIELD_COLUMNS.map(({ header, path, kind }): ExportColumn => ({
    header,
    kind: FIELD_KINDS[kind],
    values: records.map(({ form }) => valueAt(form, path) as ExportColumn['values'][number]),
  }));
  const id: ExportColumn = { header: ID_COLUMN.header, kind: 'text', values: records.map((record) => record.id) };
  const extra = records.map(({ form }) => writeExtra(form.extra ?? []));
  return {
    name: DATA_SHEETS.forms,
    columns: [
      id,
      ...fields,
      { header: EXTRA_COLUMN.header, kind: 'text', values: extra },
      {
        header: strings.counted,
        kind: 'text',
        values: records.map(({ isDuplicate }) => strings.isCounted[isDuplicate === true ? 'no' : 'yes']),
      },
      ...ownColumnsOf(
        records.map(({ own }) => ({ own: own?.form })),
        FORM_COLUMNS,
      ),
    ],
  };
}

const INDICATOR_KINDS: ReadonlyMap<string, ExportKind> = new Map([
  [strings.order, 'whole'],
  [strings.number, 'number'],
]);

function indicatorTable(records: readonly ExportedRecord[]): ExportTable {
  const rows = records.flatMap((record) => indicatorRowsOf(record, record.own));
  const columns = INDICATOR_COLUMNS.filter((column) => column !== MARK_COLUMN).map(
    ({ header, write }): ExportColumn => ({
      header,
      kind: INDICATOR_KINDS.get(header) ?? 'text',
      values: rows.map((row) => write(row) as ExportColumn['values'][number]),
    }),
  );
  return { name: DATA_SHEETS.indicators, columns: [...columns, ...ownColumnsOf(rows, INDICATOR_COLUMNS)] };
}

function doubtTable(records: readonly ExportedRecord[], loose: readonly FormDoubt[]): ExportTable {
  const rows = doubtRows(
    records.map((record) => ({ record, doubts: record.doubts ?? [] })),
    loose,
  );
  return {
    name: DATA_SHEETS.doubts,
    columns: DOUBT_COLUMNS.map(({ header }): ExportColumn => ({
      header,
      kind: 'text',
      values: rows.map((row) => row.get(header) as ExportColumn['values'][number]),
    })),
  };
}

function findingTable(records: readonly ExportedRecord[]): ExportTable {
  const rows = records.flatMap((record) => (record.findings ?? []).map((finding) => findingContents(record, finding)));
  const columns = FINDING_COLUMNS.filter((column) => column !== LINK_COLUMN);
  return { name: DATA_SHEETS.findings, columns: columns.map(({ header }) => textColumn(header, rows)) };
}

function receiptTable(records: readonly ExportedRecord[], expected: readonly Receipt[]): ExportTable {
  const received = records.flatMap(({ id, receipts = [] }) => receipts.map((receipt) => ({ ...receipt, id })));
  const rows = [...received, ...expected].map(receiptContents);
  const columns = RECEIPT_COLUMNS.filter(({ part }) => part);
  return { name: DATA_SHEETS.receipts, columns: columns.map(({ header }) => textColumn(header, rows)) };
}

function textColumn(header: string, rows: readonly RowContents[]): ExportColumn {
  return { header, kind: 'text', values: rows.map((row) => (row.get(header) ?? '') as string) };
}

/** Nobody but the user knows what the columns of the user hold. */
function ownColumnsOf(
  subjects: readonly { readonly own?: OwnRow | undefined }[],
  ours: readonly { readonly header: string }[],
): readonly ExportColumn[] {
  return ownDataColumns(subjects, ours).map(({ header, write }): ExportColumn => ({
    header,
    kind: 'text',
    values: subjects.map((subject) => wordsOf(write(subject) as CellValue)),
  }));
}

function wordsOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value ?? '');
}
