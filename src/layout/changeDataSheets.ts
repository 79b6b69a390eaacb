import type { FormDoubt } from '../model/doubt';
import type { FormRecord } from '../model/form';
import { normaliseText } from '../model/normaliseText';
import type { OwnRow } from '../model/ownCells';
import type { CellContent } from '../model/sheetPlan';
import type { CellPatch, SheetChange, TableChange } from '../model/workbookChange';
import { COUNTED_PLACES } from './countFormula';
import type { CountedPlaces } from './countFormula';
import type { DataColumn } from './dataColumn';
import type { DataSheetsReading, PlacedRecord } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { spareRows, tableChange } from './dataTableChange';
import { changeDoubtSheet } from './doubts/changeDoubtSheet';
import { addFindingWords } from './findings/addFindingWords';
import type { RecordWords } from './findings/addFindingWords';
import { FORM_COLUMNS } from './formColumns';
import { formRow } from './formRow';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import type { IndicatorRow } from './indicatorColumns';
import { indicatorRowsOf } from './indicatorRowsOf';
import { pairIndicators } from './pairIndicators';
import { valueUnder } from './ownDataColumns';
import { planFormSheet, planIndicatorSheet } from './planDataSheets';
import type { OwnCellsById } from './planDataSheets';
import { strings } from './strings';

/** A form of the workbook and what takes its place; the 编号 stays. */
export interface RecordUpdate {
  readonly existing: PlacedRecord;
  readonly record: FormRecord;
}

/**
 * What to write so that the data sheets hold the added and the updated forms. Sheets that are missing are created; in
 * those that are there, only our own columns of the rows concerned are written. The words that are `carried` go to 校验结果, the doubts to
 * 待核对, the cells that users wrote beside forms into columns of the same headers, where nothing stands yet; a new sheet gets these columns.
 * `loose` are doubts that belong to none of the forms.
 */
export function changeDataSheets(
  reading: DataSheetsReading,
  added: readonly FormRecord[],
  updates: readonly RecordUpdate[],
  carried: readonly RecordWords[] = [],
  loose: readonly FormDoubt[] = [],
): readonly SheetChange[] {
  const { tables } = reading;
  const places = placesIn(tables);
  const words = addFindingWords(tables.findings, carried);
  const doubts = changeDoubts(reading, [...added, ...updates.map(({ record }) => record)], carried, loose);
  const own = new Map(carried.flatMap((brought) => (brought.own ? [[brought.record.id, brought.own] as const] : [])));
  return [
    tables.forms
      ? changeForms(tables.forms, added, updates, places, own)
      : ({ kind: 'create-sheet', plan: planFormSheet(added, places, own) } as const),
    tables.indicators
      ? changeIndicators(tables.indicators, added, updates, own)
      : ({ kind: 'create-sheet', plan: planIndicatorSheet(added, own) } as const),
    ...(words ? [words] : []),
    ...(doubts ? [doubts] : []),
  ];
}

function placesIn({ findings, doubts }: DataSheetsReading['tables']): CountedPlaces {
  return {
    findings: placeIn(findings, strings.severity) ?? COUNTED_PLACES.findings,
    doubts: placeIn(doubts, strings.state) ?? COUNTED_PLACES.doubts,
  };
}

function placeIn(table: DataTable | undefined, word: string): CountedPlaces['findings'] | undefined {
  const idColumn = table?.columns.get(strings.id);
  const wordColumn = table?.columns.get(word);
  if (!table || idColumn === undefined || wordColumn === undefined) return undefined;
  return { sheet: table.sheet, idColumn, wordColumn };
}

/** A workbook of an earlier version gets 待核对 when there is something to list. */
function changeDoubts(
  reading: DataSheetsReading,
  written: readonly FormRecord[],
  carried: readonly RecordWords[],
  loose: readonly FormDoubt[],
): SheetChange | undefined {
  const brought = new Map(carried.map(({ record, doubts = [] }) => [record.id, doubts]));
  const all = written.map((record) => ({ record, doubts: brought.get(record.id) ?? [] }));
  const { forms, doubts } = reading.tables;
  const isNeeded = !forms || doubts || loose.length > 0 || all.some((one) => one.doubts.length > 0);
  return isNeeded ? changeDoubtSheet(reading, all, loose) : undefined;
}

function changeForms(
  table: DataTable,
  added: readonly FormRecord[],
  updates: readonly RecordUpdate[],
  places: CountedPlaces,
  own: OwnCellsById,
): TableChange {
  const idColumn = table.columns.get(strings.id) ?? table.header.column;
  const removedRows = spareRows(table);
  const firstNewRow = table.header.row + 1 + table.bodyRows - removedRows.length;
  const cellsOf = (record: FormRecord, row: number, patched?: number) =>
    tableRow(
      table,
      FORM_COLUMNS,
      formRow(record, { row, column: idColumn }, places, own.get(record.id)?.form),
      patched,
    );
  return tableChange(table, FORM_COLUMNS, {
    patches: updates.map(({ existing: { row }, record }) => patch(table, row, cellsOf(record, row, row))),
    removedRows,
    appendedRows: added.map((record, index) => cellsOf(record, firstNewRow + index)),
  });
}

function changeIndicators(
  table: DataTable,
  added: readonly FormRecord[],
  updates: readonly RecordUpdate[],
  own: OwnCellsById,
): TableChange {
  const rowsOf = (record: FormRecord) => indicatorRowsOf(record, own.get(record.id));
  const cellsOf = (subject: IndicatorRow, patched?: number) => tableRow(table, INDICATOR_COLUMNS, subject, patched);
  const pairs = updates.map(({ existing, record }) => pairIndicators(existing, rowsOf(record)));
  const newRows = [...pairs.flatMap((pair) => pair.unpaired), ...added.flatMap(rowsOf)];
  return tableChange(table, INDICATOR_COLUMNS, {
    patches: pairs.flatMap(({ paired }) => paired.map(({ row, content }) => patch(table, row, cellsOf(content, row)))),
    removedRows: [...spareRows(table), ...pairs.flatMap((pair) => pair.removedRows)].sort((a, b) => a - b),
    appendedRows: newRows.map((subject) => cellsOf(subject)),
  });
}

/** One entry for each column of the table; the user's own stay undefined where something stands in the `patched` row or nothing is brought. */
function tableRow<Subject extends { readonly own?: OwnRow | undefined }>(
  table: DataTable,
  columns: readonly DataColumn<Subject>[],
  subject: Subject,
  patched?: number,
): readonly (CellContent | undefined)[] {
  const cells = Array.from<CellContent | undefined>({ length: table.width });
  for (const column of columns) {
    const at = table.columns.get(column.header);
    if (at !== undefined) cells[at - table.header.column] = column.write(subject);
  }
  for (const [header, at] of subject.own ? table.ownColumns : []) {
    const isFree = patched === undefined || (table.cellAt(patched, at) ?? '') === '';
    const value = isFree ? valueUnder(subject.own, normaliseText(header)) : null;
    if (value !== null) cells[at - table.header.column] = value;
  }
  return cells;
}

function patch(table: DataTable, row: number, cells: readonly (CellContent | undefined)[]): CellPatch {
  return { row, column: table.header.column, values: [cells] };
}
