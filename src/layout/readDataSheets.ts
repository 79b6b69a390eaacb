import { DATA_SHEETS } from '../model/dataSheets';
import type { DataSheet } from '../model/dataSheets';
import { groupBy } from '../model/groupBy';
import type { SheetContent } from '../model/sheetContent';
import type { DataColumn } from './dataColumn';
import type { DataProblem } from './dataProblem';
import type { DataSheetsReading } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { DOUBT_COLUMNS } from './doubts/doubtColumns';
import { findDataTable } from './findDataTable';
import { FINDING_COLUMNS } from './findingColumns';
import { DOUBT_COUNT_COLUMN, FORM_COLUMNS } from './formColumns';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { isTotalsRow, readFormRows } from './readFormRows';
import { OWN_RULE_TABLE_COLUMNS } from './ownRules/ownRuleColumns';
import { RECEIPT_COLUMNS } from './receipts/receiptColumns';
import { readIndicatorRows } from './readIndicatorRows';
import { strings } from './strings';

/**
 * Reads the forms back out of the data sheets, wherever their columns and rows stand by now. What cannot be read is a
 * problem in a sentence. Time is linear in the cells.
 */
export function readDataSheets(contents: ReadonlyMap<string, SheetContent>): DataSheetsReading {
  const problems: DataProblem[] = [];
  const table = (kind: DataSheet, columns: readonly Pick<DataColumn<never>, 'header' | 'isRead'>[]) => {
    const content = contents.get(DATA_SHEETS[kind]);
    const found = content && findDataTable(kind, content, columns);
    if (!found || 'columns' in found) return found;
    problems.push(found);
    return undefined;
  };
  const doubts = asideTable('doubts', contents, DOUBT_COLUMNS);
  const ownRules = asideTable('ownRules', contents, OWN_RULE_TABLE_COLUMNS);
  const receipts = asideTable('receipts', contents, RECEIPT_COLUMNS);
  const ours = FORM_COLUMNS.filter((column) => column !== DOUBT_COUNT_COLUMN || doubts.table);
  const tables = {
    forms: table('forms', ours),
    indicators: table('indicators', INDICATOR_COLUMNS),
    findings: table('findings', FINDING_COLUMNS),
    doubts: doubts.table,
    ownRules: ownRules.table,
    receipts: receipts.table,
  };
  problems.push(...loneSheets(contents));
  if (problems.length > 0) return { records: [], problems, tables, usedIds: new Set() };

  const indicators = readIndicatorRows(tables.indicators);
  const forms = readFormRows(tables.forms, indicators.byId);
  const ids = new Set(forms.records.map((record) => record.id));
  return {
    records: forms.records,
    problems: [
      ...forms.problems,
      ...indicators.problems,
      ...rowsBelowTables([tables.forms, tables.indicators]),
      ...orphans(ids, tables.indicators, indicators.rowsById),
      ...orphans(ids, tables.doubts, rowsById(tables.doubts)),
      ...doubts.problems.map((problem) => ({ ...problem, stopsImport: true })),
      ...ownRules.problems,
      ...receipts.problems,
    ],
    tables,
    usedIds: new Set([
      ...ids,
      ...indicators.rowsById.keys(),
      ...idsOf(tables.findings),
      ...idsOf(tables.doubts),
      ...idsOf(tables.receipts),
    ]),
  };
}

/** A fault in 待核对, 自定义规则 or 收表登记 keeps no form from being read or checked: the user may have had a sheet of that name before we did. */
function asideTable(
  kind: 'doubts' | 'ownRules' | 'receipts',
  contents: ReadonlyMap<string, SheetContent>,
  columns: readonly Pick<DataColumn<never>, 'header' | 'isRead'>[],
): { readonly table: DataTable | undefined; readonly problems: readonly DataProblem[] } {
  const content = contents.get(DATA_SHEETS[kind]);
  const found = content && findDataTable(kind, content, columns);
  if (!found || 'columns' in found) return { table: found, problems: [] };
  return { table: undefined, problems: [{ ...found, isObstacle: false }] };
}

/** 项目总表 and 绩效指标 hold one form together: a workbook with only one of them has lost the other. */
function loneSheets(contents: ReadonlyMap<string, SheetContent>): readonly DataProblem[] {
  const pair = [DATA_SHEETS.forms, DATA_SHEETS.indicators];
  const missing = pair.filter((name) => !contents.has(name));
  if (missing.length !== 1) return [];
  return missing.map((name) => ({ message: strings.sheetMissing(name), isObstacle: true }));
}

function orphans(
  ids: ReadonlySet<string>,
  table: DataTable | undefined,
  rowsById: ReadonlyMap<string, readonly number[]>,
): readonly DataProblem[] {
  if (!table) return [];
  return [...rowsById].flatMap(([id, rows]): DataProblem[] => {
    if (ids.has(id) || id === '') return [];
    const place = { sheet: table.sheet, row: rows[0] ?? 0, column: table.header.column };
    return [{ message: strings.orphans(table.sheet, id, rows.length, DATA_SHEETS.forms), isObstacle: false, place }];
  });
}

function rowsBelowTables(tables: readonly (DataTable | undefined)[]): readonly DataProblem[] {
  return tables.flatMap((table): DataProblem[] => {
    const below = table?.rowsBelow.filter((row) => !isTotalsRow(table, row)) ?? [];
    const [first] = below;
    if (!table || first === undefined) return [];
    const place = { sheet: table.sheet, row: first, column: table.header.column };
    const rows = below.map((row) => row + 1).join('、');
    return [{ message: strings.rowsBelow(table.sheet, rows), isObstacle: false, place }];
  });
}

function rowsById(table: DataTable | undefined): ReadonlyMap<string, readonly number[]> {
  return groupBy(table?.rows ?? [], (row) => String(table?.valueAt(row, strings.id) ?? '').trim());
}

function idsOf(table: DataTable | undefined): readonly string[] {
  return table ? table.rows.map((row) => String(table.valueAt(row, strings.id) ?? '')) : [];
}
