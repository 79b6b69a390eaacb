import type { FormRecord } from '../model/form';
import type { CellContent } from '../model/sheetPlan';
import type { CellPatch, SheetChange, TableChange } from '../model/workbookChange';
import { FINDINGS_PLACE } from './countFormula';
import type { FindingsPlace } from './countFormula';
import type { DataColumn } from './dataColumn';
import type { DataSheetsReading, PlacedRecord } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { spareRows, tableChange } from './dataTableChange';
import { addFindingWords } from './findings/addFindingWords';
import type { RecordWords } from './findings/addFindingWords';
import { FORM_COLUMNS } from './formColumns';
import { formRow } from './formRow';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { indicatorRowsOf } from './indicatorRowsOf';
import { pairIndicators } from './pairIndicators';
import { planFormSheet, planIndicatorSheet } from './planDataSheets';
import { strings } from './strings';

/** A form of the workbook and what takes its place; the 编号 stays. */
export interface RecordUpdate {
  readonly existing: PlacedRecord;
  readonly record: FormRecord;
}

/**
 * What to write so that the data sheets hold the added and the updated forms. Sheets that are missing are created; in
 * those that are there, only our own columns of the rows concerned are written. `carried` goes to 校验结果.
 */
export function changeDataSheets(
  { tables }: DataSheetsReading,
  added: readonly FormRecord[],
  updates: readonly RecordUpdate[],
  carried: readonly RecordWords[] = [],
): readonly SheetChange[] {
  const findings = findingsPlace(tables.findings);
  const words = addFindingWords(tables.findings, carried);
  return [
    tables.forms
      ? changeForms(tables.forms, added, updates, findings)
      : ({ kind: 'create-sheet', plan: planFormSheet(added, findings) } as const),
    tables.indicators
      ? changeIndicators(tables.indicators, added, updates)
      : ({ kind: 'create-sheet', plan: planIndicatorSheet(added) } as const),
    ...(words ? [words] : []),
  ];
}

function findingsPlace(table: DataTable | undefined): FindingsPlace {
  const idColumn = table?.columns.get(strings.id);
  const severityColumn = table?.columns.get(strings.severity);
  if (idColumn === undefined || severityColumn === undefined) return FINDINGS_PLACE;
  return { idColumn, severityColumn };
}

function changeForms(
  table: DataTable,
  added: readonly FormRecord[],
  updates: readonly RecordUpdate[],
  findings: FindingsPlace,
): TableChange {
  const idColumn = table.columns.get(strings.id) ?? table.header.column;
  const removedRows = spareRows(table);
  const firstNewRow = table.header.row + 1 + table.bodyRows - removedRows.length;
  const cellsOf = (record: FormRecord, row: number) =>
    tableRow(table, FORM_COLUMNS, formRow(record, { row, column: idColumn }, findings));
  return tableChange(table, FORM_COLUMNS, {
    patches: updates.map(({ existing, record }) => patch(table, existing.row, cellsOf(record, existing.row))),
    removedRows,
    appendedRows: added.map((record, index) => cellsOf(record, firstNewRow + index)),
  });
}

function changeIndicators(
  table: DataTable,
  added: readonly FormRecord[],
  updates: readonly RecordUpdate[],
): TableChange {
  const cellsOf = (row: Parameters<(typeof INDICATOR_COLUMNS)[number]['write']>[0]) =>
    tableRow(table, INDICATOR_COLUMNS, row);
  const pairs = updates.map(({ existing, record }) => pairIndicators(existing, indicatorRowsOf(record)));
  const newRows = [...pairs.flatMap((pair) => pair.unpaired), ...added.flatMap(indicatorRowsOf)];
  return tableChange(table, INDICATOR_COLUMNS, {
    patches: pairs.flatMap(({ paired }) => paired.map(({ row, content }) => patch(table, row, cellsOf(content)))),
    removedRows: [...spareRows(table), ...pairs.flatMap((pair) => pair.removedRows)].sort((a, b) => a - b),
    appendedRows: newRows.map(cellsOf),
  });
}

/** One entry for each column of the table; the user's own stay undefined. */
function tableRow<Subject>(
  table: DataTable,
  columns: readonly DataColumn<Subject>[],
  subject: Subject,
): readonly (CellContent | undefined)[] {
  const cells = Array.from<CellContent | undefined>({ length: table.width });
  for (const column of columns) {
    const at = table.columns.get(column.header);
    if (at !== undefined) cells[at - table.header.column] = column.write(subject);
  }
  return cells;
}

function patch(table: DataTable, row: number, cells: readonly (CellContent | undefined)[]): CellPatch {
  return { row, column: table.header.column, values: [cells] };
}
