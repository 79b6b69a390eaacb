import { columnLetters, sheetReference } from '../../model/cellAddress';
import type { FieldPath } from '../../model/fieldPath';
import { rowMarkStart } from '../../model/markedTable';
import type { CellPlace, FormulaCell } from '../../model/sheetPlan';
import type { DataSheetsReading, PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { FINDING_COLUMNS } from '../findingColumns';
import { strings } from '../strings';
import { wholeColumn } from '../wholeColumn';
import { fieldPlace } from './fieldPlace';
import { indicatorNames } from './indicatorNames';

/**
 * A link to the cell of a field that finds its project by the 编号 of its own row, wherever rows of either sheet have gone, in a file that
 * is opened without us too. In 绩效指标 it finds the very row by what its 校验标记 says; where that is gone, the first row of the project.
 * Nothing that was pasted is a part of the formula. Undefined where the cell is gone.
 */
export function findingLink(
  { tables }: DataSheetsReading,
  record: PlacedRecord,
  path: FieldPath,
): FormulaCell | undefined {
  const place = fieldPlace({ tables }, record, path);
  const table = [tables.forms, tables.indicators].find((one) => one?.sheet === place?.sheet);
  const idColumn = table?.columns.get(strings.id);
  if (!place || !table || idColumn === undefined) return undefined;
  const id = idInOwnRow(tables.findings);
  const ids = wholeColumn(table.sheet, idColumn);
  const firstRow = `MATCH(${id},${ids},0)`;
  const row =
    table.kind === 'indicators' ? rowOfIndicator(table, record, place, { id, ids, idColumn, firstRow }) : firstRow;
  const address = `ADDRESS(${row},COLUMN(${cellIn(table, table.header.row, place.column)}))`;
  const start = sheetReference(table.sheet, '');
  return { formula: `HYPERLINK("#${start}"&IFERROR(${address},"A1"),"${strings.goThere}")`, result: strings.goThere };
}

/** Whether 校验结果 has a column for such links, or is to be made with one; tables of earlier versions have none. */
export function hasLinkColumn(findings: DataTable | undefined): boolean {
  return findings?.columns.has(strings.link) !== false;
}

/** Names no row, so that it reads alike in all of them. */
function idInOwnRow(findings: DataTable | undefined): string {
  const column = findings?.columns.get(strings.id) ?? FINDING_COLUMNS.findIndex(({ header }) => header === strings.id);
  const letters = columnLetters(column);
  return `INDEX($${letters}:$${letters},ROW())`;
}

/** Formulas for what is known of a row. */
interface IndicatorRow {
  readonly id: string;
  readonly ids: string;
  readonly idColumn: number;
  /** The first row of the project. */
  readonly firstRow: string;
}

/**
 * References go along with rows that come and go: mostly the row is still the one they name, and nothing is to be looked for. After a
 * sort it is found by the start of its 校验标记, which has gone along with it, if its 编号 still is that of the project.
 */
function rowOfIndicator(table: DataTable, record: PlacedRecord, { row }: CellPlace, names: IndicatorRow): string {
  const { id, ids, idColumn, firstRow } = names;
  const name = indicatorNames([record]).get(row);
  const markColumn = table.columns.get(strings.mark);
  if (name === undefined || markColumn === undefined) return firstRow;
  const start = `${id}&"${rowMarkStart('', name)}*"`;
  const found = `MATCH(${start},${wholeColumn(table.sheet, markColumn)},0)`;
  const [own, said] = [cellIn(table, row, idColumn), cellIn(table, row, markColumn)];
  const length = rowMarkStart('', name).length;
  const isThere = `AND(${own}=${id},LEFT(${said},LEN(${id})+${length})=${id}&"${rowMarkStart('', name)}")`;
  return `IFERROR(IF(${isThere},ROW(${own}),NA()),IFERROR(IF(INDEX(${ids},${found})=${id},${found},NA()),${firstRow}))`;
}

function cellIn({ sheet }: DataTable, row: number, column: number): string {
  return sheetReference(sheet, `$${columnLetters(column)}$${row + 1}`);
}
