import { columnLetters, sheetReference } from '../../model/cellAddress';
import type { FieldPath } from '../../model/fieldPath';
import { SIDES } from '../../model/form';
import type { CellPlace, FormulaCell } from '../../model/sheetPlan';
import { SIDE_LABELS } from '../../model/vocabulary';
import type { DataSheetsReading, PlacedRecord } from '../dataSheetsReading';
import type { DataTable } from '../dataTable';
import { FINDING_COLUMNS } from '../findingColumns';
import { strings } from '../strings';
import { wholeColumn } from '../wholeColumn';
import { fieldPlace } from './fieldPlace';

/**
 * A link to the cell of a field that finds its project by the 编号 of its own row, wherever rows of either sheet have gone, in a file that
 * is opened without us too. In 绩效指标 it leads to the very row as long as rows only come and go; where they were sorted, to the first
 * row of the project, until a check that is asked for. Nothing that was pasted is a part of the formula. Undefined where the cell is gone.
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
  const firstRow = `MATCH(${id},${wholeColumn(table.sheet, idColumn)},0)`;
  const row = table.kind === 'indicators' ? rowOfIndicator(table, place, { id, idColumn, firstRow }) : firstRow;
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

interface IndicatorRow {
  readonly id: string;
  readonly idColumn: number;
  /** The first row of the project. */
  readonly firstRow: string;
}

/** References go along with rows that come and go; whether they still name the indicator is asked of its 编号, 期间 and 序号. */
function rowOfIndicator(table: DataTable, { row }: CellPlace, { id, idColumn, firstRow }: IndicatorRow): string {
  const [sideColumn, orderColumn] = [table.columns.get(strings.side), table.columns.get(strings.order)];
  const side = SIDES.map((one) => SIDE_LABELS[one]).find((label) => label === table.valueAt(row, strings.side));
  const order = table.valueAt(row, strings.order);
  if (sideColumn === undefined || orderColumn === undefined || side === undefined) return firstRow;
  if (typeof order !== 'number' || !Number.isSafeInteger(order)) return firstRow;
  const own = cellIn(table, row, idColumn);
  const isThere = `AND(${own}=${id},${cellIn(table, row, sideColumn)}="${side}",${cellIn(table, row, orderColumn)}=${order})`;
  return `IFERROR(IF(${isThere},ROW(${own}),NA()),${firstRow})`;
}

function cellIn({ sheet }: DataTable, row: number, column: number): string {
  return sheetReference(sheet, `$${columnLetters(column)}$${row + 1}`);
}
